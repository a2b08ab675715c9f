using System.Globalization;
using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Lessons.Rendering;

/// <summary>Puts values in the place of templates, so that a screen needs no evaluator.</summary>
public static class TextRuns
{
    /// <summary>What stands for a value that does not exist at this moment.</summary>
    public const string Unknown = "?";

    /// <summary>The blocks with words in the place of every template. Never fails.</summary>
    /// <param name="blocks">The text.</param>
    /// <param name="scope">What names stand for.</param>
    /// <param name="numbers">Prints a sequence number, given it and its host; absolute by default.</param>
    public static EquatableArray<TextBlock> Fill(
        EquatableArray<TextBlock> blocks, FormulaScope scope, Func<SeqNumber, string, string>? numbers = null)
    {
        Filler filler = new(scope, numbers ?? ((number, _) => number.ToString()));
        return filler.Fill(blocks);
    }

    /// <summary>The runs with words in the place of every template. Never fails.</summary>
    /// <param name="runs">The text.</param>
    /// <param name="scope">What names stand for.</param>
    /// <param name="numbers">Prints a sequence number, given it and its host; absolute by default.</param>
    public static EquatableArray<TextRun> Fill(
        EquatableArray<TextRun> runs, FormulaScope scope, Func<SeqNumber, string, string>? numbers = null)
    {
        Filler filler = new(scope, numbers ?? ((number, _) => number.ToString()));
        return filler.Fill(runs);
    }

    /// <summary>
    /// The runs as plain text, line breaks as line feeds; a template that was not filled prints its source.
    /// </summary>
    public static string Plain(EquatableArray<TextRun> runs) => string.Concat(((IEnumerable<TextRun>)runs).Select(run =>
        run switch
        {
            TextRun.Words words => words.Value,
            TextRun.Computed computed => $"{{{{{computed.Formula.Source}}}}}",
            _ => "\n",
        }));

    private sealed class Filler(FormulaScope scope, Func<SeqNumber, string, string> numbers)
    {
        public EquatableArray<TextBlock> Fill(EquatableArray<TextBlock> blocks) =>
            EquatableArray.From(((IEnumerable<TextBlock>)blocks).Select(Fill));

        public EquatableArray<TextRun> Fill(EquatableArray<TextRun> runs) =>
            EquatableArray.From(((IEnumerable<TextRun>)runs).Select(run => run is TextRun.Computed computed
                ? new TextRun.Words(Print(computed.Formula), computed.Emphasis)
                : run));

        private TextBlock Fill(TextBlock block) => block switch
        {
            TextBlock.Heading heading => heading with { Text = Fill(heading.Text) },
            TextBlock.Paragraph paragraph => new TextBlock.Paragraph(Fill(paragraph.Text)),
            TextBlock.Code code => code with { Text = Fill(code.Text) },
            TextBlock.Quote quote => quote with { Blocks = Fill(quote.Blocks) },
            TextBlock.List list => list with
            {
                Items = EquatableArray.From(((IEnumerable<EquatableArray<TextBlock>>)list.Items).Select(Fill)),
            },
            TextBlock.Table table => new TextBlock.Table(
                EquatableArray.From(((IEnumerable<EquatableArray<EquatableArray<TextRun>>>)table.Rows).Select(row =>
                    EquatableArray.From(((IEnumerable<EquatableArray<TextRun>>)row).Select(Fill))))),
            _ => block,
        };

        private string Print(Formula formula) => FormulaEvaluator.Evaluate(formula, scope).Value switch
        {
            FormulaValue.Count count => count.Value.ToString(CultureInfo.InvariantCulture),
            FormulaValue.Sequence sequence => numbers(sequence.Value, sequence.Owner),
            FormulaValue.State state => TcpStates.Print(state.Value),
            FormulaValue.Truth truth => truth.Value ? "true" : "false",
            FormulaValue.Word word => SafeText.Clean(word.Value),
            _ => Unknown,
        };
    }
}
