using System.Globalization;
using Tutor.Study.Labs;
using Tutor.Tcp;
using Tutor.Tcp.Labs;
using Tutor.Tcp.Listening;
using Tutor.Tcp.State;
using Tutor.Terminal;

namespace Tutor.Tui.View.Labs;

/// <summary>The server: its queues, who is in them, what it dropped, and its knobs.</summary>
internal static class ServerPane
{
    private const int TableColumns = 49;

    private static readonly LabKnob[] Knobs =
        [LabKnob.Backlog, LabKnob.Cookies, LabKnob.SynAckRetries, LabKnob.Reserve];

    internal static void Draw(Sheet sheet, Rect frame, LabSession session)
    {
        Listener listener = LabWorld.ListenerOf(session.World);
        string state = TcpStates.Print(TcpState.Listen);
        string title = sheet.Words.Fill("lab.server", ("end", listener.Local), ("state", state));
        title = TextWidth.Of(title) + 6 <= frame.Width
            ? title
            : sheet.Words.Fill("lab.server-port", ("port", listener.Local.Port), ("state", state));
        Rect room = sheet.Pane(frame, title);
        if (session.HasAcceptQueue)
        {
            QueuesPane.Draw(sheet, room, session);
            return;
        }

        LabLine.SynQueue(sheet, room, 0, listener);
        LabKnob[] knobs = [.. Knobs.Where(knob => IsShown(session, knob))];
        bool isRoomy = room.Height > 14;
        int counters = isRoomy ? 4 : 1;
        Rect[] parts = room.SplitTop(1).Below.Rows(-1, counters, knobs.Length);
        DrawQueue(sheet, parts[0], session, isRoomy);
        DrawCounters(sheet, parts[1], listener.Counters, session.Knobs);
        for (int i = 0; i < knobs.Length; i++)
        {
            LabLine.Knob(sheet, parts[2], i, session, knobs[i]);
        }
    }

    /// <summary>A knob that stands as usual and cannot be turned says nothing.</summary>
    private static bool IsShown(LabSession session, LabKnob knob) =>
        session.HasControl(knob)
        || LabControls.ValueOf(session.Knobs, knob) != LabControls.ValueOf(LabKnobs.Default, knob);

    private static void DrawQueue(Sheet sheet, Rect room, LabSession session, bool isRoomy)
    {
        Listener listener = LabWorld.ListenerOf(session.World);
        int first = 0;
        if (isRoomy && room.Width >= TableColumns)
        {
            string accept = sheet.Words.Fill(
                "lab.accept", ("n", listener.Children.Waiting), ("m", listener.Queues.Limit + 1));
            sheet.Put(room.X, room.Y, sheet.Cut(accept, room.Width), sheet.Theme.Plain);
            Row(sheet, room, 2, Head(sheet), sheet.Theme.Strong);
            first = 3;
        }

        Rect rest = room.SplitTop(first).Below.SplitBottom(isRoomy ? 1 : 0).Above;
        LabSocket[] sockets =
        [
            .. LabSocket.All(session.World).AsEnumerable().Where(s => s.State == TcpState.SynReceived),
        ];
        int shown = sockets.Length <= rest.Height ? sockets.Length : Math.Max(0, rest.Height - 1);
        for (int i = 0; i < shown; i++)
        {
            string[] cells = Cells(sheet, sockets[i], session.World.Now);
            if (rest.Width >= TableColumns)
            {
                Row(sheet, rest, i, cells, sheet.Theme.Plain);
            }
            else
            {
                Narrow(sheet, rest, i, sockets[i], cells[3]);
            }
        }

        string note = sockets.Length == 0 ? sheet.Words["lab.none-half-open"]
            : shown < sockets.Length ? sheet.Words.Fill("lab.more", ("n", sockets.Length - shown))
            : "";
        if (shown < rest.Height)
        {
            sheet.Put(rest.X, rest.Y + shown, sheet.Cut(note, rest.Width), sheet.Theme.Scaffold);
        }

        sheet.Hit(rest, new Hit.Key("t"));
    }

    private static void DrawCounters(Sheet sheet, Rect room, ListenCounters counters, LabKnobs knobs)
    {
        (string Key, long Count)[] rows = room.Height > 1
            ?
            [
                ("lab.dropped", counters.SynsDropped), ("lab.cookies-sent", counters.SyncookiesSent),
                ("lab.resets", counters.EmbryonicRsts), ("lab.given-up", counters.GivenUp),
            ]
            : [Leading(counters, knobs)];
        for (int i = 0; i < rows.Length; i++)
        {
            LabLine.Count(sheet, room, i, rows[i].Key, rows[i].Count);
        }
    }

    /// <summary>What tells most now, for a low pane that has one row.</summary>
    private static (string Key, long Count) Leading(ListenCounters counters, LabKnobs knobs) =>
        knobs.Cookies != SynCookieMode.Off ? ("lab.cookies-sent", counters.SyncookiesSent)
        : counters.EmbryonicRsts > 0 ? ("lab.resets", counters.EmbryonicRsts)
        : ("lab.dropped", counters.SynsDropped);

    private static string[] Head(Sheet sheet) =>
    [
        sheet.Words["lab.head.peer"], sheet.Words["lab.head.state"], sheet.Words["lab.head.retry"],
        sheet.Words["lab.head.gives-up"],
    ];

    private static string[] Cells(Sheet sheet, LabSocket socket, SimTime now) =>
    [
        socket.Peer!.ToString(), TcpStates.Print(socket.State), socket.Retries.ToString(CultureInfo.InvariantCulture),
        socket.GivesUp is { } at ? sheet.Words.Fill("lab.give-up", ("n", (at - now).Microseconds / 1_000_000)) : "",
    ];

    /// <summary>Peer, state, repetitions, and when it is given up, at the right; in a narrow pane without state.
    /// </summary>
    private static void Row(Sheet sheet, Rect room, int row, string[] cells, Style style)
    {
        if (row >= room.Height)
        {
            return;
        }

        const int peer = 21;
        const int state = 14;
        int y = room.Y + row;
        sheet.Put(room.X, y, sheet.Cut(cells[0], peer), style, peer);
        sheet.Put(room.X + peer, y, sheet.Cut(cells[1], state), style, state);
        int x = room.X + peer + state;
        int last = TextWidth.Of(cells[3]);
        sheet.Put(x, y, sheet.Cut(cells[2], Math.Max(0, room.Right - last - 1 - x)), style);
        sheet.Put(Math.Max(x, room.Right - last), y, cells[3], style, room.Right - x);
    }

    private static void Narrow(Sheet sheet, Rect room, int row, LabSocket socket, string givesUp)
    {
        int y = room.Y + row;
        string peer = socket.Peer!.Address.ToString().PadRight(16);
        int x = room.X + sheet.Put(room.X, y, peer, sheet.Theme.Plain, room.Width);
        int last = room.Right - TextWidth.Of(givesUp);
        string retry = sheet.Words.Fill("lab.retry", ("n", socket.Retries));
        sheet.Put(x, y, sheet.Cut(retry, Math.Max(0, last - 1 - x)), sheet.Theme.Plain);
        sheet.Put(Math.Max(x, last), y, givesUp, sheet.Theme.Plain, room.Right - x);
    }
}
