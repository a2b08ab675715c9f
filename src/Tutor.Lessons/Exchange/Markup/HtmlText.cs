using System.Globalization;
using System.Text;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;

namespace Tutor.Lessons.Exchange.Markup;

/// <summary>Writes text blocks as HTML on one line, for programs that show it.</summary>
internal static class HtmlText
{
    /// <summary>The blocks. Every character of the text stays text.</summary>
    public static string Write(EquatableArray<TextBlock> blocks)
    {
        StringBuilder html = new();
        foreach (TextBlock block in blocks)
        {
            Append(html, block);
        }

        return html.ToString();
    }

    /// <summary>The runs.</summary>
    public static string Write(EquatableArray<TextRun> runs)
    {
        StringBuilder html = new();
        foreach (TextRun run in runs)
        {
            switch (run)
            {
                case TextRun.Words words:
                    html.Append(Styled(Escape(words.Value), words.Emphasis));
                    break;
                case TextRun.Computed computed:
                    html.Append(Escape($"{{{{{computed.Formula.Source}}}}}"));
                    break;
                case TextRun.Picture:
                    html.Append(Escape(TextRuns.Plain([run])));
                    break;
                default:
                    html.Append("<br>");
                    break;
            }
        }

        return html.ToString();
    }

    /// <summary>The text with the characters that mean something to HTML as entities; a line feed as a break.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("\n", "<br>", StringComparison.Ordinal)
        .Replace("\t", " ", StringComparison.Ordinal);

    private static string Styled(string html, TextEmphasis emphasis)
    {
        html = (emphasis & TextEmphasis.Code) != 0 ? $"<code>{html}</code>" : html;
        html = (emphasis & TextEmphasis.Italic) != 0 ? $"<em>{html}</em>" : html;
        return (emphasis & TextEmphasis.Bold) != 0 ? $"<strong>{html}</strong>" : html;
    }

    private static void Append(StringBuilder html, TextBlock block) => _ = block switch
    {
        TextBlock.Heading heading => html.Append(Element("h4", Write(heading.Text))),
        TextBlock.Paragraph paragraph => html.Append(Element("p", Write(paragraph.Text))),
        TextBlock.Code code => html.Append(Element("pre", Write(code.Text))),
        TextBlock.Quote quote => html.Append(Element("blockquote", Kind(quote.Kind) + Write(quote.Blocks))),
        TextBlock.List list => AppendList(html, list),
        TextBlock.Table table => AppendTable(html, table),
        TextBlock.Sequence sequence => html.Append(Write(SequenceText.Of(sequence.Diagram))),
        _ => html.Append("<hr>"),
    };

    private static string Kind(string kind) => kind.Length > 0 ? Element("p", Element("strong", kind)) : "";

    private static string Element(string name, string inside) => $"<{name}>{inside}</{name}>";

    private static StringBuilder AppendList(StringBuilder html, TextBlock.List list)
    {
        string items = string.Concat(list.Items.Select(item => Element("li", Write(item))));
        return list.FirstNumber is { } first
            ? html.Append(CultureInfo.InvariantCulture, $"<ol start=\"{first}\">{items}</ol>")
            : html.Append(Element("ul", items));
    }

    private static StringBuilder AppendTable(StringBuilder html, TextBlock.Table table)
    {
        IEnumerable<string> rows = table.Rows.Select((row, i) =>
            Element("tr", string.Concat(row.Select(cell => Element(i == 0 ? "th" : "td", Write(cell))))));
        return html.Append(Element("table", string.Concat(rows)));
    }
}
