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
public static class Play
{
    /// <summary>Runs a new world until the learner has to move.</summary>
    /// <param name="scenario">Where it starts.</param>
    /// <param name="host">The played host.</param>
    /// <param name="goal">When the exercise is done.</param>
    /// <param name="after">How many segments the engine plays first, for both sides; 0 for none.</param>
    public static Turn Start(Scenario scenario, string host, Func<WorldState, bool> goal, int after) =>
        throw new NotImplementedException();

    /// <summary>
    /// Makes a move that was judged correct and runs on until the learner has to move again: a segment goes on the wire
    /// in the place of the one that was due; saying nothing lets the world run to the next event at the played host.
    /// </summary>
    /// <param name="side">The world before the move.</param>
    /// <param name="move">The move.</param>
    /// <param name="goal">When the exercise is done.</param>
    public static Turn Make(PlayedSide side, Move move, Func<WorldState, bool> goal) =>
        throw new NotImplementedException();
}
