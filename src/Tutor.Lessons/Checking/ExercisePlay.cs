using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Checking;

/// <summary>Plays an exercise as the engine would: every move is the one that is due.</summary>
internal sealed class ExercisePlay(Scenario scenario, LessonBlock.Exercise exercise)
{
    private const int MostMoves = 64;

    private readonly Func<WorldState, bool> _goal = FormulaEvaluator.AsGoal(exercise.Goal);

    /// <summary>Where the learner comes in.</summary>
    public Turn Start() => Play.Start(scenario, exercise.Play, _goal, exercise.FromAfter);

    /// <summary>Every turn, the last one at the goal, idle, or after so many moves.</summary>
    public EquatableArray<Turn> ToEnd(int mostMoves)
    {
        List<Turn> turns = [Start()];
        while (turns.Count <= mostMoves && turns[^1].Reason is StopReason.SegmentDue or StopReason.NothingDue)
        {
            turns.Add(Play.MakeDue(turns[^1].Side, _goal));
        }

        return EquatableArray.From(turns);
    }

    /// <summary>The first turn after so many delivered segments; null when the learner never moves there.</summary>
    public Turn? TurnAt(int after)
    {
        foreach (Turn turn in ToEnd(MostMoves))
        {
            bool waits = turn.Reason is StopReason.SegmentDue or StopReason.NothingDue;
            if (waits && turn.Side.World.Ladder.Count(line => line.IsDelivered) == after)
            {
                return turn;
            }
        }

        return null;
    }
}
