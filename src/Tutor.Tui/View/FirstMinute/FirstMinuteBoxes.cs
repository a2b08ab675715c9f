using Tutor.Study.FirstMinute;
using Tutor.Tcp.Wire;
using Tutor.Terminal;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.FirstMinute;

/// <summary>The two boxes that the first minute needs: SYN and ACK.</summary>
internal static class FirstMinuteBoxes
{
    private const int BoxColumns = 12;

    /// <summary>What the pane around them is called: the segment to send, or the one that was sent.</summary>
    internal static string Title(Sheet sheet, FirstMinuteRun run)
    {
        bool isToCome = run.IsSending || run.Step == FirstMinuteStep.Tick;
        return isToCome
            ? sheet.Words.Fill("editor.title", ("from", run.World.Hosts[0].Name), ("to", run.World.Hosts[1].Name))
            : sheet.Words["first.sent"];
    }

    internal static void Draw(Sheet sheet, FirstMinuteRun run, Rect room)
    {
        string label = sheet.Words.Parts.Flags;
        sheet.Put(room.X, room.Y, label, sheet.Theme.Scaffold, room.Width);
        int x = room.X + TextWidth.Of(label) + 2;
        DrawBox(sheet, run, new Rect(x, room.Y, BoxColumns, 1), TcpFlags.Syn);
        DrawBox(sheet, run, new Rect(x + BoxColumns, room.Y, BoxColumns, 1), TcpFlags.Ack);
    }

    private static void DrawBox(Sheet sheet, FirstMinuteRun run, Rect box, TcpFlags flag)
    {
        bool isSyn = flag == TcpFlags.Syn;
        bool isAsked = run.Step == FirstMinuteStep.Tick && !isSyn;
        bool isItsTurn = run.IsSending && isSyn == (run.Step == FirstMinuteStep.Knock);
        FieldState state = isAsked ? FieldState.Focused : isItsTurn ? FieldState.Open : FieldState.Locked;
        Position at = FieldPart.DrawCheckbox(
            sheet.Cells, box, sheet.Look, SegmentText.FormatFlags(flag), run.Draft.Flags.HasFlag(flag), state);
        if (isAsked || isItsTurn)
        {
            sheet.Cursor(at.X, at.Y);
        }

        if (isAsked)
        {
            sheet.Hit(box, new Hit.Key("a"));
        }
    }
}
