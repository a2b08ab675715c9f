using Tutor.Tcp.Machine;
using Tutor.Tcp.World;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Explain;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Sandboxes;

/// <summary>Every rule that fired in the shown moment, host by host, and where each is written.</summary>
internal static class SandboxRulesView
{
    private const int MostColumns = 92;

    internal static void Draw(Sheet sheet, Screen.Sandbox screen, int scroll)
    {
        TitleLine.Draw(sheet, sheet.Words["sandbox.explain"], sheet.Words.Fill("sandbox.step", ("n", screen.ShownAt)));
        Rect frame = sheet.Area.Shrink(0, 1);
        int width = Math.Min(MostColumns, frame.Width - 4);
        sheet.Scrolling(frame, sheet.Words["explain.pane"], Rows(sheet, screen, width), scroll);
    }

    private static List<TextRow> Rows(Sheet sheet, Screen.Sandbox screen, int width)
    {
        List<TextRow> rows = [.. SandboxRows.Story(sheet, screen, width)];
        if (screen.Shown.Remark is { } remark)
        {
            rows.AddRange([TextRow.Empty, TextRow.Of(sheet.Words["sandbox.explain-remark"], sheet.Theme.Strong)]);
            Add(sheet, rows, remark.Rule, width);
        }

        foreach (WorldEvent happened in screen.Shown.Events)
        {
            string heading = sheet.Words.Fill(
                "sandbox.explain-host", ("host", Words.Title(happened.Host)), ("time", happened.At.ToString()));
            rows.AddRange([TextRow.Empty, TextRow.Of(sheet.Cut(heading, width), sheet.Theme.Strong)]);
            foreach (RuleRef rule in happened.Rules)
            {
                Add(sheet, rows, rule, width);
            }
        }

        return rows;
    }

    private static void Add(Sheet sheet, List<TextRow> rows, RuleRef rule, int width)
    {
        IEnumerable<TextRow> lines = Words.Wrap(ExplainView.Rule(sheet.Words, rule), width - 2, sheet.Theme.Plain);
        rows.AddRange(lines.Select(row => row.After("  ", sheet.Theme.Plain)));
    }
}
