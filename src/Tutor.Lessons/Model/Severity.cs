namespace Tutor.Lessons.Model;

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    /// <summary>Something would be wrong for a learner, or cannot be used.</summary>
    Error,

    /// <summary>It works, and could be better.</summary>
    Warning,

    /// <summary>Worth knowing; nothing has to be done.</summary>
    Note,
}
