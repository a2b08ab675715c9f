namespace Tutor.Lessons.Model;

/// <summary>Something wrong with a lesson, and what to do.</summary>
/// <param name="Id">A stable name, such as <c>unknown-directive</c>.</param>
/// <param name="File">The file, relative to the pack.</param>
/// <param name="At">The place.</param>
/// <param name="Text">What is wrong and what to do, with the nearest known name where there is one.</param>
public sealed record Finding(string Id, string File, SourcePosition At, string Text)
{
    /// <summary>
    /// The longest text, in UTF-16 units. Of a longer one, which quotes half a file, the middle is left out.
    /// </summary>
    public const int LongestText = 2_000;

    private const string Gap = " ... ";

    /// <summary>What is wrong and what to do, at most <see cref="LongestText"/>.</summary>
    public string Text { get; init; } = Bounded(Text);

    /// <summary>How bad it is; an error unless it says otherwise.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>The finding as one line: <c>file:line:column: text [id]</c>.</summary>
    public override string ToString() => $"{File}:{At.Line}:{At.Column}: {Text} [{Id}]";

    private static string Bounded(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        int head = (LongestText - Gap.Length) / 2;
        int tail = text.Length - (LongestText - Gap.Length - head);
        head -= char.IsHighSurrogate(text[head - 1]) ? 1 : 0;
        tail += char.IsLowSurrogate(text[tail]) ? 1 : 0;
        return $"{text.AsSpan(0, head)}{Gap}{text.AsSpan(tail)}";
    }
}
