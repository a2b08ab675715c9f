using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Tutor.Lessons.Markup;

/// <summary>The <c>:key: value</c> lines at the head of a colon directive. Only their place is kept.</summary>
internal sealed class OptionsBlock(BlockParser parser) : LeafBlock(parser)
{
    /// <summary>The last line of it, from 0.</summary>
    public int LastLine { get; set; }

    /// <summary>
    /// The first line that is not an option and follows without a blank line, from 0; null when all is well.
    /// </summary>
    public int? StrayLine { get; set; }
}

/// <summary>
/// Reads options before any other rule sees them, so that <c>*</c>, <c>_</c>, <c>[</c> or <c>|</c> in a value stay
/// text.
/// </summary>
internal sealed class OptionsBlockParser : BlockParser
{
    public OptionsBlockParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.PeekChar(1) == ':' || !IsHeadOfDirective(processor))
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new OptionsBlock(this)
        {
            Line = processor.LineIndex,
            LastLine = processor.LineIndex,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
            ProcessInlines = false,
        });
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        OptionsBlock options = (OptionsBlock)block;
        if (processor.IsBlankLine)
        {
            return BlockState.BreakDiscard;
        }

        if (processor.CurrentChar != ':' || processor.PeekChar(1) == ':')
        {
            options.StrayLine = processor.LineIndex;
            return BlockState.Break;
        }

        options.LastLine = processor.LineIndex;
        options.UpdateSpanEnd(processor.Line.End);
        return BlockState.ContinueDiscard;
    }

    private static bool IsHeadOfDirective(BlockProcessor processor) =>
        processor.CurrentContainer is CustomContainer { Count: 0, Info: { Length: > 0 } info } container
        && info[0] == '{'
        && container.Line == processor.LineIndex - 1;
}
