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
/// <param name="Cost">For <see cref="ForkEnding.Healed"/>: how much later than with the correct move.</param>
/// <param name="Sentence">The ending in one sentence.</param>
public sealed record ForkRun(
    PlayedSide Before,
    EquatableArray<WorldState> Steps,
    ForkEnding Ending,
    SimTime Cost,
    Message Sentence);

/// <summary>Plays a move out on a copy of the world.</summary>
public static class Fork
{
    /// <summary>The most segments that a fork puts on the wire.</summary>
    public const int MaxSegments = 64;

    /// <summary>The longest time that a fork simulates.</summary>
    public static readonly SimTime MaxTime = SimTime.FromSeconds(600);

    /// <summary>
    /// Makes the move and lets the engine play both hosts until nothing is in flight and no retransmission, probe or
    /// user timer runs.
    /// </summary>
    public static ForkRun PlayOut(PlayedSide side, Move move) => throw new NotImplementedException();
}
