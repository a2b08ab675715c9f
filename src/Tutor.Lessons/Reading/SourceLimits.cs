using System.Text;
using Tutor.Lessons.Model;

namespace Tutor.Lessons.Reading;

/// <summary>
/// What a lesson may cost at most, checked by one walk over the text before Markdig sees it: Markdig throws on deep
/// nesting and needs quadratic time for some short inputs, such as <c>[a](</c> repeated.
/// </summary>
internal static class SourceLimits
{
    /// <summary>The longest lesson, in octets of UTF-8.</summary>
    public const int MaxLessonOctets = 256 * 1024;

    /// <summary>The longest line, in UTF-16 units.</summary>
    public const int MaxLineLength = 8 * 1024;

    /// <summary>The longest stretch without a blank line, in UTF-16 units: inline parsing is quadratic in it.</summary>
    public const int MaxParagraphLength = 8 * 1024;

    /// <summary>The most <c>[</c>, and the most <c>](</c>, that one paragraph leaves open.</summary>
    public const int MaxUnclosed = 32;

    /// <summary>The most blocks inside each other.</summary>
    public const int MaxNestedBlocks = 32;

    /// <summary>True when the text is within every limit; otherwise the first excess is in the log.</summary>
    public static bool Allow(SourceText source, FindingLog log)
    {
        if (Encoding.UTF8.GetByteCount(source.Text) > MaxLessonOctets)
        {
            log.Add("lesson-too-long", new SourcePosition(1, 1), "The lesson is longer than 256 KB. Split it.");
            return false;
        }

        if (ExcessIn(source, 0, source.LineCount) is { } excess)
        {
            log.Add(excess.Id, excess.At, excess.Text);
            return false;
        }

        return true;
    }

    /// <summary>The first thing in some lines that costs too much; null when nothing does.</summary>
    /// <param name="source">The text.</param>
    /// <param name="first">The first line, from 0.</param>
    /// <param name="end">The line behind the last.</param>
    public static (string Id, SourcePosition At, string Text)? ExcessIn(SourceText source, int first, int end)
    {
        BracketCount brackets = new();
        int fences = 0;
        int paragraph = 0;
        for (int i = first; i < end; i++)
        {
            ReadOnlySpan<char> line = source.Text.AsSpan(source.StartOf(i), source.StartOf(i + 1) - source.StartOf(i));
            paragraph = line.IsWhiteSpace() ? 0 : paragraph + line.Length;
            if (Excess(line, paragraph, brackets, ref fences) is { } found)
            {
                return (found.Id, new SourcePosition(i + 1, found.Column), found.Text);
            }
        }

        return null;
    }

    private static (string Id, string Text, int Column)? Excess(
        ReadOnlySpan<char> line, int paragraph, BracketCount brackets, ref int fences)
    {
        if (line.TrimEnd("\r\n").Length > MaxLineLength)
        {
            return ("line-too-long", "The line is longer than 8 KB. Break it.", MaxLineLength + 1);
        }

        if (paragraph > MaxParagraphLength)
        {
            return ("paragraph-too-long", "More than 8 KB stand here without a blank line. Leave one.", 1);
        }

        int unclosed = brackets.Read(line);
        if (unclosed > 0)
        {
            return ("too-many-brackets", "The paragraph leaves more than 32 '[' or '](' open. Close them.", unclosed);
        }

        int depth = Depth(line, ref fences);
        return depth > MaxNestedBlocks
            ? ("too-deep", "More than 32 blocks are inside each other. Flatten them.", 1)
            : null;
    }

    // Each quote sign and list marker may open a block, and so may two columns before them and a colon fence.
    private static int Depth(ReadOnlySpan<char> line, ref int fences)
    {
        int markers = 0;
        int blanks = 0;
        int at = 0;
        for (; at < line.Length; at++)
        {
            char c = line[at];
            if (c is ' ' or '\t')
            {
                blanks += markers > 0 ? 0 : c == '\t' ? 4 : 1;
            }
            else if (c == '>' || IsListMarker(line, ref at))
            {
                markers++;
            }
            else
            {
                break;
            }
        }

        ReadOnlySpan<char> rest = line[at..].TrimEnd();
        if (rest.StartsWith(":::"))
        {
            bool closes = rest.Trim(':').IsEmpty;
            fences = Math.Max(0, fences + (closes ? -1 : 1));
        }

        return fences + markers + (markers > 0 ? blanks / 2 : 0);
    }

    private static bool IsListMarker(ReadOnlySpan<char> line, ref int at)
    {
        int end = at;
        while (end < line.Length && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        bool isNumber = end > at && end < line.Length && line[end] is '.' or ')';
        bool isBullet = end == at && line[at] is '-' or '+' or '*';
        bool isAlone = end + 1 >= line.Length || line[end + 1] is ' ' or '\t' or '\n' or '\r';
        bool isMarker = (isNumber || isBullet) && isAlone;
        at = isMarker ? end : at;
        return isMarker;
    }

    /// <summary>Counts what a paragraph leaves open.</summary>
    private sealed class BracketCount
    {
        private int _square;
        private int _round;

        /// <summary>The column (from 1) of the bracket that is too much; 0 when all is well.</summary>
        public int Read(ReadOnlySpan<char> line)
        {
            if (line.IsWhiteSpace())
            {
                (_square, _round) = (0, 0);
            }

            for (int i = 0; i < line.Length; i++)
            {
                Count(line, i);
                if (_square > MaxUnclosed || _round > MaxUnclosed)
                {
                    return i + 1;
                }
            }

            return 0;
        }

        private void Count(ReadOnlySpan<char> line, int at)
        {
            switch (line[at])
            {
                case '[':
                    _square++;
                    break;
                case ']':
                    _square = Math.Max(0, _square - 1);
                    break;
                case '(' when at > 0 && line[at - 1] == ']':
                    _round++;
                    break;
                case ')':
                    _round = Math.Max(0, _round - 1);
                    break;
                default:
                    break;
            }
        }
    }
}
