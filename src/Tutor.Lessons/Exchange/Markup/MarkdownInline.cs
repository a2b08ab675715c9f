using System.Text;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;

namespace Tutor.Lessons.Exchange.Markup;

/// <summary>
/// Writes runs as Markdown. A style that Markdown cannot express at its place is left out, never the words.
/// </summary>
internal sealed class MarkdownInline
{
    /// <summary>The most brackets that are written as such: a reader counts those that a paragraph opens.</summary>
    private const int MostBrackets = 8;

    private readonly StringBuilder _text = new();
    private readonly EquatableArray<TextRun> _runs;
    private readonly bool _manyBrackets;

    private MarkdownInline(EquatableArray<TextRun> runs)
    {
        _runs = runs;
        _manyBrackets = TextRuns.Plain(runs).AsSpan().Count('[') > MostBrackets;
    }

    /// <summary>The runs, a line break as a backslash at the end of the line. Templates have to be filled.</summary>
    public static string Write(EquatableArray<TextRun> runs) => new MarkdownInline(runs).Write();

    private string Write()
    {
        for (int i = 0; i < _runs.Count; i++)
        {
            switch (_runs[i])
            {
                case TextRun.Words words:
                    Append(words, i + 1 < _runs.Count ? _runs[i + 1] : null);
                    break;
                case TextRun.Computed computed:
                    Escaped($"{{{{{computed.Formula.Source}}}}}");
                    break;
                case TextRun.Picture:
                    Escaped(TextRuns.Plain([_runs[i]]));
                    break;
                default:
                    _text.Append("\\\n");
                    break;
            }
        }

        return _text.ToString();
    }

    private void Append(TextRun.Words run, TextRun? next)
    {
        string mark = ((run.Emphasis & TextEmphasis.Bold) != 0 ? "**" : "")
            + ((run.Emphasis & TextEmphasis.Italic) != 0 ? "*" : "");
        string core = run.Value.Trim(' ');
        bool isCode = (run.Emphasis & TextEmphasis.Code) != 0 && CanBeCode(run.Value, next);
        bool isMarked = mark.Length > 0 && core.Length > 0 && IsApart(core, run, next, isCode);
        if (core.Length == 0 || (!isCode && !isMarked))
        {
            Escaped(run.Value);
            return;
        }

        int start = run.Value.IndexOf(core, StringComparison.Ordinal);
        _text.Append(' ', start).Append(isMarked ? mark : "");
        AppendCore(core, isCode);
        _text.Append(isMarked ? mark : "").Append(' ', run.Value.Length - start - core.Length);
    }

    private void AppendCore(string core, bool isCode)
    {
        if (!isCode)
        {
            Escaped(core);
            return;
        }

        string fence = new('`', 1 + LongestRun(core));
        string blank = core.StartsWith('`') || core.EndsWith('`') ? " " : "";
        _text.Append(fence).Append(blank).Append(core).Append(blank).Append(fence);
    }

    private void Escaped(string words) => MarkdownEscape.Append(_text, words, _manyBrackets);

    // Nothing can be escaped in code: braces would be a template, a bar a cell, and a second stretch would join it.
    private bool CanBeCode(string words, TextRun? next) =>
        !words.Contains("{{", StringComparison.Ordinal)
        && !(_manyBrackets && words.Contains('[', StringComparison.Ordinal))
        && !words.Contains('|', StringComparison.Ordinal)
        && !words.EndsWith('{')
        && !(_text.Length > 0 && _text[^1] is '`' or '{')
        && !(next is TextRun.Words { Emphasis: var style } && (style & TextEmphasis.Code) != 0);

    // A mark counts only at the edge of a word (CommonMark 6.2).
    private bool IsApart(string core, TextRun.Words run, TextRun? next, bool isCode)
    {
        bool hasEdges = !isCode && char.IsLetterOrDigit(core[0]) && char.IsLetterOrDigit(core[^1]);
        bool startsApart = _text.Length == 0 || _text[^1] is ' ' or '\n' || run.Value[0] == ' ';
        bool endsApart = run.Value[^1] == ' ' || next is null or TextRun.LineBreak
            || (next is TextRun.Words words && words.Value.StartsWith(' '));
        bool touchesMark = _text.Length > 0 && _text[^1] is '*' or '_';
        return !touchesMark && (hasEdges || (startsApart && endsApart));
    }

    private static int LongestRun(string text)
    {
        int longest = 0;
        int now = 0;
        foreach (char c in text)
        {
            now = c == '`' ? now + 1 : 0;
            longest = Math.Max(longest, now);
        }

        return longest;
    }
}
