using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Judging;

/// <summary>Why play stopped.</summary>
public enum StopReason
{
    /// <summary>The played host has a segment to send.</summary>
    SegmentDue,

    /// <summary>A segment arrived at the played host, and nothing has to be sent.</summary>
    NothingDue,

    /// <summary>The goal holds.</summary>
    GoalReached,

    /// <summary>Nothing more will happen by itself, and the goal does not hold.</summary>
    Idle,
}

/// <summary>A played world and why it stopped there.</summary>
/// <param name="Side">The world.</param>
/// <param name="Reason">Why.</param>
public sealed record Turn(PlayedSide Side, StopReason Reason);

/// <summary>How a played world goes from turn to turn. Pure.</summary>
/// <remarks>
/// While the learner thinks, the virtual clock stands still; no timer runs out between a turn and its move. A goal is
/// looked at only when nothing is due: what TCP has to answer comes first.
/// </remarks>
public static class Play
{
    /// <summary>
    /// The name that stands for the first two hosts: whichever of them has a segment to send is played.
    /// </summary>
    public const string Both = "both";

    private const int Pair = 2;

    /// <summary>The most events between two turns; a world that needs more counts as idle.</summary>
    public const int MaxEvents = 10_000;

    /// <summary>Runs a new world until the learner has to move.</summary>
    /// <param name="scenario">Where it starts.</param>
    /// <param name="host">The played host, or <see cref="Both"/>.</param>
    /// <param name="goal">When the exercise is done.</param>
    /// <param name="after">
    /// How many segments the engine plays first, for both sides; 0 for none. The last of them was delivered (or lost)
    /// and processed when the learner comes in.
    /// </param>
    /// <returns>The first turn; idle when so many segments are never sent.</returns>
    /// <remarks>
    /// A played world remembers everything, whatever the recording of its scenario: the judge reads from the ladder
    /// what the learner has really sent.
    /// </remarks>
    /// <exception cref="KeyNotFoundException">There is no such host.</exception>
    public static Turn Start(Scenario scenario, string host, Func<WorldState, bool> goal, int after)
    {
        scenario = scenario with { Recording = Recording.Everything };
        PlayedSide side = Begin(scenario, host);
        for (int events = 0; events < MaxEvents && !IsProcessed(side.World, after); events++)
        {
            side = Turned(side);
            if (side.Due is { } due)
            {
                side = Put(side, due);
            }
            else if (WorldRun.Next(side.World) is { } next)
            {
                side = side with { World = next };
            }
            else
            {
                return new Turn(side, StopReason.Idle);
            }
        }

        EquatableArray<WorldEvent> history = side.World.History;
        bool arrived = after > 0 && !history.IsEmpty && history[^1].Line == after && IsArrival(history[^1], side.Host);
        return StopOrRun(side, goal, arrived);
    }

    /// <summary>
    /// Makes a move that was judged correct and runs on until the learner has to move again: a segment goes on the wire
    /// in the place of the one that was due; saying nothing lets the world run to the next event at the played host.
    /// </summary>
    /// <param name="side">The world before the move.</param>
    /// <param name="move">The move.</param>
    /// <param name="goal">When the exercise is done.</param>
    /// <remarks>
    /// The learner's own segment goes on the wire, with PSH or another window if it has them, and with the options of
    /// the due one when it has none. The control block stays what the machine made it: SND.NXT already counts what was
    /// due. Of a text only the beginning of which was sent, the rest is due next. A move that was not judged correct
    /// takes the place of the first due segment; silence drops all that are due.
    /// </remarks>
    public static Turn Make(PlayedSide side, Move move, Func<WorldState, bool> goal) => move switch
    {
        Move.Send send => StopOrRun(Put(side, send.Segment), goal, arrived: false),
        Move.SayNothing => Run(WithDue(side, []), goal),
        _ => throw new InvalidOperationException($"Unknown move {move}."),
    };

    /// <summary>
    /// Makes the move that the engine itself would make ("show me"): sends what is due, or says nothing.
    /// </summary>
    /// <param name="side">The world before the move.</param>
    /// <param name="goal">When the exercise is done.</param>
    public static Turn MakeDue(PlayedSide side, Func<WorldState, bool> goal) => Make(side, DueMove(side), goal);

    /// <summary>The move that the engine itself would make.</summary>
    /// <param name="side">The world before the move.</param>
    public static Move DueMove(PlayedSide side) =>
        side.Due is { } due ? new Move.Send(due) : new Move.SayNothing();

    /// <summary>
    /// The window field that the played host would state now: that of the due segment, else RCV.WND. For moves that
    /// do not name a window.
    /// </summary>
    /// <param name="side">The world before the move.</param>
    /// <param name="flags">The control bits of the move; the window of a SYN is not scaled.</param>
    public static ushort WindowToState(PlayedSide side, TcpFlags flags = TcpFlags.None)
    {
        bool isSyn = (flags & TcpFlags.Syn) != 0;
        return side.Due is { } due && !due.Has(TcpFlags.Rst) && (due.Has(TcpFlags.Syn) || !isSyn)
            ? due.Window
            : ReceiveWindow.Field(side.Tcb.Rcv, isSyn);
    }

    /// <summary>The world after the learner's segment went on the wire in the place of what it covers.</summary>
    internal static PlayedSide Put(PlayedSide side, Segment segment)
    {
        EquatableArray<Segment> due = side.World[side.Host].Due;
        EquatableArray<Segment> left = DueSegments.After(due, segment);
        bool coversNothing = left == due && !due.IsEmpty;
        PlayedSide after = WithDue(side, coversNothing && TakesPlaceOfDue(side, segment) ? due.RemoveAt(0) : left);
        Departure departure = side.World.DepartureOf(side.Host, Dress(side, segment));
        return after with { World = ByHand.Send(after.World, departure) };
    }

    /// <summary>
    /// True for a wrong segment, and for the bare ACK that may answer a repeated SYN in the place of a second SYN+ACK.
    /// </summary>
    private static bool TakesPlaceOfDue(PlayedSide side, Segment segment)
    {
        var now = new Situation(side);
        return now.SynCameAgain || Producible.Find(Producible.Patterns(now), segment) is null;
    }

    /// <summary>
    /// The segment with the options that TCP would put on it; an editor of moves has no field for them.
    /// </summary>
    internal static Segment Dress(PlayedSide side, Segment segment)
    {
        if (segment.Options != TcpOptions.None || segment.Has(TcpFlags.Rst))
        {
            return segment;
        }

        var draft = new StepDraft(side.Tcb, side.World.Now);
        return segment with { Options = SegmentOptions.For(draft, segment.Flags, segment.DataLength) };
    }

    internal static PlayedSide WithDue(PlayedSide side, EquatableArray<Segment> due)
    {
        int index = side.World.IndexOf(side.Host);
        Host host = side.World.Hosts[index];
        return side with
        {
            World = side.World.With(index, host with { Due = due, Unanswered = due.IsEmpty ? null : host.Unanswered }),
        };
    }

    private static Turn Run(PlayedSide side, Func<WorldState, bool> goal)
    {
        for (int events = 0; events < MaxEvents; events++)
        {
            if (WorldRun.Next(side.World) is not { } next)
            {
                break;
            }

            Tcb before = side.Tcb;
            bool arrived = next.History.Count > side.World.History.Count && IsArrival(next.History[^1], side.Host);
            side = Turned(side with { World = next });
            if (Stop(side, goal, arrived) is { } reason)
            {
                return new Turn(reason == StopReason.NothingDue ? Unanswered(side, before) : side, reason);
            }
        }

        return new Turn(side, StopReason.Idle);
    }

    /// <summary>
    /// Shows the host as it was before an arrival that needs no answer, as it is shown before one that does.
    /// </summary>
    private static PlayedSide Unanswered(PlayedSide side, Tcb before)
    {
        int index = side.World.IndexOf(side.Host);
        return side with { World = side.World.With(index, side.World.Hosts[index] with { Unanswered = before }) };
    }

    internal static PlayedSide Begin(Scenario scenario, string host)
    {
        if (host != Both)
        {
            return new PlayedSide(WorldRun.Start(scenario, host), host);
        }

        WorldState world = WorldRun.Start(scenario, null);
        for (int i = 0; i < Math.Min(Pair, world.Hosts.Count); i++)
        {
            world = world.With(i, world.Hosts[i] with { IsPlayed = true });
        }

        return new PlayedSide(world, world.Hosts[0].Name);
    }

    /// <summary>
    /// The same world from the side of a played host that has to send; as it is when no other one has.
    /// </summary>
    internal static PlayedSide Turned(PlayedSide side)
    {
        if (side.Due is not null)
        {
            return side;
        }

        foreach (Host host in side.World.Hosts)
        {
            if (host is { IsPlayed: true, Due.IsEmpty: false })
            {
                return side with { Host = host.Name };
            }
        }

        return side;
    }

    private static Turn StopOrRun(PlayedSide side, Func<WorldState, bool> goal, bool arrived)
    {
        side = Turned(side);
        return Stop(side, goal, arrived) is { } reason ? new Turn(side, reason) : Run(side, goal);
    }

    /// <summary>Who plays both hosts is not asked whether to speak.</summary>
    private static StopReason? Stop(PlayedSide side, Func<WorldState, bool> goal, bool arrived) =>
        side.Due is not null ? StopReason.SegmentDue
        : goal(side.World) ? StopReason.GoalReached
        : arrived && !ArePlayed(side.World) ? StopReason.NothingDue
        : null;

    private static bool ArePlayed(WorldState world)
    {
        int played = 0;
        foreach (Host host in world.Hosts)
        {
            played += host.IsPlayed ? 1 : 0;
        }

        return played > 1;
    }

    /// <summary>True for a segment that the connection of that host took; not for one that was for none.</summary>
    private static bool IsArrival(WorldEvent happened, string host) =>
        happened.Host == host && happened is { Event: TcpEvent.SegmentArrives, IsStray: false };

    private static bool IsProcessed(WorldState world, int number)
    {
        int index = LadderLookup.IndexOf(world.Ladder, number);
        return number <= 0
            || (index >= 0 && world.Ladder[index] is { IsDelivered: true } or { ArrivesAt: null });
    }
}
