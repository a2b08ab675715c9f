namespace Tutor.Lessons.Texts;

/// <summary>
/// Which form of a text a count takes: the rules of Unicode CLDR for whole numbers, of the languages that the program
/// is in.
/// </summary>
public static class PluralRule
{
    /// <summary>What stands behind the key of the text for one.</summary>
    public const string One = ".one";

    /// <summary>What stands behind the key of the text for a few.</summary>
    public const string Few = ".few";

    /// <summary>What stands behind the key of the text for many.</summary>
    public const string Many = ".many";

    /// <summary>
    /// What stands behind the key of the text for a count; null where the count changes nothing, and for every
    /// language that is not listed here. Never fails.
    /// </summary>
    /// <param name="language">The tag.</param>
    /// <param name="count">The count.</param>
    public static string? Suffix(string language, long count) => language switch
    {
        "en" => count == 1 ? One : null,
        "zh-Hans" => null,
        _ => null,
    };

    /// <summary>True when a key is that of a text for certain counts only.</summary>
    public static bool IsVariant(string key) =>
        key.EndsWith(One, StringComparison.Ordinal)
        || key.EndsWith(Few, StringComparison.Ordinal)
        || key.EndsWith(Many, StringComparison.Ordinal);
}
