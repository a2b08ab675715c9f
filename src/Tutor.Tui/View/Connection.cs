using Tutor.Tcp;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.World;
using Tutor.Terminal;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View;

/// <summary>A connection as it is drawn: the wire in the middle, each side at its own edge.</summary>
internal sealed record Connection
{
    private const int SideColumns = 20;
    private const int RoomySideColumns = 34;
    private const int RoomyColumns = 114;
    private const int RowsForTcb = 8;
    private const int RowsForDiagram = 24;
    private const int RowsForStates = 6;

    internal required WorldState World { get; init; }

    /// <summary>The host that the learner plays; empty when none.</summary>
    internal string Played { get; init; } = "";

    /// <summary>The side whose segment is awaited; null when none is.</summary>
    internal LadderSide? YourMove { get; init; }

    /// <summary>The line that the learner looks back at; null for none.</summary>
    internal int? Selected { get; init; }

    /// <summary>The first line of a fork; null when nothing forks.</summary>
    internal int? ForkFrom { get; init; }

    /// <summary>Variables of the played side that would give the answer away.</summary>
    internal EquatableArray<string> Hidden { get; init; }

    /// <summary>What stands in the frame of the wire; empty for <c>Wire</c>.</summary>
    internal string WireTitle { get; init; } = "";

    internal static LadderSide SideOf(WorldState world, string host) =>
        world.Hosts[0].Name == host ? LadderSide.Left : LadderSide.Right;

    /// <summary>Draws both sides and the wire.</summary>
    internal void Draw(Sheet sheet, Rect area)
    {
        int side = area.Width >= RoomyColumns ? RoomySideColumns : SideColumns + (area.Width > 100 ? 4 : 0);
        Rect left = area with { Width = side };
        Rect right = area with { X = area.Right - side, Width = side };
        Rect middle = new(left.Right - 1, area.Y, area.Width - (2 * side) + 2, area.Height);
        bool isRoomy = side == RoomySideColumns && area.Height >= RowsForDiagram + RowsForTcb;
        int lower = isRoomy ? RowsForTcb + 1 : 0;
        DrawSide(sheet, left, World.Hosts[0], lower);
        DrawWire(sheet, middle, lower);
        DrawSide(sheet, right, World.Hosts[1], lower);
    }

    /// <summary>The wire alone, without a frame.</summary>
    internal void DrawLadder(Sheet sheet, Rect room)
    {
        LadderPicture picture = LadderPicture.From(World, sheet.Words.Number, sheet.Words.Parts) with
        {
            YourMove = YourMove,
            Selected = Selected,
            ForkFrom = ForkFrom,
        };
        Ladder.Draw(sheet.Cells, room, sheet.Look, picture);
    }

    /// <summary>Both states in one row, for terminals without room for the sides.</summary>
    internal string StatesInWords(Sheet sheet) => sheet.Words.Fill(
        "wire.states",
        ("left", $"{World.Hosts[0].Name} {TcpStates.Print(Shown(World.Hosts[0]).State)}"),
        ("right", $"{World.Hosts[1].Name} {TcpStates.Print(Shown(World.Hosts[1]).State)}"));

    private static Tcb Shown(Host host) => host.Unanswered ?? host.Tcb;

    private void DrawWire(Sheet sheet, Rect frame, int lower)
    {
        string title = WireTitle.Length > 0 ? WireTitle : sheet.Words["wire.title"];
        string mode = sheet.Words[sheet.Model.Settings.Relative ? "wire.relative" : "wire.absolute"];
        (Rect upper, _) = frame.SplitBottom(lower);
        Rect room = sheet.Pane(upper, title, mode, hasAir: false);
        if (World.Ladder.IsEmpty && YourMove is null)
        {
            sheet.Put(room.Shrink(1, 0), [.. Words.Wrap(sheet.Words["wire.empty"], room.Width - 2, sheet.Theme.Scaffold)]);
        }
        else
        {
            DrawLadder(sheet, room);
        }

        if (lower > 0)
        {
            DrawUnpacked(sheet, new Rect(frame.X, frame.Bottom - lower - 1, frame.Width, lower + 1));
        }
    }

    private void DrawUnpacked(Sheet sheet, Rect frame)
    {
        LadderLine? line = World.Ladder.LastOrDefault(line => Selected is null || line.Number == Selected);
        string title = line is null ? sheet.Words["wire.nothing-unpacked"] : sheet.Words.Fill("wire.unpacked", ("n", line.Number));
        Rect room = sheet.Pane(frame, title, hasAir: false);
        if (line is not null)
        {
            SegmentPane.Draw(sheet.Cells, room, sheet.Look, SegmentPicture.From(World, line, sheet.Words.Number));
        }
    }

    private void DrawSide(Sheet sheet, Rect frame, Host host, int lower)
    {
        bool isLeft = host.Name == World.Hosts[0].Name;
        string name = host.Name == Played ? sheet.Words.Fill("side.you", ("host", Words.Title(host.Name))) : Words.Title(host.Name);
        Rect upper = frame.SplitBottom(lower).Above;
        string state = frame.Width > SideColumns + 4 ? TcpStates.Print(Shown(host).State) : "";
        Rect room = sheet.Pane(upper, name, state, hasAir: false);
        sheet.Cells.SetStyle(new Rect(upper.X + 2, upper.Y, TextWidth.Of(name) + 2, 1), sheet.Theme.Of(isLeft ? LadderSide.Left : LadderSide.Right));
        bool isUnanswered = host.Unanswered is not null;
        if (isUnanswered)
        {
            List<TextRow> note = [.. Words.Wrap(Unanswered(sheet, host), room.Width - 2, sheet.Theme.Strong)];
            (room, Rect below) = room.SplitBottom(Math.Min(note.Count, Math.Max(0, room.Height - 4)));
            sheet.Put(below.Shrink(1, 0), note);
        }

        if (lower > 0)
        {
            StateDiagram.Draw(sheet.Cells, room, sheet.Look, StatePath.From(World, host.Name));
            string title = sheet.Words.Fill("side.tcb", ("host", Words.Title(host.Name)));
            Rect tcb = sheet.Pane(new Rect(frame.X, frame.Bottom - lower - 1, frame.Width, lower + 1), title, hasAir: false);
            TcbPane.Draw(sheet.Cells, tcb, sheet.Look, Tcb(sheet, host));
            return;
        }

        DrawStateAndTcb(sheet, room, host);
    }

    /// <summary>What waits for the learner's segment: an arrival, a call of the application, or a timer.</summary>
    private string Unanswered(Sheet sheet, Host host) => World.History.LastOrDefault(e => e.Host == host.Name)?.Event switch
    {
        TcpEvent.ActiveOpen => sheet.Words.Fill("side.called", ("call", "OPEN")),
        TcpEvent.Send => sheet.Words.Fill("side.called", ("call", "SEND")),
        TcpEvent.Close => sheet.Words.Fill("side.called", ("call", "CLOSE")),
        TcpEvent.Abort => sheet.Words.Fill("side.called", ("call", "ABORT")),
        TcpEvent.SegmentArrives or null => sheet.Words["side.unanswered"],
        _ => sheet.Words["side.timer"],
    };

    /// <summary>The state diagram, and under it the control block where both fit.</summary>
    private void DrawStateAndTcb(Sheet sheet, Rect room, Host host)
    {
        int tcb = room.Height - RowsForStates - 5 >= RowsForTcb ? RowsForTcb : 0;
        (Rect states, Rect below) = room.SplitBottom(tcb);
        StateDiagram.Draw(sheet.Cells, states, sheet.Look, StatePath.From(World, host.Name));
        if (tcb > 0)
        {
            string rule = new(sheet.Look.Glyphs.Horizontal, room.Width);
            sheet.Put(below.X, below.Y, rule, sheet.Theme.Scaffold, room.Width);
            sheet.Put(below.X + 1, below.Y, $" {sheet.Words["side.tcb-short"]} ", sheet.Theme.Plain, room.Width);
            TcbPane.Draw(sheet.Cells, below.SplitTop(1).Below, sheet.Look, Tcb(sheet, host));
        }
    }

    private TcbPicture Tcb(Sheet sheet, Host host)
    {
        string peer = World.PeerOf(host.Name).Name;
        return new TcbPicture(
            Shown(host),
            number => sheet.Words.Number(number, host.Name),
            number => sheet.Words.Number(number, peer),
            World.Now,
            host.Name == Played ? Hidden : []);
    }
}
