namespace Tutor.Lessons.Markup;

/// <summary>
/// What the HTML tags inside a line do to it: styles, links, pictures. Tags may be left open or cross.
/// </summary>
/// <param name="runs">Where the line is collected.</param>
internal sealed class HtmlStyles(RunList runs)
{
    private const int MostOpen = 16;

    private readonly Dictionary<TextEmphasis, int> _open = [];
    private readonly Stack<string> _addresses = [];
    private readonly Stack<int> _scripts = [];

    /// <summary>How the text stands out here.</summary>
    public TextEmphasis Emphasis
    {
        get
        {
            TextEmphasis all = TextEmphasis.None;
            foreach ((TextEmphasis emphasis, int count) in _open)
            {
                all |= count > 0 ? emphasis : TextEmphasis.None;
            }

            return all;
        }
    }

    /// <summary>Obeys a tag; one that has no meaning inside a line does nothing.</summary>
    /// <param name="tag">It.</param>
    /// <param name="around">How the text around stands out.</param>
    public void Apply(HtmlTag tag, TextEmphasis around)
    {
        TextEmphasis emphasis = around | Emphasis;
        switch (tag.Name)
        {
            case "b" or "strong" or "mark" or "summary" or "th" or "caption":
                Switch(TextEmphasis.Bold, tag);
                break;
            case "i" or "em" or "cite" or "var" or "dfn":
                Switch(TextEmphasis.Italic, tag);
                break;
            case "code" or "kbd" or "samp" or "tt":
                Switch(TextEmphasis.Code, tag);
                break;
            case "u" or "ins":
                Switch(TextEmphasis.Underline, tag);
                break;
            case "del" or "s" or "strike":
                runs.Words(InlineWalk.Struck, emphasis);
                break;
            case "q":
                runs.Words("\"", emphasis);
                break;
            case "sub" or "sup":
                Script(tag, emphasis);
                break;
            case "br":
                runs.Add(new TextRun.LineBreak());
                break;
            case "a":
                Link(tag, around);
                break;
            case "img" when !tag.IsClosing:
                runs.Add(Picture(tag, emphasis));
                break;
            case "input" when !tag.IsClosing && tag.Attribute("type") is "checkbox" or "radio":
                runs.Words(tag.Attribute("checked") is null ? "[ ] " : "[x] ", emphasis);
                break;
            default:
                break;
        }
    }

    private static TextRun.Picture Picture(HtmlTag tag, TextEmphasis emphasis)
    {
        string alt = tag.Attribute("alt") ?? "";
        return new TextRun.Picture(
            alt.Length == 0 ? [] : [new TextRun.Words(alt, emphasis)], tag.Attribute("src") ?? "", emphasis);
    }

    private void Switch(TextEmphasis emphasis, HtmlTag tag) =>
        _open[emphasis] = Math.Max(0, _open.GetValueOrDefault(emphasis) + (tag.IsClosing ? -1 : 1));

    private void Script(HtmlTag tag, TextEmphasis emphasis)
    {
        if (!tag.IsClosing && _scripts.Count < MostOpen)
        {
            _scripts.Push(runs.OpenScript(emphasis));
        }
        else if (tag.IsClosing && _scripts.TryPop(out int open))
        {
            runs.CloseScript(open, tag.Name == "sub" ? "_" : "^");
        }
    }

    private void Link(HtmlTag tag, TextEmphasis around)
    {
        if (!tag.IsClosing)
        {
            if (tag.Attribute("href") is { Length: > 0 } address && _addresses.Count < MostOpen)
            {
                Switch(TextEmphasis.Link, tag);
                _addresses.Push(address);
            }

            return;
        }

        if (_addresses.TryPop(out string? open))
        {
            Switch(TextEmphasis.Link, tag);
            if (!open.StartsWith('#'))
            {
                runs.Words($" ({open})", around | Emphasis);
            }
        }
    }
}
