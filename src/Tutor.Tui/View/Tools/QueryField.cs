using Tutor.Terminal;
using Tutor.Terminal.Widgets;

namespace Tutor.Tui.View.Tools;

/// <summary>The line that is typed into an overlay, with the terminal's cursor at its end.</summary>
internal static class QueryField
{
    /// <summary>Draws it in the first row of a room, behind a label.</summary>
    internal static void Draw(Sheet sheet, Rect room, int row, string label, string text)
    {
        int x = room.X + sheet.Put(room.X, room.Y + row, label + " ", sheet.Theme.Strong, room.Width);
        Position cursor = TextField.Draw(
            sheet.Cells, x, room.Y + row, room.Right - x - 2, TextFieldState.Of(text), sheet.Theme.Plain);
        sheet.Cursor(cursor.X, cursor.Y);
    }
}
