using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Exercising;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Reading;

/// <summary>All text of the lesson up to where the learner is, then the task.</summary>
internal static class LessonTextView
{
    private const int MostColumns = 76;

    internal static void Draw(Sheet sheet, Overlay.LessonText overlay)
    {
        if (sheet.Model.Screen is not Screen.InLesson screen)
        {
            return;
        }

        LessonTitle.Draw(sheet, screen);
        Rect frame = sheet.Area.Shrink(0, 1);
        int width = Math.Min(MostColumns, frame.Width - 4);
        List<TextRow> rows = [];
        for (int i = 0; i < screen.At; i++)
        {
            if (screen.Pages[i] is Study.Lessons.LessonPage.Read page)
            {
                rows.AddRange(Prose.Of(sheet, screen.Lesson, page).Rows(page.Lead, width));
                rows.Add(TextRow.Empty);
            }
        }

        int here = rows.Count;
        rows.AddRange(screen.Activity is Activity.Exercising exercising
            ? TaskRows.Whole(sheet, screen, exercising.Editor, width)
            : Prose.Of(sheet, screen.Lesson, screen.Page).Rows(screen.Page.Lead, width));
        sheet.Scrolling(frame, screen.Lesson.Title, [.. rows.Skip(here), .. Before(sheet, rows, here, width)], overlay.Scroll);
    }

    /// <summary>What was read before stands below what is asked now: the task comes first.</summary>
    private static IEnumerable<TextRow> Before(Sheet sheet, List<TextRow> rows, int here, int width)
    {
        if (here == 0)
        {
            yield break;
        }

        yield return TextRow.Empty;
        yield return TextRow.Of(new string(sheet.Look.Glyphs.Horizontal, width), sheet.Theme.Scaffold);
        yield return TextRow.Of(sheet.Words["exercise.read-before"], sheet.Theme.Strong);
        yield return TextRow.Empty;
        foreach (TextRow row in rows.Take(here))
        {
            yield return row;
        }
    }
}
