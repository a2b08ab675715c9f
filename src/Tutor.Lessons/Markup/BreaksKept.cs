using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Markup;

/// <summary>
/// Says what becomes of the end of a source line inside a paragraph: most are a blank, but the lines of a table that is
/// none, and of options, would run into each other.
/// </summary>
internal static class BreaksKept
{
    /// <summary>
    /// True when the line that ends at a place, or the next one, begins with <c>|</c> or <c>:</c>, or both hold a
    /// <c>|</c>.
    /// </summary>
    public static bool At(SourceText source, int offset)
    {
        int line = source.At(offset).Line - 1;
        (string ending, string next) = (source.Line(line), source.Line(line + 1));
        bool haveBars = ending.Contains('|', StringComparison.Ordinal) && next.Contains('|', StringComparison.Ordinal);
        return haveBars || IsMarked(ending) || IsMarked(next);
    }

    /// <summary>True for a letter or mark of a script that puts no blanks between words (Chinese, Japanese).</summary>
    public static bool IsUnspaced(char c) =>
        c is (>= '\u2E80' and <= '\uA4CF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F')
            or (>= '\uFF00' and <= '\uFF60') or (>= '\uD840' and <= '\uDBFF');

    private static bool IsMarked(string line) => line.AsSpan().TrimStart(" >\t") is ['|' or ':', ..];
}
