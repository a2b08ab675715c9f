using Tutor.Lessons.Model;
using Tutor.Study.Lessons;
using Tutor.Study.Progress;
using Tutor.Study.Questions;
using Tutor.Study.Review;
using Tutor.Tcp;

namespace Tutor.Study.Quizzes;

/// <summary>The check at the end of a lesson: questions drawn from its pool, one after another. A value.</summary>
public sealed record CheckRun
{
    /// <summary>The pool whose questions make the check of a lesson.</summary>
    public const string PoolName = "check";

    /// <summary>The most questions of one try.</summary>
    public const int MostQuestions = 8;

    /// <summary>What has to be right, in per cent of the questions.</summary>
    public const int PassPercent = 80;

    /// <summary>The lesson.</summary>
    public required Lesson Lesson { get; init; }

    /// <summary>The questions that were drawn, in order; at least one.</summary>
    public required EquatableArray<LessonBlock.Question> Questions { get; init; }

    /// <summary>What came of each.</summary>
    public required EquatableArray<CheckMark> Marks { get; init; }

    /// <summary>The question under way, from 0.</summary>
    public int At { get; init; }

    /// <summary>What the draw and the numbers follow from.</summary>
    public ulong Seed { get; init; }

    /// <summary>How many questions the pool has.</summary>
    public int PoolSize { get; init; }

    /// <summary>The question under way.</summary>
    public LessonBlock.Question Question => Questions[At];

    /// <summary>How many were right.</summary>
    public int Right => Marks.AsEnumerable().Count(mark => mark == CheckMark.Right);

    /// <summary>How many have to be right.</summary>
    public int PassMark => ((Questions.Count * PassPercent) + 99) / 100;

    /// <summary>True when every question was answered.</summary>
    public bool IsDone => !Marks.AsSpan().Contains(CheckMark.NotYet);

    /// <summary>True when enough were right.</summary>
    public bool IsPassed => Right >= PassMark;

    /// <summary>The marks as the log keeps them (<see cref="ProgressEntry.Checked"/>).</summary>
    public string Written => string.Concat(Marks.Select(mark => mark switch
    {
        CheckMark.NotYet => '.',
        CheckMark.Right => 'x',
        CheckMark.Wrong => '-',
    }));

    /// <summary>The questions that the check of a lesson draws from.</summary>
    public static EquatableArray<LessonBlock.Question> Pool(Lesson lesson) => EquatableArray.From(
        lesson.Blocks.AsEnumerable().OfType<LessonBlock.Question>().Where(question => question.Pool == PoolName));

    /// <summary>A new try; null when the lesson has no check.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="seed">What the draw and the numbers follow from.</param>
    public static CheckRun? Start(Lesson lesson, ulong seed)
    {
        EquatableArray<LessonBlock.Question> pool = Pool(lesson);
        if (pool.IsEmpty)
        {
            return null;
        }

        EquatableArray<int> order = Shuffling.Of(pool.Count, seed, lesson.Id, neverInPlace: false);
        int count = Math.Min(MostQuestions, pool.Count);
        return new CheckRun
        {
            Lesson = lesson,
            Questions = EquatableArray.From(order.AsEnumerable().Take(count).Select(place => pool[place])),
            Marks = EquatableArray.From(new CheckMark[count]),
            Seed = seed,
            PoolSize = pool.Count,
        };
    }

    /// <summary>
    /// The try that was left, at its first open question; a new one when none was, or the pool changed.
    /// </summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="known">What the log says of the check; null when it was never begun.</param>
    /// <param name="seed">What a new try follows from.</param>
    public static CheckRun? Resume(Lesson lesson, CheckProgress? known, ulong seed)
    {
        if (known is null)
        {
            return Start(lesson, seed);
        }

        int open = known.Marks.IndexOf('.', StringComparison.Ordinal);
        CheckRun? left = Start(lesson, known.Seed);
        return open >= 0 && left is not null && left.Marks.Count == known.Marks.Length
            ? left with { Marks = EquatableArray.From(known.Marks.Select(Mark)), At = open }
            : Start(lesson, Another(known.Seed));
    }

    /// <summary>The seed of the try after one with that seed: another draw, other numbers.</summary>
    public static ulong Another(ulong seed) => DealtSeed.Of(seed, MostQuestions);

    /// <summary>The question under way, to be answered.</summary>
    public QuestionRun Begin() => Variants.Of(Lesson, Question, DealtSeed.Of(Seed, At));

    /// <summary>The check with the mark of the question under way.</summary>
    public CheckRun With(bool isRight) =>
        this with { Marks = Marks.SetItem(At, isRight ? CheckMark.Right : CheckMark.Wrong) };

    /// <summary>The check at its next open question; the same one when there is none.</summary>
    public CheckRun Next()
    {
        int open = Marks.AsSpan().IndexOf(CheckMark.NotYet);
        return open < 0 ? this : this with { At = open };
    }

    /// <summary>
    /// What to look at again: the objectives of the wrong questions, each once, and those questions that serve none.
    /// </summary>
    public EquatableArray<string> ToLookAt() => EquatableArray.From(
        Enumerable.Range(0, Questions.Count)
            .Where(i => Marks[i] == CheckMark.Wrong)
            .Select(i => ObjectiveOf(Questions[i]))
            .Distinct(StringComparer.Ordinal));

    private string ObjectiveOf(LessonBlock.Question question) =>
        Lesson.Objectives.AsEnumerable().FirstOrDefault(objective => objective.Id == question.Objective)?.Text
        ?? ItemName.Of(Lesson, question);

    private static CheckMark Mark(char letter) => letter switch
    {
        'x' => CheckMark.Right,
        '-' => CheckMark.Wrong,
        _ => CheckMark.NotYet,
    };
}
