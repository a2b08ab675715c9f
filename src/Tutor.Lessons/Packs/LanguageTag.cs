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
            && parts[0].All(char.IsAsciiLetter)
            && parts.All(part => part.Length is > 0 and <= LongestPart && part.All(char.IsAsciiLetterOrDigit))
            && !PackPath.IsReserved(text);
    }

    /// <summary>True for one tag or more, each once.</summary>
    internal static bool AreTags(EquatableArray<string> tags) => !tags.IsEmpty
        && tags.All(IsTag)
        && tags.Distinct(StringComparer.OrdinalIgnoreCase).Count() == tags.Count;
}
