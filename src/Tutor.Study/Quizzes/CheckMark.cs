namespace Tutor.Study.Quizzes;

/// <summary>What came of a question of a check.</summary>
public enum CheckMark
{
    /// <summary>Not seen yet.</summary>
    NotYet,

    /// <summary>Right.</summary>
    Right,

    /// <summary>Wrong.</summary>
    Wrong,
}
