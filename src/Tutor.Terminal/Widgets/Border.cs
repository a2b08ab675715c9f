namespace Tutor.Terminal.Widgets;

/// <summary>Draws boxes. Boxes that share a column or a row grow together: <c>+--+--+</c>.</summary>
public static class Border
{
    private const int Up = 1;
    private const int Down = 2;
    private const int Left = 4;
    private const int Right = 8;

    /// <summary>The glyph of each set of arms, indexed by the sum of the four values above.</summary>
    private const string Glyphs = " ╵╷│╴┘┐┤╶└┌├─┴┬┼";

    /// <summary>Draws a border along the inside of a rectangle and keeps what it surrounds. Never fails.</summary>
    /// <param name="cells">Where to draw.</param>
    /// <param name="rect">The box with its border; nothing is drawn in one below 2 by 2.</param>
    /// <param name="frame">The characters of the lines.</param>
    /// <param name="style">The look of the lines.</param>
    /// <param name="labels">The texts in the border; default none.</param>
    /// <param name="labelStyle">The look of the texts; default that of the lines.</param>
    /// <returns>The rectangle inside.</returns>
    public static Rect Draw(
        CellBuffer cells,
        Rect rect,
        FrameStyle frame,
        Style style,
        BorderLabels labels = default,
        Style? labelStyle = null)
    {
        if (rect.Width < 2 || rect.Height < 2)
        {
            return rect.Inner;
        }

        var (right, bottom) = (rect.Right - 1, rect.Bottom - 1);
        var pen = new Pen(cells, frame, style);
        for (var x = rect.X + 1; x < right; x++)
        {
            pen.Line(x, rect.Y, Left | Right);
            pen.Line(x, bottom, Left | Right);
        }

        for (var y = rect.Y + 1; y < bottom; y++)
        {
            pen.Line(rect.X, y, Up | Down);
            pen.Line(right, y, Up | Down);
        }

        pen.Line(rect.X, rect.Y, Down | Right);
        pen.Line(right, rect.Y, Down | Left);
        pen.Line(rect.X, bottom, Up | Right);
        pen.Line(right, bottom, Up | Left);
        DrawLabels(cells, rect, labels, labelStyle ?? style, frame == FrameStyle.Unicode ? "…" : "...");
        return rect.Inner;
    }

    private static void DrawLabels(CellBuffer cells, Rect rect, BorderLabels labels, Style style, string ellipsis)
    {
        // "+- " before and " -+" after a label.
        var room = rect.Width - 6;
        if (room <= 0)
        {
            return;
        }

        var used = 0;
        if (!string.IsNullOrEmpty(labels.Title))
        {
            used = 1 + cells.Put(rect.X + 2, rect.Y, $" {TextWidth.Truncate(labels.Title, room, ellipsis)} ", style);
        }

        DrawAtRight(cells, rect, rect.Y, labels.Right, room - used, style);
        DrawAtRight(cells, rect, rect.Bottom - 1, labels.Note, room, style);
    }

    private static void DrawAtRight(CellBuffer cells, Rect rect, int y, string? label, int room, Style style)
    {
        var width = TextWidth.Of(label);
        if (width > 0 && width <= room)
        {
            cells.Put(rect.Right - 4 - width, y, $" {label} ", style);
        }
    }

    private readonly record struct Pen(CellBuffer Cells, FrameStyle Frame, Style Style)
    {
        internal void Line(int x, int y, int arms)
        {
            var joined = arms | ArmsOf(Cells[x, y].Unit);
            var glyph = Frame == FrameStyle.Unicode ? Glyphs[joined] : joined switch
            {
                Left | Right => '-',
                Up | Down => '|',
                _ => '+',
            };
            Cells.Put(x, y, [glyph], Style);
        }

        private int ArmsOf(char shown) => (Frame, shown) switch
        {
            (_, ' ') => 0,
            (FrameStyle.Ascii, '-') => Left | Right,
            (FrameStyle.Ascii, '|') => Up | Down,
            (FrameStyle.Ascii, '+') => Up | Down | Left | Right,
            (FrameStyle.Unicode, _) => Math.Max(0, Glyphs.IndexOf(shown)),
            _ => 0,
        };
    }
}
