using System.Globalization;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;

namespace Tutor.Lessons.Exchange.Markup;

/// <summary>Writes text blocks as Markdown that reads back as the same words and can never be a directive.</summary>
internal static class MarkdownBlocks
{
    private const string Blank = "\n\n";

    /// <summary>The blocks, a blank line between them, no line feed at the end.</summary>
    public static string Write(EquatableArray<TextBlock> blocks) =>
        string.Join(Blank, blocks.Select(Write).Where(text => text.Length > 0));

    /// <summary>The text with something in front of each line.</summary>
    /// <param name="first">In front of the first line.</param>
    /// <param name="rest">In front of the others, also of empty ones.</param>
    /// <param name="text">The lines.</param>
    public static string Indent(string first, string rest, string text) =>
        first + text.Replace("\n", "\n" + rest, StringComparison.Ordinal);

    private static string Write(TextBlock block) => block switch
    {
        TextBlock.Heading heading => $"{new string('#', Math.Max(4, heading.Level))} {OneLine(heading.Text)}",
        TextBlock.Paragraph paragraph => MarkdownInline.Write(paragraph.Text),
        TextBlock.Code code => Code(TextRuns.Plain(code.Text)),
        TextBlock.Quote quote => Quote(quote),
        TextBlock.List list => string.Join('\n', list.Items.Select((item, i) => Item(list.FirstNumber + i, item))),
        TextBlock.Table table => Table(table),
        TextBlock.Sequence sequence => Write(SequenceText.Of(sequence.Diagram)),
        _ => "* * *",
    };

    private static string OneLine(EquatableArray<TextRun> runs) =>
        MarkdownInline.Write(runs).Replace("\\\n", " ", StringComparison.Ordinal);

    private static string Quote(TextBlock.Quote quote)
    {
        string alert = quote.Kind.Length > 0 ? $"[!{quote.Kind}]\n" : "";
        return Indent("> ", "> ", alert + Write(quote.Blocks));
    }

    private static string Item(int? number, EquatableArray<TextBlock> item)
    {
        string mark = number is { } n ? n.ToString(CultureInfo.InvariantCulture) + ". " : "* "; // "- " is for options.
        return Indent(mark, new string(' ', mark.Length), Write(item));
    }

    private static string Table(TextBlock.Table table)
    {
        IEnumerable<string> rows = table.Rows.Select(row => $"| {string.Join(" | ", row.Select(OneLine))} |");
        string under = table.Rows.IsEmpty ? "" : string.Concat(Enumerable.Repeat("|---", table.Rows[0].Count)) + "|";
        return string.Join('\n', rows.Take(1).Append(under).Concat(rows.Skip(1)));
    }

    // Nothing can be escaped in code, so what would mean something there is written as lines of words.
    private static string Code(string text)
    {
        bool isPlain = !text.Contains("{{", StringComparison.Ordinal)
            && !text.Contains("```", StringComparison.Ordinal)
            && !text.Contains('[', StringComparison.Ordinal)
            && !text.Contains(":::", StringComparison.Ordinal)
            && !text.Contains("\n\n", StringComparison.Ordinal);
        if (isPlain)
        {
            return $"```\n{text}\n```";
        }

        EquatableArray<TextRun> runs = [];
        foreach (string line in text.Split('\n'))
        {
            runs = runs.IsEmpty ? runs : runs.Add(new TextRun.LineBreak());
            runs = runs.Add(new TextRun.Words(line.Trim(), TextEmphasis.None));
        }

        return MarkdownInline.Write(runs);
    }
}
