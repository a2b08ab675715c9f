using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Lessons.Variations;
using Tutor.Tcp.Judging;
using Tutor.Tcp.World;

namespace Tutor.Study.Exercises;

/// <summary>What can be done in an exercise; each function gives the run afterwards.</summary>
public static class ExerciseMoves
{
    /// <summary>More turns than any exercise has; a scenario that goes on for ever ends here.</summary>
    private const int MostSteps = 64;

    /// <summary>Keeps the numbers of a hint's other instance apart from those of the rounds.</summary>
    private const ulong OtherInstanceSeed = 1000;

    /// <summary>Parts the numbers of a round that is dealt anew from those of all rounds.</summary>
    private const ulong VariantStride = 104_729;

    /// <summary>Begins a round.</summary>
    /// <param name="lesson">The lesson, read without findings.</param>
    /// <param name="exercise">The exercise.</param>
    /// <param name="round">The round, from 0 to one less than there are.</param>
    /// <param name="seed">What varies the numbers of the rounds after the first.</param>
    /// <param name="variant">How often the round was dealt anew after "show me"; 0 for the first time.</param>
    /// <exception cref="InvalidOperationException">The exercise names a scenario that the lesson lacks.</exception>
    public static ExerciseRun Start(
        Lesson lesson, LessonBlock.Exercise exercise, int round, ulong seed, int variant = 0)
    {
        LessonBlock.ScenarioBlock authored = lesson.FindScenario(exercise.ScenarioId)
            ?? throw new InvalidOperationException($"The scenario '{exercise.ScenarioId}' is not in the lesson.");
        ulong numbers = unchecked(seed + (ulong)round + ((ulong)variant * VariantStride));
        Scenario scenario = round == 0 && variant == 0
            ? authored.Scenario
            : Vary.Apply(authored.Scenario, authored.Vary, numbers);
        return Begin(lesson, exercise, round, seed, scenario) with { Variant = variant };
    }

    /// <summary>Begins the last round of an exercise with other numbers: for drills.</summary>
    /// <param name="lesson">The lesson, read without findings.</param>
    /// <param name="exercise">The exercise.</param>
    /// <param name="vary">What changes.</param>
    /// <param name="seed">What the numbers follow from.</param>
    /// <exception cref="InvalidOperationException">The exercise names a scenario that the lesson lacks.</exception>
    public static ExerciseRun StartVaried(
        Lesson lesson, LessonBlock.Exercise exercise, Variation vary, ulong seed)
    {
        LessonBlock.ScenarioBlock authored = lesson.FindScenario(exercise.ScenarioId)
            ?? throw new InvalidOperationException($"The scenario '{exercise.ScenarioId}' is not in the lesson.");
        Scenario scenario = Vary.Apply(authored.Scenario, vary, seed);
        return Begin(lesson, exercise, exercise.Rounds.Count - 1, seed, scenario);
    }

    /// <summary>
    /// Begins the same round with other numbers, whatever the author lets vary: for showing, not for doing.
    /// </summary>
    public static ExerciseRun StartOther(ExerciseRun run)
    {
        Variation all = new(Isn: true, EdgeIsn: false, Port: true);
        Scenario scenario = Vary.Apply(run.Scenario, all, run.Seed + OtherInstanceSeed);
        return Begin(run.Lesson, run.Exercise, run.Round, run.Seed, scenario);
    }

    /// <summary>
    /// Judges a move and, when it is correct, makes it. A wrong move changes nothing but the judgement and the count of
    /// wrong ones. The same run when no further move is taken.
    /// </summary>
    public static ExerciseRun Try(ExerciseRun run, Move move) => Try(run, move, wasShown: false);

    /// <summary>The same for a move that the learner makes, or that "show me" makes.</summary>
    internal static ExerciseRun Try(ExerciseRun run, Move move, bool wasShown)
    {
        if (run.IsClosed)
        {
            return run;
        }

        Judgement judgement = Judge.Of(run.Turn.Side, move);
        if (judgement.Verdict == Verdict.Correct)
        {
            return Make(run, judgement, wasShown) with { Undone = [] };
        }

        ExerciseRun wrong = run with
        {
            Last = judgement,
            WrongAtStep = run.WrongAtStep + 1,
            WrongInRound = run.WrongInRound + 1,
            HintsBeforeLast = run.HintsShown,
        };
        return wrong with { WasHelped = wrong.WasHelped || wrong.IsRevealed };
    }

    /// <summary>Takes back the last move that counted; the same run when there is none.</summary>
    public static ExerciseRun Undo(ExerciseRun run)
    {
        if (run.Past.IsEmpty)
        {
            return run with { Last = null };
        }

        PastMove last = run.Past[^1];
        return run with
        {
            Turn = last.Turn,
            Past = run.Past.RemoveAt(run.Past.Count - 1),
            Undone = run.Undone.Add(last),
            Last = null,
            HintsShown = 0,
            HintsBeforeLast = 0,
            WrongAtStep = 0,
        };
    }

    /// <summary>Makes the move again that was taken back last; the same run when there is none.</summary>
    public static ExerciseRun Redo(ExerciseRun run) => run.Undone.IsEmpty
        ? run
        : Make(run, run.Undone[^1].Judgement, run.Undone[^1].WasShown) with
        {
            Undone = run.Undone.RemoveAt(run.Undone.Count - 1),
        };

    /// <summary>
    /// Makes the move that is due for the learner. The exercise counts as helped, and the round has to be done again
    /// unless the move is taken back.
    /// </summary>
    public static ExerciseRun ShowMe(ExerciseRun run) => run.IsRoundDone || run.IsStuck || run.IsClosed
        ? run
        : Try(run, Play.DueMove(run.Turn.Side), wasShown: true) with { WasHelped = true };

    /// <summary>
    /// Begins the next round, or this one with other numbers when moves of it were shown; the same run when this one is
    /// not done or is the last.
    /// </summary>
    public static ExerciseRun NextRound(ExerciseRun run) =>
        !run.IsRoundDone || run.IsDone ? run
        : run.WasShown
            ? Start(run.Lesson, run.Exercise, run.Round, run.Seed, run.Variant + 1) with { WasHelped = run.WasHelped }
        : Start(run.Lesson, run.Exercise, run.Round + 1, run.Seed) with { WasHelped = run.WasHelped };

    private static ExerciseRun Begin(
        Lesson lesson,
        LessonBlock.Exercise exercise,
        int round,
        ulong seed,
        Scenario scenario)
    {
        Turn first = Play.Start(scenario, exercise.Play, Goal(exercise), exercise.FromAfter);
        ExerciseRun run = new()
        {
            Lesson = lesson,
            Exercise = exercise,
            Round = round,
            Seed = seed,
            Scenario = scenario,
            Turn = first,
        };
        run = run with { Turn = PassSilences(run, first) };
        return run with { StepsInRound = CountSteps(run) };
    }

    private static ExerciseRun Make(ExerciseRun run, Judgement judgement, bool wasShown)
    {
        Turn next = Play.Make(run.Turn.Side, judgement.Move, Goal(run.Exercise));
        return run with
        {
            Turn = PassSilences(run, next),
            Past = run.Past.Add(new PastMove(run.Turn, judgement, wasShown)),
            Last = judgement,
            HintsShown = 0,
            HintsBeforeLast = 0,
            WrongAtStep = 0,
        };
    }

    /// <summary>
    /// Where the flags are not blank, whether to speak is not asked: the engine stays silent by itself.
    /// </summary>
    private static Turn PassSilences(ExerciseRun run, Turn turn)
    {
        bool isAsked = run.Blank.AsSpan().Contains(MoveField.Flags);
        for (int i = 0; i < MostSteps && !isAsked && turn.Reason == StopReason.NothingDue; i++)
        {
            turn = Play.Make(turn.Side, new Move.SayNothing(), Goal(run.Exercise));
        }

        return turn;
    }

    private static int CountSteps(ExerciseRun run)
    {
        Turn turn = run.Turn;
        int steps = 0;
        while (steps < MostSteps && turn.Reason is (StopReason.SegmentDue or StopReason.NothingDue))
        {
            turn = PassSilences(run, Play.MakeDue(turn.Side, Goal(run.Exercise)));
            steps++;
        }

        return steps;
    }

    private static Func<WorldState, bool> Goal(LessonBlock.Exercise exercise) => FormulaEvaluator.AsGoal(exercise.Goal);
}
