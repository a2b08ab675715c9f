using Tutor.Study.Progress;

namespace Tutor.Study.Tests.FirstMinute;

public class FirstMinuteMarkTests
{
    [Fact]
    public void The_log_says_where_it_stopped()
    {
        LearnerProgress progress = LearnerProgress.None
            .After(new ProgressEntry.FirstMinute(5, 1, false))
            .After(new ProgressEntry.FirstMinute(6, 2, false));

        Assert.Equal(new FirstMinuteMark(2, false), progress.FirstMinute);
    }

    [Fact]
    public void Once_over_it_stays_over_whoever_looks_at_it_again()
    {
        LearnerProgress progress = LearnerProgress.None
            .After(new ProgressEntry.FirstMinute(5, 7, true))
            .After(new ProgressEntry.FirstMinute(6, 1, false));

        Assert.True(progress.FirstMinute.IsOver);
    }

    [Fact]
    public void It_is_of_no_lesson_and_counts_as_nothing_done()
    {
        ProgressBook book = ProgressBook.Empty.After("core", new ProgressEntry.FirstMinute(5, 3, false));

        Assert.False(book.HasBegun);
        Assert.Equal("", book.LastLesson);
        Assert.True(book.After("mine", new ProgressEntry.Visited(6, "first", "", 0, 2)).HasBegun);
    }

    [Fact]
    public void It_does_not_hide_the_lesson_that_was_open_last()
    {
        ProgressBook book = ProgressBook.Empty
            .After("core", new ProgressEntry.Visited(5, "handshake", "", 0, 2))
            .After("core", new ProgressEntry.FirstMinute(6, 1, false));

        Assert.Equal("core/handshake", book.LastLesson);
    }
}
