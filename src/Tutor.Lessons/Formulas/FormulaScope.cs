using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Formulas;

/// <summary>What the names of a formula stand for.</summary>
/// <param name="World">The world that <c>client.iss</c> and the like are read from.</param>
/// <param name="Move">The learner's segment, for <c>move.ack</c>; null where there is none.</param>
public sealed record FormulaScope(WorldState World, Segment? Move)
{
    /// <summary>The learner's own side, for names without a side; null where those are not allowed.</summary>
    public PlayedSide? Learner { get; init; }
}
