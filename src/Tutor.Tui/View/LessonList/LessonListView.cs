using Tutor.Lessons.Packs;
using Tutor.Study.Progress;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.LessonList;

/// <summary>The list of lessons with how far each is, and what the chosen one is about.</summary>
internal static class LessonListView
{
    private const int BesideColumns = 100;
    private const int ListColumns = 56;
    private const int LeastListRows = 5;

    internal static void Draw(Sheet sheet, Screen.LessonList list)
    {
        Library library = sheet.Model.Library;
        Rect body = sheet.Area.Shrink(0, 1);
        if (library.Lessons.IsEmpty)
        {
            Rect room = sheet.Pane(body, sheet.Words["list.title"]);
            sheet.Put(room, 0, TextRow.Of(sheet.Words["list.empty"], sheet.Theme.Plain));
            return;
        }

        int selected = Math.Clamp(list.Selected, 0, library.Lessons.Count - 1);
        LibraryLesson chosen = library.Lessons[selected];
        DrawTitle(sheet, chosen.Pack);
        if (body.Width >= BesideColumns)
        {
            DrawList(sheet, body with { Width = ListColumns }, selected);
            Rect beside = new(ListColumns - 1, body.Y, body.Width - ListColumns + 1, body.Height);
            beside = DueToday.Draw(sheet, beside);
            sheet.Scrolling(beside, chosen.Head.Title, LessonDetail.Rows(sheet, chosen, beside.Width - 4), 0);
            return;
        }

        List<TextRow> detail = LessonDetail.Rows(sheet, chosen, body.Width - 4);
        int listRows = Math.Max(LeastListRows, Math.Min(ListRow.Of(library).Count + 2, body.Height / 2));
        int rows = Math.Min(detail.Count + 2, Math.Max(0, body.Height - listRows));
        (Rect above, Rect below) = body.SplitBottom(rows);
        DrawList(sheet, above, selected);
        sheet.Scrolling(below, chosen.Head.Title, detail, 0);
    }

    private static void DrawTitle(Sheet sheet, Pack pack)
    {
        LearnerProgress progress = sheet.Model.Book.Of(pack.Manifest.Id);
        int solved = pack.Lessons.Count(lesson => progress.IsCompleted(lesson.Head.Id));
        TitleLine.Draw(
            sheet,
            $"{sheet.Words["app.name"]}   {pack.Manifest.Title} {pack.Manifest.Version}",
            sheet.Words.Fill("list.solved", ("n", solved), ("m", pack.Lessons.Count)),
            sheet.Words.Fill("list.mastered", ("n", pack.Lessons.Count(lesson => progress.IsMastered(lesson.Head.Id)))),
            sheet.Words.Fill("list.due", ("n", ReviewSession.DueCount(sheet.Model))));
    }

    private static void DrawList(Sheet sheet, Rect frame, int selected)
    {
        Rect room = sheet.Pane(frame, sheet.Words["list.title"]);
        List<ListRow> rows = ListRow.Of(sheet.Model.Library);
        int at = rows.FindIndex(row => row.Lesson == selected);
        int top = Scroll.Reveal(0, at, rows.Count, room.Height);
        bool hidesTitle = top > 0 && top == at && rows[top - 1].Lesson is null && room.Height > 1;
        top -= hidesTitle ? 1 : 0;
        for (int i = 0; i < room.Height && top + i < rows.Count; i++)
        {
            Rect row = new(room.X, room.Y + i, room.Width, 1);
            DrawRow(sheet, row, rows[top + i], selected);
        }

        sheet.More(frame, top, Scroll.Below(top, rows.Count, room.Height));
    }

    private static void DrawRow(Sheet sheet, Rect row, ListRow content, int selected)
    {
        if (content.Lesson is { } index)
        {
            DrawLesson(sheet, row, index, index == selected);
            sheet.Hit(row, new Hit.Row(index));
            return;
        }

        string title = content.Shelf.Pack?.Manifest.Title
            ?? $"{content.Shelf.Id}: {sheet.Words["list.broken-pack"]}";
        sheet.Put(row.X, row.Y, sheet.Cut(title, row.Width), sheet.Theme.Strong);
    }

    private static void DrawLesson(Sheet sheet, Rect row, int index, bool isSelected)
    {
        LibraryLesson lesson = sheet.Model.Library.Lessons[index];
        string state = LessonDetail.Progress(sheet, lesson);
        Style style = isSelected ? sheet.Theme.Focus : sheet.Theme.Plain;
        int room = row.Width - 4 - TextWidth.Of(state) - 2;
        string title = TextWidth.Pad(sheet.Cut(lesson.Head.Title, room), room);
        sheet.Put(row.X, row.Y, isSelected ? "> " : "  ", sheet.Theme.Strong);
        sheet.Put(row.X + 2, row.Y, $" {title}  {state} ", style, row.Width - 2);
        if (isSelected)
        {
            sheet.Cursor(row.X, row.Y);
        }
    }
}
