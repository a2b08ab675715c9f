using Tutor.Terminal.Unicode;

namespace Tutor.Terminal;

/// <summary>
/// Breaks text into lines by columns. Breaks at spaces and beside wide characters, but never before a closing mark
/// such as <c>，。）」</c> nor after an opening one such as <c>（「</c>; a word longer than a line is cut.
/// </summary>
public static class TextWrap
{
    private const string NeverBefore = "，。、；：？！）」》】』〉〕〗］｝．”’…—·～％,.;:?!)]}%";
    private const string NeverAfter = "（「《【『〈〔〖［｛“‘([{";

    /// <summary>
    /// The lines of a text, as they would be read. Line feeds break; an empty text is one empty line. Never fails.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="width">Columns of a line; less than 1 counts as 1.</param>
    public static List<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        var edges = Edges(text, width);
        for (var i = 0; i < edges.Count; i += 2)
        {
            lines.Add(text[edges[i]..edges[i + 1]]);
        }

        return lines;
    }

    /// <summary>
    /// Where each line of <see cref="Lines"/> lies in the text; the spaces at a break lie in no line.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="width">Columns of a line; less than 1 counts as 1.</param>
    public static List<Range> Ranges(ReadOnlySpan<char> text, int width)
    {
        var edges = Edges(text, width);
        var lines = new List<Range>(edges.Count / 2);
        for (var i = 0; i < edges.Count; i += 2)
        {
            lines.Add(edges[i]..edges[i + 1]);
        }

        return lines;
    }

    /// <summary>
    /// The beginning and the end of each line, in turns: a list of ranges is compiled at run time, which the first
    /// screen would wait for.
    /// </summary>
    private static List<int> Edges(ReadOnlySpan<char> text, int width)
    {
        var edges = new List<int>();
        var start = 0;
        while (true)
        {
            var feed = text[start..].IndexOf('\n');
            var end = feed < 0 ? text.Length : start + feed;
            var visible = feed > 0 && text[end - 1] == '\r' ? end - 1 : end;
            AddParagraph(text[..visible], start, Math.Max(1, width), edges);
            if (feed < 0)
            {
                return edges;
            }

            start = end + 1;
        }
    }

    private static void AddParagraph(ReadOnlySpan<char> text, int start, int width, List<int> edges)
    {
        while (true)
        {
            var (end, next) = Line(text, start, width);
            edges.Add(start);
            edges.Add(end);
            if (next >= text.Length)
            {
                return;
            }

            start = next;
        }
    }

    /// <summary>Where the line that begins at <paramref name="start"/> ends, and where the next one begins.</summary>
    private static (int End, int Next) Line(ReadOnlySpan<char> text, int start, int width)
    {
        var at = start;
        var used = 0;
        var lastBreak = start;
        var previous = default(Side);
        while (at < text.Length)
        {
            var grapheme = Grapheme.First(text[at..]);
            var side = new Side(grapheme.Scalar, grapheme.Width);
            if (at > start && MayBreak(previous, side))
            {
                lastBreak = at;
            }

            used += grapheme.Width;
            if (used > width && side.Scalar != ' ' && at > start)
            {
                return Cut(text, start, lastBreak > start ? lastBreak : at);
            }

            previous = grapheme.Width == 0 ? previous : side;
            at += grapheme.Length;
        }

        return used > width ? Cut(text, start, at) : (at, at);
    }

    private static (int End, int Next) Cut(ReadOnlySpan<char> text, int start, int at)
    {
        var end = at;
        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return (end, at);
    }

    private static bool MayBreak(Side before, Side after)
    {
        if (before.Scalar == ' ' || after.Scalar == ' ')
        {
            return before.Scalar == ' ' && after.Scalar != ' ';
        }

        return (before.Width == 2 || after.Width == 2)
            && !IsIn(NeverBefore, after.Scalar)
            && !IsIn(NeverAfter, before.Scalar);
    }

    private static bool IsIn(string marks, int scalar) => scalar <= char.MaxValue && marks.Contains((char)scalar);

    private readonly record struct Side(int Scalar, int Width);
}
