using Tutor.Lessons.Model;
using Tutor.Study.Exercises;
using Tutor.Tcp.Judging;

namespace Tutor.Study.Progress;

/// <summary>Puts a learner back where they stopped, by replaying the moves that counted.</summary>
public static class Resume
{
    /// <summary>
    /// The exercise at the step where the learner stopped. An exercise that changed since then begins anew. Moves that
    /// the engine no longer takes end the replay: nothing is ever counted that is not right now.
    /// </summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="exercise">The exercise.</param>
    /// <param name="known">What the log says of it.</param>
    /// <param name="seed">The seed for a new start.</param>
    public static ExerciseRun Exercise(Lesson lesson, LessonBlock.Exercise exercise, ItemProgress known, ulong seed)
    {
        bool isSame = known.Hash == ExerciseHash.Of(lesson, exercise) && known.Round < exercise.Rounds.Count;
        if (!isSame || known.Round < 0)
        {
            return ExerciseMoves.Start(lesson, exercise, 0, seed);
        }

        ExerciseRun run = ExerciseMoves.Start(lesson, exercise, known.Round, known.Seed, known.Variant);
        foreach (CountedMove move in known.Moves)
        {
            ExerciseRun next = ExerciseMoves.Try(run, WithOptions(run, move.Move), move.WasShown);
            if (next.Past.Count == run.Past.Count)
            {
                break;
            }

            run = next;
        }

        return run with { WasHelped = known.WasHelped, Last = null };
    }

    /// <summary>The log keeps no options: they are given, and come from the segment that is due.</summary>
    private static Move WithOptions(ExerciseRun run, Move move) =>
        move is Move.Send send && run.Turn.Side.Due is { } due
            ? new Move.Send(send.Segment with { Options = due.Options })
            : move;
}
