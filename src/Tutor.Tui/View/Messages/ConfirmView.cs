using Tutor.Terminal;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Messages;

/// <summary>Asks before an exercise begins anew; a small box over the exercise.</summary>
internal static class ConfirmView
{
    private const int Columns = 58;

    internal static void Draw(Sheet sheet)
    {
        List<TextRow> rows =
        [
            .. Words.Wrap(sheet.Words["confirm.restart"], Columns - 4, sheet.Theme.Plain),
            TextRow.Empty,
            .. Words.Wrap(sheet.Words["confirm.keys"], Columns - 4, sheet.Theme.Strong),
        ];
        int height = rows.Count + 2;
        Rect box = new((sheet.Area.Width - Columns) / 2, (sheet.Area.Height - height) / 2, Columns, height);
        sheet.Cells.Fill(box.Shrink(-1, 0), sheet.Theme.Plain);
        Rect room = sheet.Pane(box, sheet.Words["confirm.title"]);
        sheet.Put(room, rows);
        sheet.Cursor(room.X, room.Bottom - 1);
    }
}
