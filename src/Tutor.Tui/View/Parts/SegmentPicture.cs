using Tutor.Packets;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tui.View.Parts;

/// <summary>A segment with what surrounds it on the wire.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Source">The port that it comes from.</param>
/// <param name="Destination">The port that it goes to.</param>
/// <param name="IsIpv6">True when IPv6 carries it.</param>
/// <param name="Seq">SEG.SEQ as it is to be written.</param>
/// <param name="Ack">SEG.ACK as it is to be written.</param>
public sealed record SegmentPicture(Segment Segment, Port Source, Port Destination, bool IsIpv6, string Seq, string Ack)
{
    /// <summary>The picture of a line of a world's ladder.</summary>
    /// <param name="world">The world.</param>
    /// <param name="line">One of its lines.</param>
    /// <param name="number">Writes a sequence number, given the host whose numbers it belongs to.</param>
    /// <exception cref="KeyNotFoundException">
    /// The line has no addresses and names a host that the world does not have.
    /// </exception>
    public static SegmentPicture From(WorldState world, LadderLine line, Func<SeqNumber, string, string> number)
    {
        var source = line.Source ?? world[line.From].Endpoint;
        var destination = line.Destination ?? world[line.To].Endpoint;
        return new SegmentPicture(
            line.Segment,
            source.Port,
            destination.Port,
            source.Address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6,
            number(line.Segment.Seq, world.ClaimedSenderOf(line)),
            number(line.Segment.Ack, line.To));
    }

    /// <summary>Octets of the TCP header with its options (RFC 9293 section 3.1).</summary>
    internal int TcpOctets => TcpHeaderCodec.MinHeader + TcpOptionCodec.Length(Segment.Options);
}
