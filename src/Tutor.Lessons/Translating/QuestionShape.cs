using System.Text;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Translating;

/// <summary>
/// What a question and its translation must have in common, so that an answer in one is the same answer in the other;
/// and the marks that say which answers are right, which always are those of the source.
/// </summary>
internal static class QuestionShape
{
    /// <summary>
    /// Headings, lists with their items, tables with their rows, explanations, in order, as one word.
    /// </summary>
    public static string Of(OutlinePart.Item question, SourceText source)
    {
        StringBuilder shape = new();
        foreach (OutlinePart.Text part in question.Texts)
        {
            switch (part.Block)
            {
                case HeadingBlock:
                    shape.Append('h');
                    break;
                case ListBlock list:
                    AppendList(shape, list, source);
                    break;
                case Table table:
                    shape.Append('t').Append(table.Count);
                    break;
                case QuoteBlock and not AlertBlock:
                    shape.Append('q');
                    break;
            }
        }

        return shape.ToString();
    }

    /// <summary>Where the mark of each item stands: its line, from 0, and its column; column -1 for none.</summary>
    public static List<(int Line, int Column)> Marks(OutlinePart.Item question, SourceText source)
    {
        List<(int, int)> marks = [];
        foreach (ListBlock list in question.Texts.Select(part => part.Block).OfType<ListBlock>())
        {
            foreach (Block item in list)
            {
                marks.Add((item.Line, Mark(source.Line(item.Line))));
            }
        }

        return marks;
    }

    private static void AppendList(StringBuilder shape, ListBlock list, SourceText source)
    {
        shape.Append(list.IsOrdered ? 'o' : 'l');
        foreach (ListItemBlock item in list.OfType<ListItemBlock>())
        {
            shape.Append(Mark(source.Line(item.Line)) < 0 ? 'i' : 'm');
            shape.Append('q', item.OfType<QuoteBlock>().Count());
        }

        shape.Append('.');
    }

    /// <summary>The column of what is between the brackets of <c>- [x]</c>; -1 when there are none.</summary>
    private static int Mark(string line)
    {
        int open = line.IndexOf('[', StringComparison.Ordinal);
        bool isFirst = open > 0 && line[..open].TrimStart() is "- " or "* " or "+ ";
        return isFirst && open + 2 < line.Length && line[open + 2] == ']' && line[open + 1] is ' ' or 'x' or 'X'
            ? open + 1
            : -1;
    }
}
