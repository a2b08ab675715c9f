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
    private readonly int width;
    private readonly Look look;

    private TableLayout(TextBlock.Table table, int width, Look look)
    {
        this.width = width;
        this.look = look;
        cells =
        [
            .. table.Rows.Select((row, index) => row
                .Select(cell => RunWrap.Styled(cell, look.Theme, index == 0 ? Attributes.Bold : Attributes.None))
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
        var widths = new int[columns];
        foreach (List<List<StyledRun>> row in cells)
        {
            for (var i = 0; i < row.Count; i++)
            {
                widths[i] = Math.Max(widths[i], row[i].Sum(run => TextWidth.Of(run.Text)));
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
                var gap = column == wrapped.Count - 1 ? 0 : widths[column] - line.Width + Gap;
                runs.AddRange([.. line.Runs, new StyledRun(new string(' ', gap), look.Theme.Plain)]);
            }

            yield return new TextRow(EquatableArray.From(runs));
        }
    }

    private IEnumerable<TextRow> Stacked()
    {
        for (var i = 1; i < cells.Count; i++)
        {
            for (var column = 0; column < cells[i].Count; column++)
            {
                List<StyledRun> header = column < cells[0].Count ? cells[0][column] : [];
                List<StyledRun> line = [.. header, new StyledRun(": ", look.Theme.Strong), .. cells[i][column]];
                foreach (TextRow row in RunWrap.Rows(line, width))
                {
                    yield return row;
                }
            }

            if (i < cells.Count - 1)
            {
                yield return TextRow.Empty;
            }
        }
    }
}
