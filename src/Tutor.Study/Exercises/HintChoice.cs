using Tutor.Lessons.Model;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Exercises;

/// <summary>A hint as it is shown.</summary>
public abstract record ShownHint
{
    private ShownHint()
    {
    }

    /// <summary>One that the author wrote.</summary>
    /// <param name="Hint">It.</param>
    public sealed record Written(Hint Hint) : ShownHint;

    /// <summary>The last one: the same step with other numbers, solved.</summary>
    /// <param name="Arrived">The segment that had arrived there; null when none had.</param>
    /// <param name="Answer">The move there; null when saying nothing is right.</param>
    public sealed record OtherInstance(Segment? Arrived, Segment? Answer) : ShownHint;
}

/// <summary>Chooses the hints that fit a step and what went wrong at it.</summary>
public static class HintChoice
{
    /// <summary>
    /// The hints of this turn in order: those for the last diagnosis code, the general ones, another instance.
    /// </summary>
    public static EquatableArray<ShownHint> For(ExerciseRun run)
    {
        int delivered = run.Turn.Side.World.Delivered;
        DiagnosisCode? code = run.Last?.Code;
        List<ShownHint> hints = [];
        foreach (Hint hint in run.Exercise.Hints)
        {
            if (hint.ForCode is { } wanted && wanted == code && Fits(hint, delivered))
            {
                hints.Add(new ShownHint.Written(hint));
            }
        }

        foreach (Hint hint in run.Exercise.Hints)
        {
            if (hint.ForCode is null && Fits(hint, delivered))
            {
                hints.Add(new ShownHint.Written(hint));
            }
        }

        hints.Add(OtherInstance(run));
        return EquatableArray.From(hints);
    }

    private static bool Fits(Hint hint, int delivered) => hint.AtAfter is not { } at || at == delivered;

    private static ShownHint.OtherInstance OtherInstance(ExerciseRun run)
    {
        ExerciseRun other = ExerciseMoves.StartOther(run);
        for (int i = 0; i < run.Past.Count && !other.IsRoundDone && !other.IsStuck; i++)
        {
            other = ExerciseMoves.ShowMe(other);
        }

        return new ShownHint.OtherInstance(LastArrived(other), other.Turn.Side.Due);
    }

    private static Segment? LastArrived(ExerciseRun run)
    {
        EquatableArray<Tcp.World.LadderLine> ladder = run.Turn.Side.World.Ladder;
        for (int i = ladder.Count - 1; i >= 0; i--)
        {
            if (ladder[i].To == run.Turn.Side.Host && ladder[i].IsDelivered)
            {
                return ladder[i].Segment;
            }
        }

        return null;
    }
}
