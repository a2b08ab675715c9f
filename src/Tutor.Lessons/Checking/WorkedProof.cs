using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Checking;

/// <summary>Proves that a worked example comes to its end, and that its predictions stand before it.</summary>
internal static class WorkedProof
{
    /// <summary>Reports what is wrong.</summary>
    /// <param name="scenario">The example's scenario.</param>
    /// <param name="worked">The example.</param>
    /// <param name="add">Takes what is wrong.</param>
    /// <returns>The world at its end.</returns>
    public static WorldState Check(
        Scenario scenario, LessonBlock.Worked worked, Action<string, SourcePosition, string> add)
    {
        WorldState world = WorldPlay.Until(scenario, FormulaEvaluator.AsEnd(worked.Until), out bool reached);
        if (!reached)
        {
            add(
                "unsolvable", worked.At,
                $"'{worked.Id}' never comes to its end. It stops at: {EndOf.World(world)}. "
                + "Correct ':until:', or what the applications do.");
            return world;
        }

        foreach (WorkedPart.Predict predict in worked.Parts.OfType<WorkedPart.Predict>())
        {
            if (world.Delivered < predict.AtAfter)
            {
                add(
                    "predict-place", worked.At,
                    $"'{worked.Id}' ends after segment {world.Delivered}, before '{predict.Id}' asks for a prediction "
                    + $"(after {predict.AtAfter}).");
            }
        }

        return world;
    }
}
