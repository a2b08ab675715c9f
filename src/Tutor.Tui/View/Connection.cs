using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.World;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View;

/// <summary>A connection as it is drawn: the wire in the middle, each side at its own edge.</summary>
internal sealed record Connection
{
    internal const int SideColumns = 20;
    private const int LessonColumns = 46;
    private const int LeastLessonColumns = 32;
    private const int LeastWireColumns = 39;
    private const int WireColumnsWithTimes = 49;
    private const int ColumnsForTimes = 150;
    internal const int RowsForTcb = 8;

    /// <summary>Columns of a frame that its title cannot take.</summary>
    internal const int TitleEdges = 6;

    internal required WorldState World { get; init; }

    /// <summary>The host that the learner plays; empty when none.</summary>
    internal string Played { get; init; } = "";

    /// <summary>The side whose segment is awaited; null when none is.</summary>
    internal LadderSide? YourMove { get; init; }

    /// <summary>The line that the learner looks back at; null for none.</summary>
    internal int? Selected { get; init; }

    /// <summary>The first line of a fork; null when nothing forks.</summary>
    internal int? ForkFrom { get; init; }

    /// <summary>The moment before the one that is shown, for marking what changed; null to mark nothing.</summary>
    internal WorldState? Before { get; init; }

    /// <summary>Variables of the played side that would give the answer away.</summary>
    internal EquatableArray<string> Hidden { get; init; }

    /// <summary>
    /// True when the learner has to say whether the played side answers; it must not show whether it has to.
    /// </summary>
    internal bool IsToAnswer { get; init; }

    /// <summary>True while it is asked what comes next: what leads out of a state must not answer that.</summary>
    internal bool IsAsked { get; init; }

    /// <summary>What stands behind the name of the played side: the key of a text.</summary>
    internal string PlayedTitle { get; init; } = "side.you";

    /// <summary>True when the terminal's cursor belongs on the selected segment.</summary>
    internal bool HasCursor { get; init; }

    /// <summary>True when segments can be clicked.</summary>
    internal bool IsClickable { get; init; }

    /// <summary>What stands in the frame of the wire; empty for <c>Wire</c>.</summary>
    internal string WireTitle { get; init; } = "";

    internal static LadderSide SideOf(WorldState world, string host) =>
        world.Hosts[0].Name == host ? LadderSide.Left : LadderSide.Right;

    /// <summary>Columns of a side with all states in it, with its frame.</summary>
    private static int RoomySideColumns => StateDiagram.WholeSize.Columns + 2;

    /// <summary>Rows that a connection needs to show all states of both sides, with the frame.</summary>
    internal static int RowsForDiagrams => StateDiagram.WholeSize.Rows + 2;

    /// <summary>Columns that a text beside a connection leaves it, so that both sides show all states.</summary>
    /// <param name="columns">Columns of the screen; 140 or more.</param>
    internal static int TextColumns(int columns)
    {
        int wire = columns >= ColumnsForTimes ? WireColumnsWithTimes : LeastWireColumns;
        int left = columns + 3 - (2 * RoomySideColumns) - wire;
        return Math.Clamp(left, LeastLessonColumns, LessonColumns);
    }

    /// <summary>Draws both sides and the wire.</summary>
    internal void Draw(Sheet sheet, Rect area)
    {
        int roomy = (2 * RoomySideColumns) + LeastWireColumns - 2;
        int side = area.Width >= roomy ? RoomySideColumns : SideColumns + (area.Width > 100 ? 4 : 0);
        Rect left = area with { Width = side };
        Rect right = area with { X = area.Right - side, Width = side };
        Rect middle = new(left.Right - 1, area.Y, area.Width - (2 * side) + 2, area.Height);
        bool isRoomy = side == RoomySideColumns && area.Height >= RowsForDiagrams + RowsForTcb + 1;
        int lower = isRoomy ? RowsForTcb + 1 : 0;
        new SidePane(sheet, this, World.Hosts[0], lower).Draw(left);
        DrawWire(sheet, middle, lower);
        new SidePane(sheet, this, World.Hosts[1], lower).Draw(right);
    }

    /// <summary>The wire alone, without a frame.</summary>
    internal void DrawLadder(Sheet sheet, Rect room)
    {
        LadderPicture picture = LadderPicture.From(World, sheet.Words.Number, sheet.Words.Parts) with
        {
            YourMove = YourMove,
            YourMoveTo = YourMove is null ? "" : LadderPicture.FurtherOf(World, World.PeerOf(Played).Name),
            Selected = Selected,
            ForkFrom = ForkFrom,
        };
        IReadOnlyList<int> numbers = Ladder.Draw(sheet.Cells, room, sheet.Look, picture);
        bool isMarked = !HasCursor;
        for (int y = 0; y < numbers.Count && IsClickable; y++)
        {
            if (numbers[y] == 0)
            {
                continue;
            }

            sheet.Hit(new Rect(room.X, room.Y + y, room.Width, 1), new Hit.Line(numbers[y]));
            if (numbers[y] == Selected && !isMarked)
            {
                sheet.Cursor(room.X, room.Y + y);
                isMarked = true;
            }
        }
    }

    /// <summary>The states in one row, for terminals without room for the sides.</summary>
    /// <param name="sheet">Whose words.</param>
    /// <param name="width">Columns of the row; further hosts that do not fit are counted.</param>
    internal string StatesInWords(Sheet sheet, int width)
    {
        string pair = sheet.Words.Fill(
            "wire.states", ("left", StateOf(World.Hosts[0])), ("right", StateOf(World.Hosts[1])));
        return FurtherHosts.Behind(sheet.Words, pair, World, width);
    }

    /// <summary>A host and its state.</summary>
    internal static string StateOf(Host host) => $"{host.Name} {TcpStates.Print(Shown(host).State)}";

    /// <summary>A control block as it may be shown: before what is not answered yet.</summary>
    internal static Tcb Shown(Host host) => host.Unanswered ?? host.Tcb;

    private void DrawWire(Sheet sheet, Rect frame, int lower)
    {
        string title = WireTitle.Length > 0 ? WireTitle : sheet.Words["wire.title"];
        string mode = sheet.Words[NumberFormat.StyleOf(sheet.Model) switch
        {
            NumberStyle.Absolute => "wire.absolute",
            NumberStyle.Relative => "wire.relative",
            NumberStyle.Symbolic => "wire.symbolic",
        }];
        (Rect upper, _) = frame.SplitBottom(lower);
        Rect room = FurtherHosts.Draw(sheet, sheet.Pane(upper, title, mode, hasAir: false), World);
        if (World.Ladder.IsEmpty && YourMove is null)
        {
            Rect inside = room.Shrink(1, 0);
            sheet.Put(inside, [.. Words.Wrap(sheet.Words["wire.empty"], inside.Width, sheet.Theme.Scaffold)]);
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
        string title = line is null
            ? sheet.Words["wire.nothing-unpacked"]
            : sheet.Words.Fill("wire.unpacked", ("n", line.Number));
        Rect room = sheet.Pane(frame, title, hasAir: false);
        if (line is not null)
        {
            SegmentPane.Draw(sheet.Cells, room, sheet.Look, SegmentPicture.From(World, line, sheet.Words.Number));
        }
    }
}
