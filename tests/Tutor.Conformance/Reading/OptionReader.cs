using Tutor.Conformance.Traces;
using Tutor.Tcp;
using Tutor.Tcp.Wire;

namespace Tutor.Conformance.Reading;

/// <summary>Reads the options of a segment from their JSON object.</summary>
internal static class OptionReader
{
    /// <summary>The segment with these options.</summary>
    /// <exception cref="TraceFormatException">An option is unknown or wrong.</exception>
    public static TraceSegment Read(TraceSegment segment, JsonValue value)
    {
        var fields = new Fields(value);
        ushort? mss = fields.Find("mss") is JsonValue size ? (ushort)Fields.Number(size, ushort.MaxValue) : null;
        byte? shift = fields.Find("ws") is JsonValue scale ? (byte)Fields.Number(scale, byte.MaxValue) : null;
        bool sackPermitted = fields.Mark("sackok");
        Timestamps? timestamps = fields.Find("ts") is JsonValue pair ? ReadTimestamps(pair) : null;
        EquatableArray<SeqRange> sack = fields.Find("sack") is JsonValue blocks
            ? EquatableArray.From(Fields.Items(blocks).Select(ReadBlock))
            : default;

        // Fast Open: a trace that needs it says so in "needs".
        fields.Pass("tfo");
        fields.End();
        return segment with
        {
            Sack = sack,
            Options = new TcpOptions
            {
                Mss = mss,
                WindowScale = shift,
                SackPermitted = sackPermitted,
                Timestamps = timestamps,
            },
        };
    }

    private static Timestamps ReadTimestamps(JsonValue value)
    {
        (uint sent, uint echoed) = ReadPair(value);
        return new Timestamps(sent, echoed);
    }

    private static SeqRange ReadBlock(JsonValue value)
    {
        (uint start, uint end) = ReadPair(value);
        return new SeqRange(new SeqNumber(start), (uint)(new SeqNumber(end) - new SeqNumber(start)) & int.MaxValue);
    }

    private static (uint First, uint Second) ReadPair(JsonValue value)
    {
        IReadOnlyList<JsonValue> items = Fields.Items(value);
        return items.Count == 2
            ? (Fields.Number(items[0]), Fields.Number(items[1]))
            : throw new TraceFormatException(value.Column, "Two numbers are expected here.");
    }
}
