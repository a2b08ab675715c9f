using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Translating;

/// <summary>
/// A lesson file cut at its fences, without any meaning: the lines of each block, so that blocks of two files can be
/// put
/// together and read as one.
/// </summary>
/// <param name="Source">The file.</param>
/// <param name="Parts">What follows the front matter.</param>
internal sealed record LessonOutline(SourceText Source, IReadOnlyList<OutlinePart> Parts)
{
    /// <summary>Cuts a file; null when its fences are unsound, which is then in the log.</summary>
    public static LessonOutline? Read(SourceText source, FindingLog log)
    {
        if (!SourceLimits.Allow(source, log))
        {
            return null;
        }

        try
        {
            MarkdownDocument document = LessonMarkdown.Parse(source.Text);
            return FenceCheck.Allow(document, source, log)
                ? new LessonOutline(source, Cut(document, source.LineCount, source, log))
                : null;
        }
        catch (ArgumentException e)
        {
            log.Add("too-deep", new SourcePosition(1, 1), $"The text cannot be read: {e.Message}");
            return null;
        }
    }

    /// <summary>The lines of a part, without space at their ends, joined by line feeds.</summary>
    public string TextOf(OutlinePart part) =>
        string.Join('\n', Enumerable.Range(part.First, part.End - part.First).Select(i => Source.Line(i).TrimEnd()));

    private static List<OutlinePart> Cut(ContainerBlock parent, int end, SourceText source, FindingLog log)
    {
        List<Block> blocks = [.. parent.Where(IsBody).OrderBy(block => block.Line)];
        List<OutlinePart> parts = new(blocks.Count);
        for (int i = 0; i < blocks.Count; i++)
        {
            int last = i + 1 < blocks.Count ? blocks[i + 1].Line : end;
            while (last > blocks[i].Line + 1 && string.IsNullOrWhiteSpace(source.Line(last - 1)))
            {
                last--;
            }

            parts.Add(Part(blocks[i], last, source, log));
        }

        return parts;
    }

    /// <summary>Definitions of links and footnotes stay in the lines of the block before them.</summary>
    private static bool IsBody(Block block) =>
        block is not (OptionsBlock or YamlFrontMatterBlock or LinkReferenceDefinitionGroup or FootnoteGroup
            or BlankLineBlock);

    private static OutlinePart Part(Block block, int end, SourceText source, FindingLog log)
    {
        Directive? directive = block is IFencedBlock ? Directive.Read(block, source, log) : null;
        if (directive is null)
        {
            return new OutlinePart.Text(block.Line, end, block);
        }

        if (block is not CustomContainer container)
        {
            return new OutlinePart.Data(block.Line, end, directive);
        }

        int close = source.At(container.Span.End).Line - 1;
        int head = container is [OptionsBlock options, ..] ? options.LastLine + 1 : container.Line + 1;
        List<OutlinePart> inner = Cut(container, close, source, log);
        return new OutlinePart.Item(block.Line, end, directive, head, close, inner);
    }
}
