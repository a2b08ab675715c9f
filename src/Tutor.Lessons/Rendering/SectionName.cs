using System.Text;
using Tutor.Lessons.Markup;
using Tutor.Tcp;

namespace Tutor.Lessons.Rendering;

/// <summary>The names by which links lead to sections of a text and to its footnotes.</summary>
public static class SectionName
{
    /// <summary>
    /// The name of a heading, as source code forges make it: <c>What a SYN uses up?</c> is
    /// <c>what-a-syn-uses-up</c>. Never fails.
    /// </summary>
    public static string Of(TextBlock.Heading heading)
    {
        StringBuilder name = new();
        foreach (char c in TextRuns.Plain(heading.Text).Trim())
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_')
            {
                name.Append(char.ToLowerInvariant(c));
            }
            else if (c == ' ')
            {
                name.Append('-');
            }
        }

        return name.ToString();
    }

    /// <summary>What a footnote says, in one line; null when there is none of that name. Never fails.</summary>
    /// <param name="blocks">The text.</param>
    /// <param name="name">The name, as behind the <c>#</c> of a link.</param>
    public static string? NoteOf(IEnumerable<TextBlock> blocks, string name)
    {
        foreach (TextBlock block in blocks)
        {
            if (name.Length > 0 && block is TextBlock.Paragraph { Text: [TextRun.Words words, ..] } note
                && words.Anchor == name)
            {
                return TextRuns.Plain(note.Text).Replace('\n', ' ');
            }
        }

        return null;
    }

    /// <summary>True when a text has a place of that name: a heading, or a footnote. Never fails.</summary>
    /// <param name="blocks">The text.</param>
    /// <param name="name">The name, as behind the <c>#</c> of a link.</param>
    public static bool IsIn(EquatableArray<TextBlock> blocks, string name)
    {
        LinkList list = new(_ => true);
        list.Number(blocks);
        return list.MarkOf(name) is not null;
    }
}
