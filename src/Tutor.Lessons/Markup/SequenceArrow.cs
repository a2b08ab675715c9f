namespace Tutor.Lessons.Markup;

/// <summary>The line of a message.</summary>
/// <param name="IsDotted">Dotted, which is how answers are drawn.</param>
/// <param name="Head">How it ends.</param>
/// <param name="IsBoth">True when it has a head at both ends.</param>
public readonly record struct SequenceArrow(bool IsDotted, SequenceHead Head, bool IsBoth)
{
    // Longer ones first, as some begin like others.
    private static readonly (string Text, SequenceArrow Arrow)[] Known =
    [
        ("<<-->>", new(true, SequenceHead.Arrow, true)),
        ("<<->>", new(false, SequenceHead.Arrow, true)),
        ("-->>", new(true, SequenceHead.Arrow, false)),
        ("->>", new(false, SequenceHead.Arrow, false)),
        ("-->", new(true, SequenceHead.None, false)),
        ("->", new(false, SequenceHead.None, false)),
        ("--x", new(true, SequenceHead.Cross, false)),
        ("-x", new(false, SequenceHead.Cross, false)),
        ("--)", new(true, SequenceHead.Open, false)),
        ("-)", new(false, SequenceHead.Open, false)),
    ];

    /// <summary>The first arrow in a text; null when there is none.</summary>
    /// <param name="text">Such as <c>client-&gt;&gt;server</c>.</param>
    internal static (int At, int Length, SequenceArrow Arrow)? Find(ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOfAny('-', '<'); at >= 0 && at < text.Length; at++)
        {
            foreach ((string known, SequenceArrow arrow) in Known)
            {
                if (text[at..].StartsWith(known, StringComparison.Ordinal))
                {
                    return (at, known.Length, arrow);
                }
            }
        }

        return null;
    }
}
