using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Texts;
using Tutor.Terminal;
using Tutor.Testing;
using Tutor.Tui.Printing;

namespace Tutor.Tui.Tests.Printing;

public sealed class LessonPrintTests
{
    public static TheoryData<string, bool> Files()
    {
        TheoryData<string, bool> files = [];
        foreach (string name in Notes.Names)
        {
            files.Add(name, true);
            files.Add(name, false);
        }

        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Notes_look_as_they_were_approved(string name, bool isAscii) => Golden.Match(
        Path.GetFileNameWithoutExtension(name) + (isAscii ? "-ascii" : ""),
        Print(PlainDocument.Read(name, Notes.Text(name)).Lesson!, 80, isAscii));

    [Fact]
    public void A_lesson_looks_as_it_was_approved()
    {
        Golden.Match("lesson-handshake", Print(Core().Single(lesson => lesson.Id == "handshake"), 80, isAscii: true));
    }

    [Fact]
    public void An_example_whose_end_holds_before_the_first_segment_is_printed_to_its_real_end()
    {
        const string text = """
            ```{scenario} s
            client: {addr: 192.0.2.10, isn: 1000}
            server: {addr: 192.0.2.80, isn: 5000, listen: true}
            ```

            ::::{worked} w
            :scenario: s
            :until: server.state != SYN-RECEIVED

            A client.
            ::::
            """;
        Lesson lesson = LessonReader.Read("w.md", "---\ntcptutor: 1\nid: w\ntitle: W\n---\n\n" + text).Lesson!;
        Assert.Contains("SYN  seq=1000", Print(lesson, 80, isAscii: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(40)]
    [InlineData(57)]
    [InlineData(200)]
    public void No_row_is_wider_than_what_is_asked_for_and_no_word_is_lost(int width)
    {
        foreach (string name in Notes.Names)
        {
            Lesson lesson = PlainDocument.Read(name, Notes.Text(name)).Lesson!;
            string narrow = Print(lesson, width, isAscii: true);

            Assert.All(narrow.Split('\n'), row => Assert.InRange(TextWidth.Of(row), 0, width));
            Assert.Empty(LettersOf(Print(lesson, 400, isAscii: true)).Except(LettersOf(narrow)));
        }
    }

    [Fact]
    public void Printed_questions_and_exercises_hold_no_key_no_feedback_and_no_hint()
    {
        foreach (Lesson lesson in Core())
        {
            string print = Print(lesson, 400, isAscii: true);

            foreach (LessonBlock.Question question in lesson.Blocks.OfType<LessonBlock.Question>())
            {
                Assert.DoesNotContain(Plain(question.Explanation), print, StringComparison.Ordinal);
            }

            foreach (Hint hint in lesson.Blocks.OfType<LessonBlock.Exercise>().SelectMany(exercise => exercise.Hints))
            {
                Assert.DoesNotContain(Plain(hint.Text), print, StringComparison.Ordinal);
            }

            Assert.DoesNotContain("[x]", print, StringComparison.Ordinal);
            Assert.DoesNotContain("{{", print, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<Lesson> Core()
    {
        Pack core = SmallCore.Load();
        return core.Lessons.Select(file => LessonReader.Read(file.File, core.TextOf(file)).Lesson!);
    }

    internal static string Print(Lesson lesson, int width, bool isAscii) => string.Join(
        '\n',
        LessonPrint.Rows(lesson, TextCatalogue.English, width, isAscii).Select(row => row.ToString().TrimEnd(' ')));

    private static HashSet<char> LettersOf(string text) => [.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)];

    private static string Plain(Tcp.EquatableArray<Lessons.Markup.TextBlock> text) =>
        text is [Lessons.Markup.TextBlock.Paragraph first, ..]
            ? Lessons.Rendering.TextRuns.Plain(first.Text)
            : "nothing of that kind";
}
