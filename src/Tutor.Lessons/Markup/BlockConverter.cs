using System.Globalization;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Tcp;

namespace Tutor.Lessons.Markup;

/// <summary>Turns Markdig's blocks into text blocks.</summary>
/// <param name="source">The text that they are from.</param>
/// <param name="log">Takes what is wrong.</param>
/// <param name="templates">Reads templates; null where braces are plain text.</param>
internal sealed class BlockConverter(SourceText source, FindingLog log, TemplateReader? templates)
{
    private const string Tab = "    ";

    /// <summary>The text blocks of these blocks; what is not shown (definitions, comments) gives none.</summary>
    public EquatableArray<TextBlock> Convert(IEnumerable<Block> blocks)
    {
        List<TextBlock> converted = [];
        List<HtmlBlock> html = [];
        foreach (Block block in blocks)
        {
            if (block is HtmlBlock piece)
            {
                html.Add(piece);
                continue;
            }

            AddHtml(html, converted);
            converted.AddRange(Convert(block));
        }

        AddHtml(html, converted);
        return EquatableArray.From(converted);
    }

    /// <summary>The runs of a leaf block; the box of a task is none of them.</summary>
    public EquatableArray<TextRun> Runs(LeafBlock block) => Runs(block, showsTasks: false);

    private EquatableArray<TextRun> Runs(LeafBlock block, bool showsTasks) =>
        new InlineWalk(source, log, templates, showsTasks).Read(block.Inline);

    private IEnumerable<TextBlock> Convert(Block block) => block switch
    {
        YamlFrontMatterBlock or OptionsBlock => [],
        HeadingBlock heading => [new TextBlock.Heading(heading.Level, Runs(heading))],
        ParagraphBlock paragraph => ConvertParagraph(paragraph),
        CodeBlock code => [ConvertCode(code)],
        AlertBlock alert =>
            [new TextBlock.Quote(alert.Kind.ToString().ToUpperInvariant(), Convert((IEnumerable<Block>)alert))],
        QuoteBlock quote => [new TextBlock.Quote("", Convert((IEnumerable<Block>)quote))],
        ListBlock list => [ConvertList(list)],
        Table table => [ConvertTable(table)],
        ThematicBreakBlock => [new TextBlock.Rule()],
        FootnoteGroup notes => notes.OfType<Footnote>().SelectMany(ConvertFootnote),
        _ => [],
    };

    // A paragraph may hold nothing that is shown, such as a comment.
    private IEnumerable<TextBlock> ConvertParagraph(ParagraphBlock paragraph)
    {
        EquatableArray<TextRun> runs = Runs(paragraph, showsTasks: true);
        return runs.IsEmpty ? [] : [new TextBlock.Paragraph(runs)];
    }

    private TextBlock ConvertCode(CodeBlock code)
    {
        string language = (code as FencedCodeBlock)?.Info ?? "";
        List<(string Text, int Offset)> lines = [];
        for (int i = 0; i < code.Lines.Count; i++)
        {
            Markdig.Helpers.StringLine line = code.Lines.Lines[i];
            string text = line.Slice.ToString();
            lines.Add((templates is null ? text.Replace("\t", Tab, StringComparison.Ordinal) : text, line.Position));
        }

        if (SequenceReader.Accepts(language, lines))
        {
            if (SequenceReader.Read(lines, new SequenceLabels(templates), out int bad) is { } diagram)
            {
                return new TextBlock.Sequence(diagram);
            }

            SourcePosition at = new(code.Line + 2 + bad, 1);
            log.Warn("mermaid", at, "This line of the diagram cannot be read, so that the whole is shown as code.");
        }

        return new TextBlock.Code(SafeText.Clean(language), CodeRuns(lines));
    }

    private EquatableArray<TextRun> CodeRuns(List<(string Text, int Offset)> lines)
    {
        List<TextRun> runs = [];
        for (int i = 0; i < lines.Count; i++)
        {
            string text = lines[i].Text + (i + 1 < lines.Count ? "\n" : "");
            if (templates is not null)
            {
                templates.Split(text, lines[i].Offset, TextEmphasis.Code, keepLines: true, runs);
            }
            else if (text.Length > 0)
            {
                runs.Add(new TextRun.Words(SafeText.Clean(text, keepLines: true), TextEmphasis.Code));
            }
        }

        return EquatableArray.From(runs);
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
                EquatableArray.From(cell.OfType<LeafBlock>().SelectMany(leaf =>
                    (IEnumerable<TextRun>)Runs(leaf, showsTasks: true))))))))
    {
        Alignments = EquatableArray.From(table.ColumnDefinitions.Select(column => column.Alignment switch
        {
            TableColumnAlign.Center => ColumnAlignment.Centre,
            TableColumnAlign.Right => ColumnAlignment.Right,
            _ => ColumnAlignment.Left,
        })),
    };

    private IEnumerable<TextBlock> ConvertFootnote(Footnote note)
    {
        TextRun mark = new TextRun.Words($"[{note.Order}] ", TextEmphasis.None)
        {
            Anchor = $"{InlineWalk.NoteAnchor}{note.Order}",
        };
        EquatableArray<TextBlock> blocks = Convert((IEnumerable<Block>)note);
        return blocks is [TextBlock.Paragraph first, ..]
            ? blocks.SetItem(0, new TextBlock.Paragraph([mark, .. first.Text]))
            : blocks;
    }

    // HTML falls into pieces at blank lines; a table or a list goes on in the next piece.
    private void AddHtml(List<HtmlBlock> pieces, List<TextBlock> converted)
    {
        if (pieces.Count == 0)
        {
            return;
        }

        foreach (HtmlBlock piece in pieces.Where(piece => piece.Type != HtmlBlockType.Comment))
        {
            log.Warn(
                "html", source.At(piece.Span.Start), "This is HTML, which is shown only roughly. Use Markdown.");
        }

        string html = string.Join('\n', pieces.Select(piece => piece.Lines.ToString()));
        converted.AddRange((IEnumerable<TextBlock>)HtmlText.Read(html));
        pieces.Clear();
    }
}
