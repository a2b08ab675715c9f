namespace Tutor.Terminal.Widgets;

/// <summary>Text in runs of different looks, wrapped to a width and scrolled by rows.</summary>
public static class Paragraph
{
    /// <summary>Draws what fits of a text, without touching cells after the ends of its lines. Never fails.</summary>
    /// <param name="cells">Where to draw.</param>
    /// <param name="rect">The room; its width is that of the lines.</param>
    /// <param name="runs">The text; a line feed breaks the line.</param>
    /// <param name="scroll">Rows of the text above the first one shown; default 0.</param>
    /// <returns>Rows of the whole text, shown or not: what <see cref="Scroll"/> needs.</returns>
    public static int Draw(CellBuffer cells, Rect rect, IReadOnlyList<StyledRun> runs, int scroll = 0)
    {
        var text = TextOf(runs);
        var lines = TextWrap.Ranges(text, rect.Width);
        var first = Math.Max(0, scroll);
        for (var row = first; row < lines.Count && row - first < rect.Height; row++)
        {
            DrawLine(cells, rect, rect.Y + row - first, runs, lines[row]);
        }

        return lines.Count;
    }

    /// <summary>Rows that a text takes at a width, at least 1. Never fails.</summary>
    /// <param name="runs">The text.</param>
    /// <param name="width">Columns of a line; less than 1 counts as 1.</param>
    public static int Rows(IReadOnlyList<StyledRun> runs, int width) => TextWrap.Ranges(TextOf(runs), width).Count;

    private static string TextOf(IReadOnlyList<StyledRun> runs)
    {
        if (runs.Count == 1)
        {
            return runs[0].Text;
        }

        var texts = new string[runs.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = runs[i].Text;
        }

        return string.Concat(texts);
    }

    private static void DrawLine(CellBuffer cells, Rect rect, int y, IReadOnlyList<StyledRun> runs, Range line)
    {
        var x = rect.X;
        var offset = 0;
        foreach (var run in runs)
        {
            var from = Math.Max(0, line.Start.Value - offset);
            var to = Math.Min(run.Text.Length, line.End.Value - offset);
            if (from < to)
            {
                x += cells.Put(x, y, run.Text.AsSpan(from..to), run.Style, rect.Right - x);
            }

            offset += run.Text.Length;
        }
    }
}
