using System.Globalization;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;

namespace Tutor.Tui.View.Parts;

/// <summary>
/// A rectangle of a buffer with its own (0, 0). Nothing drawn through it leaves the rectangle; nothing fails.
/// </summary>
internal readonly struct Canvas(CellBuffer buffer, Rect area)
{
    private readonly CellBuffer buffer = buffer;
    private readonly Rect area = area;

    internal int Width => Math.Max(0, area.Width);

    internal int Height => Math.Max(0, area.Height);

    internal void Put(int x, int y, string text, Style style)
    {
        if (y < 0 || y >= Height || x >= Width)
        {
            return;
        }

        var visible = text.AsSpan();
        while (x < 0 && !visible.IsEmpty)
        {
            var length = StringInfo.GetNextTextElementLength(visible);
            x += TextWidth.Of(visible[..length]);
            visible = visible[length..];
        }

        buffer.Put(area.X + Math.Max(0, x), area.Y + y, visible, style, Width - Math.Max(0, x));
    }

    /// <summary>Puts a row of runs, one after the other.</summary>
    internal void Put(int x, int y, TextRow row)
    {
        foreach (StyledRun run in row.Runs)
        {
            Put(x, y, run.Text, run.Style);
            x += TextWidth.Of(run.Text);
        }
    }

    /// <summary>Puts rows below each other, after leaving out the first ones.</summary>
    internal void PutAll(IReadOnlyList<TextRow> rows, int scroll)
    {
        for (var y = 0; y < Height && y + scroll < rows.Count; y++)
        {
            Put(0, y, rows[y + scroll]);
        }
    }
}
