using Tutor.Terminal.Unicode;

namespace Tutor.Terminal;

/// <summary>
/// A grid of cells that a screen is drawn into. <see cref="Put"/> is the only way for text to get in, and no control
/// character passes it, so that no lesson, capture or terminal reply can drive the learner's terminal.
/// </summary>
/// <remarks>
/// Two buffers of the same size and cells are equal. No drawing method ever fails: outside is a no-op. Each row is an
/// array of its own: all cells in one would be a large object, and these are only freed when all garbage is collected.
/// </remarks>
public sealed partial class CellBuffer : IEquatable<CellBuffer>
{
    private readonly Cell[][] rows;

    /// <summary>A buffer of blank cells in the default style.</summary>
    /// <param name="size">Columns and rows; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A side is negative.</exception>
    public CellBuffer(Size size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size.Columns);
        ArgumentOutOfRangeException.ThrowIfNegative(size.Rows);
        Size = size;
        rows = new Cell[size.Rows][];
        for (var y = 0; y < size.Rows; y++)
        {
            rows[y] = new Cell[size.Columns];
        }
    }

    /// <summary>Columns and rows.</summary>
    public Size Size { get; }

    /// <summary>The whole buffer as a rectangle.</summary>
    public Rect Area => Rect.Of(Size);


    /// <summary>The cell at a position; a blank one for a position outside.</summary>
    /// <param name="x">Column, from 0.</param>
    /// <param name="y">Row, from 0.</param>
    public Cell this[int x, int y] => Area.Contains(x, y) ? rows[y][x] : default;

    /// <summary>The cells of a row of the buffer, to be read only.</summary>
    internal Cell[] Row(int y) => rows[y];

    /// <summary>
    /// Puts one line of text: a cell (or two) for each grapheme cluster. C0, C1 and DEL become U+FFFD, a tab a space,
    /// a lone surrogate U+FFFD; bidi marks, separators and marks without a base are dropped. A wide character cut by
    /// an edge, or half overwritten, becomes a space.
    /// </summary>
    /// <param name="x">Column of the first cell; may lie outside.</param>
    /// <param name="y">Row; may lie outside.</param>
    /// <param name="text">Any UTF-16.</param>
    /// <param name="style">The look of the cells.</param>
    /// <param name="maxWidth">The most columns to use; default as many as there are.</param>
    /// <returns>Columns from <paramref name="x"/> to where the next text would go; 0 for a row outside.</returns>
    public int Put(int x, int y, ReadOnlySpan<char> text, Style style, int maxWidth = int.MaxValue)
    {
        if (y < 0 || y >= Size.Rows || x >= Size.Columns || maxWidth <= 0)
        {
            return 0;
        }

        var room = (int)Math.Min(maxWidth, (long)Size.Columns - x);
        if (x >= 0 && !text.ContainsAnyExceptInRange(' ', '~'))
        {
            return PutAscii(x, y, text[..Math.Min(room, text.Length)], style);
        }

        var used = 0;
        while (used < room && !text.IsEmpty)
        {
            var grapheme = Grapheme.First(text);
            text = text[grapheme.Length..];
            if (grapheme.Width > room - used)
            {
                PutGrapheme(x + used, y, Grapheme.First(" "), style);
                return room;
            }

            PutGrapheme(x + used, y, grapheme, style);
            used += grapheme.Width;
        }

        return used;
    }

    /// <summary>Puts a whole picture into this one, its upper left corner at the upper left corner.</summary>
    /// <param name="picture">The picture; what lies outside is left out.</param>
    public void Overlay(CellBuffer picture)
    {
        var columns = Math.Min(Size.Columns, picture.Size.Columns);
        for (var y = 0; y < Math.Min(Size.Rows, picture.Size.Rows); y++)
        {
            Array.Copy(picture.rows[y], rows[y], columns);
        }
    }

    /// <summary>Makes each cell of a rectangle blank in a style, or fills it with a character.</summary>
    /// <param name="rect">May lie outside in part or wholly.</param>
    /// <param name="style">The look of the cells.</param>
    /// <param name="fill">One column wide; anything else counts as a space. Default a space.</param>
    public void Fill(Rect rect, Style style, char fill = ' ')
    {
        var inside = rect.Intersect(Area);
        var grapheme = Grapheme.First([fill]);
        var cell = grapheme.Width == 1 ? Cell.Of(grapheme, style) : Cell.Blank(style);
        for (var y = inside.Y; y < inside.Bottom; y++)
        {
            for (var x = inside.X; x < inside.Right; x++)
            {
                Set(x, y, cell);
            }
        }
    }

    /// <summary>
    /// Changes the look of a rectangle and keeps its text. A wide character takes the look as a whole.
    /// </summary>
    /// <param name="rect">May lie outside in part or wholly.</param>
    /// <param name="style">The new look.</param>
    public void SetStyle(Rect rect, Style style)
    {
        var inside = rect.Intersect(Area);
        for (var y = inside.Y; y < inside.Bottom; y++)
        {
            var row = rows[y];
            for (var x = inside.X; x < inside.Right; x++)
            {
                row[x] = row[x] with { Style = style };
            }

            if (!inside.IsEmpty && row[inside.X].IsContinuation)
            {
                row[inside.X - 1] = row[inside.X - 1] with { Style = style };
            }

            if (!inside.IsEmpty && inside.Right < row.Length && row[inside.Right].IsContinuation)
            {
                row[inside.Right] = row[inside.Right] with { Style = style };
            }
        }
    }

    /// <summary>Gives every cell that asks for the terminal's default colours other ones.</summary>
    /// <param name="foreground">For text in the default colour.</param>
    /// <param name="background">For what is on the default background.</param>
    public void Ground(Colour foreground, Colour background)
    {
        foreach (var row in rows)
        {
            foreach (ref var cell in row.AsSpan())
            {
                var style = cell.Style;
                cell = cell with
                {
                    Style = new Style(
                        style.Foreground == Colour.Default ? foreground : style.Foreground,
                        style.Background == Colour.Default ? background : style.Background,
                        style.Attributes),
                };
            }
        }
    }

    /// <inheritdoc/>
    public bool Equals(CellBuffer? other)
    {
        if (other is null || Size != other.Size)
        {
            return false;
        }

        var y = 0;
        while (y < rows.Length && rows[y].AsSpan().SequenceEqual(other.rows[y]))
        {
            y++;
        }

        return y == rows.Length;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CellBuffer);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Size);
        foreach (var row in rows)
        {
            foreach (var cell in row)
            {
                hash.Add(cell);
            }
        }

        return hash.ToHashCode();
    }

    /// <summary>Most texts: each unit is a character of one column, and all of them are inside.</summary>
    private int PutAscii(int x, int y, ReadOnlySpan<char> text, Style style)
    {
        var row = rows[y];
        for (var i = 0; i < text.Length; i++)
        {
            Set(row, x + i, Cell.OfAscii(text[i], style));
        }

        return text.Length;
    }

    private void PutGrapheme(int x, int y, Grapheme grapheme, Style style)
    {
        if (grapheme.Width == 0 || x + grapheme.Width <= 0)
        {
            return;
        }

        if (x < 0)
        {
            Set(0, y, Cell.Blank(style));
            return;
        }

        Set(x, y, Cell.Of(grapheme, style));
        if (grapheme.Width == 2)
        {
            Set(x + 1, y, Cell.Continuation(style));
        }
    }

    /// <summary>Sets one cell of the buffer and blanks the other half of a wide character that it cuts.</summary>
    private void Set(int x, int y, Cell cell) => Set(rows[y], x, cell);

    private static void Set(Cell[] row, int x, Cell cell)
    {
        if (row[x].IsContinuation && !cell.IsContinuation)
        {
            row[x - 1] = Cell.Blank(row[x - 1].Style);
        }

        if (x + 1 < row.Length && row[x + 1].IsContinuation)
        {
            row[x + 1] = Cell.Blank(row[x + 1].Style);
        }

        row[x] = cell;
    }
}
