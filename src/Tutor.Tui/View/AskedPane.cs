using Tutor.Terminal;
using Tutor.Terminal.Widgets;

namespace Tutor.Tui.View;

/// <summary>Options in a frame. The selected one stays in sight; each can be clicked.</summary>
internal static class AskedPane
{
    internal static void Draw(
        Sheet sheet,
        Rect frame,
        string title,
        IReadOnlyList<AskedRow> rows,
        string right = "",
        int cursorColumn = 0,
        int footRows = 0)
    {
        Rect room = sheet.Pane(frame, title, right);
        room = room with { Height = Math.Max(0, room.Height - footRows) };
        int focused = Focused(rows);
        int top = Scroll.Reveal(0, focused, rows.Count, room.Height);
        for (int i = 0; i < room.Height && top + i < rows.Count; i++)
        {
            AskedRow row = rows[top + i];
            sheet.Put(room, i, row.Text);
            if (row.Option is { } option)
            {
                sheet.Hit(new Rect(room.X, room.Y + i, room.Width, 1), new Hit.Row(option));
            }

            if (row.IsFocused)
            {
                sheet.Cursor(room.X + cursorColumn, room.Y + i);
            }
        }

        sheet.More(frame, top, Scroll.Below(top, rows.Count, room.Height));
    }

    /// <summary>The last row of the selected option, so that all of it is shown; 0 when none is selected.</summary>
    private static int Focused(IReadOnlyList<AskedRow> rows)
    {
        int? option = rows.FirstOrDefault(row => row.IsFocused).Option;
        int last = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            last = option is not null && rows[i].Option == option ? i : last;
        }

        return last;
    }
}
