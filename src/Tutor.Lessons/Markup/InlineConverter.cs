using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax.Inlines;
using Tutor.Lessons.Reading;
using Tutor.Tcp;

namespace Tutor.Lessons.Markup;

/// <summary>Turns Markdig's inlines into text runs.</summary>
internal sealed class InlineConverter(SourceText source, FindingLog log, TemplateReader templates)
{
    /// <summary>The runs of a container; neighbouring words of one style are one run.</summary>
    public EquatableArray<TextRun> Convert(ContainerInline? container)
    {
        List<TextRun> runs = [];
        Walk(container, TextEmphasis.None, runs);
        List<TextRun> joined = Joined(runs);
        TrimEnds(joined);
        return EquatableArray.From(joined);
    }

    private void Walk(ContainerInline? container, TextEmphasis emphasis, List<TextRun> runs)
    {
        for (Inline? inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Add(inline, emphasis, runs);
        }
    }

    private void Add(Inline inline, TextEmphasis emphasis, List<TextRun> runs)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Words(literal.Content.ToString(), emphasis, runs);
                break;
            case TemplateInline template:
                runs.AddRange(templates.Read(template.Formula, template.Start, emphasis) is { } run ? [run] : []);
                break;
            case CodeInline code:
                templates.Split(code.Content, ContentStart(code), emphasis | TextEmphasis.Code, keepLines: false, runs);
                break;
            case LineBreakInline { IsHard: false } soft when EastAsianBreak.IsAt(source.Text, soft.Span.Start):
                break;
            case LineBreakInline line:
                runs.Add(line.IsHard ? new TextRun.LineBreak() : new TextRun.Words(" ", emphasis));
                break;
            case EmphasisInline mark:
                Walk(mark, emphasis | EmphasisOf(mark), runs);
                break;
            case LinkInline link:
                AddLink(link, emphasis, runs);
                break;
            case AutolinkInline link:
                Words(link.Url, emphasis | TextEmphasis.Link, runs);
                break;
            case HtmlEntityInline entity:
                Words(entity.Transcoded.ToString(), emphasis, runs);
                break;
            case FootnoteLink { IsBackLink: false } note:
                Words($"[{note.Footnote.Order}]", emphasis, runs);
                break;
            case HtmlInline html:
                log.Add("html", source.At(html.Span.Start), $"'{html.Tag}' is HTML, which a terminal does not show.");
                break;
            case FootnoteLink or TaskList:
                break;
            case DelimiterInline delimiter:
                Words(delimiter.ToLiteral(), emphasis, runs);
                Walk(delimiter, emphasis, runs);
                break;
            case ContainerInline container:
                Walk(container, emphasis, runs);
                break;
            default:
                break;
        }
    }

    private void AddLink(LinkInline link, TextEmphasis emphasis, List<TextRun> runs)
    {
        Walk(link, link.IsImage ? emphasis : emphasis | TextEmphasis.Link, runs);
        if (!link.IsImage && !link.IsAutoLink && link.Url is { Length: > 0 } url)
        {
            Words($" ({url})", emphasis, runs);
        }
    }

    private static TextEmphasis EmphasisOf(EmphasisInline mark) => mark.DelimiterChar switch
    {
        '*' or '_' => mark.DelimiterCount >= 2 ? TextEmphasis.Bold : TextEmphasis.Italic,
        '=' or '+' => TextEmphasis.Bold,
        _ => TextEmphasis.None,
    };

    // The parser drops the quoting backticks, and one blank on each side; the template is then found again in the
    // source.
    private int ContentStart(CodeInline code)
    {
        int start = Math.Min(code.Span.Start + code.DelimiterCount, source.Text.Length);
        int length = Math.Min(code.Content.Length + 1, source.Text.Length - start);
        int found = source.Text.IndexOf(code.Content, start, length, StringComparison.Ordinal);
        return found >= 0 ? found : start;
    }

    private static void Words(string text, TextEmphasis emphasis, List<TextRun> runs) =>
        runs.Add(new TextRun.Words(SafeText.Clean(text), emphasis));

    // At the end and at once: to add each piece to the words before it costs the square of their number.
    private static List<TextRun> Joined(List<TextRun> runs)
    {
        List<TextRun> joined = [];
        StringBuilder value = new();
        for (int i = 0; i < runs.Count; i++)
        {
            if (runs[i] is not TextRun.Words words)
            {
                joined.Add(runs[i]);
                continue;
            }

            value.Append(words.Value);
            bool goesOn = i + 1 < runs.Count && runs[i + 1] is TextRun.Words next && next.Emphasis == words.Emphasis;
            if (!goesOn)
            {
                joined.Add(words with { Value = value.ToString() });
                value.Clear();
            }
        }

        return joined;
    }

    private static void TrimEnds(List<TextRun> runs)
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
