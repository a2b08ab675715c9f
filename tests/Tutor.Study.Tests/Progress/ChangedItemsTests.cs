using System.Text;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Study.Progress;

namespace Tutor.Study.Tests.Progress;

public class ChangedItemsTests
{
    private const string Text =
        """
        ---
        tcptutor: 1
        id: a
        title: A
        ---

        ```{scenario} s
        client: {addr: 192.0.2.10, port: 49152, isn: 1000}
        server: {addr: 192.0.2.80, port: 80, isn: 5000, listen: true}
        ```

        :::{question} q1
        :type: single

        ### Which?

        - [ ] One
          > No.
        - [x] Two
        :::

        :::{question} q2
        :type: number
        :scenario: s
        :at: after 2
        :answer: server.iss + 1

        ### How many?
        :::
        """;

    [Theory]
    [InlineData("### Which?", "### Which one?")]
    [InlineData("Two", "The second")]
    [InlineData("title: A", "title: B")]
    public void Another_wording_changes_nothing(string old, string now)
    {
        LearnerProgress progress = Answered(Read(Text), isRight: true);

        Assert.Equal(0, ChangedItems.Count(Read(Text.Replace(old, now, StringComparison.Ordinal)), progress));
    }

    [Theory]
    [InlineData("- [ ] One\n  > No.\n- [x] Two", "- [x] One\n- [ ] Two\n  > No.", "q1")]
    [InlineData("server.iss + 1", "server.iss + 2", "q2")]
    [InlineData(":at: after 2", ":at: after 1", "q2")]
    [InlineData("isn: 5000", "isn: 6000", "q2")]
    public void Another_key_moment_or_scenario_is_a_change(string old, string now, string item)
    {
        LearnerProgress progress = Answered(Read(Text), isRight: true);
        Lesson changed = Read(Text.Replace(old, now, StringComparison.Ordinal));

        Assert.Equal(1, ChangedItems.Count(changed, progress));
        Assert.True(ChangedItems.IsChanged(changed, progress, item));
    }

    [Fact]
    public void A_scenario_that_moves_to_the_pack_as_it_is_changes_nothing_and_its_values_do()
    {
        LearnerProgress progress = Answered(Read(Text), isRight: true);
        int start = Text.IndexOf("```{scenario} s\n", StringComparison.Ordinal);
        int end = Text.IndexOf("```\n", start + 5, StringComparison.Ordinal);
        string body = Text[(start + "```{scenario} s\n".Length)..end];
        string lesson = Text[..start] + Text[(end + "```\n".Length)..];

        Assert.Equal(0, ChangedItems.Count(Read(lesson, "# Shared.\n" + body), progress));
        Lesson changed = Read(lesson, body.Replace("isn: 5000", "isn: 6000", StringComparison.Ordinal));
        Assert.True(ChangedItems.IsChanged(changed, progress, "q2"));
    }

    [Fact]
    public void What_was_not_solved_or_is_gone_is_not_changed()
    {
        Lesson changed = Read(Text.Replace("server.iss + 1", "server.iss + 2", StringComparison.Ordinal));

        Assert.Equal(0, ChangedItems.Count(changed, Answered(Read(Text), isRight: false)));
        Assert.False(ChangedItems.IsChanged(changed, Answered(Read(Text), isRight: true), "q3"));
        Assert.Equal(0, ChangedItems.Count(changed, LearnerProgress.None));
    }

    [Fact]
    public void Solved_again_it_is_as_it_was()
    {
        Lesson changed = Read(Text.Replace("server.iss + 1", "server.iss + 2", StringComparison.Ordinal));
        LearnerProgress progress = Answered(Read(Text), isRight: true);
        foreach (ProgressEntry entry in Answers(changed, isRight: true))
        {
            progress = progress.After(entry);
        }

        Assert.Equal(0, ChangedItems.Count(changed, progress));
    }

    [Fact]
    public void A_wrong_answer_later_does_not_hide_the_change()
    {
        Lesson changed = Read(Text.Replace("server.iss + 1", "server.iss + 2", StringComparison.Ordinal));
        LearnerProgress progress = Answered(Read(Text), isRight: true);
        foreach (ProgressEntry entry in Answers(changed, isRight: false))
        {
            progress = progress.After(entry);
        }

        Assert.True(progress.Of("a", "q2").IsSolved);
        Assert.Equal(1, ChangedItems.Count(changed, progress));
    }

    [Fact]
    public void An_answer_in_an_old_log_has_no_hash_and_is_never_changed()
    {
        ProgressEntry old = ProgressLine.Read(
            """{"t":1,"k":"answer","lesson":"a","item":"q2","answer":5001,"right":true}"""u8)!;

        LearnerProgress progress = LearnerProgress.None.After(old);

        Assert.True(progress.Of("a", "q2").IsSolved);
        Assert.Equal(0, ChangedItems.Count(Read(Text), progress));
    }

    [Fact]
    public void The_list_says_that_the_text_is_another_and_how_many_tasks_are()
    {
        LearnerProgress none = LearnerProgress.None;
        LearnerProgress known = none.After(new ProgressEntry.Visited(1, "a", "", 0, 3) { Text = Fnv.Of(Text), Changed = 2 });
        LearnerProgress old = none.After(new ProgressEntry.Visited(1, "a", "", 0, 3));

        Assert.Null(ChangedItems.InList(none.Of("a"), () => Fnv.Of(Text)));
        Assert.Null(ChangedItems.InList(old.Of("a"), () => Fnv.Of(Text)));
        Assert.Equal("list.changed", ChangedItems.InList(known.Of("a"), () => Fnv.Of(Text))!.Key);
        Assert.Equal(
            "list.updated", ChangedItems.InList(known.Of("a"), () => Fnv.Of(Text + "more"))!.Key);
    }

    [Fact]
    public void The_lesson_that_was_open_last_of_all_packs_is_the_one_of_the_latest_entry()
    {
        ProgressBook book = ProgressBook.Empty
            .After("core", new ProgressEntry.Visited(10, "handshake", "", 0, 1))
            .After("edu.example.a", new ProgressEntry.Visited(20, "first", "", 0, 1));

        Assert.Equal("", ProgressBook.Empty.LastLesson);
        Assert.Equal("edu.example.a/first", book.LastLesson);
        Assert.Equal(
            "core/teardown", book.After("core", new ProgressEntry.Visited(30, "teardown", "", 0, 1)).LastLesson);
        Assert.Same(LearnerProgress.None, book.Of("other"));
    }

    private static Lesson Read(string text) => LessonReader.Read("a.md", text).Lesson!;

    private static Lesson Read(string text, string shared)
    {
        MemoryPackFiles files = new(new Dictionary<string, byte[]> { ["scenarios/s.yaml"] = Encoding.UTF8.GetBytes(shared) });
        return LessonReader.Read("a.md", text, SharedScenarios.Of(files)).Lesson!;
    }

    private static LearnerProgress Answered(Lesson lesson, bool isRight) =>
        Answers(lesson, isRight).Aggregate(LearnerProgress.None, (progress, entry) => progress.After(entry));

    private static IEnumerable<ProgressEntry> Answers(Lesson lesson, bool isRight) => lesson.Blocks
        .OfType<LessonBlock.Question>()
        .Select(question => new ProgressEntry.Answered(1, lesson.Id, question.Id, 1, isRight)
        {
            Hash = ItemHash.Of(lesson, question),
        });
}
