using Tutor.Lessons.Model;

namespace Tutor.Lessons.Reading;

/// <summary>The text of a file and where its lines are.</summary>
internal sealed class SourceText
{
    private readonly List<int> _starts = [0];

    public SourceText(string file, string text)
    {
        File = file;
        Text = text.StartsWith('\uFEFF') ? text[1..] : text;
        for (int i = 0; i < Text.Length; i++)
        {
            bool isBreak = Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n'));
            if (isBreak)
            {
                _starts.Add(i + 1);
            }
        }
    }

    public string File { get; }

    /// <summary>The text without a byte order mark.</summary>
    public string Text { get; }

    public int LineCount => _starts.Count;

    /// <summary>
    /// Where line <paramref name="index"/> (from 0) starts; the end of the text for a line behind the last.
    /// </summary>
    public int StartOf(int index) => index < _starts.Count ? _starts[index] : Text.Length;

    /// <summary>Line <paramref name="index"/> (from 0) without its line break; empty behind the last.</summary>
    public string Line(int index) => Text[StartOf(index)..StartOf(index + 1)].TrimEnd('\r', '\n');

    /// <summary>
    /// The lines from <paramref name="first"/> up to and without <paramref name="end"/>, with their breaks.
    /// </summary>
    public string Lines(int first, int end) => Text[StartOf(first)..StartOf(Math.Max(first, end))];

    /// <summary>The line and column of an offset; offsets outside the text are taken to its ends.</summary>
    public SourcePosition At(int offset)
    {
        int inside = Math.Clamp(offset, 0, Text.Length);
        int found = _starts.BinarySearch(inside);
        int line = found >= 0 ? found : ~found - 1;
        return new SourcePosition(line + 1, inside - _starts[line] + 1);
    }
}
