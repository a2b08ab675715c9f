namespace Tutor.Study.Progress;

/// <summary>Where a learner is in a lesson.</summary>
/// <param name="Page">The page last opened, from 0.</param>
/// <param name="Pages">How many pages the lesson had then; 0 when none was opened.</param>
/// <param name="IsCompleted">True when every exercise and question in it was solved.</param>
public sealed record LessonProgress(int Page, int Pages, bool IsCompleted)
{
    /// <summary>The hash of the lesson's text when it was open last; empty when not known.</summary>
    public string Text { get; init; } = "";

    /// <summary>How many of its items were then changed since they had been solved.</summary>
    public int Changed { get; init; }

    /// <summary>How many exercises, questions and drills it had then; 0 when not known.</summary>
    public int Tasks { get; init; }

    /// <summary>How many of these are solved by now; at most <see cref="Tasks"/>.</summary>
    public int Solved { get; init; }

    /// <summary>Hints taken in it so far.</summary>
    public int Hints { get; init; }

    /// <summary>When something was done in it last, in milliseconds since 1970-01-01 UTC; 0 when not known.</summary>
    public long LastUnixMs { get; init; }

    /// <summary>True when every exercise and question in it was mastered.</summary>
    public bool IsMastered { get; init; }

    /// <summary>The check that was begun last; null when none was.</summary>
    public CheckProgress? Check { get; init; }
}
