using Tutor.Tcp.Listening;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Judging;

/// <summary>How a move that was played out ends.</summary>
public enum ForkEnding
{
    /// <summary>Both ends come to where the correct move leads, perhaps later.</summary>
    Healed,

    /// <summary>Nothing more happens, and the goal of the correct move is not reached.</summary>
    Stuck,

    /// <summary>A connection was reset.</summary>
    Reset,

    /// <summary>One end holds a connection that the other does not have.</summary>
    HalfOpen,

    /// <summary>Both ends are open, but their numbers do not fit.</summary>
    WrongConnection,
}

/// <summary>What really follows from a move, up to the moment when nothing that matters is left to happen.</summary>
/// <param name="Before">The world in which the move was made.</param>
/// <param name="Steps">The world after the move, then after each event at either host. At least one.</param>
/// <param name="Ending">How it ends.</param>
/// <param name="Cost">
/// For <see cref="ForkEnding.Healed"/>: how much later than with the correct move; else zero.
/// </param>
/// <param name="Sentence">The ending in one sentence.</param>
public sealed record ForkRun(
    PlayedSide Before,
    EquatableArray<WorldState> Steps,
    ForkEnding Ending,
    SimTime Cost,
    Message Sentence);

/// <summary>Plays a move out on a copy of the world.</summary>
/// <remarks>
/// The learner's control block is the one after the last arrival: the machine has counted the due segment as sent,
/// and the learner's segment goes on the wire in its place (whatever else is due follows it; after silence nothing
/// does). From then on the engine plays both hosts, so a lost right segment is repeated when its timer runs out.
/// </remarks>
public static class Fork
{
    /// <summary>The most segments that a fork puts on the wire.</summary>
    public const int MaxSegments = 64;

    /// <summary>The most events of a fork; no fork of so few segments needs more.</summary>
    private const int MaxEvents = 512;

    /// <summary>The longest time that a fork simulates.</summary>
    public static readonly SimTime MaxTime = SimTime.FromSeconds(600);

    /// <summary>
    /// Makes the move and lets the engine play both hosts until nothing is in flight and no retransmission, probe or
    /// user timer runs; at most <see cref="MaxSegments"/> segments and <see cref="MaxTime"/>. Never fails.
    /// </summary>
    /// <param name="side">The world, stopped where the learner has to move.</param>
    /// <param name="move">The move, right or wrong.</param>
    public static ForkRun PlayOut(PlayedSide side, Move move)
    {
        List<WorldState> steps = Run(side, move, SimTime.Zero);
        List<WorldState> right = Run(side, Play.DueMove(side), steps[^1].Now);
        return ForkEndings.Describe(side, steps, right);
    }

    /// <summary>
    /// The world with no host played and nothing due: the engine plays on, and all that happens is remembered.
    /// </summary>
    internal static WorldState Unplayed(WorldState world)
    {
        world = world with { Scenario = world.Scenario with { Recording = Recording.Everything } };
        for (int i = 0; i < world.Hosts.Count; i++)
        {
            if (world.Hosts[i].IsPlayed)
            {
                world = world.With(i, world.Hosts[i] with { IsPlayed = false, Due = [], Unanswered = null });
            }
        }

        return world;
    }

    /// <summary>
    /// True when nothing is in flight, no timer that matters runs at any connection and no application is about to
    /// call.
    /// </summary>
    internal static bool IsQuiet(WorldState world)
    {
        if (!world.InFlight.IsEmpty)
        {
            return false;
        }

        for (int i = 0; i < world.Hosts.Count; i++)
        {
            if (HasTimer(world.Hosts[i]) || Calls(world, i))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasTimer(Host host)
    {
        if (Matters(host.Tcb.Timers))
        {
            return true;
        }

        ChildTable many = host.Listener?.Children ?? host.Visits.Live;
        return many.Count > 0 && many.All.Any(child => Matters(child.Tcb.Timers));
    }

    private static bool Matters(TimerSet timers) => timers is not { Retransmission: null, Probe: null, User: null };

    private static bool Calls(WorldState world, int index) =>
        Applications.CallsBy(world, index, world.Now)
        || (world.Scenario.Hosts[index].Role is HostRole.Server server
            && Servers.NextAccept(world.Hosts[index], server.Listens) <= world.Now);

    /// <summary>The world after each event until all is quiet, and at least until a moment of the clock.</summary>
    private static List<WorldState> Run(PlayedSide side, Move move, SimTime atLeast)
    {
        WorldState world = Begin(side, move);
        var steps = new List<WorldState>(16) { world };
        int lastSegment = side.World.Sent + MaxSegments;
        SimTime lastMoment = side.World.Now + MaxTime;
        while (steps.Count <= MaxEvents && WorldRun.Next(world) is { } next)
        {
            bool isOver = next.Now > atLeast && IsQuiet(world);
            if (isOver || next.Now > lastMoment || next.Sent > lastSegment)
            {
                break;
            }

            steps.Add(next);
            world = next;
        }

        return steps;
    }

    private static WorldState Begin(PlayedSide side, Move move)
    {
        if (move is not Move.Send send)
        {
            return Unplayed(side.World);
        }

        PlayedSide sent = Play.Put(side, send.Segment);
        WorldState world = sent.World;
        foreach (Segment due in sent.World[side.Host].Due)
        {
            world = WorldRun.Transmit(world, side.Host, due);
        }

        return Unplayed(world);
    }
}
