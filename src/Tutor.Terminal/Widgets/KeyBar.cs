namespace Tutor.Terminal.Widgets;

/// <summary>The bottom line: <c> Enter send  Tab field  ? help</c>.</summary>
public static class KeyBar
{
    private const int Gap = 2;

    /// <summary>Draws as many pairs as fit whole, in their order, keys bold. Never fails.</summary>
    /// <param name="cells">Where to draw.</param>
    /// <param name="rect">The line; only its first row is used.</param>
    /// <param name="hints">The pairs, the most useful first.</param>
    /// <param name="style">The look of the words; default plain.</param>
    /// <returns>How many pairs were drawn.</returns>
    public static int Draw(CellBuffer cells, Rect rect, IReadOnlyList<KeyHint> hints, Style style = default)
    {
        cells.Fill(rect with { Height = Math.Min(1, rect.Height) }, style);
        var x = rect.X + 1;
        for (var i = 0; i < hints.Count; i++)
        {
            var (key, word) = hints[i];
            var width = TextWidth.Of(key) + 1 + TextWidth.Of(word);
            if (x + width > rect.Right || rect.Height < 1)
            {
                return i;
            }

            x += cells.Put(x, rect.Y, key, style.With(Attributes.Bold)) + 1;
            x += cells.Put(x, rect.Y, word, style) + Gap;
        }

        return hints.Count;
    }
}
