using Tutor.Lessons.Texts;
using Tutor.Tcp;
using Tutor.Tcp.Wire;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View;

/// <summary>The program's texts, with numbers written the way the learner wants them.</summary>
internal sealed class Words
{
    private readonly TextCatalogue texts;
    private readonly NumberFormat? numbers;
    private readonly Func<string, string>? keys;

    /// <param name="texts">The texts.</param>
    /// <param name="numbers">How sequence numbers are written; null where there is no world.</param>
    /// <param name="keys">Names the key of a command; null on paper, where nothing is pressed.</param>
    internal Words(TextCatalogue texts, NumberFormat? numbers, Func<string, string>? keys)
    {
        this.texts = texts;
        this.numbers = numbers;
        this.keys = keys;
        Parts = PartWordsOf(texts);
    }

    internal PartWords Parts { get; }

    internal string this[string key] =>
        texts.Get(key) is var text && TextCatalogue.NamesKey(text) ? Of(Message.Of(key)) : text;

    internal string Of(Message message) => texts.Format(message, Number, keys);

    /// <summary>Sentences one after the other; empty ones are left out.</summary>
    internal string Join(params IEnumerable<string> sentences) => texts.Join(sentences);

    /// <summary>A text with its gaps filled with words and counts.</summary>
    internal string Fill(string key, params (string Name, object Value)[] gaps)
    {
        List<MessageArgument> arguments = new(gaps.Length);
        foreach ((string Name, object Value) gap in gaps)
        {
            arguments.Add(Argument(gap));
        }

        return Of(new Message(key, EquatableArray.From(arguments)));
    }

    internal string Number(SeqNumber number, string owner) => numbers?.Write(number, owner) ?? number.ToString();

    /// <summary>
    /// A number in a control block: where numbers are sums, with the variable of that block and not with a host.
    /// </summary>
    internal string OwnNumber(SeqNumber number, string owner, string variable) =>
        numbers?.WriteFrom(number, owner, variable) ?? number.ToString();

    /// <summary>A segment in one line.</summary>
    internal string Segment(Segment segment, string from, string to) => SegmentLabel.Of(
        segment,
        Number(segment.Seq, from),
        Number(segment.Ack, to),
        Parts);

    /// <summary>A segment's label with its parts one space apart, as sentences need it.</summary>
    internal static string Tight(string label) => label.Replace("  ", " ", StringComparison.Ordinal);

    /// <summary>A host's name as titles print it.</summary>
    internal static string Title(string host) => host.ToUpperInvariant();

    /// <summary>The words of a text as rows of a width.</summary>
    internal static IReadOnlyList<TextRow> Wrap(string text, int width, Style style)
    {
        List<TextRow> rows = [];
        foreach (string line in TextWrap.Lines(text, width))
        {
            rows.Add(TextRow.Of(line, style));
        }

        return rows;
    }

    private static MessageArgument Argument((string Name, object Value) gap) => gap.Value switch
    {
        int count => new MessageArgument.Count(gap.Name, count),
        long count => new MessageArgument.Count(gap.Name, count),
        Message message => new MessageArgument.Nested(gap.Name, message),
        _ => new MessageArgument.Word(gap.Name, gap.Value.ToString() ?? ""),
    };

    private static PartWords PartWordsOf(TextCatalogue texts) => new()
    {
        YourMove = texts.Get("part.your-move"),
        Lost = texts.Get("part.lost"),
        Again = texts.Get("part.again"),
        Above = texts.Get("part.above"),
        Below = texts.Get("part.below"),
        More = texts.Get("part.more"),
        NoAckFlag = texts.Get("part.no-ack-flag"),
        PassiveOnly = texts.Get("part.passive-only"),
        NotDrawn = texts.Get("part.not-drawn"),
        Timer = texts.Get("part.timer"),
        RetryIn = texts.Get("part.retry-in"),
        EndsIn = texts.Get("part.ends-in"),
        SentNotAcked = texts.Get("part.sent-not-acked"),
        UsesUp = texts.Get("part.uses-up"),
        UsesUpOne = texts.Get("part.uses-up-one"),
        UsesUpNone = texts.Get("part.uses-up-none"),
        Octets = texts.Get("part.octets"),
        SourcePort = texts.Get("part.source-port"),
        DestinationPort = texts.Get("part.destination-port"),
        Flags = texts.Get("part.flags"),
        Window = texts.Get("part.window"),
        Data = texts.Get("part.data"),
        Picture = texts.Get("part.picture"),
        Note = texts.Get("part.alert-note"),
        Tip = texts.Get("part.alert-tip"),
        Important = texts.Get("part.alert-important"),
        Warning = texts.Get("part.alert-warning"),
        Caution = texts.Get("part.alert-caution"),
    };
}
