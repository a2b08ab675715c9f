namespace Tutor.Terminal;

/// <summary>
/// Turns frames into the bytes that change the terminal from one to the next. Remembers what the terminal shows;
/// keeps its buffers, so that a frame costs no garbage. Not thread-safe.
/// </summary>
/// <remarks>
/// Rows are arrays, not spans: spans of cells are compiled at run time, which the first frame would wait for.
/// </remarks>
/// <param name="colours">Which colours are sent; default <see cref="ColourMode.Sixteen"/>.</param>
public sealed class Renderer(ColourMode colours = ColourMode.Sixteen)
{
    private readonly ByteWriter output = new();
    private Cell[][] shown = [];
    private Size size;
    private Style? pen;
    private Position? at;
    private bool known;
    private bool cursorVisible;
    private bool mouse;
    private bool bracketedPaste;

    /// <summary>Forgets what the terminal shows: the next frame clears it and is painted in full.</summary>
    public void Invalidate() => known = false;

    /// <summary>
    /// The bytes that make the terminal show a frame, inside one synchronized update (CSI ? 2026). Empty when it shows
    /// it already. Never fails.
    /// </summary>
    /// <param name="frame">The frame to show.</param>
    /// <returns>Valid until the next call.</returns>
    public ReadOnlySpan<byte> Render(Frame frame)
    {
        output.Clear();
        output.Append("\x1b[?2026h"u8);
        var empty = output.Length;
        if (!known || size != frame.Cells.Size)
        {
            StartOver(frame.Cells.Size);
        }

        SwitchModes(frame);
        for (var y = 0; y < size.Rows; y++)
        {
            PaintRow(frame.Cells.Row(y), y);
        }

        PlaceCursor(frame);
        if (output.Length == empty)
        {
            return default;
        }

        output.Append("\x1b[?2026l"u8);
        return output.Written;
    }

    /// <summary>
    /// The bytes that find out how wide the terminal draws characters of ambiguous width: one of them at the left of
    /// the second row, the question where the cursor is (CSI 6 n), and the row as it was. Its answer, a
    /// <see cref="TerminalInput.CursorReported"/>, has the width as its column. Not asked in the first row, where an
    /// answer reads like a key. Empty when the frame has no second row.
    /// </summary>
    /// <param name="frame">The frame that the terminal shows and goes on to show.</param>
    /// <returns>Valid until the next call.</returns>
    public ReadOnlySpan<byte> Probe(Frame frame)
    {
        if (!known || size != frame.Cells.Size || size.Rows < 2 || size.Columns < 4)
        {
            return default;
        }

        output.Clear();
        output.Append("\x1b[?2026h\x1b[2;1H\x1b[m\u2500\x1b[6n"u8);
        (pen, at) = (Style.Default, null);
        Cell unknown = Cell.Blank(new Style(Colour.Default, Colour.Default, Attributes.Italic | Attributes.Reverse));
        (shown[1][0], shown[1][1], shown[1][2]) = (unknown, unknown, unknown);
        PaintRow(frame.Cells.Row(1), 1);
        PlaceCursor(frame);
        output.Append("\x1b[?2026l"u8);
        return output.Written;
    }

    private void StartOver(Size newSize)
    {
        size = newSize;
        shown = new Cell[size.Rows][];
        for (var y = 0; y < size.Rows; y++)
        {
            shown[y] = new Cell[size.Columns];
        }

        output.Append("\x1b[?25l\x1b[?1000l\x1b[?1006l\x1b[?2004l\x1b[m\x1b[2J\x1b[H"u8);
        (cursorVisible, mouse, bracketedPaste) = (false, false, false);
        pen = Style.Default;
        at = new Position(0, 0);
        known = true;
    }

    private void SwitchModes(Frame frame)
    {
        if (mouse != frame.Mouse)
        {
            output.Append(frame.Mouse ? "\x1b[?1000h\x1b[?1006h"u8 : "\x1b[?1000l\x1b[?1006l"u8);
            mouse = frame.Mouse;
        }

        if (bracketedPaste != frame.BracketedPaste)
        {
            output.Append(frame.BracketedPaste ? "\x1b[?2004h"u8 : "\x1b[?2004l"u8);
            bracketedPaste = frame.BracketedPaste;
        }
    }

    private void PaintRow(Cell[] wanted, int y)
    {
        var row = shown[y];
        var blankFrom = wanted.Length;
        while (blankFrom > 0 && wanted[blankFrom - 1] == default)
        {
            blankFrom--;
        }

        for (var x = 0; x < wanted.Length; x++)
        {
            if (wanted[x] == row[x])
            {
                continue;
            }

            if (x >= blankFrom)
            {
                MoveTo(x, y);
                SetPen(Style.Default);
                output.Append("\x1b[K"u8);
                break;
            }

            // The right half changed alone: terminals draw a wide character from its left half.
            var start = wanted[x].IsContinuation ? x - 1 : x;
            PaintCell(wanted[start], row, start, y);
            x = start + wanted[start].Width - 1;
        }

        Array.Copy(wanted, row, row.Length);
    }

    private void PaintCell(Cell cell, Cell[] row, int x, int y)
    {
        at = cell.IsFragile ? null : at;
        Approach(row, x, y);
        SetPen(Visible(cell.Style));
        if (cell is { IsFragile: true, Width: 2 })
        {
            output.Append("\x1b[2X"u8); // A terminal that draws it in one column leaves no old character beside it.
        }

        output.Advance(cell.Encode(output.Reserve(Cell.MaxBytes)));
        var next = x + cell.Width;
        at = cell.IsFragile || next >= size.Columns ? null : new Position(next, y);
    }

    /// <summary>
    /// Gets to a cell by writing the few unchanged cells before it again, where that is shorter than a move.
    /// </summary>
    private void Approach(Cell[] row, int x, int y)
    {
        if (at is { } from && from.Y == y && from.X < x && x - from.X <= 3 && IsPlain(row, from.X, x))
        {
            for (var i = from.X; i < x; i++)
            {
                output.Advance(row[i].Encode(output.Reserve(Cell.MaxBytes)));
            }

            return;
        }

        MoveTo(x, y);
    }

    private bool IsPlain(Cell[] row, int start, int end)
    {
        for (var x = start; x < end; x++)
        {
            if (!row[x].IsAscii || Visible(row[x].Style) != pen)
            {
                return false;
            }
        }

        return true;
    }

    private void MoveTo(int x, int y)
    {
        if (at == new Position(x, y))
        {
            return;
        }

        if (at is { } from && from.Y == y && from.X < x)
        {
            output.AppendCsi(x - from.X, 'C');
        }
        else if (x == 0 && at is { } above && above.Y + 1 == y)
        {
            output.Append("\r\n"u8);
        }
        else
        {
            output.AppendCsi(y + 1, x + 1, 'H');
        }

        at = new Position(x, y);
    }

    private void PlaceCursor(Frame frame)
    {
        var cursor = frame.Cursor is { } wanted && frame.Cells.Area.Contains(wanted.X, wanted.Y) ? frame.Cursor : null;
        if (cursor is { } place)
        {
            MoveTo(place.X, place.Y);
        }

        if (cursorVisible != cursor is not null)
        {
            cursorVisible = cursor is not null;
            output.Append(cursorVisible ? "\x1b[?25h"u8 : "\x1b[?25l"u8);
        }
    }

    private Style Visible(Style style) => colours switch
    {
        ColourMode.None => new Style(Colour.Default, Colour.Default, style.Attributes),
        ColourMode.TwoHundredFiftySix => style,
        ColourMode.Sixteen => style with
        {
            Foreground = ColourCodes.OfSixteen(style.Foreground),
            Background = ColourCodes.OfSixteen(style.Background),
        },
    };

    private void SetPen(Style style)
    {
        if (pen == style)
        {
            return;
        }

        output.AppendPen(pen ?? Style.Default, style);
        pen = style;
    }
}
