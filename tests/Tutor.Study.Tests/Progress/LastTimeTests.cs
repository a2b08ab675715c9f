using Tutor.Study.Progress;
using Tutor.Tcp;

namespace Tutor.Study.Tests.Progress;

public class LastTimeTests
{
    private const long Then = 1_700_000_000_000;
    private const long Hour = 3_600_000;

    private static readonly LessonProgress Known = new(2, 9, false) { LastUnixMs = Then, Hints = 3 };

    [Theory]
    [InlineData(0, "list.last-now", null)]
    [InlineData(-5, "list.last-now", null)]
    [InlineData(Hour - 1, "list.last-now", null)]
    [InlineData(Hour, "list.last-hours", 1L)]
    [InlineData((24 * Hour) - 1, "list.last-hours", 23L)]
    [InlineData(24 * Hour, "list.last-days", 1L)]
    [InlineData((48 * Hour) - 1, "list.last-days", 1L)]
    [InlineData(480 * Hour, "list.last-days", 20L)]
    public void It_is_told_by_the_time_that_has_passed(long passed, string key, long? count)
    {
        Message when = Nested(LastTime.Of(Known, Then + passed)!, "when");

        Assert.Equal(key, when.Key);
        Assert.Equal(count, when.Arguments is [MessageArgument.Count passedCount] ? passedCount.Value : null);
    }

    [Fact]
    public void Page_and_hints_are_told()
    {
        Message last = LastTime.Of(Known, Then)!;

        Assert.Contains(new MessageArgument.Count("page", 3), last.Arguments);
        Assert.Contains(new MessageArgument.Count("n", 3), Nested(last, "hints").Arguments);
    }

    [Fact]
    public void Nothing_is_said_when_a_time_is_not_known()
    {
        Assert.Null(LastTime.Of(null, Then));
        Assert.Null(LastTime.Of(Known with { LastUnixMs = 0 }, Then));
        Assert.Null(LastTime.Of(Known, 0));
    }

    [Fact]
    public void The_log_gives_the_time_the_hints_and_the_tasks_that_are_solved()
    {
        LearnerProgress progress = LearnerProgress.None
            .After(new ProgressEntry.Hinted(1, "a", "ex"))
            .After(new ProgressEntry.Visited(5, "a", "", 1, 9) { Tasks = 2, Done = 0 })
            .After(new ProgressEntry.Hinted(7, "a", "ex"))
            .After(new ProgressEntry.Solved(8, "a", "ex", "h", true))
            .After(new ProgressEntry.Solved(9, "a", "ex", "h", true))
            .After(new ProgressEntry.Answered(4, "b", "q", 1, true));

        Assert.Equal(
            new LessonProgress(1, 9, false) { Tasks = 2, Solved = 1, Hints = 1, LastUnixMs = 9 }, progress.Of("a"));
        Assert.Null(progress.Of("b"));
        Assert.Equal("list.tasks", progress.HowFar("a").Key);
    }

    [Fact]
    public void A_solved_lesson_is_changed_when_its_text_or_a_task_is()
    {
        LearnerProgress solved = LearnerProgress.None
            .After(new ProgressEntry.Visited(5, "a", "", 1, 9) { Text = "1", Tasks = 1 })
            .After(new ProgressEntry.Completed(6, "a", ""));

        Assert.Equal("list.is-solved", solved.HowFar("a").Key);
        Assert.Equal("list.is-solved", solved.HowFar("a", () => "1").Key);
        Assert.Equal("list.is-changed", solved.HowFar("a", () => "2").Key);
        Assert.Equal("list.is-changed", solved
            .After(new ProgressEntry.Visited(7, "a", "", 1, 9) { Text = "2", Changed = 1 }).HowFar("a").Key);
        Assert.Equal("list.new", solved.HowFar("b", () => throw new InvalidOperationException("not asked")).Key);
    }

    private static Message Nested(Message message, string name) =>
        message.Arguments.OfType<MessageArgument.Nested>().Single(argument => argument.Name == name).Value;
}
