namespace Tutor.Terminal;

/// <summary>A rectangle of cells. Layout is arithmetic on these, and none of it fails.</summary>
/// <param name="X">First column, from 0.</param>
/// <param name="Y">First row, from 0.</param>
/// <param name="Width">Columns; 0 or less means empty.</param>
/// <param name="Height">Rows; 0 or less means empty.</param>
public readonly record struct Rect(int X, int Y, int Width, int Height)
{
    /// <summary>The whole of a screen, from (0, 0).</summary>
    /// <param name="size">The size of the screen.</param>
    public static Rect Of(Size size) => new(0, 0, size.Columns, size.Rows);

    /// <summary>The first column to the right of the rectangle.</summary>
    public int Right => Saturate((long)X + Width);

    /// <summary>The first row below the rectangle.</summary>
    public int Bottom => Saturate((long)Y + Height);

    /// <summary>Whether it holds no cell at all.</summary>
    public bool IsEmpty => Width <= 0 || Height <= 0;

    /// <summary>The rectangle inside a border of one cell. Never fails; too small gives an empty one.</summary>
    public Rect Inner => Shrink(1, 1);

    /// <summary>The rectangle without margins. Never fails; too small gives an empty one.</summary>
    /// <param name="horizontal">Columns taken off at the left and again at the right.</param>
    /// <param name="vertical">Rows taken off at the top and again at the bottom.</param>
    public Rect Shrink(int horizontal, int vertical) => new(
        X + horizontal,
        Y + vertical,
        Math.Max(0, Width - (2 * horizontal)),
        Math.Max(0, Height - (2 * vertical)));

    /// <summary>Whether a cell lies inside.</summary>
    /// <param name="x">Column of the cell.</param>
    /// <param name="y">Row of the cell.</param>
    public bool Contains(int x, int y) => x >= X && x < Right && y >= Y && y < Bottom;

    /// <summary>The cells that lie in both; empty when there are none.</summary>
    /// <param name="other">The other rectangle.</param>
    public Rect Intersect(Rect other)
    {
        var x = Math.Max(X, other.X);
        var y = Math.Max(Y, other.Y);
        return new Rect(
            x,
            y,
            Saturate(Math.Max(0L, (long)Math.Min(Right, other.Right) - x)),
            Saturate(Math.Max(0L, (long)Math.Min(Bottom, other.Bottom) - y)));
    }

    /// <summary>Cuts off rows at the top: (those rows, the rest). More rows than there are takes all of them.</summary>
    /// <param name="rows">Rows of the first part.</param>
    public (Rect Top, Rect Below) SplitTop(int rows)
    {
        var cut = Math.Clamp(rows, 0, Math.Max(0, Height));
        return (this with { Height = cut }, new Rect(X, Y + cut, Width, Height - cut));
    }

    /// <summary>Cuts off rows at the bottom: (the rest, those rows).</summary>
    /// <param name="rows">Rows of the second part.</param>
    public (Rect Above, Rect Bottom) SplitBottom(int rows) =>
        SplitTop(Height - Math.Clamp(rows, 0, Math.Max(0, Height)));

    /// <summary>Cuts off columns at the left: (those columns, the rest).</summary>
    /// <param name="columns">Columns of the first part.</param>
    public (Rect Left, Rect Right) SplitLeft(int columns)
    {
        var cut = Math.Clamp(columns, 0, Math.Max(0, Width));
        return (this with { Width = cut }, new Rect(X + cut, Y, Width - cut, Height));
    }

    /// <summary>Cuts off columns at the right: (the rest, those columns).</summary>
    /// <param name="columns">Columns of the second part.</param>
    public (Rect Left, Rect Right) SplitRight(int columns) =>
        SplitLeft(Width - Math.Clamp(columns, 0, Math.Max(0, Width)));

    /// <summary>
    /// Cuts into rows of given heights, top down; see <see cref="Columns"/> for how the heights are read.
    /// </summary>
    /// <param name="heights">Rows of each part.</param>
    public Rect[] Rows(params ReadOnlySpan<int> heights)
    {
        var parts = new Rect[heights.Length];
        var y = Y;
        var lengths = Share(Height, heights);
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new Rect(X, y, Width, lengths[i]);
            y += lengths[i];
        }

        return parts;
    }

    /// <summary>
    /// Cuts into columns of given widths, left to right. A negative width is a share of what is left over: -1 and -2
    /// share it as one to two. When there is too little room, the last parts lose first. Never fails.
    /// </summary>
    /// <param name="widths">Columns of each part.</param>
    public Rect[] Columns(params ReadOnlySpan<int> widths)
    {
        var parts = new Rect[widths.Length];
        var x = X;
        var lengths = Share(Width, widths);
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new Rect(x, Y, lengths[i], Height);
            x += lengths[i];
        }

        return parts;
    }

    private static int Saturate(long value) => (int)Math.Clamp(value, int.MinValue, int.MaxValue);

    private static int[] Share(int total, ReadOnlySpan<int> wanted)
    {
        var lengths = new int[wanted.Length];
        var left = Math.Max(0, total);
        var shares = 0;
        for (var i = 0; i < wanted.Length; i++)
        {
            lengths[i] = Math.Clamp(wanted[i], 0, left);
            left -= lengths[i];
            shares += Math.Max(0, -wanted[i]);
        }

        for (var i = 0; i < wanted.Length; i++)
        {
            if (wanted[i] < 0)
            {
                lengths[i] = left * -wanted[i] / shares;
                left -= lengths[i];
                shares += wanted[i];
            }
        }

        return lengths;
    }
}
