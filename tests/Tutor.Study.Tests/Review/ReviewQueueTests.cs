using Tutor.Study.Progress;
using Tutor.Study.Questions;
using Tutor.Study.Review;
using Tutor.Tcp;

namespace Tutor.Study.Tests.Review;

public class ReviewQueueTests
{
    private static readonly LessonName[] Lessons = [new("core", "a"), new("core", "b"), new("mine", "a")];

    [Fact]
    public void Whatever_was_done_comes_back_one_day_and_is_in_the_queue_until_then()
    {
        Random random = new(11);
        ProgressBook book = ProgressBook.Empty;
        HashSet<(string, string, string)> done = [];
        long now = 100 * StudyDay.Ms;
        for (int i = 0; i < 400; i++)
        {
            now += random.NextInt64(StudyDay.Ms);
            (string pack, string lesson) = Lessons[random.Next(Lessons.Length)];
            string item = "q" + random.Next(12);
            Sureness sure = (Sureness)random.Next(4);
            book = book.After(pack, new ProgressEntry.Answered(now, lesson, item, 1, random.Next(3) > 0) { Sure = sure });
            done.Add((pack, lesson, item));

            EquatableArray<ReviewItem> all = ReviewQueue.All(book, Lessons);
            Assert.Equal(done, all.Select(each => (each.Pack, each.Lesson, each.Item)).ToHashSet());
            Assert.Equal(done.Count, all.Count);
            Assert.Equal(all.Count, ReviewQueue.Due(all, now + (365 * StudyDay.Ms)).Count);
        }
    }

    [Fact]
    public void The_longest_overdue_is_first_and_the_order_does_not_hang_on_the_order_of_the_log()
    {
        ProgressEntry[] entries = [.. Enumerable.Range(0, 20)
            .Select(i => new ProgressEntry.Answered((100 + (i % 4)) * StudyDay.Ms, "a", $"q{i:00}", 1, true))];
        EquatableArray<ReviewItem> forward = Queue(entries);

        Assert.Equal(forward, Queue(entries.Reverse()));
        Assert.Equal(forward.Select(item => (item.DueUnixMs, item.Item)).Order(), forward.Select(
            item => (item.DueUnixMs, item.Item)));
    }

    [Fact]
    public void A_session_takes_a_portion_and_the_rest_stays_due()
    {
        EquatableArray<ReviewItem> all = Queue(Enumerable.Range(0, 50)
            .Select(i => new ProgressEntry.Answered(StudyDay.Ms, "a", $"q{i:00}", 1, true)));
        EquatableArray<ReviewItem> due = ReviewQueue.Due(all, 400 * StudyDay.Ms);
        ReviewRun run = ReviewRun.Start(due, seed: 1)!;

        Assert.Equal(50, run.Due);
        Assert.Equal(due.Take(ReviewQueue.MostInSession), run.Queue);
    }

    [Fact]
    public void Without_a_clock_nothing_is_due()
    {
        EquatableArray<ReviewItem> all = Queue([new ProgressEntry.Answered(0, "a", "q", 1, true)]);

        Assert.Empty(ReviewQueue.Due(all, now: 0));
        Assert.Null(ReviewRun.Start([], seed: 1));
    }

    [Fact]
    public void The_next_one_is_the_first_that_is_not_due_yet()
    {
        EquatableArray<ReviewItem> all = Queue(
        [
            new ProgressEntry.Answered(100 * StudyDay.Ms, "a", "q1", 1, false),
            new ProgressEntry.Answered(100 * StudyDay.Ms, "a", "q2", 1, true),
        ]);

        Assert.Equal(103 * StudyDay.Ms, ReviewQueue.Next(all, 102 * StudyDay.Ms));
        Assert.Null(ReviewQueue.Next(all, 103 * StudyDay.Ms));
        Assert.Null(ReviewQueue.Next([], 103 * StudyDay.Ms));
    }

    [Fact]
    public void What_is_gone_from_its_lesson_does_not_come_back()
    {
        Assert.Empty(Queue(
        [
            new ProgressEntry.Answered(100 * StudyDay.Ms, "a", "q1", 1, false),
            new ProgressEntry.Retired(101 * StudyDay.Ms, "a", "q1"),
        ]));
        Assert.Empty(Queue([new ProgressEntry.Answered(1, "no-such-lesson", "q1", 1, false)]));
    }

    private static EquatableArray<ReviewItem> Queue(IEnumerable<ProgressEntry> entries) => ReviewQueue.All(
        entries.Aggregate(ProgressBook.Empty, (book, entry) => book.After("core", entry)), Lessons);
}
