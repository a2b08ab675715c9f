using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Tutor.Lessons.Model;

namespace Tutor.Lessons.Reading;

/// <summary>Finds fences that do not mean what they look like. After the first one the structure is a guess.</summary>
internal static class FenceCheck
{
    /// <summary>True when every fence is sound; otherwise the first one that is not is in the log.</summary>
    public static bool Allow(MarkdownDocument document, SourceText source, FindingLog log) =>
        Walk(document, null, source, log);

    private static bool Walk(ContainerBlock parent, CustomContainer? around, SourceText source, FindingLog log)
    {
        foreach (Block block in parent)
        {
            bool isSound = block is not IFencedBlock fence || CheckFence(block, fence, around, source, log);
            CustomContainer? inside = block as CustomContainer ?? around;
            if (!isSound || (block is ContainerBlock inner && !Walk(inner, inside, source, log)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool CheckFence(
        Block block, IFencedBlock fence, CustomContainer? around, SourceText source, FindingLog log)
    {
        SourcePosition at = source.At(block.Span.Start);
        if (block is CustomContainer && Directive.Read(block, source, new FindingLog("")) is null)
        {
            log.Add(
                "fence-name", at,
                "A colon fence needs a name in braces, such as :::{hint}, or closes nothing here.");
            return false;
        }

        if (block is CustomContainer && around is not null
            && fence.OpeningFencedCharCount >= around.OpeningFencedCharCount)
        {
            log.Add(
                "fence-colons",
                at,
                $"This fence needs fewer colons than the one around it, which starts in line {around.Line + 1}. Or was "
                + "that one to be closed before?");
            return false;
        }

        if (fence.ClosingFencedCharCount == 0)
        {
            string closing = new(fence.FencedChar, fence.OpeningFencedCharCount);
            log.Add("fence-unclosed", at, $"This fence is never closed. Close it with a line '{closing}'.");
            return false;
        }

        return block is not FencedCodeBlock data || IsClosedInTime(data, source, log);
    }

    /// <summary>False for data that runs over the start of another directive, whose end closed it.</summary>
    private static bool IsClosedInTime(FencedCodeBlock data, SourceText source, FindingLog log)
    {
        if (Directive.Read(data, source, new FindingLog("")) is not { } directive
            || !KnownNames.DataDirectives.Contains(directive.Name))
        {
            return true;
        }

        (int first, int end) = directive.DataLines;
        for (int line = first; line < end; line++)
        {
            if (source.Line(line).TrimStart() is var text && (text.StartsWith(":::", StringComparison.Ordinal)
                || text.StartsWith("```{", StringComparison.Ordinal)))
            {
                log.Add(
                    "fence-unclosed", directive.At,
                    $"This fence is not closed before line {line + 1}, where another begins. Close it with a line "
                    + "'```'.");
                return false;
            }
        }

        return true;
    }
}
