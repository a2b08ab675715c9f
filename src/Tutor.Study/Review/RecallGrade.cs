using Tutor.Study.Questions;

namespace Tutor.Study.Review;

/// <summary>How well something was remembered: what the spacing of reviews follows from.</summary>
public enum RecallGrade
{
    /// <summary>It was wrong.</summary>
    Wrong,

    /// <summary>It was done with a hint, or shown.</summary>
    Helped,

    /// <summary>It was right, and said to be a guess.</summary>
    Guessed,

    /// <summary>It was right without help.</summary>
    Right,

    /// <summary>It was right, and said to be certain.</summary>
    Certain,
}

/// <summary>Grades.</summary>
public static class RecallGrades
{
    /// <summary>The grade of something done. Never fails.</summary>
    /// <param name="isRight">Whether it was right.</param>
    /// <param name="wasHelped">Whether help was used.</param>
    /// <param name="sure">How sure the learner was.</param>
    public static RecallGrade Of(bool isRight, bool wasHelped, Sureness sure) => (isRight, wasHelped, sure) switch
    {
        (false, _, _) => RecallGrade.Wrong,
        (_, true, _) => RecallGrade.Helped,
        (_, _, Sureness.Guess) => RecallGrade.Guessed,
        (_, _, Sureness.Certain) => RecallGrade.Certain,
        _ => RecallGrade.Right,
    };
}
