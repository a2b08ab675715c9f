using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.App;

namespace Tutor.Tui.View.LessonList;

/// <summary>The lessons by pack and part, each with how far it is, and above them what is typed to find one.</summary>
/// <param name="sheet">Where to draw.</param>
/// <param name="list">The list.</param>
/// <param name="hits">The lessons that are shown.</param>
internal sealed class ListPane(Sheet sheet, Screen.LessonList list, List<int> hits)
{
    private const int FieldColumns = 30;
    private readonly List<ListRow> rows = ListRow.Of(sheet.Model.Library, hits);
    private readonly int? chosen = LessonFilter.Chosen(hits, list.Selected);

    /// <summary>Rows that it would like, with its frame.</summary>
    internal int WantedRows => rows.Count + 2 + (list.Filter is null ? 0 : 1);

    internal void Draw(Rect frame)
    {
        string filter = list.Filter is null ? sheet.Words["list.filter-key"] : "";
        Rect room = sheet.Pane(frame, sheet.Words["list.title"], filter);
        if (list.Filter is { } typed)
        {
            (Rect field, room) = room.SplitTop(1);
            DrawFilter(field, typed);
        }

        if (hits.Count == 0)
        {
            sheet.Put(room, [.. Words.Wrap(Nothing(), room.Width, sheet.Theme.Plain)]);
            return;
        }

        DrawRows(frame, room);
    }

    private void DrawRows(Rect frame, Rect room)
    {
        int at = rows.FindIndex(row => row == new ListRow.OfLesson(chosen ?? -1));
        int top = Scroll.Reveal(0, at, rows.Count, room.Height);
        int above = at;
        while (above > 0 && rows[above - 1] is not ListRow.OfLesson)
        {
            above--; // Its part and its pack, so that nobody wonders where this is.
        }

        top = at - above < room.Height ? Math.Min(top, above) : top;
        int numbers = LongestNumber();
        for (int i = 0; i < room.Height && top + i < rows.Count; i++)
        {
            DrawRow(new Rect(room.X, room.Y + i, room.Width, 1), rows[top + i], numbers);
        }

        sheet.More(frame, top, Scroll.Below(top, rows.Count, room.Height));
    }

    private int LongestNumber()
    {
        int longest = 0;
        foreach (ListRow row in rows)
        {
            longest = row is ListRow.OfLesson lesson ? Math.Max(longest, Lesson(lesson).Place.Number.Length) : longest;
        }

        return longest;
    }

    private void DrawFilter(Rect row, FieldText typed)
    {
        string label = sheet.Words["list.filter"];
        int all = sheet.Model.Library.Lessons.Count;
        string count = sheet.Words.Fill("list.filter-hits", ("n", hits.Count), ("m", all));
        int x = row.X + sheet.Put(row.X, row.Y, label, sheet.Theme.Strong, row.Width / 3) + 1;
        int room = Math.Min(FieldColumns, row.Right - x - TextWidth.Of(count) - 4);
        TextFieldState state = new(typed.Text, typed.Caret);
        Position caret = TextField.Draw(sheet.Cells, x, row.Y, Math.Max(8, room), state, sheet.Theme.Focus);
        int from = x + Math.Max(8, room) + 4;
        sheet.Put(from, row.Y, sheet.Cut(count, row.Right - from), sheet.Theme.Plain);
        sheet.Cursor(caret.X, caret.Y);
    }

    private string Nothing() => list.Filter is { } typed
        ? sheet.Words.Fill("list.filter-none", ("text", typed.Text))
        : sheet.Words["list.empty"];

    private void DrawRow(Rect row, ListRow content, int numbers)
    {
        switch (content)
        {
            case ListRow.OfPack pack:
                string title = pack.Shelf.Pack is { Manifest: { } manifest }
                    ? $"{manifest.Title} {manifest.Version}"
                    : $"{pack.Shelf.Id}: {sheet.Words["list.broken-pack"]}";
                sheet.Put(row.X, row.Y, sheet.Cut(title, row.Width), sheet.Theme.Strong);
                break;
            case ListRow.OfPart part:
                string heading = part.Place.Part?.Title.ToUpperInvariant() ?? sheet.Words["list.no-part"];
                string text = $"{part.Place.PartNumber}  {heading}";
                sheet.Put(row.X, row.Y, sheet.Cut(text, row.Width), sheet.Theme.Strong);
                break;
            case ListRow.OfLesson lesson:
                DrawLesson(row, lesson, numbers);
                sheet.Hit(row, new Hit.Row(lesson.Index));
                break;
        }
    }

    private void DrawLesson(Rect row, ListRow.OfLesson content, int numbers)
    {
        bool isChosen = content.Index == chosen;
        LibraryLesson lesson = Lesson(content);
        string state = LessonDetail.Progress(sheet, lesson);
        string number = numbers == 0 ? "" : TextWidth.Pad(lesson.Place.Number, numbers) + "  ";
        int room = row.Width - 4 - TextWidth.Of(state) - 2;
        string title = TextWidth.Pad(sheet.Cut(number + lesson.Head.Title, room), room);
        sheet.Put(row.X, row.Y, isChosen ? "> " : "  ", sheet.Theme.Strong);
        Style style = isChosen ? sheet.Theme.Focus : sheet.Theme.Plain;
        sheet.Put(row.X + 2, row.Y, $" {title}  {state} ", style, row.Width - 2);
        if (isChosen && list.Filter is null)
        {
            sheet.Cursor(row.X, row.Y);
        }
    }

    private LibraryLesson Lesson(ListRow.OfLesson row) => sheet.Model.Library.Lessons[row.Index];
}
