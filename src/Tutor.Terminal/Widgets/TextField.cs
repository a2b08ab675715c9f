using System.Globalization;

namespace Tutor.Terminal.Widgets;

/// <summary>A field of one line that is typed into: <c>[1001        ]</c>.</summary>
public static class TextField
{
    /// <summary>
    /// Draws a field. A text that does not fit is moved left, so that the caret stays in view. Never fails.
    /// </summary>
    /// <param name="cells">Where to draw.</param>
    /// <param name="x">Column of the opening bracket.</param>
    /// <param name="y">Row.</param>
    /// <param name="width">Columns between the brackets; less than 1 counts as 1.</param>
    /// <param name="state">The text and the caret.</param>
    /// <param name="style">The look.</param>
    /// <returns>Where the terminal's cursor belongs while the field has the focus.</returns>
    public static Position Draw(CellBuffer cells, int x, int y, int width, TextFieldState state, Style style)
    {
        var room = Math.Max(1, width);
        var caret = TextWidth.Of(state.Text.AsSpan(0, Math.Clamp(state.Caret, 0, state.Text.Length)));
        var hidden = Math.Max(0, caret - room + 1);
        cells.Fill(new Rect(x, y, room + 2, 1), style);
        cells.Put(x + 1, y, TextAfter(state.Text, hidden, out var start), style, room);
        cells.Put(x, y, "[", style);
        cells.Put(x + 1 + room, y, "]", style);
        return new Position(x + 1 + caret - start, y);
    }

    /// <summary>
    /// The text without its first columns; <paramref name="start"/> is one more where they cut a wide character.
    /// </summary>
    private static ReadOnlySpan<char> TextAfter(string text, int columns, out int start)
    {
        start = 0;
        var rest = text.AsSpan();
        while (start < columns && !rest.IsEmpty)
        {
            var length = StringInfo.GetNextTextElementLength(rest);
            start += TextWidth.Of(rest[..length]);
            rest = rest[length..];
        }

        return rest;
    }
}
