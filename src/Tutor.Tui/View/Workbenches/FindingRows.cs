using Tutor.Lessons.Model;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Workbenches;

/// <summary>Findings as rows: the place, how bad it is, what is wrong and what to do.</summary>
internal static class FindingRows
{
    /// <summary>One row a finding, cut where it does not fit.</summary>
    internal static IEnumerable<TextRow> Short(Sheet sheet, IEnumerable<Finding> findings, int width)
    {
        foreach (Finding finding in findings)
        {
            string head = Head(sheet, finding);
            string text = sheet.Cut(finding.Text, Math.Max(0, width - TextWidth.Of(head) - 1));
            yield return new TextRow(
                [new StyledRun(head, sheet.Theme.Strong), new StyledRun($" {text}", sheet.Theme.Plain)]);
        }
    }

    /// <summary>Each finding in full, with an empty row behind it.</summary>
    internal static IEnumerable<TextRow> Full(Sheet sheet, IEnumerable<Finding> findings, int width)
    {
        foreach (Finding finding in findings)
        {
            yield return TextRow.Of($"{Head(sheet, finding)} [{finding.Id}]", sheet.Theme.Strong);
            foreach (TextRow row in Words.Wrap(finding.Text, width, sheet.Theme.Plain))
            {
                yield return row;
            }

            yield return TextRow.Empty;
        }
    }

    /// <summary>The place, with its file when that is not the one that is being written: a shared scenario.</summary>
    private static string Head(Sheet sheet, Finding finding)
    {
        string file = finding.File == sheet.Model.Workbench?.File ? "" : finding.File + ":";
        return $"{file}{finding.At.Line}:{finding.At.Column} {sheet.Words[SeverityKey(finding.Severity)]}";
    }

    private static string SeverityKey(Severity severity) => severity switch
    {
        Severity.Error => "bench.error",
        Severity.Warning => "bench.warning",
        Severity.Note => "bench.note",
    };
}
