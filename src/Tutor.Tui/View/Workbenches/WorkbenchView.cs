using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Workbenches;

/// <summary>
/// The tutor as a learner sees it, and the author's findings beside it where there is room, else below it.
/// </summary>
internal static class WorkbenchView
{
    private const int WidestPane = 60;
    private const int NarrowestPane = 36;
    private const int MostRowsBelow = 4;

    /// <summary>The widths that the tutor's screens are made for, of those that leave room beside them.</summary>
    private static readonly int[] TutorColumns = [120, 80];

    /// <summary>Draws both.</summary>
    /// <param name="sheet">The whole screen.</param>
    /// <param name="bench">The author's side.</param>
    /// <param name="tutor">Draws the tutor for a model, at the model's size.</param>
    internal static Sheet Draw(Sheet sheet, Workbench bench, Func<Model, Sheet> tutor)
    {
        int beside = sheet.Area.Width - TutorColumns.FirstOrDefault(
            columns => columns + NarrowestPane <= sheet.Area.Width, sheet.Area.Width);
        bool isBeside = beside > 0;
        int below = Math.Min(1 + MostRowsBelow, 1 + bench.Findings.Count);
        (Rect left, Rect pane) = isBeside
            ? sheet.Area.SplitRight(Math.Min(WidestPane, beside))
            : sheet.Area.SplitBottom(Math.Clamp(sheet.Area.Height - Screens.LeastRows, 0, below));
        Model alone = sheet.Model with { Size = new ScreenSize(left.Width, left.Height) };
        sheet.Take(tutor(alone));
        if (isBeside)
        {
            DrawBeside(sheet, bench, pane);
        }
        else
        {
            DrawBelow(sheet, bench, pane);
        }

        return sheet;
    }

    private static void DrawBeside(Sheet sheet, Workbench bench, Rect pane)
    {
        Rect room = sheet.Pane(pane, bench.File);
        List<TextRow> rows = [.. Words.Wrap(Status(sheet, bench), room.Width, sheet.Theme.Strong), TextRow.Empty];
        rows.AddRange(FindingRows.Full(sheet, bench.Findings, room.Width));
        sheet.Put(room, rows);
        sheet.More(pane, 0, Math.Max(0, rows.Count - 1 - room.Height));
    }

    private static void DrawBelow(Sheet sheet, Workbench bench, Rect pane)
    {
        string status = sheet.Cut($" {bench.File}  {Status(sheet, bench)}", pane.Width);
        sheet.Cells.Fill(pane, sheet.Theme.Plain);
        sheet.Cells.Fill(pane with { Height = Math.Min(1, pane.Height) }, sheet.Theme.Focus);
        sheet.Put(pane.X, pane.Y, status, sheet.Theme.Focus, pane.Width);
        Rect room = new(pane.X + 1, pane.Y + 1, Math.Max(0, pane.Width - 2), Math.Max(0, pane.Height - 1));
        sheet.Put(room, [.. FindingRows.Short(sheet, bench.Findings, room.Width)]);
    }

    private static string Status(Sheet sheet, Workbench bench)
    {
        string found = bench.Findings.IsEmpty
            ? sheet.Words["bench.none"]
            : sheet.Words.Fill("bench.count", ("n", bench.Findings.Count));
        return bench.IsBehind ? $"{found}  {sheet.Words["bench.behind"]}" : found;
    }
}
