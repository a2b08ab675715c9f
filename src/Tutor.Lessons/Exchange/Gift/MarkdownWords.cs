using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Reading;
using Tutor.Tcp;

namespace Tutor.Lessons.Exchange.Gift;

/// <summary>Reads Markdown that somebody else wrote: its styles, and nothing that only lessons know.</summary>
internal static class MarkdownWords
{
    /// <summary>Stands for a brace while the text is read, so that no template can be in it.</summary>
    private const char Brace = '\uE000';

    /// <summary>
    /// The blocks; null when the text holds what would lose words, so that it had better stay as it is.
    /// </summary>
    public static EquatableArray<TextBlock>? Read(string text)
    {
        SourceText source = new("", text.Replace(Brace, '\uFFFD').Replace('{', Brace));
        FindingLog log = new("");
        if (!SourceLimits.Allow(source, log))
        {
            return null;
        }

        try
        {
            MarkdownDocument document = LessonMarkdown.Parse(source.Text);
            if (!document.Descendants().All(IsPlain))
            {
                return null;
            }

            EquatableArray<TextBlock> blocks =
                new BlockConverter(source, log, new TemplateReader(source, log)).Convert(document);
            return log.InOrder().IsEmpty ? EquatableArray.From(blocks.Select(Restored)) : null;
        }
        catch (ArgumentException)
        {
            return null; // Nested more deeply than Markdig takes: it stays text.
        }
    }

    private static bool IsPlain(MarkdownObject part) => part switch
    {
        YamlFrontMatterBlock or TaskList or CustomContainerInline or HtmlInline => false,
        ParagraphBlock or HeadingBlock or CodeBlock or QuoteBlock or ListBlock or ListItemBlock => true,
        Table or TableRow or TableCell or ThematicBreakBlock => true,
        Block => false,
        _ => true,
    };

    private static TextBlock Restored(TextBlock block) => block switch
    {
        TextBlock.Heading heading => heading with { Text = Restored(heading.Text) },
        TextBlock.Paragraph paragraph => new TextBlock.Paragraph(Restored(paragraph.Text)),
        TextBlock.Code code => new TextBlock.Code("", Restored(code.Text)),
        TextBlock.Quote quote => quote with { Blocks = Restored(quote.Blocks) },
        TextBlock.List list => list with { Items = EquatableArray.From(list.Items.Select(Restored)) },
        TextBlock.Table table => new TextBlock.Table(
            EquatableArray.From(table.Rows.Select(row => EquatableArray.From(row.Select(Restored))))),
        _ => block,
    };

    private static EquatableArray<TextBlock> Restored(EquatableArray<TextBlock> blocks) =>
        EquatableArray.From(blocks.Select(Restored));

    private static EquatableArray<TextRun> Restored(EquatableArray<TextRun> runs) =>
        EquatableArray.From(runs.Select(run =>
            run is TextRun.Words words ? words with { Value = words.Value.Replace(Brace, '{') } : run));
}
