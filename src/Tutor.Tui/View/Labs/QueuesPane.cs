using Tutor.Study.Labs;
using Tutor.Tcp;
using Tutor.Tcp.Labs;
using Tutor.Tcp.Listening;
using Tutor.Tcp.State;
using Tutor.Terminal;

namespace Tutor.Tui.View.Labs;

/// <summary>The inside of the server's pane where the accept queue is what the lab is about: both queues.</summary>
internal static class QueuesPane
{
    private const int Queues = 2;
    private const int RoomyRows = 10;
    private const int StateColumns = 13;

    internal static void Draw(Sheet sheet, Rect room, LabSession session)
    {
        Listener listener = LabWorld.ListenerOf(session.World);
        LabLine.SynQueue(sheet, room, 0, listener);
        LabLine.AcceptQueue(sheet, room, 1, listener);
        LabKnob[] knobs = [.. session.Block.Controls.AsEnumerable().Where(IsOfServer)];
        (string Key, long Count)[] counters =
        [
            ("lab.accepted", listener.Counters.Accepted), ("lab.overflows", listener.Counters.ListenOverflows),
            ("lab.dropped", listener.Counters.SynsDropped), ("lab.given-up", listener.Counters.GivenUp),
        ];
        int shown = room.Height > RoomyRows ? counters.Length : counters.Length - 1;
        Rect[] parts = room.SplitTop(Queues).Below.Rows(-1, Math.Max(shown, knobs.Length));
        DrawSockets(sheet, parts[0], session);
        int right = (room.Width - 2) * 9 / 20;
        Rect left = parts[1].SplitLeft(room.Width - right - 2).Left;
        for (int i = 0; i < knobs.Length; i++)
        {
            LabLine.Knob(sheet, left, i, session, knobs[i]);
        }

        for (int i = 0; i < shown; i++)
        {
            LabLine.Count(sheet, parts[1].SplitRight(right).Right, i, counters[i].Key, counters[i].Count);
        }
    }

    /// <summary>The others are the attacker's and the users'.</summary>
    private static bool IsOfServer(LabKnob knob) => knob is not (LabKnob.Rate or LabKnob.Sources or LabKnob.Users);

    /// <summary>
    /// Who is in the queues: those half-open first, then those that wait, the next to be taken first.
    /// </summary>
    private static void DrawSockets(Sheet sheet, Rect room, LabSession session)
    {
        LabSocket[] sockets =
        [
            .. LabSocket.All(session.World).AsEnumerable()
                .Where(s => s.Stage is ChildStage.HalfOpen or ChildStage.Waiting),
        ];
        int shown = sockets.Length <= room.Height ? sockets.Length : Math.Max(0, room.Height - 1);
        int peer = sockets.Take(shown).Select(socket => socket.Peer!.ToString().Length + 1).DefaultIfEmpty().Max();
        for (int i = 0; i < shown; i++)
        {
            Row(sheet, room with { Y = room.Y + i, Height = 1 }, peer, sockets[i], session.World.Now);
        }

        string note = sockets.Length == 0 ? sheet.Words["lab.queues-empty"]
            : shown < sockets.Length ? sheet.Words.Fill("lab.more", ("n", sockets.Length - shown))
            : "";
        if (shown < room.Height)
        {
            sheet.Put(room.X, room.Y + shown, sheet.Cut(note, room.Width), sheet.Theme.Scaffold);
        }

        sheet.Hit(room, new Hit.Key("t"));
    }

    private static void Row(Sheet sheet, Rect row, int peer, LabSocket socket, SimTime now)
    {
        int x = row.X + peer;
        sheet.Put(row.X, row.Y, socket.Peer!.ToString(), sheet.Theme.Plain, row.Width);
        sheet.Put(x, row.Y, TcpStates.Print(socket.State), sheet.Theme.Plain, Math.Max(0, row.Right - x));
        x += StateColumns;
        int width = Math.Max(0, row.Right - x);
        string note = socket.Stage == ChildStage.Waiting
            ? Waits(sheet, width)
            : sheet.Words.Fill("lab.half-open-until", ("retry", socket.Retries), ("n", Seconds(socket.GivesUp, now)));
        sheet.Put(x, row.Y, sheet.Cut(note, width), sheet.Theme.Plain);
    }

    private static string Waits(Sheet sheet, int width)
    {
        string full = sheet.Words["lab.waits"];
        return TextWidth.Of(full) <= width ? full : sheet.Words["lab.waits-short"];
    }

    private static long Seconds(SimTime? until, SimTime now) => ((until ?? now) - now).Microseconds / 1_000_000;
}
