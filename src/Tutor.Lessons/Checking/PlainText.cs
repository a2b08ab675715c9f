using Tutor.Lessons.Markup;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;

namespace Tutor.Lessons.Checking;

/// <summary>Blocks as the words in them, for reading by rules.</summary>
internal static class PlainText
{
    private const int MostShown = 50;

    /// <summary>The words, blocks parted by line feeds; a template prints its source.</summary>
    public static string Of(EquatableArray<TextBlock> blocks) => string.Join('\n', blocks.Select(Of));

    /// <summary>The beginning, for a message.</summary>
    public static string Start(string text) => text.Length <= MostShown ? text : text[..MostShown].TrimEnd() + "...";

    private static string Of(TextBlock block) => block switch
    {
        TextBlock.Heading heading => TextRuns.Plain(heading.Text),
        TextBlock.Paragraph paragraph => TextRuns.Plain(paragraph.Text),
        TextBlock.Code code => TextRuns.Plain(code.Text),
        TextBlock.Quote quote => Of(quote.Blocks),
        TextBlock.List list => string.Join('\n', list.Items.Select(Of)),
        TextBlock.Table table => string.Join(
            '\n', table.Rows.Select(row => string.Join(" | ", row.Select(TextRuns.Plain)))),
        _ => "",
    };
}
