using System.Text;
using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Tui.Plain;

/// <summary>Lesson text as lines, one a paragraph: a screen reader or the terminal wraps them.</summary>
internal static class PlainProse
{
    /// <summary>Adds the blocks to the text, each ending in a line feed.</summary>
    internal static void Write(StringBuilder text, EquatableArray<TextBlock> blocks, WorldState? world)
    {
        foreach (TextBlock block in blocks)
        {
            Write(text, block, world, "");
        }
    }

    /// <summary>The runs as one line, computed values filled in where there is a world.</summary>
    internal static string Line(EquatableArray<TextRun> runs, WorldState? world) =>
        TextRuns.Plain(world is null ? runs : TextRuns.Fill(runs, new FormulaScope(world, null))).Replace('\n', ' ');

    private static void Write(StringBuilder text, TextBlock block, WorldState? world, string indent)
    {
        switch (block)
        {
            case TextBlock.Heading heading:
                text.Append(indent).Append(Line(heading.Text, world)).Append('\n');
                break;
            case TextBlock.Paragraph paragraph:
                text.Append(indent).Append(Line(paragraph.Text, world)).Append('\n');
                break;
            case TextBlock.Code code:
                text.Append(indent).Append(Line(code.Text, world)).Append('\n');
                break;
            case TextBlock.Quote quote:
                WriteAll(text, quote.Blocks, world, quote.Kind.Length == 0 ? indent : $"{indent}{quote.Kind}: ");
                break;
            case TextBlock.List list:
                for (int i = 0; i < list.Items.Count; i++)
                {
                    string mark = list.FirstNumber is { } first ? $"{first + i}. " : "- ";
                    WriteAll(text, list.Items[i], world, indent + mark);
                }

                break;
            case TextBlock.Table table:
                foreach (EquatableArray<EquatableArray<TextRun>> row in table.Rows)
                {
                    text.Append(indent).AppendJoin("; ", EquatableArray.From(Cells(row, world))).Append('\n');
                }

                break;
        }
    }

    private static IEnumerable<string> Cells(EquatableArray<EquatableArray<TextRun>> row, WorldState? world)
    {
        for (int i = 0; i < row.Count; i++)
        {
            yield return Line(row[i], world);
        }
    }

    /// <summary>The mark stands before the first line only; the lines after it are indented as far.</summary>
    private static void WriteAll(StringBuilder text, EquatableArray<TextBlock> blocks, WorldState? world, string mark)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            Write(text, blocks[i], world, i == 0 ? mark : new string(' ', mark.Length));
        }
    }
}
