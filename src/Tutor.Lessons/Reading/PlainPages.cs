using Markdig.Syntax;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Reading;

/// <summary>Collects the pages of a document: one for each section, and more for a long one.</summary>
/// <param name="source">The document.</param>
/// <param name="log">Takes notes of what is shown as plain text.</param>
internal sealed class PlainPages(SourceText source, FindingLog log)
{
    /// <summary>A page of more source text than this ends at the next block, in UTF-16 units.</summary>
    public const int LongPage = 16 * 1024;

    private readonly List<LessonBlock> _pages = [];
    private readonly List<TextBlock> _page = [];
    private bool _hasText;
    private int _pageLine;
    private int _pageLength;

    /// <summary>Adds a stretch.</summary>
    public void Add(PlainStretch stretch)
    {
        if (stretch.Excess.Length > 0)
        {
            log.Note(
                stretch.Excess, new SourcePosition(stretch.First + 1, 1),
                $"{stretch.End - stretch.First} lines from here are shown as they are: "
                + "they are not safe to read as Markdown.");
            AddAsText(stretch);
            return;
        }

        string text = source.Lines(stretch.First, stretch.End);
        SourceText part = new(source.File, text);
        try
        {
            AddMarkdown(LessonMarkdown.ParsePlain(part.Text), part, stretch.First);
        }
        catch (ArgumentException)
        {
            log.Note(
                "too-deep", new SourcePosition(stretch.First + 1, 1),
                "The text from here is shown as it is: it is nested too deeply.");
            AddAsText(stretch);
        }
    }

    /// <summary>The pages; at least one.</summary>
    public EquatableArray<LessonBlock> Finish()
    {
        FlushPage(source.LineCount);
        if (_pages.Count == 0)
        {
            _pages.Add(new LessonBlock.Prose(new SourcePosition(1, 1), [new TextBlock.Paragraph([])]));
        }

        return EquatableArray.From(_pages);
    }

    private void AddMarkdown(MarkdownDocument document, SourceText part, int firstLine)
    {
        BlockConverter converter = new(part, new FindingLog(source.File), templates: null);
        List<Block> blocks = [];
        foreach (Block block in document)
        {
            bool isSection = block is HeadingBlock { Level: <= 2 };
            bool isLong = _pageLength + LengthOf(blocks) > LongPage && block is not HtmlBlock;
            if (isSection || isLong)
            {
                FlushBlocks(converter, blocks);
                FlushPage(firstLine + block.Line, isSection);
            }

            blocks.Add(block);
        }

        FlushBlocks(converter, blocks);
    }

    private static int LengthOf(List<Block> blocks) =>
        blocks.Count == 0 ? 0 : Math.Max(0, blocks[^1].Span.End - blocks[0].Span.Start);

    private void FlushBlocks(BlockConverter converter, List<Block> blocks)
    {
        _pageLength += LengthOf(blocks);
        foreach (TextBlock block in converter.Convert(blocks))
        {
            _page.Add(block);
            _hasText |= block is not TextBlock.Heading;
        }

        blocks.Clear();
    }

    // Headings alone are no page: they stand over the next one.
    private void FlushPage(int nextLine, bool isSection = false)
    {
        if (_page.Count == 0 || (isSection && !_hasText))
        {
            return;
        }

        _pages.Add(new LessonBlock.Prose(new SourcePosition(_pageLine + 1, 1), EquatableArray.From(_page))
        {
            StartsPage = true,
        });
        _page.Clear();
        (_pageLine, _pageLength, _hasText) = (nextLine, 0, false);
    }

    private void AddAsText(PlainStretch stretch)
    {
        List<TextRun> runs = [];
        for (int i = stretch.First; i < stretch.End; i++)
        {
            if (i > stretch.First)
            {
                runs.Add(new TextRun.LineBreak());
            }

            runs.Add(new TextRun.Words(SafeText.Clean(source.Line(i)), TextEmphasis.None));
        }

        if (_pageLength > LongPage)
        {
            FlushPage(stretch.First);
        }

        _pageLength += source.StartOf(stretch.End) - source.StartOf(stretch.First);
        _page.Add(new TextBlock.Paragraph(EquatableArray.From(runs)));
        _hasText = true;
    }
}
