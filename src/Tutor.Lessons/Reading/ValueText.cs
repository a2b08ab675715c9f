using System.Globalization;
using Tutor.Tcp;

namespace Tutor.Lessons.Reading;

/// <summary>Values as lessons write them. Nothing here throws: what is not a value is null.</summary>
internal static class ValueText
{
    private const decimal LongestMs = 1_000_000_000_000;

    /// <summary>A whole number without sign or separators.</summary>
    public static long? Number(string text) =>
        text.Length <= 18 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : null;

    /// <summary>A length of time such as <c>40ms</c>, <c>1.5s</c> or <c>2min</c>.</summary>
    public static SimTime? Time(string text)
    {
        (decimal toMs, int unit) = text switch
        {
            _ when text.EndsWith("ms", StringComparison.Ordinal) => (1m, 2),
            _ when text.EndsWith("min", StringComparison.Ordinal) => (60_000m, 3),
            _ when text.EndsWith('s') => (1000m, 1),
            _ => (0m, 0),
        };
        return unit > 0
            && decimal.TryParse(text.AsSpan(0, text.Length - unit), NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out decimal value)
            && value <= LongestMs / toMs
            ? new SimTime((long)(value * toMs * 1000))
            : null;
    }

    /// <summary>A share such as <c>10%</c> or <c>0.5%</c>, 0 to 100, in parts per million.</summary>
    public static int? Share(string text) =>
        text.EndsWith('%')
        && decimal.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out decimal percent)
        && percent <= 100
            ? (int)(percent * 10_000)
            : null;

    /// <summary>What to say of a text that is not a length of time.</summary>
    public static string NotATime(string text) => $"'{text}' is not a length of time. Write 40ms, 1.5s or 2min.";

    /// <summary>The n of <c>after n</c>; 0 for <c>start</c>.</summary>
    public static int? After(string text) => text switch
    {
        "start" => 0,
        _ when text.StartsWith("after ", StringComparison.Ordinal)
            && Number(text[6..].Trim()) is { } n and <= 1000 => (int)n,
        _ => null,
    };

    /// <summary>True for an id: <c>[a-z0-9-]</c>, 1 to 64 characters.</summary>
    public static bool IsId(string text) => text.Length is > 0 and <= 64
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
