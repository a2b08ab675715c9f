namespace Tutor.Lessons.Model;

/// <summary>Something wrong with a lesson, and what to do.</summary>
/// <param name="Id">A stable name, such as <c>unknown-directive</c>.</param>
/// <param name="File">The file, relative to the pack.</param>
/// <param name="At">The place.</param>
/// <param name="Text">What is wrong and what to do, with the nearest known name where there is one.</param>
public sealed record Finding(string Id, string File, SourcePosition At, string Text)
{
    /// <summary>How bad it is; an error unless it says otherwise.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>The finding as one line: <c>file:line:column: text [id]</c>.</summary>
    public override string ToString() => $"{File}:{At.Line}:{At.Column}: {Text} [{Id}]";
}
