using System.Globalization;
using System.Text;
using Tutor.Tcp;

namespace Tutor.Lessons.Markup;

/// <summary>
/// Reads the texts in a sequence diagram: templates, <c>&lt;br/&gt;</c>, and codes such as <c>#9829;</c>.
/// </summary>
/// <param name="templates">Reads templates; null where there are none.</param>
internal sealed class SequenceLabels(TemplateReader? templates)
{
    private const int LongestCode = 10;

    /// <summary>The runs of a label.</summary>
    /// <param name="text">It.</param>
    /// <param name="offset">Where it stands in the file.</param>
    public EquatableArray<TextRun> Read(string text, int offset)
    {
        List<TextRun> runs = [];
        int at = 0;
        while (NextBreak(text, at) is { } found)
        {
            AddLine(text[at..found.Start], offset + at, runs);
            runs.Add(new TextRun.LineBreak());
            at = found.End;
        }

        AddLine(text[at..], offset + at, runs);
        return EquatableArray.From(runs);
    }

    private static (int Start, int End)? NextBreak(string text, int at)
    {
        for (int open = text.IndexOf('<', at); open >= 0; open = text.IndexOf('<', open + 1))
        {
            if (HtmlTag.Read(text, open) is { Name: "br" } tag)
            {
                return (open, tag.End);
            }
        }

        return null;
    }

    private void AddLine(string line, int offset, List<TextRun> runs)
    {
        string text = line.Trim();
        if (text.Length == 0)
        {
            return;
        }

        int first = runs.Count;
        if (templates is null)
        {
            runs.Add(new TextRun.Words(SafeText.Clean(text), TextEmphasis.None));
        }
        else
        {
            int start = offset + line.IndexOf(text[0], StringComparison.Ordinal);
            templates.Split(text, start, TextEmphasis.None, keepLines: false, runs);
        }

        for (int i = first; i < runs.Count; i++)
        {
            runs[i] = runs[i] is TextRun.Words words ? words with { Value = Decode(words.Value) } : runs[i];
        }
    }

    private static string Decode(string text)
    {
        if (!text.Contains('#', StringComparison.Ordinal))
        {
            return text;
        }

        StringBuilder decoded = new();
        for (int i = 0; i < text.Length; i++)
        {
            int end = text[i] == '#' ? text.IndexOf(';', i, Math.Min(LongestCode, text.Length - i)) : -1;
            if (end > 0 && Character(text[(i + 1)..end]) is { } character)
            {
                decoded.Append(character);
                i = end;
            }
            else
            {
                decoded.Append(text[i]);
            }
        }

        return SafeText.Clean(decoded.ToString());
    }

    private static string? Character(string code) => code switch
    {
        "quot" => "\"",
        "colon" => ":",
        "semi" => ";",
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "hash" or "num" => "#",
        _ => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && Rune.IsValid(number) ? new Rune(number).ToString() : null,
    };
}
