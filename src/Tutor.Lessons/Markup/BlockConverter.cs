using System.Globalization;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Tutor.Lessons.Reading;
using Tutor.Tcp;

namespace Tutor.Lessons.Markup;

/// <summary>Turns Markdig's blocks into text blocks.</summary>
internal sealed class BlockConverter(SourceText source, FindingLog log, TemplateReader templates)
{
    private readonly InlineConverter _inlines = new(source, log, templates);

    /// <summary>The text blocks of these blocks; what is not shown (definitions, comments) gives none.</summary>
    public EquatableArray<TextBlock> Convert(IEnumerable<Block> blocks) =>
        EquatableArray.From(blocks.SelectMany(Convert));

    /// <summary>The runs of a leaf block.</summary>
    public EquatableArray<TextRun> Runs(LeafBlock block) => _inlines.Convert(block.Inline);

    private IEnumerable<TextBlock> Convert(Block block) => block switch
    {
        YamlFrontMatterBlock or OptionsBlock => [],
        HeadingBlock heading => [new TextBlock.Heading(heading.Level, Runs(heading))],
        ParagraphBlock paragraph => [new TextBlock.Paragraph(Runs(paragraph))],
        CodeBlock code => [ConvertCode(code)],
        AlertBlock alert =>
            [new TextBlock.Quote(alert.Kind.ToString().ToUpperInvariant(), Convert((IEnumerable<Block>)alert))],
        QuoteBlock quote => [new TextBlock.Quote("", Convert((IEnumerable<Block>)quote))],
        ListBlock list => [ConvertList(list)],
        Table table => [ConvertTable(table)],
        ThematicBreakBlock => [new TextBlock.Rule()],
        FootnoteGroup notes => notes.OfType<Footnote>().SelectMany(ConvertFootnote),
        HtmlBlock html => ConvertHtml(html),
        _ => [],
    };

    private TextBlock.Code ConvertCode(CodeBlock code)
    {
        string language = (code as FencedCodeBlock)?.Info ?? "";
        List<TextRun> runs = [];
        for (int i = 0; i < code.Lines.Count; i++)
        {
            Markdig.Helpers.StringLine line = code.Lines.Lines[i];
            string text = line.Slice.ToString() + (i + 1 < code.Lines.Count ? "\n" : "");
            templates.Split(text, line.Position, TextEmphasis.Code, keepLines: true, runs);
        }

        return new TextBlock.Code(SafeText.Clean(language), EquatableArray.From(runs));
    }

    private TextBlock.List ConvertList(ListBlock list)
    {
        int? first = !list.IsOrdered ? null
            : int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out int start) ? start
            : 1;
        return new TextBlock.List(
            first,
            EquatableArray.From(list.OfType<ListItemBlock>().Select(item => Convert((IEnumerable<Block>)item))));
    }

    private TextBlock.Table ConvertTable(Table table) => new(
        EquatableArray.From(table.OfType<TableRow>().Select(row =>
            EquatableArray.From(row.OfType<TableCell>().Select(cell =>
                EquatableArray.From(cell.OfType<LeafBlock>().SelectMany(leaf => (IEnumerable<TextRun>)Runs(leaf))))))));

    private IEnumerable<TextBlock> ConvertFootnote(Footnote note)
    {
        TextRun mark = new TextRun.Words($"[{note.Order}] ", TextEmphasis.None);
        EquatableArray<TextBlock> blocks = Convert((IEnumerable<Block>)note);
        return blocks is [TextBlock.Paragraph first, ..]
            ? blocks.SetItem(0, new TextBlock.Paragraph([mark, .. first.Text]))
            : blocks;
    }

    private TextBlock[] ConvertHtml(HtmlBlock html)
    {
        if (html.Type != HtmlBlockType.Comment)
        {
            log.Add("html", source.At(html.Span.Start), "This is HTML, which a terminal does not show. Use Markdown.");
        }

        return [];
    }
}
