using System.Net;
using System.Net.Sockets;
using Tutor.Tcp;
using Tutor.Tcp.Wire;

namespace Tutor.Packets;

/// <summary>The headers of a packet as octets, and where each field stands in them.</summary>
/// <param name="Octets">The IPv4 header and the TCP header with its options; no text.</param>
/// <param name="Fields">The fields in the order of the octets; they leave no bit out.</param>
public sealed record HeaderMap(EquatableArray<byte> Octets, EquatableArray<HeaderField> Fields)
{
    /// <summary>
    /// The headers of a segment, both checksums computed; null when it cannot be a packet: an end is not IPv4, or its
    /// options or its text are too long. Never fails.
    /// </summary>
    /// <param name="segment">The segment; any flags.</param>
    /// <param name="source">The sender.</param>
    /// <param name="destination">The receiver.</param>
    public static HeaderMap? Of(Segment segment, Endpoint source, Endpoint destination)
    {
        uint header = (uint)(TcpHeaderCodec.MinHeader + TcpOptionCodec.Length(segment.Options));
        bool fits = TcpOptionCodec.Length(segment.Options) <= TcpOptionCodec.MaxOctets
            && segment.DataLength <= Ipv4Header.MaxPayload - header;
        if (!fits || !IsIpv4(source.Address) || !IsIpv4(destination.Address))
        {
            return null;
        }

        byte[] tcp = TcpHeaderCodec.Write(segment, source, destination);
        Ipv4Header ip = new(source.Address, destination.Address, (ushort)tcp.Length);
        byte[] octets = [.. ip.Write(), .. tcp.AsSpan(0, (int)header)];
        List<HeaderField> fields = [.. Ipv4Fields.Of(octets), .. TcpFields.Of(octets, Ipv4Header.Length)];
        return new HeaderMap(EquatableArray.Create<byte>(octets), EquatableArray.From(fields));
    }

    private static bool IsIpv4(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork;
}

/// <summary>A field of a header.</summary>
/// <param name="Layer"><c>IPv4</c> or <c>TCP</c>.</param>
/// <param name="Key">Its stable name, such as <c>tcp.seq</c>; its name in words is the text <c>header.KEY</c>.</param>
/// <param name="FirstBit">Where it begins: bits from the first octet of the IPv4 header.</param>
/// <param name="Bits">How many bits it takes; 1 or more.</param>
/// <param name="Value">Its value in words that are the same in every language.</param>
public sealed record HeaderField(string Layer, string Key, int FirstBit, int Bits, string Value)
{
    /// <summary>The octet that it begins in, from 0.</summary>
    public int FirstOctet => FirstBit / 8;

    /// <summary>The octet that it ends in, from 0.</summary>
    public int LastOctet => (FirstBit + Bits - 1) / 8;
}
