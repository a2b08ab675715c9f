using Tutor.Terminal;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Labs;

/// <summary>A table of words: each column as wide as its widest cell. Columns that do not fit are left out.</summary>
/// <param name="heads">The names of the columns.</param>
/// <param name="leaveFirst">Which columns are left out first where there is no room, by their places.</param>
internal sealed class LabTable(string[] heads, params int[] leaveFirst)
{
    private const int Gap = 2;
    private readonly List<string[]> rows = [];

    internal void Add(params string[] cells) => rows.Add(cells);

    /// <summary>The rows, the names first.</summary>
    internal List<TextRow> Rows(Sheet sheet, int width)
    {
        (List<int> shown, int[] widths, int gap) = LayOut(width);
        return
        [
            Line(heads, shown, widths, gap, sheet.Theme.Strong),
            .. rows.Select(cells => Line(cells, shown, widths, gap, sheet.Theme.Plain)),
        ];
    }

    /// <summary>Draws it framed. Where it does not fit, it scrolls; only the rows in sight are put together.</summary>
    internal void Draw(Sheet sheet, Rect frame, string title, int scroll)
    {
        Rect room = sheet.Pane(frame, title);
        (List<int> shown, int[] widths, int gap) = LayOut(room.Width);
        int top = sheet.Scroll(frame, rows.Count + 1, scroll);
        for (int i = 0; i < room.Height && top + i <= rows.Count; i++)
        {
            TextRow row = top + i == 0
                ? Line(heads, shown, widths, gap, sheet.Theme.Strong)
                : Line(rows[top + i - 1], shown, widths, gap, sheet.Theme.Plain);
            sheet.Put(room, i, row);
        }
    }

    /// <summary>Which columns there is room for, how wide each is, and how far apart they are.</summary>
    private (List<int> Shown, int[] Widths, int Gap) LayOut(int width)
    {
        int[] widths = [.. Enumerable.Range(0, heads.Length).Select(WidthOf)];
        List<int> shown = [.. Enumerable.Range(0, heads.Length)];
        foreach (int column in leaveFirst)
        {
            if (WidthOf(shown, widths, Gap) > width)
            {
                shown.Remove(column);
            }
        }

        return (shown, widths, WidthOf(shown, widths, Gap) > width ? 1 : Gap);
    }

    private static int WidthOf(List<int> shown, int[] widths, int gap) => shown.Sum(c => widths[c] + gap) - gap;

    private int WidthOf(int column) =>
        rows.Select(cells => cells[column]).Append(heads[column]).Max(cell => TextWidth.Of(cell));

    private static TextRow Line(string[] cells, List<int> shown, int[] widths, int gap, Style style) => TextRow.Of(
        string.Concat(shown.Select(column =>
            cells[column] + new string(' ', widths[column] - TextWidth.Of(cells[column]) + gap))).TrimEnd(),
        style);
}
