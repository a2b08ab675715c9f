using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Checking;

/// <summary>Proves by search that the wire can reach the goal, and has to do something for it.</summary>
internal static class WireProof
{
    /// <summary>Reports what is wrong.</summary>
    /// <returns>The worlds of a solution with the move that leads on; empty when there is none.</returns>
    public static EquatableArray<(WorldState World, WireMove? Next)> Check(
        Scenario scenario, LessonBlock.WireTask task, Action<string, SourcePosition, string> add)
    {
        if (task.Hints.IsEmpty)
        {
            add("no-hint", task.At, $"'{task.Id}' has no hint. Add :::{{hint}} blocks inside it.");
        }

        Func<WorldState, bool> goal = FormulaEvaluator.AsGoal(task.Goal);
        if (WirePlay.Start(scenario, task.FromAfter) is not { } start)
        {
            add("unsolvable", task.At, $"'{task.Id}' begins after segment {task.FromAfter}, and its connection has "
                + "fewer. Correct ':from:'.");
            return [];
        }

        if (goal(start))
        {
            add("goal-at-start", task.At, $"'{task.Id}' is solved before the learner does anything. "
                + "Begin earlier (':from:'), or ask for more in ':goal:'.");
            return [];
        }

        if (WireSearch.Find(start, goal, task.MaxMoves) is not { } way)
        {
            add("unsolvable", task.At, $"'{task.Id}' misses its goal: no {task.MaxMoves} moves of the wire reach it, "
                + $"as far as {WireSearch.MostWorlds} worlds show. Correct ':goal:', or raise ':max-moves:'.");
            return [];
        }

        return Played(start, way);
    }

    private static EquatableArray<(WorldState World, WireMove? Next)> Played(
        WorldState start, EquatableArray<WireMove> way)
    {
        List<(WorldState, WireMove?)> steps = [];
        WorldState world = start;
        foreach (WireMove move in way)
        {
            steps.Add((world, move));
            world = WirePlay.Make(world, move)!;
        }

        steps.Add((world, null));
        return EquatableArray.From(steps);
    }
}
