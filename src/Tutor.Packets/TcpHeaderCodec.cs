using System.Buffers.Binary;
using System.Net;
using Tutor.Tcp.Wire;

namespace Tutor.Packets;

/// <summary>A segment as it was on the wire: its ports and whether its checksum is right.</summary>
/// <param name="SourcePort">The sender's port.</param>
/// <param name="DestinationPort">The receiver's port.</param>
/// <param name="Segment">The header fields; the text is known by its length.</param>
/// <param name="HeaderLength">Octets of the header with its options; 20 to 60.</param>
/// <param name="IsChecksumGood">True when the segment is undamaged.</param>
public sealed record TcpWireSegment(
    Port SourcePort,
    Port DestinationPort,
    Segment Segment,
    int HeaderLength,
    bool IsChecksumGood);

/// <summary>Segments as octets and back, over IPv4 (RFC 9293 section 3.1).</summary>
/// <remarks>
/// <code>
/// 0       4       8               16                              32
/// |          source port          |       destination port        |
/// |                        sequence number                        |
/// |                     acknowledgment number                     |
/// |offset | 0 0 0 0|C E U A P R S F|           window             |
/// |           checksum            |        urgent pointer         |
/// |                    options, to 32-bit words                   |
/// </code>
/// </remarks>
public static class TcpHeaderCodec
{
    /// <summary>The length of a header without options, in octets.</summary>
    public const int MinHeader = 20;

    private const int MaxSegment = ushort.MaxValue - Ipv4Header.Length;

    /// <summary>The octets of a segment: header, options and a text of zeros; the checksum is right.</summary>
    /// <param name="segment">The segment; any flags.</param>
    /// <param name="source">The sender.</param>
    /// <param name="destination">The receiver.</param>
    /// <exception cref="ArgumentException">
    /// An address is not IPv4, the options need more than 40 octets, or header and text do not fit in an IPv4 packet.
    /// </exception>
    public static byte[] Write(Segment segment, Endpoint source, Endpoint destination)
    {
        byte[] options = TcpOptionCodec.Write(segment.Options);
        int header = MinHeader + options.Length;
        if (segment.DataLength > MaxSegment - header)
        {
            throw new ArgumentException($"A text of {segment.DataLength} octets does not fit in one IPv4 packet.");
        }

        byte[] octets = new byte[header + segment.DataLength];
        Span<byte> at = octets;
        BinaryPrimitives.WriteUInt16BigEndian(at, source.Port.Number);
        BinaryPrimitives.WriteUInt16BigEndian(at[2..], destination.Port.Number);
        BinaryPrimitives.WriteUInt32BigEndian(at[4..], segment.Seq.Value);
        BinaryPrimitives.WriteUInt32BigEndian(at[8..], segment.Ack.Value);
        at[12] = (byte)(header / 4 << 4);
        at[13] = (byte)((int)segment.Flags & byte.MaxValue);
        BinaryPrimitives.WriteUInt16BigEndian(at[14..], segment.Window);
        BinaryPrimitives.WriteUInt16BigEndian(at[18..], segment.UrgentPointer);
        options.CopyTo(at[MinHeader..]);
        BinaryPrimitives.WriteUInt16BigEndian(at[16..], Checksum(octets, source.Address, destination.Address));
        return octets;
    }

    /// <summary>Reads a segment. Never fails on octets: what is no segment gives false.</summary>
    /// <param name="octets">Header, options and text, without the IP header.</param>
    /// <param name="source">The sender's IPv4 address.</param>
    /// <param name="destination">The receiver's IPv4 address.</param>
    /// <param name="segment">
    /// The segment; null when the octets are too few or the data offset or an option is wrong.
    /// </param>
    /// <exception cref="ArgumentException">An address is not IPv4.</exception>
    public static bool TryRead(
        ReadOnlySpan<byte> octets, IPAddress source, IPAddress destination, out TcpWireSegment? segment)
    {
        segment = null;
        int header = octets.Length < MinHeader ? 0 : (octets[12] >> 4) * 4;
        if (header < MinHeader || header > octets.Length || octets.Length > MaxSegment
            || !TcpOptionCodec.TryRead(octets[MinHeader..header], out TcpOptions options))
        {
            return false;
        }

        Segment read = new()
        {
            Seq = new SeqNumber(BinaryPrimitives.ReadUInt32BigEndian(octets[4..])),
            Ack = new SeqNumber(BinaryPrimitives.ReadUInt32BigEndian(octets[8..])),
            Flags = (TcpFlags)octets[13],
            Window = BinaryPrimitives.ReadUInt16BigEndian(octets[14..]),
            UrgentPointer = BinaryPrimitives.ReadUInt16BigEndian(octets[18..]),
            DataLength = (uint)(octets.Length - header),
            Options = options,
        };
        segment = new TcpWireSegment(
            new Port(BinaryPrimitives.ReadUInt16BigEndian(octets)),
            new Port(BinaryPrimitives.ReadUInt16BigEndian(octets[2..])),
            read,
            header,
            Checksum(octets, source, destination) == 0);
        return true;
    }

    /// <summary>
    /// The checksum over pseudo-header and segment; 0 when a checksum that is already there is right.
    /// </summary>
    private static ushort Checksum(ReadOnlySpan<byte> octets, IPAddress source, IPAddress destination)
    {
        ulong sum = InternetChecksum.Add(0, Ipv4Header.AddressOctets(source));
        sum = InternetChecksum.Add(sum, Ipv4Header.AddressOctets(destination));
        sum += Ipv4Header.Tcp + (uint)octets.Length;
        return InternetChecksum.Finish(InternetChecksum.Add(sum, octets));
    }
}
