using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Reading;

/// <summary>Gives a stretch of a row another look.</summary>
internal static class RowPaint
{
    /// <summary>The row with that stretch in that look. Never fails.</summary>
    internal static TextRow With(TextRow row, HitPiece piece, Style style)
    {
        List<StyledRun> runs = [];
        int at = 0;
        foreach (StyledRun run in row.Runs)
        {
            int from = Math.Clamp(piece.From - at, 0, run.Text.Length);
            int to = Math.Clamp(piece.To - at, from, run.Text.Length);
            Add(runs, run with { Text = run.Text[..from] });
            Add(runs, run with { Text = run.Text[from..to], Style = style });
            Add(runs, run with { Text = run.Text[to..] });
            at += run.Text.Length;
        }

        return new TextRow([.. runs]);
    }

    /// <summary>The column of a place in a row, from 0.</summary>
    internal static int ColumnOf(TextRow row, int at) => TextWidth.Of(row.ToString().AsSpan(0, at));

    private static void Add(List<StyledRun> runs, StyledRun run)
    {
        if (run.Text.Length > 0)
        {
            runs.Add(run);
        }
    }
}
