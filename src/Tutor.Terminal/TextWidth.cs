using Tutor.Terminal.Unicode;

namespace Tutor.Terminal;

/// <summary>
/// How many columns a text takes on the screen, by the same rules by which <see cref="CellBuffer.Put"/> puts it
/// there.
/// </summary>
public static class TextWidth
{
    /// <summary>
    /// Columns of a text, 0 or more; a grapheme cluster takes 0, 1 or 2 (Unicode EastAsianWidth). Never fails.
    /// </summary>
    /// <param name="text">Any UTF-16; control characters count as the one cell that replaces them.</param>
    public static int Of(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExceptInRange(' ', '~'))
        {
            return text.Length;
        }

        var width = 0;
        while (!text.IsEmpty)
        {
            var grapheme = Grapheme.First(text);
            width += grapheme.Width;
            text = text[grapheme.Length..];
        }

        return width;
    }

    /// <summary>The text when it fits, else as much of it as fits before an ellipsis. Never fails.</summary>
    /// <param name="text">Any text of one line.</param>
    /// <param name="width">Columns to fit in; 0 or less gives an empty text.</param>
    /// <param name="ellipsis">Ends a text that was cut; left out where not even it fits. Default "…".</param>
    public static string Truncate(string text, int width, string ellipsis = "…")
    {
        var kept = UnitsWithin(text, width);
        if (kept == text.Length)
        {
            return text;
        }

        var room = width - Of(ellipsis);
        return room < 0 ? text[..kept] : string.Concat(text.AsSpan(0, UnitsWithin(text, room)), ellipsis);
    }

    /// <summary>
    /// The text with spaces after it up to a width, or cut as <see cref="Truncate"/> does. Never fails.
    /// </summary>
    /// <param name="text">Any text of one line.</param>
    /// <param name="width">Columns of the result; 0 or less gives an empty text.</param>
    public static string Pad(string text, int width)
    {
        var fitting = Truncate(text, width);
        return fitting + new string(' ', Math.Max(0, width - Of(fitting)));
    }

    private static int UnitsWithin(ReadOnlySpan<char> text, int width)
    {
        var at = 0;
        var used = 0;
        while (at < text.Length)
        {
            var grapheme = Grapheme.First(text[at..]);
            used += grapheme.Width;
            if (used > width)
            {
                break;
            }

            at += grapheme.Length;
        }

        return at;
    }
}
