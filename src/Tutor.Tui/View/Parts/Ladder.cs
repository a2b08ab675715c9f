using Tutor.Terminal;

namespace Tutor.Tui.View.Parts;

/// <summary>A row of the ladder and the number of the line that it belongs to.</summary>
internal sealed record LadderRow(int Number, TextRow Text);

/// <summary>
/// The wire: time runs down, the client is at the left. One row a segment in a low pane, lifelines in a high one.
/// <code>
///  1 ---- SYN  seq=1000 -----------------&gt;
///  2 &lt;--- SYN+ACK  seq=5000  ack=1001 ----
///  3 ---- [ your move ] .................?
/// </code>
/// </summary>
public static class Ladder
{
    private const int TallColumns = 30;
    private const int TallRows = 12;

    /// <summary>Draws the wire; the newest or the selected line is always in sight. Any size; never fails.</summary>
    /// <param name="buffer">Where to draw.</param>
    /// <param name="area">The rectangle; nothing outside it is touched.</param>
    /// <param name="look">Lines, styles and words.</param>
    /// <param name="picture">What to draw.</param>
    /// <returns>For each row of the rectangle the number of the segment that stands there; 0 for none.</returns>
    public static IReadOnlyList<int> Draw(CellBuffer buffer, Rect area, Look look, LadderPicture picture)
    {
        var canvas = new Canvas(buffer, area);
        if (area.Width < TallColumns || area.Height < TallRows)
        {
            return DrawRows(canvas, 0, look, picture, [.. LadderCompact.Rows(picture, area.Width, look)]);
        }

        var tall = new LadderTall(picture, area.Width, look);
        canvas.Put(0, 0, tall.Header());
        if (tall.LeastAiryRows < area.Height)
        {
            List<LadderRow> airy = tall.Rows(hasAir: true);
            if (airy.Count < area.Height)
            {
                return DrawRows(canvas, 1, look, picture, airy);
            }
        }

        return DrawRows(canvas, 1, look, picture, tall.Rows(hasAir: false));
    }

    /// <summary>The whole wire as rows, however many. Never fails.</summary>
    /// <param name="picture">What to draw.</param>
    /// <param name="width">Columns of a row.</param>
    /// <param name="look">Lines, styles and words.</param>
    internal static IEnumerable<TextRow> Rows(LadderPicture picture, int width, Look look)
    {
        if (width < TallColumns)
        {
            return LadderCompact.Rows(picture, width, look).Select(row => row.Text);
        }

        var tall = new LadderTall(picture, width, look);
        return tall.Rows(hasAir: false).Select(row => row.Text).Prepend(tall.Header());
    }

    private static int[] DrawRows(Canvas canvas, int top, Look look, LadderPicture picture, List<LadderRow> rows)
    {
        var numbers = new int[Math.Max(0, canvas.Height)];
        var height = canvas.Height - top;
        var first = FirstRow(rows, height, picture.Selected);
        for (var y = 0; y < height && first + y < rows.Count; y++)
        {
            canvas.Put(0, top + y, rows[first + y].Text);
            numbers[top + y] = rows[first + y].Number;
        }

        var last = first + height - 1;
        if (first > 0)
        {
            DrawNote(canvas, top, look, look.Words.Above, rows.Take(first + 1));
        }

        if (last + 1 < rows.Count)
        {
            DrawNote(canvas, top + height - 1, look, look.Words.Below, rows.Skip(last));
        }

        return numbers;
    }

    private static void DrawNote(Canvas canvas, int y, Look look, string words, IEnumerable<LadderRow> hidden)
    {
        if (canvas.Height > 2)
        {
            var count = hidden.Select(row => row.Number).Distinct().Count();
            canvas.Put(0, y, new string(' ', canvas.Width), look.Theme.Scaffold);
            canvas.Put(2, y, PartWords.Fill(words, PartWords.Print(count)), look.Theme.Scaffold);
        }
    }

    /// <summary>
    /// The first row shown: the newest rows, or as much earlier as the selected line needs. When the note "above" takes
    /// its place, the row after it begins a line.
    /// </summary>
    private static int FirstRow(List<LadderRow> rows, int height, int? selected)
    {
        var newest = Math.Max(0, rows.Count - height);
        var index = selected is null ? -1 : rows.FindIndex(row => row.Number == selected);
        var first = index < 0 ? newest : Math.Min(newest, Math.Max(0, index - 1));
        var cutsLine = first > 0 && first == newest;
        while (cutsLine && first + 2 < rows.Count && rows[first].Number == rows[first + 1].Number)
        {
            first++;
        }

        return first;
    }
}
