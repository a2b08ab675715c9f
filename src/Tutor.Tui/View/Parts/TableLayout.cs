using Tutor.Lessons.Markup;
using Tutor.Tcp;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;

namespace Tutor.Tui.View.Parts;

/// <summary>A table as rows: columns aligned where they fit, else one line for each cell behind its header.</summary>
internal sealed class TableLayout
{
    private const int Gap = 2;
    private const int NarrowestColumn = 8;

    private readonly List<List<List<StyledRun>>> cells;
    private readonly EquatableArray<ColumnAlignment> alignments;
    private readonly int width;
    private readonly Look look;

    private TableLayout(TextBlock.Table table, int width, Look look)
    {
        this.width = width;
        this.look = look;
        alignments = table.Alignments;
        cells =
        [
            .. table.Rows.Select((row, index) => row
                .Select(cell => RunWrap.Styled(cell, look, index == 0 ? Attributes.Bold : Attributes.None))
                .ToList()),
        ];
    }

    internal static IEnumerable<TextRow> Rows(TextBlock.Table table, int width, Look look)
    {
        var layout = new TableLayout(table, width, look);
        var columns = layout.cells.Select(row => row.Count).DefaultIfEmpty().Max();
        if (columns == 0)
        {
            return [];
        }

        return layout.Widths(columns) is { } widths ? layout.Aligned(widths) : layout.Stacked();
    }

    /// <summary>The widths of the columns, the widest narrowed until all fit; null when they cannot.</summary>
    private int[]? Widths(int columns)
    {
        if (columns * (Gap + 1) > width + Gap)
        {
            return null;
        }

        var widths = new int[columns];
        foreach (List<List<StyledRun>> row in cells)
        {
            for (var i = 0; i < row.Count; i++)
            {
                widths[i] = Math.Min(width, Math.Max(widths[i], WidthOf(row[i])));
            }
        }

        while (widths.Sum() + (Gap * (columns - 1)) > width)
        {
            var widest = Array.IndexOf(widths, widths.Max());
            if (widths[widest] <= NarrowestColumn)
            {
                return null;
            }

            widths[widest]--;
        }

        return widths;
    }

    /// <summary>Columns of the longest line of a cell.</summary>
    private static int WidthOf(List<StyledRun> cell) =>
        RunWrap.Rows(cell, int.MaxValue).Select(row => row.Width).DefaultIfEmpty(0).Max();

    private IEnumerable<TextRow> Aligned(int[] widths)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            foreach (TextRow row in AlignedRow(cells[i], widths))
            {
                yield return row;
            }

            if (i == 0)
            {
                var lines = widths.Select(columns => new string(look.Glyphs.Horizontal, columns));
                yield return TextRow.Of(string.Join(new string(' ', Gap), lines), look.Theme.Scaffold);
            }
        }
    }

    private IEnumerable<TextRow> AlignedRow(List<List<StyledRun>> row, int[] widths)
    {
        List<List<TextRow>> wrapped = [.. row.Select((cell, column) => RunWrap.Rows(cell, widths[column]))];
        var height = wrapped.Select(lines => lines.Count).DefaultIfEmpty(1).Max();
        for (var y = 0; y < height; y++)
        {
            List<StyledRun> runs = [];
            for (var column = 0; column < wrapped.Count; column++)
            {
                var line = y < wrapped[column].Count ? wrapped[column][y] : TextRow.Empty;
                var free = Math.Max(0, widths[column] - line.Width);
                var before = FreeBefore(column, free);
                var after = column == wrapped.Count - 1 ? 0 : free - before + Gap;
                runs.AddRange(
                [
                    new StyledRun(new string(' ', before), look.Theme.Plain),
                    .. line.Runs,
                    new StyledRun(new string(' ', after), look.Theme.Plain),
                ]);
            }

            yield return new TextRow(EquatableArray.From(runs));
        }
    }

    private int FreeBefore(int column, int free)
    {
        ColumnAlignment alignment = column < alignments.Count ? alignments[column] : ColumnAlignment.Left;
        return alignment switch
        {
            ColumnAlignment.Left => 0,
            ColumnAlignment.Centre => free / 2,
            ColumnAlignment.Right => free,
        };
    }

    private IEnumerable<TextRow> Stacked()
    {
        if (cells.Count == 1)
        {
            foreach (TextRow row in cells[0].SelectMany(cell => RunWrap.Rows(cell, width)))
            {
                yield return row;
            }
        }

        for (var i = 1; i < cells.Count; i++)
        {
            foreach (TextRow row in Enumerable.Range(0, cells[i].Count).SelectMany(column => StackedCell(i, column)))
            {
                yield return row;
            }

            if (i < cells.Count - 1)
            {
                yield return TextRow.Empty;
            }
        }
    }

    /// <summary>A cell behind its header; an empty one needs no row.</summary>
    private List<TextRow> StackedCell(int row, int column)
    {
        List<StyledRun> cell = cells[row][column];
        List<StyledRun> header = column < cells[0].Count ? cells[0][column] : [];
        if (cell.Count == 0)
        {
            return [];
        }

        return RunWrap.Rows(
            header.Count == 0 ? cell : [.. header, new StyledRun(": ", look.Theme.Strong), .. cell], width);
    }
}
