using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Tutor.Lessons.Markup;

/// <summary>A <c>{{formula}}</c> in running text.</summary>
internal sealed class TemplateInline(string formula, int start) : LeafInline
{
    /// <summary>What is between the braces.</summary>
    public string Formula { get; } = formula;

    /// <summary>Where the formula starts in the file.</summary>
    public int Start { get; } = start;
}

/// <summary>Reads templates before emphasis, links or tables see what is inside.</summary>
internal sealed class TemplateInlineParser : InlineParser
{
    public TemplateInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{')
        {
            return false;
        }

        int end = slice.Text.IndexOf("}}", slice.Start + 2, slice.End - slice.Start - 1, StringComparison.Ordinal);
        int lineEnd = slice.Text.AsSpan(slice.Start, slice.End - slice.Start + 1).IndexOfAny('\r', '\n');
        if (end < 0 || end + 1 > slice.End || (lineEnd >= 0 && slice.Start + lineEnd < end))
        {
            return false;
        }

        int start = processor.GetSourcePosition(slice.Start, out int line, out int column);
        processor.Inline = new TemplateInline(slice.Text[(slice.Start + 2)..end], start + 2)
        {
            Span = new SourceSpan(start, start + end + 1 - slice.Start),
            Line = line,
            Column = column,
        };
        slice.Start = end + 2;
        return true;
    }
}
