using Tutor.Lessons.Model;
using Tutor.Study.Exercises;
using Tutor.Study.Progress;
using Tutor.Study.Questions;
using Tutor.Study.Review;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.World;

namespace Tutor.Study.Drills;

/// <summary>
/// A drill: its exercises and questions, dealt with other numbers each time, until so many in a row were right without
/// help. A value. It never ends by itself: who wants goes on.
/// </summary>
public sealed record DrillRun
{
    /// <summary>The lesson that it is in.</summary>
    public required Lesson Lesson { get; init; }

    /// <summary>The drill.</summary>
    public required LessonBlock.Drill Block { get; init; }

    /// <summary>What the variants follow from.</summary>
    public ulong Seed { get; init; }

    /// <summary>How many variants were dealt before the one under way.</summary>
    public int Dealt { get; init; }

    /// <summary>The exercise or question under way, as a place among <see cref="Members"/>.</summary>
    public int Member { get; init; }

    /// <summary>How many in a row were right without help.</summary>
    public int InARow { get; init; }

    /// <summary>True once a wrong move, a hint or "show me" was used in the variant under way.</summary>
    public bool IsSpoiled { get; init; }

    /// <summary>True once the variant under way is done, right or wrong.</summary>
    public bool IsOver { get; init; }

    /// <summary>True once there were enough in a row.</summary>
    public bool IsSolved { get; init; }

    /// <summary>What is dealt: the exercises and questions, at least one.</summary>
    public EquatableArray<LessonBlock> Members => DrillMembers.Of(Lesson.Blocks.AsEnumerable(), Block);

    /// <summary>The exercise or question under way.</summary>
    public LessonBlock Item => Members[Member];

    /// <summary>Begins a drill.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="block">A drill of it that has something to deal.</param>
    /// <param name="seed">What the variants follow from.</param>
    public static DrillRun Start(Lesson lesson, LessonBlock.Drill block, ulong seed)
    {
        DrillRun run = new() { Lesson = lesson, Block = block, Seed = seed };
        return run with { Member = run.Draw(0) };
    }

    /// <summary>Goes on with a drill where it was left: with the variant after the last one that was over.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="block">A drill of it that has something to deal.</param>
    /// <param name="known">What the log says of it.</param>
    /// <param name="seed">What the variants follow from when it is new.</param>
    public static DrillRun Resume(Lesson lesson, LessonBlock.Drill block, ItemProgress known, ulong seed)
    {
        if (known.Drill is not { } left)
        {
            return Start(lesson, block, seed);
        }

        DrillRun run = new()
        {
            Lesson = lesson,
            Block = block,
            Seed = left.Seed,
            Dealt = left.Dealt,
            InARow = left.InARow,
            IsSolved = known.IsSolved && known.SolvedHash == ItemHash.Of(block),
        };
        return run with { Member = run.Draw(left.Dealt) };
    }

    /// <summary>The next variant. To leave one that is not over breaks the row.</summary>
    public DrillRun Deal()
    {
        int dealt = Dealt + 1;
        int count = Members.Count;
        int drawn = Draw(dealt);
        return this with
        {
            Dealt = dealt,
            Member = drawn == Member && count > 1 ? (drawn + 1) % count : drawn,
            InARow = IsOver ? InARow : 0,
            IsSpoiled = false,
            IsOver = false,
        };
    }

    /// <summary>
    /// The exercise under way, at its last round, which leaves most blank; null when a question is under way.
    /// </summary>
    public ExerciseRun? BeginExercise() => Item is LessonBlock.Exercise exercise
        ? ExerciseMoves.StartVaried(Lesson, exercise, VaryOf(exercise.ScenarioId), VariantSeed)
        : null;

    /// <summary>The question under way; null when an exercise is.</summary>
    public QuestionRun? BeginQuestion() => Item is LessonBlock.Question question
        ? QuestionRun.Start(Lesson, question, VaryOf(question.ScenarioId), VariantSeed)
        : null;

    /// <summary>The drill after a move in its exercise.</summary>
    public DrillRun After(ExerciseRun run)
    {
        if (IsOver)
        {
            return this;
        }

        bool isSpoiled = IsSpoiled || run.WasHelped || run.HintsShown > 0
            || run.Last is { Verdict: not Verdict.Correct } || run.IsStuck || run.IsClosed;
        return run.IsRoundDone
            ? Over(!isSpoiled)
            : this with { IsSpoiled = isSpoiled, InARow = isSpoiled ? 0 : InARow };
    }

    /// <summary>The drill after its question was worked on.</summary>
    public DrillRun After(QuestionRun run) => IsOver || run.Given is not { } given ? this : Over(given.IsRight);

    private ulong VariantSeed => DealtSeed.Of(Seed, Dealt);

    private DrillRun Over(bool isRight)
    {
        int inARow = isRight ? InARow + 1 : 0;
        return this with
        {
            IsOver = true,
            IsSpoiled = !isRight,
            InARow = inARow,
            IsSolved = IsSolved || inARow >= Block.Until,
        };
    }

    /// <summary>What the drill varies, else what the scenario lets vary.</summary>
    private Variation VaryOf(string? scenario) =>
        Block.Vary != Variation.None || scenario is null
            ? Block.Vary
            : Lesson.FindScenario(scenario)?.Vary ?? Variation.None;

    private int Draw(int dealt)
    {
        new Dice(Seed).Split((ulong)dealt).Below((ulong)Members.Count, out ulong member);
        return (int)member;
    }
}
