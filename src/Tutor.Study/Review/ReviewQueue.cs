using Tutor.Study.Progress;
using Tutor.Tcp;

namespace Tutor.Study.Review;

/// <summary>An exercise, a question or a drill that comes back.</summary>
/// <param name="Pack">The pack's id.</param>
/// <param name="Lesson">The lesson's id.</param>
/// <param name="Item">Its own id.</param>
/// <param name="DueUnixMs">When it is due, in milliseconds since 1970-01-01 UTC.</param>
public sealed record ReviewItem(string Pack, string Lesson, string Item, long DueUnixMs);

/// <summary>What is due, out of the logs alone: no lesson is read for it.</summary>
public static class ReviewQueue
{
    /// <summary>The most items of one session: what waited through a holiday comes in portions.</summary>
    public const int MostInSession = 12;

    /// <summary>The time without a visit after which the list of lessons offers the review first.</summary>
    public const long BreakMs = 3 * StudyDay.Ms;

    /// <summary>
    /// Every item that was done at least once, the longest overdue first; those due at the same moment by their names.
    /// </summary>
    /// <param name="book">What was done.</param>
    /// <param name="lessons">The lessons that there are: what is in none of them does not come back.</param>
    public static EquatableArray<ReviewItem> All(ProgressBook book, IEnumerable<LessonName> lessons)
    {
        List<ReviewItem> all = [];
        foreach (LessonName lesson in lessons)
        {
            foreach (ItemDue item in book.Of(lesson.Pack).RecallsOf(lesson.Lesson))
            {
                all.Add(new ReviewItem(lesson.Pack, lesson.Lesson, item.Item, item.DueUnixMs));
            }
        }

        all.Sort(Compare);
        return EquatableArray.From(all);
    }

    /// <summary>Those of them that are due now.</summary>
    /// <param name="all">What <see cref="All"/> gives.</param>
    /// <param name="now">Milliseconds since 1970-01-01 UTC; 0 when not known, and then nothing is due.</param>
    public static EquatableArray<ReviewItem> Due(EquatableArray<ReviewItem> all, long now) =>
        EquatableArray.From(all.AsEnumerable().Where(item => IsDue(item.DueUnixMs, now)));

    /// <summary>When the next one is due that is not yet; null when there is none.</summary>
    public static long? Next(EquatableArray<ReviewItem> all, long now)
    {
        foreach (ReviewItem item in all)
        {
            if (!IsDue(item.DueUnixMs, now))
            {
                return item.DueUnixMs;
            }
        }

        return null;
    }

    internal static bool IsDue(long dueUnixMs, long now) => now > 0 && dueUnixMs <= now;

    private static int Compare(ReviewItem one, ReviewItem other)
    {
        int due = one.DueUnixMs.CompareTo(other.DueUnixMs);
        int pack = due != 0 ? due : string.CompareOrdinal(one.Pack, other.Pack);
        int lesson = pack != 0 ? pack : string.CompareOrdinal(one.Lesson, other.Lesson);
        return lesson != 0 ? lesson : string.CompareOrdinal(one.Item, other.Item);
    }
}
