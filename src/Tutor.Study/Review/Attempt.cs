using Tutor.Study.Exercises;
using Tutor.Study.Questions;
using Tutor.Tcp.Judging;

namespace Tutor.Study.Review;

/// <summary>How one dealt exercise or question goes.</summary>
public sealed record Attempt
{
    /// <summary>Nothing done yet.</summary>
    public static Attempt Fresh { get; } = new();

    /// <summary>True once a move was wrong, or the answer.</summary>
    public bool IsWrong { get; init; }

    /// <summary>True once a hint or "show me" was used.</summary>
    public bool WasHelped { get; init; }

    /// <summary>True when "show me" made a move of it that still counts: watched is not done.</summary>
    public bool WasShown { get; init; }

    /// <summary>The diagnosis code of the first wrong move; empty when there is none.</summary>
    public string Code { get; init; } = "";

    /// <summary>How sure the learner was; none for an exercise.</summary>
    public Sureness Sure { get; init; }

    /// <summary>True once it is done, or nothing more can be done.</summary>
    public bool IsOver { get; init; }

    /// <summary>True when nothing was wrong, and the learner did it, with help or without.</summary>
    public bool IsDone => !IsWrong && !WasShown;

    /// <summary>True when it was right without help.</summary>
    public bool IsRight => IsOver && !IsWrong && !WasHelped;

    /// <summary>The grade, once it is over.</summary>
    public RecallGrade Grade => RecallGrades.Of(IsDone, WasHelped, Sure);

    /// <summary>The attempt after a move; the same one once it is over.</summary>
    public Attempt After(ExerciseRun run)
    {
        if (IsOver)
        {
            return this;
        }

        bool isDeadEnd = run.IsStuck || run.IsClosed;
        Judgement? wrong = run.Last is { Verdict: not Verdict.Correct } judged ? judged : null;
        return this with
        {
            IsWrong = IsWrong || isDeadEnd || wrong is not null,
            WasHelped = WasHelped || run.WasHelped || run.HintsShown > 0,
            WasShown = run.WasShown,
            Code = Code.Length > 0 ? Code : wrong?.Code?.Id ?? "",
            IsOver = run.IsRoundDone || isDeadEnd,
        };
    }

    /// <summary>The attempt after an answer; the same one before it.</summary>
    public Attempt After(QuestionRun run) => IsOver || run.Given is not { } given
        ? this
        : this with { IsWrong = !given.IsRight, Sure = run.Sure, IsOver = true };
}
