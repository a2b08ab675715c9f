namespace Tutor.Terminal.Widgets;

/// <summary>
/// A list of one-line rows of which one is chosen: marked in words and in reverse, never by colour alone.
/// </summary>
public static class ListView
{
    private const string Marker = "> ";

    /// <summary>Draws the rows around the choice. Never fails.</summary>
    /// <param name="cells">Where to draw.</param>
    /// <param name="rect">The room.</param>
    /// <param name="rows">The texts; each is cut where it does not fit.</param>
    /// <param name="state">Where the list stands.</param>
    /// <param name="style">The look of the rows that are not chosen; default plain.</param>
    /// <param name="moreBelow">
    /// The words for so many rows below, such as "3 more below"; takes the last row of a list that does not fit.
    /// Default no words.
    /// </param>
    /// <returns>The state as drawn, to scroll on from.</returns>
    public static ListState Draw(
        CellBuffer cells,
        Rect rect,
        IReadOnlyList<string> rows,
        ListState state,
        Style style = default,
        Func<int, string>? moreBelow = null)
    {
        var height = moreBelow is not null && rows.Count > rect.Height ? rect.Height - 1 : rect.Height;
        var drawn = state.Reveal(rows.Count, height);
        for (var i = 0; i < height && drawn.Top + i < rows.Count; i++)
        {
            var row = drawn.Top + i;
            DrawRow(cells, new Rect(rect.X, rect.Y + i, rect.Width, 1), rows[row], row == drawn.Selected, style);
        }

        var below = Scroll.Below(drawn.Top, rows.Count, height);
        if (below > 0 && moreBelow is not null && rect.Height > 0)
        {
            var words = TextWidth.Truncate(moreBelow(below), rect.Width - Marker.Length);
            cells.Put(rect.X + Marker.Length, rect.Bottom - 1, words, style.With(Attributes.Dim));
        }

        return drawn;
    }

    private static void DrawRow(CellBuffer cells, Rect rect, string text, bool selected, Style style)
    {
        var look = selected ? style.With(Attributes.Reverse) : style;
        cells.Fill(rect, look);
        cells.Put(rect.X, rect.Y, selected ? Marker : "  ", look, rect.Width);
        var room = rect.Width - Marker.Length;
        cells.Put(rect.X + Marker.Length, rect.Y, TextWidth.Truncate(text, room), look, room);
    }
}
