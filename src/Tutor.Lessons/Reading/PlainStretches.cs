namespace Tutor.Lessons.Reading;

/// <summary>Some lines of a document.</summary>
/// <param name="First">The first line, from 0.</param>
/// <param name="End">The line behind the last.</param>
/// <param name="Excess">Why they are shown as they are and not read as Markdown; empty when they are read.</param>
internal readonly record struct PlainStretch(int First, int End, string Excess);

/// <summary>
/// Cuts a document into stretches that are safe to read as Markdown and such that are not: a line without end, a
/// hundred thousand brackets. A long paragraph or table is cut between its lines, and a long code block stands alone.
/// </summary>
internal sealed class PlainStretches
{
    /// <summary>
    /// The most that is read at once, in UTF-16 units: reading footnotes costs the square of their number. What a
    /// longer file defines in one stretch has no meaning in the next.
    /// </summary>
    public const int MaxStretch = 256 * 1024;

    private readonly SourceText _source;
    private readonly List<PlainStretch> _stretches = [];
    private int _safeFrom;

    private PlainStretches(SourceText source, int from) => (_source, _safeFrom) = (source, from);

    /// <summary>
    /// The stretches of the lines from <paramref name="from"/> on, in order; together they are all of them.
    /// </summary>
    public static IReadOnlyList<PlainStretch> Of(SourceText source, int from)
    {
        PlainStretches stretches = new(source, from);
        int at = from;
        while (at < source.LineCount)
        {
            int next = stretches.AddPart(at);
            if (stretches.LengthOf(stretches._safeFrom, next) > MaxStretch)
            {
                stretches.CutBefore(at);
                stretches._safeFrom = Math.Max(stretches._safeFrom, at);
            }

            at = next;
        }

        stretches.CutBefore(source.LineCount);
        return stretches._stretches;
    }

    // A code block, a paragraph or an empty line; gives the line behind it.
    private int AddPart(int at)
    {
        if (FenceOf(at) is { } fence)
        {
            int end = EndOfCode(at, fence);
            if (LengthOf(at, end) > SourceLimits.MaxParagraphLength
                || SourceLimits.ExcessIn(_source, at, end) is not null)
            {
                // Nothing inside it is read, so that it is safe at any length, if it is sure to be code.
                AddAlone(new PlainStretch(at, end, ""));
            }

            return end;
        }

        int last = at;
        while (last < _source.LineCount && !IsBlank(last) && (last == at || FenceOf(last) is null))
        {
            last++;
        }

        last = Math.Max(last, at + 1);
        if (SourceLimits.ExcessIn(_source, at, last) is { } excess)
        {
            AddPieces(at, last, excess.Id);
        }

        return last;
    }

    private void AddPieces(int first, int end, string excess)
    {
        if (excess != "paragraph-too-long")
        {
            AddAlone(new PlainStretch(first, end, excess));
            return;
        }

        int from = first;
        for (int i = first; i < end; i++)
        {
            if (i + 1 == end || LengthOf(from, i + 2) > SourceLimits.MaxParagraphLength)
            {
                string left = SourceLimits.ExcessIn(_source, from, i + 1)?.Id ?? "";
                AddAlone(new PlainStretch(from, i + 1, left));
                from = i + 1;
            }
        }
    }

    private void AddAlone(PlainStretch stretch)
    {
        CutBefore(stretch.First);
        _stretches.Add(stretch);
        _safeFrom = stretch.End;
    }

    private void CutBefore(int line)
    {
        if (line > _safeFrom)
        {
            _stretches.Add(new PlainStretch(_safeFrom, line, ""));
        }
    }

    private int LengthOf(int first, int end) => _source.StartOf(end) - _source.StartOf(first);

    private ReadOnlySpan<char> Line(int line) => _source.Text.AsSpan(_source.StartOf(line), LengthOf(line, line + 1));

    private bool IsBlank(int line) => Line(line).IsWhiteSpace();

    // The character and the length of a fence that opens code at the margin; null when none does.
    private (char Mark, int Length)? FenceOf(int line)
    {
        ReadOnlySpan<char> text = Line(line);
        ReadOnlySpan<char> marks = text.TrimStart(' ');
        if (text.Length - marks.Length > 3 || !(marks.StartsWith("```") || marks.StartsWith("~~~")))
        {
            return null;
        }

        ReadOnlySpan<char> rest = marks.TrimStart(marks[0]);
        return marks[0] == '`' && rest.Contains('`') ? null : (marks[0], marks.Length - rest.Length);
    }

    private int EndOfCode(int first, (char Mark, int Length) fence)
    {
        for (int i = first + 1; i < _source.LineCount; i++)
        {
            if (FenceOf(i) is { } close && close.Mark == fence.Mark && close.Length >= fence.Length
                && Line(i).Trim().Trim(fence.Mark).IsEmpty)
            {
                return i + 1;
            }
        }

        return _source.LineCount;
    }
}
