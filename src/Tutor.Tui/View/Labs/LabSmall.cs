using Tutor.Study.Labs;
using Tutor.Tcp.Labs;
using Tutor.Tcp.Listening;
using Tutor.Tcp.World;
using Tutor.Terminal;

namespace Tutor.Tui.View.Labs;

/// <summary>The lab on a small screen: all knobs and the numbers that matter, the chart, what is asked.</summary>
internal static class LabSmall
{
    private const int ChartRows = 5;
    private const int LeastAsked = 4;

    internal static void Draw(Sheet sheet, Rect body, LabSession session)
    {
        int knobs = (session.Block.Controls.Count + 1) / 2;
        int above = Math.Min(knobs + 2, body.Height - ChartRows - LeastAsked) + 2;
        DrawState(sheet, body with { Height = above }, session);
        if (session.Pending is not null || session.IsTelling)
        {
            // What is asked or told has the room of the chart, which is there again afterwards.
            Rect rest = new(body.X, body.Y + above - 1, body.Width, body.Height + 1 - above);
            LabAsked.Draw(sheet, rest, session);
            return;
        }

        int asked = body.Height + 2 - above - ChartRows;
        LabChart.Draw(sheet, new Rect(body.X, body.Y + above - 1, body.Width, ChartRows), session);
        LabAsked.Draw(sheet, new Rect(body.X, body.Y + above + ChartRows - 2, body.Width, asked), session);
    }

    /// <summary>The knobs in two columns, then the queue, then the users.</summary>
    private static void DrawState(Sheet sheet, Rect frame, LabSession session)
    {
        Rect room = sheet.Pane(frame, sheet.Words["lab.small"]);
        int half = room.Width / 2;
        for (int i = 0; i < session.Block.Controls.Count; i++)
        {
            Rect side = room.SplitLeft(half - 1).Left with { X = room.X + (i % 2 * (half + 1)) };
            if (i / 2 < room.Height - 2)
            {
                LabLine.Knob(sheet, side, i / 2, session, session.Block.Controls[i]);
            }
        }

        Rect state = room.SplitBottom(2).Bottom;
        Listener listener = LabWorld.ListenerOf(session.World);
        if (session.HasAcceptQueue)
        {
            LabLine.SynQueue(sheet, state.SplitLeft(half - 1).Left, 0, listener);
            LabLine.AcceptQueue(sheet, state.SplitRight(half - 1).Right, 0, listener);
        }
        else
        {
            LabLine.SynQueue(sheet, state.SplitLeft(half + 4).Left, 0, listener);
            LabLine.Count(sheet, state.SplitRight(half - 6).Right, 0, "lab.dropped", listener.Counters.SynsDropped);
        }

        VisitBook users = LabWorld.UserOf(session.World).Visits;
        LabLine.Count(sheet, state.SplitLeft(half - 1).Left, 1, "lab.connected", users.Connected);
        LabLine.Count(sheet, state.SplitRight(half - 6).Right, 1, "lab.waiting", session.Shown?.Waiting ?? 0);
        sheet.Hit(new Rect(state.X, state.Y, half, 1), new Hit.Key("t"));
    }
}
