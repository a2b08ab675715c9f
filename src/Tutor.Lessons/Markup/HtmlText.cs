using Tutor.Tcp;

namespace Tutor.Lessons.Markup;

/// <summary>
/// Reduces a block of HTML to text blocks: paragraphs, headings, lists, tables, code. Never fails, however broken the
/// HTML is.
/// </summary>
internal sealed class HtmlText
{
    private const int MostBoxes = 24;

    private readonly Stack<HtmlBox> _boxes = [];
    private RunList _runs = new();
    private HtmlStyles _styles;
    private int _heading;
    private int _preformatted;

    private HtmlText()
    {
        _boxes.Push(new HtmlBox("body"));
        _styles = new HtmlStyles(_runs);
    }

    /// <summary>The text blocks of some HTML.</summary>
    public static EquatableArray<TextBlock> Read(string html)
    {
        HtmlText reader = new();
        HtmlScanner scanner = new(html);
        while (scanner.Next() is { } piece)
        {
            if (piece.Tag is { } tag)
            {
                reader.Add(tag);
            }
            else
            {
                reader.AddText(piece.Text);
            }
        }

        reader.CloseTo("body");
        reader.Flush();
        return EquatableArray.From(reader._boxes.Peek().Blocks);
    }

    private void AddText(string text)
    {
        if (_preformatted > 0)
        {
            string[] lines = text.ReplaceLineEndings("\n").Split('\n');
            for (int i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                {
                    _runs.Add(new TextRun.LineBreak());
                }

                _runs.Words(lines[i], TextEmphasis.Code);
            }

            return;
        }

        string collapsed = Collapse(text, _runs.LastCharacter is ' ' or '\n');
        if (collapsed.Length > 0)
        {
            _runs.Words(collapsed, _styles.Emphasis);
        }
    }

    // Any space and line breaks are one blank; none at the start of a line.
    private static string Collapse(string text, bool isAfterBlank)
    {
        char[] kept = new char[text.Length];
        int count = 0;
        foreach (char c in text)
        {
            bool isBlank = c is ' ' or '\t' or '\n' or '\r' or '\f';
            if (!isBlank || !isAfterBlank)
            {
                kept[count++] = isBlank ? ' ' : c;
            }

            isAfterBlank = isBlank;
        }

        return new string(kept, 0, count);
    }

    private void Add(HtmlTag tag)
    {
        switch (tag.Name)
        {
            case "ul" or "ol" or "dir" or "menu" or "blockquote" or "table":
                AddBox(tag);
                break;
            case "li":
                AddItem(tag);
                break;
            case "tr":
                AddPart(tag, "table");
                break;
            case "td" or "th":
                AddPart(tag with { Name = "td" }, "tr");
                break;
            case "pre":
                Flush();
                _preformatted = tag.IsClosing ? 0 : 1;
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Flush();
                _heading = tag.IsClosing ? 0 : tag.Name[1] - '0';
                break;
            case "hr":
                Flush();
                _boxes.Peek().Blocks.Add(new TextBlock.Rule());
                break;
            case "summary" or "caption":
                BreakAround(tag);
                break;
            default:
                AddOther(tag);
                break;
        }
    }

    private void AddOther(HtmlTag tag)
    {
        bool isBlock = tag.Name is "p" or "div" or "section" or "article" or "center" or "header" or "footer"
            or "figure" or "figcaption" or "details" or "address" or "main" or "nav" or "aside" or "dl" or "dt" or "dd"
            or "form" or "fieldset" or "thead" or "tbody" or "tfoot" or "title" or "body" or "html" or "head";
        if (isBlock)
        {
            Flush();
            _heading = 0;
        }
        else
        {
            _styles.Apply(tag, TextEmphasis.None);
        }
    }

    // Bold, and a paragraph of its own.
    private void BreakAround(HtmlTag tag)
    {
        Flush();
        _styles.Apply(tag, TextEmphasis.None);
    }

    private void AddBox(HtmlTag tag)
    {
        Flush();
        string name = tag.Name is "dir" or "menu" ? "ul" : tag.Name;
        if (tag.IsClosing)
        {
            Close(name);
        }
        else
        {
            Open(new HtmlBox(name));
        }
    }

    private void AddItem(HtmlTag tag)
    {
        Flush();
        bool isInList = _boxes.Peek().Name is "ul" or "ol";
        if (!isInList && NearestOf("li", "ul", "ol") == "li")
        {
            Close("li");
            isInList = true;
        }

        if (tag.IsClosing)
        {
            return;
        }

        if (!isInList)
        {
            Open(new HtmlBox("ul"));
        }

        Open(new HtmlBox("li"));
    }

    private void AddPart(HtmlTag tag, string parent)
    {
        Flush();
        string nearest = NearestOf(tag.Name, parent, "table");
        if (nearest == tag.Name)
        {
            Close(tag.Name);
        }

        bool hasParent = _boxes.Peek().Name == parent;
        if (!tag.IsClosing && !hasParent && parent == "tr" && _boxes.Peek().Name == "table")
        {
            Open(new HtmlBox("tr"));
            hasParent = true;
        }

        if (!tag.IsClosing && hasParent)
        {
            Open(new HtmlBox(tag.Name));
        }
    }

    private string NearestOf(params ReadOnlySpan<string> names)
    {
        foreach (HtmlBox box in _boxes)
        {
            if (names.Contains(box.Name))
            {
                return box.Name;
            }
        }

        return "";
    }

    private void Open(HtmlBox box)
    {
        if (_boxes.Count < MostBoxes)
        {
            _boxes.Push(box);
        }
    }

    // Closes what is open inside as well; nothing when no such box is open.
    private void Close(string name)
    {
        if (_boxes.Any(box => box.Name == name))
        {
            CloseTo(name);
            Leave();
        }
    }

    private void CloseTo(string name)
    {
        Flush();
        while (_boxes.Peek().Name != name)
        {
            Leave();
        }
    }

    private void Leave()
    {
        HtmlBox box = _boxes.Pop();
        box.AddTo(_boxes.Peek());
    }

    private void Flush()
    {
        EquatableArray<TextRun> text = _runs.ToRuns(keepsBlanks: _preformatted > 0);
        if (!text.IsEmpty)
        {
            _boxes.Peek().Blocks.Add(
                _preformatted > 0 ? new TextBlock.Code("", HtmlBox.AsLines(text))
                : _heading > 0 ? new TextBlock.Heading(_heading, text)
                : new TextBlock.Paragraph(text));
        }

        _runs = new RunList();
        _styles = new HtmlStyles(_runs);
    }
}
