using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;
using Tutor.Terminal.Widgets;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View;

/// <summary>The text of a lesson as rows, its templates filled from a world.</summary>
/// <param name="sheet">Whose words and styles.</param>
/// <param name="scope">What the templates name; null for text that was filled already or has none.</param>
internal sealed class Prose(Sheet sheet, FormulaScope? scope = null)
{
    internal List<TextRow> Rows(EquatableArray<TextBlock> blocks, int width)
    {
        EquatableArray<TextBlock> filled = scope is null ? blocks : TextRuns.Fill(blocks, scope, sheet.Words.Number);
        return [.. TextLayout.Rows(sheet.Links?.Number(filled) ?? filled, width, sheet.Look)];
    }

    internal List<TextRow> Rows(EquatableArray<TextRun> runs, int width) =>
        Rows([new TextBlock.Paragraph(runs)], width);

    /// <summary>A paragraph that begins with bold words.</summary>
    internal List<TextRow> Rows(string lead, string text, int width) => Rows(Led(lead, text), width);

    /// <summary>A text whose first paragraph begins with bold words.</summary>
    internal List<TextRow> Rows(string lead, EquatableArray<TextBlock> text, int width) =>
        Rows(!text.IsEmpty && text[0] is TextBlock.Paragraph first
            ? text.SetItem(0, first with { Text = [.. Led(lead, " "), .. first.Text] })
            : [new TextBlock.Paragraph(Led(lead, "")), .. text], width);

    /// <summary>A paragraph that begins with a verdict: bold when it is good, reverse when it is not.</summary>
    internal List<TextRow> Verdict(string verdict, bool isRight, string text, int width)
    {
        List<TextRow> rows = Rows(verdict, text, width);
        if (!isRight && rows[0].Runs[0].Text.StartsWith(verdict, StringComparison.Ordinal))
        {
            StyledRun first = rows[0].Runs[0];
            StyledRun rest = first with { Text = first.Text[verdict.Length..] };
            rows[0] = new TextRow([new StyledRun(verdict, sheet.Theme.Focus), rest, .. rows[0].Runs.Skip(1)]);
        }

        return rows;
    }

    private static EquatableArray<TextRun> Led(string lead, string text) =>
    [
        new TextRun.Words(text.Length == 0 ? lead : lead + "  ", TextEmphasis.Bold),
        new TextRun.Words(text.Trim(), TextEmphasis.None),
    ];
}
