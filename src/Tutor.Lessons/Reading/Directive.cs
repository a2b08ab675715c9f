using Markdig.Syntax;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;

namespace Tutor.Lessons.Reading;

/// <summary>A directive as it stands in the file: name, argument, options and body.</summary>
/// <param name="Name">The name in braces.</param>
/// <param name="At">Where its fence starts.</param>
/// <param name="NameAt">Where the name starts.</param>
/// <param name="Argument">What follows the braces; may be empty.</param>
/// <param name="ArgumentAt">Where that starts.</param>
/// <param name="Block">The fenced block.</param>
/// <param name="Options">The options; none for a block of data.</param>
internal sealed record Directive(
    string Name,
    SourcePosition At,
    SourcePosition NameAt,
    string Argument,
    SourcePosition ArgumentAt,
    Block Block,
    DirectiveOptions Options)
{
    /// <summary>The body of a prose directive, without its options; empty for a block of data.</summary>
    public IEnumerable<Block> Body => Block is ContainerBlock container ? container.Where(b =>
        b is not OptionsBlock) : [];

    /// <summary>The first line of a data directive's body, from 0, and the line after its last.</summary>
    public (int First, int End) DataLines =>
        Block is FencedCodeBlock code ? (code.Line + 1, code.Line + 1 + code.Lines.Count) : (0, 0);

    /// <summary>Reads the fence line; null when it names no directive.</summary>
    public static Directive? Read(Block block, SourceText source, FindingLog log)
    {
        int start = block.Span.Start;
        string line = source.Text[start..LineEnd(source, start)];
        int brace = line.Length - line.TrimStart(':', '`', '~').Length;
        int close = line.IndexOf('}', StringComparison.Ordinal);
        if (brace == 0 || brace >= line.Length || line[brace] != '{' || close < 0)
        {
            return null;
        }

        string argument = line[(close + 1)..];
        int argumentStart = close + 1 + argument.Length - argument.TrimStart().Length;
        string name = line[(brace + 1)..close].Trim();
        return new Directive(
            name,
            source.At(start),
            source.At(start + brace + 1),
            argument.Trim(),
            source.At(start + argumentStart),
            block,
            DirectiveOptions.Read(name, block, source, log));
    }

    private static int LineEnd(SourceText source, int start)
    {
        int length = source.Text.AsSpan(start).IndexOfAny('\r', '\n');
        return length < 0 ? source.Text.Length : start + length;
    }
}
