using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;
using Tutor.Lessons.Reading;
using Tutor.Tcp;

namespace Tutor.Lessons.Markup;

/// <summary>Turns the inlines of one block into runs.</summary>
internal sealed class InlineWalk
{
    /// <summary>What stands at both ends of text that is struck out: a terminal may have no other way.</summary>
    public const string Struck = "~~";

    /// <summary>Before the number of a footnote in the name by which links lead to it.</summary>
    public const string NoteAnchor = "fn:";

    private readonly SourceText _source;
    private readonly FindingLog _log;
    private readonly TemplateReader? _templates;
    private readonly bool _showsTasks;
    private readonly RunList _runs = new();
    private readonly HtmlStyles _html;
    private bool _isDropping;

    /// <param name="source">The text that they are from.</param>
    /// <param name="log">Takes what is wrong.</param>
    /// <param name="templates">Reads templates; null where there are none.</param>
    /// <param name="showsTasks">Whether the box of a task is text.</param>
    public InlineWalk(SourceText source, FindingLog log, TemplateReader? templates, bool showsTasks)
    {
        (_source, _log, _templates, _showsTasks) = (source, log, templates, showsTasks);
        _html = new HtmlStyles(_runs);
    }

    /// <summary>The runs of a container.</summary>
    public EquatableArray<TextRun> Read(ContainerInline? container)
    {
        Walk(container, TextEmphasis.None);
        return _runs.ToRuns();
    }

    private void Walk(ContainerInline? container, TextEmphasis emphasis)
    {
        for (Inline? inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Add(inline, emphasis);
        }
    }

    private void Add(Inline inline, TextEmphasis around)
    {
        if (_isDropping && inline is not HtmlInline)
        {
            return;
        }

        TextEmphasis emphasis = around | _html.Emphasis;
        switch (inline)
        {
            case LiteralInline literal:
                _runs.Words(literal.Content.ToString(), emphasis);
                break;
            case TemplateInline template when _templates?.Read(template.Formula, template.Start, emphasis) is { } run:
                _runs.Add(run);
                break;
            case CodeInline code:
                AddCode(code, emphasis | TextEmphasis.Code);
                break;
            case LineBreakInline line:
                AddBreak(line, emphasis);
                break;
            case EmphasisInline mark:
                AddMarked(mark, around, emphasis);
                break;
            case LinkInline link:
                AddLink(link, around);
                break;
            case AutolinkInline link:
                _runs.Words(link.Url, emphasis | TextEmphasis.Link);
                _runs.Lead(_runs.Count - 1, link.Url);
                break;
            case HtmlEntityInline entity:
                _runs.Words(entity.Transcoded.ToString(), emphasis);
                break;
            case FootnoteLink { IsBackLink: false } note:
                _runs.Words($"[{note.Footnote.Order}]", emphasis | TextEmphasis.Link);
                _runs.Lead(_runs.Count - 1, $"#{NoteAnchor}{note.Footnote.Order}");
                break;
            case HtmlInline html:
                AddHtml(html, around, emphasis);
                break;
            case TaskList task when _showsTasks:
                _runs.Words(task.Checked ? "[x]" : "[ ]", emphasis);
                break;
            case DelimiterInline delimiter:
                _runs.Words(delimiter.ToLiteral(), emphasis);
                Walk(delimiter, around);
                break;
            case ContainerInline container:
                Walk(container, around);
                break;
            default:
                break; // The way back from a footnote, the box of an option, a template that is wrong.
        }
    }

    private void AddCode(CodeInline code, TextEmphasis emphasis)
    {
        if (_templates is null)
        {
            _runs.Words(code.Content, emphasis);
        }
        else
        {
            _templates.Split(code.Content, ContentStart(code), emphasis, keepLines: false, _runs.Pieces);
        }
    }

    private void AddBreak(LineBreakInline line, TextEmphasis emphasis)
    {
        if (line.IsHard || BreaksKept.At(_source, line.Span.Start))
        {
            _runs.Add(new TextRun.LineBreak());
            return;
        }

        char next = line.NextSibling is LiteralInline { Content: { IsEmpty: false } text } ? text.CurrentChar : ' ';
        bool isInsideHan = BreaksKept.IsUnspaced(_runs.LastCharacter) && BreaksKept.IsUnspaced(next);
        _runs.Words(isInsideHan ? "" : " ", emphasis);
    }

    private void AddMarked(EmphasisInline mark, TextEmphasis around, TextEmphasis emphasis)
    {
        switch (mark.DelimiterChar, mark.DelimiterCount)
        {
            case ('~', >= 2):
                _runs.Words(Struck, emphasis);
                Walk(mark, around);
                _runs.Words(Struck, emphasis);
                break;
            case ('~' or '^', _):
                int open = _runs.OpenScript(emphasis);
                Walk(mark, around);
                _runs.CloseScript(open, mark.DelimiterChar == '~' ? "_" : "^");
                break;
            case ('+', _):
                Walk(mark, around | TextEmphasis.Underline);
                break;
            case ('*' or '_', 1):
                Walk(mark, around | TextEmphasis.Italic);
                break;
            default:
                Walk(mark, around | TextEmphasis.Bold);
                break;
        }
    }

    private void AddLink(LinkInline link, TextEmphasis around)
    {
        if (link.IsImage)
        {
            EquatableArray<TextRun> alt = new InlineWalk(_source, _log, _templates, showsTasks: false).Read(link);
            _runs.Add(new TextRun.Picture(alt, SafeText.Clean(link.Url ?? ""), around | _html.Emphasis));
            return;
        }

        int start = _runs.Count;
        Walk(link, around | TextEmphasis.Link);
        bool isShown = link.IsAutoLink || string.IsNullOrEmpty(link.Url) || link.Url.StartsWith('#')
            || (_runs.Count == start + 1 && _runs.Pieces[start] is TextRun.Words words && words.Value == link.Url);
        if (!isShown)
        {
            _runs.Words($" ({link.Url})", around | _html.Emphasis);
        }

        _runs.Lead(start, link.Url ?? "");
    }

    private void AddHtml(HtmlInline html, TextEmphasis around, TextEmphasis emphasis)
    {
        if (html.Tag.StartsWith("<!", StringComparison.Ordinal) || html.Tag.StartsWith("<?", StringComparison.Ordinal))
        {
            return;
        }

        if (HtmlTag.Read(html.Tag, 0) is not { } tag)
        {
            _runs.Words(html.Tag, emphasis);
            return;
        }

        if (!tag.IsClosing)
        {
            _log.Warn(
                "html", _source.At(html.Span.Start),
                $"'{html.Tag}' is HTML, which is shown only roughly. Use Markdown.");
        }

        _isDropping = tag.Name is "script" or "style" ? !tag.IsClosing : _isDropping;
        _html.Apply(tag, around);
    }

    // The parser drops the quoting backticks, and one blank on each side; the template is then found again in the
    // source.
    private int ContentStart(CodeInline code)
    {
        int start = Math.Min(code.Span.Start + code.DelimiterCount, _source.Text.Length);
        int length = Math.Min(code.Content.Length + 1, _source.Text.Length - start);
        int found = _source.Text.IndexOf(code.Content, start, length, StringComparison.Ordinal);
        return found >= 0 ? found : start;
    }
}
