using System.Text;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;

namespace Tutor.Lessons.Exchange.Gift;

/// <summary>Reads the texts of one question in the format that it names.</summary>
internal sealed class GiftWords
{
    private const string Gap = " _____ ";

    private static readonly string[] Formats = ["html", "markdown", "plain", "moodle"];

    private readonly string _format;
    private readonly GiftLog _log;

    private GiftWords(string format, GiftLog log) => (_format, _log) = (format, log);

    /// <summary>The reader for a question; plain text when it names no format.</summary>
    /// <param name="text">The question's text; without the format in front afterwards.</param>
    /// <param name="log">Takes what cannot be carried.</param>
    public static GiftWords Of(ref GiftSpan text, GiftLog log) => new(Take(ref text) ?? "plain", log);

    /// <summary>Words without style.</summary>
    public static EquatableArray<TextRun> Words(string text) => [new TextRun.Words(text, TextEmphasis.None)];

    /// <summary>The first line, and what follows.</summary>
    public static (EquatableArray<TextRun> Title, EquatableArray<TextBlock> Body) SplitTitle(
        EquatableArray<TextBlock> text)
    {
        if (text.IsEmpty)
        {
            return ([], []);
        }

        EquatableArray<TextBlock> rest = EquatableArray.Create(text.AsSpan()[1..]);
        EquatableArray<TextRun> first = text[0] is TextBlock.Paragraph paragraph ? paragraph.Text : Flat([text[0]]);
        int end = first.AsSpan().ToArray().ToList().FindIndex(run => run is TextRun.LineBreak);
        if (end < 0)
        {
            return (first, rest);
        }

        TextBlock more = new TextBlock.Paragraph(EquatableArray.Create(first.AsSpan()[(end + 1)..]));
        return (EquatableArray.Create(first.AsSpan()[..end]), [more, .. rest]);
    }

    /// <summary>The text with a gap and what stands behind it.</summary>
    public static EquatableArray<TextBlock> WithGap(EquatableArray<TextBlock> text, EquatableArray<TextBlock> after)
    {
        EquatableArray<TextRun> before = text is [.., TextBlock.Paragraph last] ? last.Text : [];
        EquatableArray<TextRun> behind = after is [TextBlock.Paragraph first, ..] ? first.Text : [];
        TextBlock joined = new TextBlock.Paragraph([.. before, .. Words(Gap), .. behind]);
        return
        [
            .. text.AsSpan()[..(before.IsEmpty ? text.Count : text.Count - 1)], joined,
            .. after.AsSpan()[(behind.IsEmpty ? 0 : 1)..],
        ];
    }

    /// <summary>
    /// The blocks as text under a question, where a quotation would be the explanation and a table the pairs.
    /// </summary>
    public static EquatableArray<TextBlock> AsBody(EquatableArray<TextBlock> blocks, bool isMatch) =>
        EquatableArray.From(blocks.SelectMany(block => block switch
        {
            TextBlock.Quote { Kind.Length: 0 } quote => AsBody(quote.Blocks, isMatch).AsEnumerable(),
            TextBlock.Table when isMatch => [new TextBlock.Paragraph(Flat([block]))],
            _ => [block],
        }));

    /// <summary>Text in its own format, or else in that of the question.</summary>
    public EquatableArray<TextBlock> Read(GiftSpan text)
    {
        string? own = Take(ref text);
        return own is null ? Blocks(text) : new GiftWords(own, _log).Blocks(text);
    }

    /// <summary>Text that has to stand on one line, such as an option.</summary>
    public EquatableArray<TextRun> ReadLine(GiftSpan text) => Flat(Read(text));

    /// <summary>Text in the format of the question.</summary>
    public EquatableArray<TextBlock> Blocks(GiftSpan text)
    {
        string words = SafeText.Clean(text.Text(keepLines: _format == "markdown"), keepLines: true);
        if (_format == "markdown" && MarkdownWords.Read(words) is { } blocks)
        {
            return blocks;
        }

        if (_format == "html")
        {
            words = SafeText.Clean(HtmlWords.Read(words, out bool hasDropped), keepLines: true);
            if (hasDropped)
            {
                _log.Warn("gift-html", text.Offset, "HTML is not carried: its words stay, its tags and pictures go.");
            }
        }

        return Paragraphs(words);
    }

    /// <summary>The format in brackets in front, taken off the text; null when there is none.</summary>
    private static string? Take(ref GiftSpan text)
    {
        string start = text.To(Math.Min(text.Length, 12)).Text(keepLines: false);
        foreach (string format in Formats)
        {
            if (start.StartsWith($"[{format}]", StringComparison.OrdinalIgnoreCase))
            {
                text = text.From(format.Length + 2).Trim();
                return format;
            }
        }

        return null;
    }

    // An empty line parts paragraphs; runs of blanks are one.
    private static EquatableArray<TextBlock> Paragraphs(string text)
    {
        List<TextBlock> blocks = [];
        List<TextRun> runs = [];
        foreach (string line in text.Split('\n').Append(""))
        {
            string words = string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (words.Length > 0)
            {
                runs.AddRange(runs.Count > 0 ? [new TextRun.LineBreak(), .. Words(words)] : Words(words));
            }
            else if (runs.Count > 0)
            {
                blocks.Add(new TextBlock.Paragraph(EquatableArray.From(runs)));
                runs.Clear();
            }
        }

        return EquatableArray.From(blocks);
    }

    private static EquatableArray<TextRun> Flat(EquatableArray<TextBlock> blocks)
    {
        List<TextRun> runs = [];
        foreach (TextBlock block in blocks)
        {
            EquatableArray<TextRun> line = block switch
            {
                TextBlock.Paragraph paragraph => paragraph.Text,
                TextBlock.Heading heading => heading.Text,
                TextBlock.Code code => Words(TextRuns.Plain(code.Text).Replace('\n', ' ')),
                TextBlock.Quote quote => Flat(quote.Blocks),
                TextBlock.List list => Flat(EquatableArray.From(list.Items.SelectMany(item => item.AsEnumerable()))),
                TextBlock.Table table => Cells(table),
                _ => [],
            };
            runs.AddRange(runs.Count > 0 && !line.IsEmpty ? Words(" ") : []);
            runs.AddRange(line.Select(run => run is TextRun.LineBreak ? Words(" ")[0] : run));
        }

        return EquatableArray.From(runs);
    }

    private static EquatableArray<TextRun> Cells(TextBlock.Table table)
    {
        StringBuilder text = new();
        foreach (EquatableArray<EquatableArray<TextRun>> row in table.Rows)
        {
            text.AppendJoin(", ", row.Select(TextRuns.Plain)).Append("; ");
        }

        return Words(text.ToString().TrimEnd(' ', ';'));
    }
}
