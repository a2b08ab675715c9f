using System.Text;
using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Rendering;
using Tutor.Lessons.Texts;
using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Tui.Plain;

/// <summary>Lesson text as lines, one a paragraph: a screen reader or the terminal wraps them.</summary>
internal static class PlainProse
{
    /// <summary>Adds the blocks to the text, each ending in a line feed.</summary>
    internal static void Write(
        StringBuilder text, TextCatalogue texts, EquatableArray<TextBlock> blocks, FormulaScope? scope)
    {
        foreach (TextBlock block in blocks)
        {
            Write(text, texts, block, scope, "");
        }
    }

    /// <summary>Adds the blocks to the text, filled in from a world.</summary>
    internal static void Write(
        StringBuilder text, TextCatalogue texts, EquatableArray<TextBlock> blocks, WorldState? world) =>
        Write(text, texts, blocks, At(world));

    /// <summary>The runs as one line, filled in from a world.</summary>
    internal static string Line(EquatableArray<TextRun> runs, WorldState? world) => Line(runs, At(world));

    /// <summary>The runs as one line, computed values filled in where there is a scope.</summary>
    private static string Line(EquatableArray<TextRun> runs, FormulaScope? scope) =>
        TextRuns.Plain(scope is null ? runs : TextRuns.Fill(runs, scope)).Replace('\n', ' ');

    /// <summary>The word for an alert; a kind that is not known is its own word.</summary>
    private static string Alert(TextCatalogue texts, string kind)
    {
        string key = "part.alert-" + kind.ToLowerInvariant();
        return TextCatalogue.English.Has(key) ? texts.Get(key) : kind;
    }

    private static FormulaScope? At(WorldState? world) => world is null ? null : new FormulaScope(world, null);

    private static void Write(
        StringBuilder text, TextCatalogue texts, TextBlock block, FormulaScope? scope, string indent)
    {
        switch (block)
        {
            case TextBlock.Heading heading:
                text.Append(indent).Append(Line(heading.Text, scope)).Append('\n');
                break;
            case TextBlock.Paragraph paragraph:
                text.Append(indent).Append(Line(paragraph.Text, scope)).Append('\n');
                break;
            case TextBlock.Code code:
                WriteCode(text, code, scope, indent);
                break;
            case TextBlock.Sequence sequence:
                WriteAll(text, texts, SequenceText.Of(sequence.Diagram), scope, indent);
                break;
            case TextBlock.Quote quote:
                WriteAll(
                    text, texts, quote.Blocks, scope,
                    quote.Kind.Length == 0 ? indent : $"{indent}{Alert(texts, quote.Kind)}: ");
                break;
            case TextBlock.List list:
                for (int i = 0; i < list.Items.Count; i++)
                {
                    string mark = list.FirstNumber is { } first ? $"{first + i}. " : "- ";
                    WriteAll(text, texts, list.Items[i], scope, indent + mark);
                }

                break;
            case TextBlock.Table table:
                foreach (EquatableArray<EquatableArray<TextRun>> row in table.Rows)
                {
                    text.Append(indent).AppendJoin("; ", EquatableArray.From(Cells(row, scope))).Append('\n');
                }

                break;
        }
    }

    /// <summary>Code keeps its lines.</summary>
    private static void WriteCode(StringBuilder text, TextBlock.Code code, FormulaScope? scope, string indent)
    {
        string lines = TextRuns.Plain(scope is null ? code.Text : TextRuns.Fill(code.Text, scope));
        foreach (string line in lines.Split('\n'))
        {
            text.Append(indent).Append(line).Append('\n');
            indent = new string(' ', indent.Length);
        }
    }

    private static IEnumerable<string> Cells(EquatableArray<EquatableArray<TextRun>> row, FormulaScope? scope)
    {
        for (int i = 0; i < row.Count; i++)
        {
            yield return Line(row[i], scope);
        }
    }

    /// <summary>The mark stands before the first line only; the lines after it are indented as far.</summary>
    private static void WriteAll(
        StringBuilder text, TextCatalogue texts, EquatableArray<TextBlock> blocks, FormulaScope? scope, string mark)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            Write(text, texts, blocks[i], scope, i == 0 ? mark : new string(' ', mark.Length));
        }
    }
}
