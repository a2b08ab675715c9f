namespace Tutor.Lessons.Markup;

/// <summary>Keeps what a terminal would obey out of every text that comes from a file.</summary>
public static class SafeText
{
    private const char Replacement = '\uFFFD';

    // Marks and overrides of writing direction, which can make text read as something else.
    private const string Directional = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    /// <summary>
    /// The text with each control character, directional mark and lone surrogate replaced by U+FFFD, and each tab by a
    /// space. Never fails.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="keepLines">Whether line feeds stay; carriage returns never do.</param>
    public static string Clean(string text, bool keepLines = false)
    {
        if (IsSafe(text))
        {
            return text;
        }

        char[] clean = text.ToCharArray();
        for (int i = 0; i < clean.Length; i++)
        {
            clean[i] = Clean(text, i, keepLines);
        }

        return new string(clean);
    }

    private static char Clean(string text, int at, bool keepLines)
    {
        char c = text[at];
        return c switch
        {
            '\t' => ' ',
            '\n' when keepLines => c,
            _ when char.IsHighSurrogate(c) =>
                at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? c : Replacement,
            _ when char.IsLowSurrogate(c) => at > 0 && char.IsHighSurrogate(text[at - 1]) ? c : Replacement,
            _ => IsSuspicious(c) ? Replacement : c,
        };
    }

    // By hand: a set of characters to search for is compiled at run time, which the first screen would wait for.
    private static bool IsSafe(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or > '~' && (IsSuspicious(c) || char.IsSurrogate(c)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSuspicious(char c) => c is < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029'
        || (c >= '\u061C' && Directional.Contains(c));
}
