using Tutor.Study.Review;
using Tutor.Tcp;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.LessonList;

/// <summary>What is due for review, lesson by lesson, in a pane of its own where there is room.</summary>
internal static class DueToday
{
    private const int LeastRows = 20;
    private const int MostLessons = 6;

    /// <summary>Draws it at the lower edge, when something was ever done; gives what it leaves.</summary>
    internal static Rect Draw(Sheet sheet, Rect frame)
    {
        long now = sheet.Model.NowUnixMs;
        EquatableArray<ReviewItem> all = now > 0 ? ReviewSession.All(sheet.Model) : [];
        if (all.IsEmpty || frame.Height < LeastRows)
        {
            return frame;
        }

        List<TextRow> rows = Rows(sheet, all, now, frame.Width - 4);
        (Rect above, Rect below) = frame.SplitBottom(rows.Count + 2);
        string start = ReviewSession.DueCount(sheet.Model) > 0 ? sheet.Words["due.start"] : "";
        Rect room = sheet.Pane(below, sheet.Words["due.title"], start);
        sheet.Put(room, rows);
        return above;
    }

    private static List<TextRow> Rows(Sheet sheet, EquatableArray<ReviewItem> all, long now, int width)
    {
        List<TextRow> rows = [];
        foreach (ReviewItem first in Firsts(all))
        {
            int due = 0;
            foreach (ReviewItem item in all)
            {
                due += IsOfOneLesson(item, first) && item.DueUnixMs <= now ? 1 : 0;
            }

            string when = due > 0
                ? sheet.Words.Fill("due.now", ("n", due))
                : sheet.Words.Of(SessionWords.When(now, first.DueUnixMs));
            string title = sheet.Model.Library.Find($"{first.Pack}/{first.Lesson}") is { } index
                ? sheet.Model.Library.Lessons[index].Head.Title
                : first.Lesson;
            int room = Math.Max(0, width - TextWidth.Of(when) - 2);
            rows.Add(TextRow.Of(
                $"{TextWidth.Pad(sheet.Cut(title, room), room)}  {when}", sheet.Theme.Plain));
        }

        rows.Add(TextRow.Empty);
        rows.AddRange(Words.Wrap(sheet.Words["review.new-numbers"], width, sheet.Theme.Scaffold));
        return rows;
    }

    /// <summary>Of each lesson, as far as they are shown, what is due first.</summary>
    private static List<ReviewItem> Firsts(EquatableArray<ReviewItem> all)
    {
        List<ReviewItem> firsts = [];
        foreach (ReviewItem item in all)
        {
            if (firsts.Count < MostLessons && !firsts.Exists(known => IsOfOneLesson(known, item)))
            {
                firsts.Add(item);
            }
        }

        return firsts;
    }

    private static bool IsOfOneLesson(ReviewItem one, ReviewItem other) =>
        one.Pack == other.Pack && one.Lesson == other.Lesson;
}
