using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace Tutor.Packets;

/// <summary>The fields of an IPv4 header without options (RFC 791 section 3.1, RFC 2474, RFC 3168).</summary>
internal static class Ipv4Fields
{
    private const string Layer = "IPv4";

    internal static IEnumerable<HeaderField> Of(byte[] octets)
    {
        ushort Word(int at) => BinaryPrimitives.ReadUInt16BigEndian(octets.AsSpan(at));
        yield return Field("ip.version", 0, 4, Print(octets[0] >> 4));
        yield return Field("ip.ihl", 4, 4, $"{octets[0] & 0xF} x 4 = {(octets[0] & 0xF) * 4}");
        yield return Field("ip.dscp", 8, 6, Print(octets[1] >> 2));
        yield return Field("ip.ecn", 14, 2, Print(octets[1] & 3));
        yield return Field("ip.length", 16, 16, Print(Word(2)));
        yield return Field("ip.id", 32, 16, Print(Word(4)));
        yield return Field("ip.flags", 48, 3, (octets[6] & 0x40) != 0 ? "DF" : "-");
        yield return Field("ip.offset", 51, 13, Print(Word(6) & 0x1FFF));
        yield return Field("ip.ttl", 64, 8, Print(octets[8]));
        yield return Field("ip.protocol", 72, 8, $"{octets[9]} = TCP");
        yield return Field("ip.checksum", 80, 16, $"0x{Word(10):x4}");
        yield return Field("ip.source", 96, 32, new IPAddress(octets.AsSpan(12, 4)).ToString());
        yield return Field("ip.destination", 128, 32, new IPAddress(octets.AsSpan(16, 4)).ToString());
    }

    private static HeaderField Field(string key, int bit, int bits, string value) => new(Layer, key, bit, bits, value);

    private static string Print(int number) => number.ToString(CultureInfo.InvariantCulture);
}
