using Tutor.Lessons.Packs;
using Tutor.Study.Progress;
using Tutor.Tcp;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.LessonList;

/// <summary>The list of lessons with how far each is, what the chosen one is about, and the packs.</summary>
internal static class LessonListView
{
    private const int BesideColumns = 100;
    private const int ListColumns = 56;
    private const int LeastListRows = 5;
    private const int LeastPacksRows = 5;

    internal static void Draw(Sheet sheet, Screen.LessonList list)
    {
        Library library = sheet.Model.Library;
        List<int> hits = LessonFilter.Hits(library, list.Filter);
        int? chosen = LessonFilter.Chosen(hits, list.Selected);
        DrawTitle(sheet, list, chosen);
        Rect body = sheet.Area.Shrink(0, 1);
        ListPane pane = new(sheet, list, hits);
        if (library.Lessons.IsEmpty)
        {
            pane.Draw(body);
        }
        else if (body.Width >= BesideColumns)
        {
            pane.Draw(body with { Width = ListColumns });
            Rect beside = new(ListColumns - 1, body.Y, body.Width - ListColumns + 1, body.Height);
            beside = DueToday.Draw(sheet, beside);
            DrawBeside(sheet, beside, chosen is { } at ? library.Lessons[at] : null);
        }
        else
        {
            DrawBelow(sheet, body, pane, chosen is { } at ? library.Lessons[at] : null);
        }
    }

    /// <summary>What the lesson is about, as high as it needs, and under it the packs.</summary>
    private static void DrawBeside(Sheet sheet, Rect area, LibraryLesson? chosen)
    {
        PacksPane packs = new(sheet, chosen?.PackId, area.Width - 4);
        List<TextRow> detail = Detail(sheet, chosen, area.Width - 4);
        int least = Math.Min(packs.WantedRows, Math.Max(LeastPacksRows, area.Height / 3));
        int rows = chosen is null ? 0 : Math.Min(detail.Count + 3, area.Height - least);
        (Rect above, Rect below) = area.SplitTop(rows);
        if (chosen is not null)
        {
            sheet.Scrolling(above, chosen.Name, detail, 0);
        }

        packs.Draw(below);
    }

    private static void DrawBelow(Sheet sheet, Rect area, ListPane pane, LibraryLesson? chosen)
    {
        List<TextRow> detail = Detail(sheet, chosen, area.Width - 4);
        int listRows = Math.Max(LeastListRows, Math.Min(pane.WantedRows, (area.Height * 2 / 3) + 1));
        if (chosen is not null && detail.Count + 2 > area.Height - listRows)
        {
            // The list scrolls with its cursor; no key scrolls the text, so the list makes room for all of it.
            detail = LessonDetail.Short(sheet, chosen, area.Width - 4);
            listRows = Math.Max(LeastListRows, Math.Min(listRows, area.Height - detail.Count - 2));
        }

        int rows = Math.Min(detail.Count + 2, Math.Max(0, area.Height - listRows));
        (Rect above, Rect below) = area.SplitBottom(chosen is null ? 0 : rows);
        pane.Draw(above);
        if (chosen is not null)
        {
            sheet.Scrolling(below, chosen.Name, detail, 0);
        }
    }

    private static List<TextRow> Detail(Sheet sheet, LibraryLesson? chosen, int width) =>
        chosen is null ? [] : LessonDetail.Rows(sheet, chosen, width);

    private static void DrawTitle(Sheet sheet, Screen.LessonList list, int? chosen)
    {
        EquatableArray<LibraryLesson> lessons = sheet.Model.Library.Lessons;
        if (lessons.IsEmpty)
        {
            return;
        }

        Pack pack = lessons[chosen ?? Math.Clamp(list.Selected, 0, lessons.Count - 1)].Pack;
        LearnerProgress progress = sheet.Model.Book.Of(pack.Manifest.Id);
        int solved = 0;
        int mastered = 0;
        foreach (PackLesson lesson in pack.Lessons)
        {
            solved += progress.IsCompleted(lesson.Head.Id) ? 1 : 0;
            mastered += progress.IsMastered(lesson.Head.Id) ? 1 : 0;
        }

        TitleLine.Draw(
            sheet,
            $"{sheet.Words["app.name"]}   {pack.Manifest.Title} {pack.Manifest.Version}",
            sheet.Words.Fill("list.solved", ("n", solved), ("m", pack.Lessons.Count)),
            sheet.Words.Fill("list.mastered", ("n", mastered)),
            sheet.Words.Fill("list.due", ("n", ReviewSession.DueCount(sheet.Model))));
    }
}
