namespace Tutor.Tui.App;

/// <summary>Whether a text is meant by what somebody typed, and how surely.</summary>
internal static class Matching
{
    private const int Start = 0;
    private const int WordStart = 1;
    private const int Initials = 2;
    private const int Inside = 3;
    private const int Scattered = 4;

    /// <summary>
    /// How well a text fits: 0 when it begins with what was typed, more the less sure; null when its letters are not
    /// there in this order. Words that are parted by spaces are looked for one by one. Case does not matter.
    /// </summary>
    internal static int? Score(string text, string typed)
    {
        int score = 0;
        foreach (Range word in typed.AsSpan().SplitAny(' '))
        {
            ReadOnlySpan<char> wanted = typed.AsSpan(word);
            if (wanted.IsEmpty)
            {
                continue;
            }

            if (Of(text, wanted) is not { } found)
            {
                return null;
            }

            score += found;
        }

        return score;
    }

    private static int? Of(ReadOnlySpan<char> text, ReadOnlySpan<char> wanted)
    {
        int at = text.IndexOf(wanted, StringComparison.OrdinalIgnoreCase);
        if (at == 0)
        {
            return Start;
        }

        bool isInside = at > 0;
        while (at > 0)
        {
            if (IsWordStart(text, at))
            {
                return WordStart;
            }

            int next = text[(at + 1)..].IndexOf(wanted, StringComparison.OrdinalIgnoreCase);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return IsInitials(text, wanted) ? Initials
            : isInside ? Inside
            : IsScattered(text, wanted) ? Scattered
            : null;
    }

    private static bool IsInitials(ReadOnlySpan<char> text, ReadOnlySpan<char> wanted)
    {
        int found = 0;
        for (int i = 0; i < text.Length && found < wanted.Length; i++)
        {
            found += IsWordStart(text, i) && Same(text[i], wanted[found]) ? 1 : 0;
        }

        return found == wanted.Length && wanted.Length > 1;
    }

    /// <summary>In their order, from the start of a word on, near each other: else every long text would fit.</summary>
    private static bool IsScattered(ReadOnlySpan<char> text, ReadOnlySpan<char> wanted)
    {
        for (int start = 0; start < text.Length && wanted.Length > 2; start++)
        {
            if (IsWordStart(text, start) && Same(text[start], wanted[0]) && IsNear(text[start..], wanted))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNear(ReadOnlySpan<char> text, ReadOnlySpan<char> wanted)
    {
        int found = 0;
        for (int i = 0; i < text.Length && i < wanted.Length * 2 && found < wanted.Length; i++)
        {
            found += Same(text[i], wanted[found]) ? 1 : 0;
        }

        return found == wanted.Length;
    }

    private static bool IsWordStart(ReadOnlySpan<char> text, int at) =>
        at == 0 || !char.IsLetterOrDigit(text[at - 1]) || IsHan(text[at]);

    private static bool IsHan(char unit) => unit is >= '\u4e00' and <= '\u9fff';

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
