namespace Tutor.Testing;

/// <summary>The authoring guide, <c>lessons/README.md</c>, for the tests that execute its examples.</summary>
public static class AuthoringGuide
{
    /// <summary>Its text.</summary>
    public static string Text { get; } = File.ReadAllText(Path.Combine(Repository.Root, "lessons/README.md"));

    /// <summary>Its fenced blocks, in order.</summary>
    public static IReadOnlyList<GuideBlock> Blocks { get; } = [.. FindBlocks(Text)];

    /// <summary>The blocks of that info string.</summary>
    public static IEnumerable<GuideBlock> OfKind(string info) => Blocks.Where(block => block.Info == info);

    /// <summary>The rows of the table under a heading, each with its cells; without the head of the table.</summary>
    /// <param name="heading">The heading, such as <c>## Limits</c>.</param>
    public static IReadOnlyList<string[]> Table(string heading)
    {
        string[] lines = Text.Split('\n');
        int start = Array.IndexOf(lines, heading);
        return start < 0
            ? throw new InvalidOperationException($"The guide has no heading '{heading}'.")
            : [.. lines.Skip(start + 1).SkipWhile(line => !line.StartsWith('|')).TakeWhile(line => line.StartsWith('|'))
                .Skip(2).Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];
    }

    /// <summary>The words of a text that stand in code spans.</summary>
    public static IEnumerable<string> Code(string text) => text.Split('`').Where((_, i) => i % 2 == 1);

    private static IEnumerable<GuideBlock> FindBlocks(string text)
    {
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            int ticks = lines[i].TakeWhile(c => c == '`').Count();
            if (ticks >= 3)
            {
                int start = i + 1;
                string fence = new('`', ticks);
                i = Array.IndexOf(lines, fence, start);
                string block = string.Join('\n', lines[start..i]) + "\n";
                yield return new GuideBlock(lines[start - 1][ticks..], block, start + 1);
            }
        }
    }
}
