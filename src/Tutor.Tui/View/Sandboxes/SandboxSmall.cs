using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Sandboxes;

/// <summary>
/// A sandbox below 80 by 24: the states in words and the wire, and under a line one pane: Tab changes between what
/// happened and what can be done.
/// </summary>
internal static class SandboxSmall
{
    private const int LeastWireRows = 3;

    internal static void Draw(Sheet sheet, Screen.Sandbox screen)
    {
        Rect body = sheet.Area.Shrink(1, 1);
        Connection connection = SandboxView.Connection(screen);
        if (screen.Dialog is { } dialog)
        {
            (Rect above, Rect below) = body.SplitBottom(Math.Min(10, body.Height - LeastWireRows));
            Upper(sheet, connection, above);
            SandboxDialogView.Draw(sheet, below with { X = 0, Width = sheet.Area.Width }, screen, dialog);
            return;
        }

        int lower = Math.Max(4, body.Height / 2);
        Rect[] rows = body.Rows(-1, lower);
        Upper(sheet, connection, rows[0]);
        Rect frame = rows[1] with { X = 0, Width = sheet.Area.Width };
        if (screen.Focus == SandboxFocus.Actions)
        {
            SandboxActions.Draw(sheet, frame, screen);
            return;
        }

        List<TextRow> story = SandboxRows.Story(sheet, screen, frame.Width - 4);
        sheet.Scrolling(frame, sheet.Words["sandbox.story"], story, screen.Scroll, sheet.Words["sandbox.tab-actions"]);
    }

    private static void Upper(Sheet sheet, Connection connection, Rect room)
    {
        (Rect states, Rect wire) = room.SplitTop(1);
        sheet.Put(states, 0, TextRow.Of(connection.StatesInWords(sheet, states.Width), sheet.Theme.Strong));
        if (connection.World.Ladder.IsEmpty)
        {
            sheet.Put(wire, [.. Words.Wrap(sheet.Words["wire.empty"], wire.Width, sheet.Theme.Scaffold)]);
            return;
        }

        connection.DrawLadder(sheet, wire);
    }
}
