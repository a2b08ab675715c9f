using Tutor.Lessons.Model;
using Tutor.Tcp;
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
        DrawTitle(sheet);
        Rect body = sheet.Area.Shrink(0, 1);
        EquatableArray<Lesson> heads = sheet.Model.Library.Heads;
        if (heads.Count == 0)
        {
            Rect room = sheet.Pane(body, sheet.Words["list.title"]);
            sheet.Put(room, 0, TextRow.Of(sheet.Words["list.empty"], sheet.Theme.Plain));
            return;
        }

        int selected = Math.Clamp(list.Selected, 0, heads.Count - 1);
        Lesson chosen = heads[selected];
        if (body.Width >= BesideColumns)
        {
            DrawList(sheet, body with { Width = ListColumns }, selected);
            Rect beside = new(ListColumns - 1, body.Y, body.Width - ListColumns + 1, body.Height);
            sheet.Scrolling(beside, chosen.Title, LessonDetail.Rows(sheet, chosen, beside.Width - 4), 0);
            return;
        }

        List<TextRow> detail = LessonDetail.Rows(sheet, chosen, body.Width - 4);
        int listRows = Math.Max(LeastListRows, Math.Min(heads.Count + 2, body.Height / 2));
        int rows = Math.Min(detail.Count + 2, Math.Max(0, body.Height - listRows));
        (Rect above, Rect below) = body.SplitBottom(rows);
        DrawList(sheet, above, selected);
        sheet.Scrolling(below, chosen.Title, detail, 0);
    }

    private static void DrawTitle(Sheet sheet)
    {
        Library library = sheet.Model.Library;
        int solved = library.Heads.Count(head => sheet.Model.Progress.IsCompleted(head.Id));
        TitleLine.Draw(
            sheet,
            $"{sheet.Words["app.name"]}   {library.Pack.Manifest.Title} {library.Pack.Manifest.Version}",
            sheet.Words.Fill("list.solved", ("n", solved), ("m", library.Heads.Count)));
    }

    private static void DrawList(Sheet sheet, Rect frame, int selected)
    {
        Rect room = sheet.Pane(frame, sheet.Words["list.title"]);
        EquatableArray<Lesson> heads = sheet.Model.Library.Heads;
        int top = Scroll.Reveal(0, selected, heads.Count, room.Height);
        for (int i = 0; i < room.Height && top + i < heads.Count; i++)
        {
            Rect row = new(room.X, room.Y + i, room.Width, 1);
            DrawRow(sheet, row, top + i, top + i == selected);
            sheet.Hit(row, new Hit.Row(top + i));
        }

        sheet.More(frame, top, Scroll.Below(top, heads.Count, room.Height));
    }

    private static void DrawRow(Sheet sheet, Rect row, int index, bool isSelected)
    {
        Lesson head = sheet.Model.Library.Heads[index];
        string state = LessonDetail.Progress(sheet, head);
        Style style = isSelected ? sheet.Theme.Focus : sheet.Theme.Plain;
        int room = row.Width - 4 - TextWidth.Of(state) - 2;
        string title = TextWidth.Pad(sheet.Cut(head.Title, room), room);
        sheet.Put(row.X, row.Y, isSelected ? "> " : "  ", sheet.Theme.Strong);
        sheet.Put(row.X + 2, row.Y, $" {title}  {state} ", style, row.Width - 2);
        if (isSelected)
        {
            sheet.Cursor(row.X, row.Y);
        }
    }
}
