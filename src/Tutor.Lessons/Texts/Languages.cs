using Tutor.Tcp;

namespace Tutor.Lessons.Texts;

/// <summary>The languages that the program speaks, and which of them somebody means.</summary>
public static class Languages
{
    /// <summary>The language that all texts are written in first.</summary>
    public const string Source = "en";

    /// <summary>Simplified Chinese.</summary>
    public const string SimplifiedChinese = "zh-Hans";

    /// <summary>The tag of each, the source first.</summary>
    public static EquatableArray<string> All { get; } = [Source, SimplifiedChinese];

    /// <summary>
    /// True for a language that is typed through an input method, which lets no letter through while it is on: there
    /// the screens name the F-keys.
    /// </summary>
    public static bool HasInputMethod(string tag) => tag is SimplifiedChinese;

    /// <summary>
    /// The language that is meant by a tag of BCP 47 or by the name of a POSIX locale: <c>zh</c>, <c>zh-CN</c>,
    /// <c>zh_CN.UTF-8</c> and <c>zh-Hans</c> all mean <c>zh-Hans</c>. Null when the program has none such, as for
    /// <c>zh-Hant</c>. Never fails.
    /// </summary>
    /// <param name="name">The tag or the locale.</param>
    public static string? Match(string name)
    {
        int end = name.AsSpan().IndexOfAny('.', '@');
        string[] parts = (end < 0 ? name : name[..end]).ToLowerInvariant().Split('-', '_');
        return parts[0] switch
        {
            "c" or "posix" when parts.Length == 1 => Source,
            "en" => Source,
            "zh" or "cmn" => IsSimplified(parts) ? SimplifiedChinese : null,
            _ => null,
        };
    }

    /// <summary>The script decides; without one, the region; without either it is the one most read.</summary>
    private static bool IsSimplified(string[] parts)
    {
        bool isSimplified = true;
        for (int i = parts.Length - 1; i > 0; i--)
        {
            isSimplified = parts[i] switch
            {
                "hans" => true,
                "hant" => false,
                "tw" or "hk" or "mo" when !parts.Contains("hans") => false,
                _ => isSimplified,
            };
        }

        return isSimplified;
    }
}
