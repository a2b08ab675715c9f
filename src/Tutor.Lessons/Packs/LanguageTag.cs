using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>Tags of languages, such as <c>en</c> or <c>zh-Hans</c>. They name folders.</summary>
public static class LanguageTag
{
    private const int LongestPart = 8;
    private const int LongestTag = 35;

    /// <summary>
    /// True for letters, then parts of letters and digits with hyphens between (BCP 47). Never fails.
    /// </summary>
    public static bool IsTag(string text)
    {
        string[] parts = text.Split('-');
        return text.Length <= LongestTag
            && parts[0].Length >= 2
            && IsOf(parts[0], char.IsAsciiLetter)
            && Array.TrueForAll(parts, part => part.Length <= LongestPart && IsOf(part, char.IsAsciiLetterOrDigit))
            && !PackPath.IsReserved(text);
    }

    /// <summary>True for one tag or more, each once.</summary>
    internal static bool AreTags(EquatableArray<string> tags)
    {
        HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
        foreach (string tag in tags)
        {
            if (!IsTag(tag) || !known.Add(tag))
            {
                return false;
            }
        }

        return !tags.IsEmpty;
    }

    private static bool IsOf(string part, Func<char, bool> kind)
    {
        foreach (char unit in part)
        {
            if (!kind(unit))
            {
                return false;
            }
        }

        return part.Length > 0;
    }
}
