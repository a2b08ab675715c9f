using System.Text;
using Tutor.Tcp;

namespace Tutor.Lessons.Markup;

/// <summary>Collects the runs of one text.</summary>
internal sealed class RunList
{
    private readonly List<TextRun> _runs = [];

    /// <summary>How many pieces there are.</summary>
    public int Count => _runs.Count;

    /// <summary>The pieces themselves, for what writes into a list.</summary>
    public List<TextRun> Pieces => _runs;

    /// <summary>The last character, or one like it; a line feed at the start of a line.</summary>
    public char LastCharacter => _runs.Count == 0 ? '\n' : _runs[^1] switch
    {
        TextRun.Words { Value.Length: > 0 } words => words.Value[^1],
        TextRun.LineBreak => '\n',
        TextRun.Picture => ']',
        _ => '0',
    };

    public void Add(TextRun run) => _runs.Add(run);

    /// <summary>Adds words from a file.</summary>
    public void Words(string text, TextEmphasis emphasis) =>
        _runs.Add(new TextRun.Words(SafeText.Clean(text), emphasis));

    /// <summary>Makes the words from a place on a link.</summary>
    /// <param name="start">The first of them.</param>
    /// <param name="target">Where it leads.</param>
    public void Lead(int start, string target)
    {
        string clean = SafeText.Clean(target);
        for (int i = start; i < _runs.Count; i++)
        {
            _runs[i] = _runs[i] is TextRun.Words words ? words with { Target = clean } : _runs[i];
        }
    }

    /// <summary>Marks the place where raised or lowered text begins.</summary>
    public int OpenScript(TextEmphasis emphasis)
    {
        _runs.Add(new TextRun.Words("", emphasis));
        return _runs.Count - 1;
    }

    /// <summary>
    /// Ends raised or lowered text: a terminal has none, so that it becomes <c>2^32</c> or <c>x_(n+1)</c>.
    /// </summary>
    /// <param name="open">What <see cref="OpenScript"/> gave.</param>
    /// <param name="mark">The character that says which of them it is.</param>
    public void CloseScript(int open, string mark)
    {
        bool isWord = true;
        for (int i = open + 1; i < _runs.Count; i++)
        {
            isWord &= _runs[i] is TextRun.Words words && words.Value.All(char.IsLetterOrDigit);
        }

        if (_runs.Count == open + 1)
        {
            return;
        }

        _runs[open] = new TextRun.Words(isWord ? mark : mark + "(", _runs[open].Emphasis);
        if (!isWord)
        {
            _runs.Add(new TextRun.Words(")", _runs[open].Emphasis));
        }
    }

    /// <summary>
    /// The runs; neighbouring words of one style are one run, without line breaks and blanks at both ends.
    /// </summary>
    /// <param name="keepsBlanks">Whether blanks at the ends stay, as code needs them.</param>
    public EquatableArray<TextRun> ToRuns(bool keepsBlanks = false)
    {
        List<TextRun> joined = Joined();
        TrimBreaks(joined);
        if (!keepsBlanks)
        {
            TrimBlanks(joined);
        }

        return EquatableArray.From(joined);
    }

    // At the end and at once: to add each piece to the words before it costs the square of their number.
    private List<TextRun> Joined()
    {
        List<TextRun> joined = [];
        StringBuilder value = new();
        for (int i = 0; i < _runs.Count; i++)
        {
            if (_runs[i] is not TextRun.Words words)
            {
                joined.Add(_runs[i]);
                continue;
            }

            value.Append(words.Value);
            bool goesOn = i + 1 < _runs.Count && _runs[i + 1] is TextRun.Words next
                && next.Emphasis == words.Emphasis && next.Target == words.Target;
            if (!goesOn)
            {
                joined.Add(words with { Value = value.ToString() });
                value.Clear();
            }
        }

        joined.RemoveAll(run => run is TextRun.Words { Value.Length: 0 });
        return joined;
    }

    // All at once: a page of empty lines must not cost their square.
    private static void TrimBreaks(List<TextRun> runs)
    {
        int first = runs.FindIndex(run => run is not TextRun.LineBreak);
        runs.RemoveRange(0, first < 0 ? runs.Count : first);
        while (runs is [.., TextRun.LineBreak])
        {
            runs.RemoveAt(runs.Count - 1);
        }
    }

    private static void TrimBlanks(List<TextRun> runs)
    {
        if (runs.Count > 0 && runs[0] is TextRun.Words first)
        {
            runs[0] = first with { Value = first.Value.TrimStart(' ') };
        }

        if (runs.Count > 0 && runs[^1] is TextRun.Words last)
        {
            runs[^1] = last with { Value = last.Value.TrimEnd(' ') };
        }
    }
}
