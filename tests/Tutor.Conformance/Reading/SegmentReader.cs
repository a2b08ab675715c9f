using System.Text.Json;
using Tutor.Conformance.Traces;
using Tutor.Tcp.Wire;

namespace Tutor.Conformance.Reading;

/// <summary>Reads a segment of a trace from its JSON object.</summary>
internal static class SegmentReader
{
    private const uint MostLength = 1u << 20;
    private const string Letters = "SFRP.U";

    /// <summary>A segment that reaches the end under test: every field is stated.</summary>
    /// <exception cref="TraceFormatException">A field is missing, unknown or wrong.</exception>
    public static TraceSegment ReadArriving(JsonValue value)
    {
        var fields = new Fields(value);
        TraceSegment segment = ReadFields(fields, new TraceSegment());
        fields.End();
        bool isWhole = segment is { Seq: not null, Window: not null, AbsoluteSeq: null }
            && segment.Ack.HasValue == segment.Flags.HasFlag(TcpFlags.Ack);
        return isWhole
            ? segment
            : throw new TraceFormatException(
                value.Column, "A segment that arrives states \"seq\", \"wnd\", and \"ack\" with the ACK bit.");
    }

    /// <summary>A segment that the end under test sends, with its marks.</summary>
    /// <exception cref="TraceFormatException">A field is missing, unknown or wrong.</exception>
    public static ExpectedSegment ReadExpected(JsonValue value)
    {
        var fields = new Fields(value);
        TraceSegment form = ReadFields(fields, new TraceSegment());
        bool isOptional = fields.Mark("optional");
        bool needsOptional = fields.Mark("unseen") | fields.Mark("rexmit");
        fields.Mark("added");
        IReadOnlyList<TraceSegment> others = fields.Find("alt") is JsonValue list
            ? [.. Fields.Items(list).Select(item => ReadAlternative(item, form))]
            : [];
        fields.End();
        return isOptional || !needsOptional
            ? new ExpectedSegment(form, others, isOptional)
            : throw new TraceFormatException(value.Column, "\"unseen\" and \"rexmit\" go with \"optional\".");
    }

    /// <summary>Another form; what it does not state is as in the first.</summary>
    private static TraceSegment ReadAlternative(JsonValue value, TraceSegment form)
    {
        var fields = new Fields(value);
        bool statesSeq = fields.Find("seq") is not null || fields.Find("absSeq") is not null;
        TraceSegment basis = statesSeq ? form with { Seq = null, AbsoluteSeq = null } : form;
        TraceSegment other = ReadFields(fields, basis, isAlternative: true);
        fields.End();
        return other;
    }

    private static TraceSegment ReadFields(Fields fields, TraceSegment basis, bool isAlternative = false)
    {
        JsonValue? Field(string name) => isAlternative ? fields.Find(name) : fields.Need(name);

        TcpFlags flags = Field("flags") is JsonValue letters ? ReadFlags(letters) : basis.Flags;
        uint? seq = Field("seq") is JsonValue number ? Nullable(number) : basis.Seq;
        uint? ack = Field("ack") is JsonValue acked ? ReadAck(acked, flags) : basis.Ack;
        uint length = Field("len") is JsonValue octets ? Fields.Number(octets, MostLength) : basis.Length;
        uint? absolute = fields.Find("absSeq") is JsonValue raw ? Fields.Number(raw) : basis.AbsoluteSeq;
        ushort? window = fields.Find("wnd") is JsonValue field
            ? (ushort)Fields.Number(field, ushort.MaxValue)
            : basis.Window;
        TraceSegment segment = basis with
        {
            Flags = flags,
            Seq = seq,
            Ack = (flags & TcpFlags.Ack) == 0 ? null : ack,
            Length = length,
            Window = window,
            AbsoluteSeq = absolute,
        };
        return fields.Find("opts") is JsonValue options ? OptionReader.Read(segment, options) : segment;
    }

    private static uint? Nullable(JsonValue value) =>
        value.Kind == JsonValueKind.Null ? null : Fields.Number(value);

    private static uint? ReadAck(JsonValue value, TcpFlags flags) =>
        (flags & TcpFlags.Ack) != 0 || value.Kind == JsonValueKind.Null
            ? Nullable(value)
            : throw new TraceFormatException(value.Column, "Without the ACK bit \"ack\" is null.");

    private static TcpFlags ReadFlags(JsonValue value)
    {
        TcpFlags flags = TcpFlags.None;
        foreach (char letter in Fields.Text(value))
        {
            if (!Letters.Contains(letter) || !SegmentText.TryParseFlags($"{letter}", out TcpFlags flag))
            {
                throw new TraceFormatException(value.Column, $"'{letter}' is no flag; they are {Letters}.");
            }

            flags |= flag;
        }

        return flags;
    }
}
