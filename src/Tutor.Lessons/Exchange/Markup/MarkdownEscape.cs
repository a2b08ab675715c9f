using System.Text;

namespace Tutor.Lessons.Exchange.Markup;

/// <summary>Writes words so that a Markdown reader, ours above all, gives the same words back.</summary>
/// <remarks>
/// What always means something is always escaped; the rest only where it would start a block or close a pair, so that
/// an author can still read the file.
/// </remarks>
internal static class MarkdownEscape
{
    private const string Always = "\\`*_[]<>{}|~^&#";

    /// <summary>Adds the words to what is already written.</summary>
    /// <param name="text">What is already written; its last line tells what the words would mean.</param>
    /// <param name="words">One line of words.</param>
    /// <param name="manyBrackets">True to write <c>[</c> in a way that no reader counts.</param>
    public static void Append(StringBuilder text, string words, bool manyBrackets = false)
    {
        int lineStart = LineStart(text);
        for (int i = 0; i < words.Length; i++)
        {
            char c = words[i];
            if (c == '[' && manyBrackets)
            {
                text.Append("&#91;");
                continue;
            }

            char next = i + 1 < words.Length ? words[i + 1] : ' ';
            if (Always.Contains(c, StringComparison.Ordinal) || MeansSomethingHere(text, lineStart, c, next))
            {
                text.Append('\\');
            }

            text.Append(c);
        }
    }

    private static bool MeansSomethingHere(StringBuilder text, int lineStart, char c, char next)
    {
        bool isFirst = text.Length == lineStart;
        char before = isFirst ? ' ' : text[^1];
        return c switch
        {
            '-' => isFirst,
            '+' or '=' => isFirst || before == c || next == c,
            ':' => isFirst || before == c || next == c || (char.IsAsciiLetter(before) && next != ' '),
            '.' => IsNumberSince(text, lineStart) || before is 'w' or 'W',
            ')' => IsNumberSince(text, lineStart),
            _ => false,
        };
    }

    private static int LineStart(StringBuilder text)
    {
        int at = text.Length;
        while (at > 0 && text[at - 1] != '\n')
        {
            at--;
        }

        return at;
    }

    private static bool IsNumberSince(StringBuilder text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                return false;
            }
        }

        return text.Length > start;
    }
}
