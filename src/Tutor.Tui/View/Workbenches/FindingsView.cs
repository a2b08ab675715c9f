using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Workbenches;

/// <summary>All findings of the lesson that is being written, in full.</summary>
internal static class FindingsView
{
    internal static void Draw(Sheet sheet, Overlay.AllFindings overlay)
    {
        if (sheet.Model.Workbench is not { } bench)
        {
            return;
        }

        TitleLine.Draw(sheet, bench.File);
        Rect frame = sheet.Area.Shrink(0, 1);
        List<TextRow> rows = bench.Findings.IsEmpty
            ? [TextRow.Of(sheet.Words["bench.none"], sheet.Theme.Plain)]
            : [.. FindingRows.Full(sheet, bench.Findings, frame.Width - 4)];
        sheet.Scrolling(frame, sheet.Words.Fill("bench.count", ("n", bench.Findings.Count)), rows, overlay.Scroll);
    }
}
