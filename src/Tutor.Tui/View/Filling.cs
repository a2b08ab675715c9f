using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Tcp;

namespace Tutor.Tui.View;

/// <summary>Puts values in the place of the templates of a lesson's text.</summary>
internal static class Filling
{
    /// <summary>The text with every template filled. Never fails.</summary>
    /// <param name="blocks">The text.</param>
    /// <param name="value">The value of a template.</param>
    internal static EquatableArray<TextBlock> Of(EquatableArray<TextBlock> blocks, Func<Formula, string> value) =>
        EquatableArray.From(blocks.Select(block => Of(block, value)));

    internal static EquatableArray<TextRun> Of(EquatableArray<TextRun> runs, Func<Formula, string> value) =>
        EquatableArray.From(runs.Select(run => run is TextRun.Computed computed
            ? new TextRun.Words(value(computed.Formula), computed.Emphasis)
            : run));

    private static TextBlock Of(TextBlock block, Func<Formula, string> value) => block switch
    {
        TextBlock.Heading heading => heading with { Text = Of(heading.Text, value) },
        TextBlock.Paragraph paragraph => paragraph with { Text = Of(paragraph.Text, value) },
        TextBlock.List list => list with { Items = EquatableArray.From(list.Items.Select(item => Of(item, value))) },
        TextBlock.Code code => code with { Text = Of(code.Text, value) },
        TextBlock.Quote quote => quote with { Blocks = Of(quote.Blocks, value) },
        TextBlock.Table table => new TextBlock.Table(EquatableArray.From(table.Rows.Select(row =>
            EquatableArray.From(row.Select(cell => Of(cell, value)))))),
        _ => block,
    };
}
