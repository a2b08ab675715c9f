namespace Tutor.Lessons.Markup;

/// <summary>Tells which ends of lines in a source are no space between words: those between Chinese characters.</summary>
internal static class EastAsianBreak
{
    /// <summary>True when the line that ends there and the next one meet in characters that no space parts.</summary>
    /// <param name="text">The source.</param>
    /// <param name="offset">Where the end of the line is, or a space before it.</param>
    public static bool IsAt(string text, int offset)
    {
        int feed = offset < 0 || offset >= text.Length ? -1 : text.IndexOf('\n', offset);
        if (feed < 0)
        {
            return false;
        }

        ReadOnlySpan<char> before = text.AsSpan(0, feed).TrimEnd(" \r\t");
        ReadOnlySpan<char> after = text.AsSpan(feed + 1).TrimStart(" >\t");
        return !before.IsEmpty && !after.IsEmpty && IsWide(before[^1]) && IsWide(after[0]);
    }

    /// <summary>Han, kana and their punctuation; not Hangul, whose words are parted by spaces.</summary>
    private static bool IsWide(char c) => c is (>= '\u2E80' and <= '\u312F') or (>= '\u31A0' and <= '\u9FFF')
        or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFF60');
}
