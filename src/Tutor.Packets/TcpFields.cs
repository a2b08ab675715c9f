using System.Buffers.Binary;
using System.Globalization;
using Tutor.Tcp.Wire;

namespace Tutor.Packets;

/// <summary>The fields of a TCP header with its options (RFC 9293 sections 3.1 and 3.2).</summary>
internal static class TcpFields
{
    private const string Layer = "TCP";

    /// <summary>The fields of the header that begins at an octet and goes to the end.</summary>
    internal static IEnumerable<HeaderField> Of(byte[] octets, int start)
    {
        ushort Word(int at) => BinaryPrimitives.ReadUInt16BigEndian(octets.AsSpan(start + at));
        uint Number(int at) => BinaryPrimitives.ReadUInt32BigEndian(octets.AsSpan(start + at));
        HeaderField Field(string key, int octet, int bits, string value, int bit = 0) =>
            new(Layer, key, ((start + octet) * 8) + bit, bits, value);
        int words = octets[start + 12] >> 4;
        yield return Field("tcp.source-port", 0, 16, Print(Word(0)));
        yield return Field("tcp.destination-port", 2, 16, Print(Word(2)));
        yield return Field("tcp.seq", 4, 32, Print(Number(4)));
        yield return Field("tcp.ack", 8, 32, Print(Number(8)));
        yield return Field("tcp.data-offset", 12, 4, $"{words} x 4 = {words * 4}");
        yield return Field("tcp.reserved", 12, 4, Print(octets[start + 12] & 0xF), bit: 4);
        yield return Field("tcp.flags", 13, 8, SegmentText.FormatFlags((TcpFlags)octets[start + 13]));
        yield return Field("tcp.window", 14, 16, Print(Word(14)));
        yield return Field("tcp.checksum", 16, 16, $"0x{Word(16):x4}");
        yield return Field("tcp.urgent", 18, 16, Print(Word(18)));
        foreach (HeaderField option in Options(octets, start + TcpHeaderCodec.MinHeader))
        {
            yield return option;
        }
    }

    private static List<HeaderField> Options(byte[] octets, int start)
    {
        ReadOnlySpan<byte> all = octets.AsSpan(start);
        List<HeaderField> fields = [];
        int end = 0;
        foreach (OptionMet met in TcpOptionCodec.Read(all).Met)
        {
            ReadOnlySpan<byte> value = all.Slice(met.Offset + 2, met.Length - 2);
            (string key, string text) = Option(met.Kind, value);
            fields.Add(new HeaderField(Layer, key, (start + met.Offset) * 8, met.Length * 8, text));
            end = met.Offset + met.Length;
        }

        if (end < all.Length)
        {
            fields.Add(new HeaderField(Layer, "tcp.option-end", (start + end) * 8, (all.Length - end) * 8, "0"));
        }

        return fields;
    }

    private static (string Key, string Value) Option(byte kind, ReadOnlySpan<byte> value) => kind switch
    {
        2 => ("tcp.option-mss", Print(BinaryPrimitives.ReadUInt16BigEndian(value))),
        3 => ("tcp.option-scale", Print(value[0])),
        4 => ("tcp.option-sack-permitted", "-"),
        5 => ("tcp.option-sack", Blocks(value)),
        8 => ("tcp.option-timestamps", $"{Number(value)} {Number(value[4..])}"),
        _ => ("tcp.option-unknown", Print(kind)),
    };

    private static string Blocks(ReadOnlySpan<byte> value)
    {
        List<string> blocks = [];
        for (; value.Length >= 8; value = value[8..])
        {
            uint start = BinaryPrimitives.ReadUInt32BigEndian(value);
            blocks.Add($"{Print(start)}..{Print(BinaryPrimitives.ReadUInt32BigEndian(value[4..]))}");
        }

        return string.Join(' ', blocks);
    }

    private static string Number(ReadOnlySpan<byte> octets) => Print(BinaryPrimitives.ReadUInt32BigEndian(octets));

    private static string Print(uint number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Print(int number) => number.ToString(CultureInfo.InvariantCulture);
}
