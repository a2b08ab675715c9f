using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Tests.Reading;

public class QuickHeadTests
{
    private static readonly string[] Pieces =
    [
        ":", ": ", " #", "\"", "'", "[", "]", "{", "}", ",", ", ", "\n", "\r\n", "\t", "- ", "  ", "---\n", "&a ", "*a", "!",
        "|", ">", "%", "@", "`", "~", "null", "0x1F", "1e3", "\u001b", "\u00a0", "é", "objectives:\n", "id: b\n", "title: t\n",
    ];

    [Fact]
    public void Every_lesson_of_the_core_pack_is_read_quickly_and_the_same() => Assert.All(
        CorePack.Load().Lessons,
        lesson =>
        {
            string text = CoreLessons.Text(lesson.File);
            Assert.NotNull(QuickHead.Read(text));
            Assert.Equal(Slow(text).Lesson, QuickHead.Read(text));
        });

    [Theory]
    [InlineData("02-handshake.md")]
    [InlineData("01-layers.md")]
    [InlineData("05-syn-flood.md")]
    [InlineData("05-flood-defence.md")]
    public void Whatever_is_read_quickly_is_what_the_yaml_reader_gives(string file)
    {
        Random random = new(93);
        string original = CoreLessons.Text(file);
        string head = original[..(original.IndexOf("\n---", 4, StringComparison.Ordinal) + 5)];
        int quick = 0;
        for (int i = 0; i < 10_000; i++)
        {
            int at = random.Next(head.Length);
            int cut = Math.Min(random.Next(6), head.Length - at);
            string text = head.Remove(at, cut).Insert(at, Pieces[random.Next(Pieces.Length)]);
            if (QuickHead.Read(text) is not { } lesson || Slow(text) is not { Findings.IsEmpty: true } slow)
            {
                continue;
            }

            quick++;
            Assert.True(slow.Lesson == lesson, text);
        }

        Assert.InRange(quick, 250, 10_000);
    }

    private static LessonResult Slow(string text)
    {
        FindingLog log = new("a.md");
        return new LessonResult(HeadReader.Read(new SourceText("a.md", text), log), log.InOrder());
    }
}
