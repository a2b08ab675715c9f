using Tutor.Tcp;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tui.View.Parts;

/// <summary>A side of the ladder.</summary>
public enum LadderSide
{
    /// <summary>The first host of the scenario: the client.</summary>
    Left,

    /// <summary>The second host: the server.</summary>
    Right,
}

/// <summary>What became of a segment.</summary>
public enum LadderFate
{
    /// <summary>It arrived.</summary>
    Delivered,

    /// <summary>It is on its way.</summary>
    InFlight,

    /// <summary>The wire lost it.</summary>
    Lost,
}

/// <summary>One segment on the picture of the wire.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="From">The side that sent it.</param>
/// <param name="Label">What it says; its parts stand two spaces apart, which a narrow picture makes one.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="IsRetransmission">True when it repeats what was sent before.</param>
/// <param name="SentAt">When it left.</param>
public sealed record LadderArrow(
    int Number,
    LadderSide From,
    string Label,
    LadderFate Fate,
    bool IsRetransmission,
    SimTime SentAt)
{
    /// <summary>
    /// The name of a further host that it comes from; it stands where the arrow begins. Empty for a host with a
    /// lifeline.
    /// </summary>
    public string Sender { get; init; } = "";

    /// <summary>The name of a further host that it goes to; empty for a host with a lifeline.</summary>
    public string Receiver { get; init; } = "";
}

/// <summary>A host over its lifeline.</summary>
/// <param name="Name">Its name, such as <c>client</c>.</param>
/// <param name="Address">Its address, shown where there is room; may be empty.</param>
public readonly record struct LadderHost(string Name, string Address);

/// <summary>What a ladder shows: time runs down, the client is at the left.</summary>
/// <remarks>It exists so that quizzes and reports can draw a wire that is no running world.</remarks>
public sealed record LadderPicture
{
    /// <summary>The host at the left.</summary>
    public LadderHost Left { get; init; } = new("client", "");

    /// <summary>The host at the right.</summary>
    public LadderHost Right { get; init; } = new("server", "");

    /// <summary>The segments, oldest first.</summary>
    public EquatableArray<LadderArrow> Arrows { get; init; }

    /// <summary>The side whose move is awaited, drawn after the last segment; null when none is.</summary>
    public LadderSide? YourMove { get; init; }

    /// <summary>The name of a further host to which that move goes; empty for one with a lifeline.</summary>
    public string YourMoveTo { get; init; } = "";

    /// <summary>The number of the selected line, which is kept in sight; null: the newest is.</summary>
    public int? Selected { get; init; }

    /// <summary>The number of the first segment of a fork, drawn with <c>~</c>; null when nothing forks.</summary>
    public int? ForkFrom { get; init; }

    /// <summary>The number of the line that "your move" would get.</summary>
    public int NextNumber => Arrows.IsEmpty ? 1 : Arrows[^1].Number + 1;

    /// <summary>The picture of everything that was put on a world's wire.</summary>
    /// <param name="world">A world with at least two hosts.</param>
    /// <param name="number">Writes a sequence number, given the host whose numbers it belongs to.</param>
    /// <param name="words">The words of a language.</param>
    public static LadderPicture From(WorldState world, Func<SeqNumber, string, string> number, PartWords words)
    {
        List<LadderArrow> arrows = [];
        foreach (LadderLine line in world.Ladder)
        {
            arrows.Add(ArrowOf(world, line, number, words));
        }

        return new LadderPicture
        {
            Left = NameOf(world.Hosts[0]),
            Right = NameOf(world.Hosts[1]),
            Arrows = EquatableArray.From(arrows),
        };
    }

    private static LadderHost NameOf(Host host) => new(host.Name, host.Endpoint.Address.ToString());

    private static LadderArrow ArrowOf(
        WorldState world,
        LadderLine line,
        Func<SeqNumber, string, string> number,
        PartWords words)
    {
        string claimed = world.ClaimedSenderOf(line);
        string label = SegmentLabel.Of(
            line.Segment, number(line.Segment.Seq, claimed), number(line.Segment.Ack, line.To), words);
        LadderSide side = SideOf(world, claimed, line.To);
        string sender = FurtherOf(world, claimed);
        string shown = sender.Length > 0 ? sender : world.Hosts[side == LadderSide.Left ? 0 : 1].Name;
        return new LadderArrow(
            line.Number,
            side,
            shown == line.From ? label : $"{label}  ({line.From})",
            FateOf(line),
            line.IsRetransmission,
            line.SentAt)
        {
            Sender = sender,
            Receiver = FurtherOf(world, line.To),
        };
    }

    /// <summary>The name when it is that of a host without a lifeline; else empty.</summary>
    internal static string FurtherOf(WorldState world, string name) =>
        world.Hosts.AsEnumerable().Skip(2).Any(host => host.Name == name) ? name : "";

    /// <summary>
    /// The side whose address a segment claims; a third one's stands opposite to the side that it goes to.
    /// </summary>
    private static LadderSide SideOf(WorldState world, string claimed, string to) =>
        claimed == world.Hosts[0].Name ? LadderSide.Left
        : claimed == world.Hosts[1].Name ? LadderSide.Right
        : to == world.Hosts[0].Name ? LadderSide.Right
        : LadderSide.Left;

    private static LadderFate FateOf(LadderLine line) => line switch
    {
        { ArrivesAt: null } => LadderFate.Lost,
        { IsDelivered: true } => LadderFate.Delivered,
        _ => LadderFate.InFlight,
    };
}
