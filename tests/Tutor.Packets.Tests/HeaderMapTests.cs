using System.Net;
using Tutor.Tcp.Wire;

namespace Tutor.Packets.Tests;

public class HeaderMapTests
{
    private static readonly Endpoint Client = new(IPAddress.Parse("192.0.2.10"), new Port(49152));
    private static readonly Endpoint Server = new(IPAddress.Parse("192.0.2.80"), new Port(80));

    private static readonly Segment SynAck = new()
    {
        Flags = TcpFlags.Syn | TcpFlags.Ack,
        Seq = new SeqNumber(5000),
        Ack = new SeqNumber(1001),
        Window = 65535,
        Options = new TcpOptions
        {
            Mss = 1460,
            WindowScale = 7,
            SackPermitted = true,
            Timestamps = new Timestamps(11, 22),
        },
    };

    [Fact]
    public void The_fields_follow_each_other_and_leave_no_bit_out()
    {
        foreach (Segment segment in new[] { SynAck, new Segment(), SynAck with { Options = TcpOptions.None } })
        {
            HeaderMap map = HeaderMap.Of(segment, Server, Client)!;
            int bit = 0;
            foreach (HeaderField field in map.Fields)
            {
                Assert.Equal(bit, field.FirstBit);
                Assert.True(field.Bits > 0);
                bit += field.Bits;
            }

            Assert.Equal(map.Octets.Count * 8, bit);
        }
    }

    [Fact]
    public void The_octets_are_what_the_codec_reads_back_with_a_good_checksum()
    {
        HeaderMap map = HeaderMap.Of(SynAck, Server, Client)!;
        byte[] octets = map.Octets.AsSpan().ToArray();

        Assert.True(InternetChecksum.IsGood(octets.AsSpan(0, Ipv4Header.Length)));
        Assert.True(TcpHeaderCodec.TryRead(
            octets.AsSpan(Ipv4Header.Length), Server.Address, Client.Address, out TcpWireSegment? read));
        Assert.True(read!.IsChecksumGood);
        Assert.Equal(SynAck, read.Segment);
    }

    [Theory]
    [InlineData("ip.version", "4")]
    [InlineData("ip.ihl", "5 x 4 = 20")]
    [InlineData("ip.length", "60")]
    [InlineData("ip.flags", "DF")]
    [InlineData("ip.protocol", "6 = TCP")]
    [InlineData("ip.source", "192.0.2.80")]
    [InlineData("ip.destination", "192.0.2.10")]
    [InlineData("tcp.source-port", "80")]
    [InlineData("tcp.destination-port", "49152")]
    [InlineData("tcp.seq", "5000")]
    [InlineData("tcp.ack", "1001")]
    [InlineData("tcp.data-offset", "10 x 4 = 40")]
    [InlineData("tcp.flags", "SYN+ACK")]
    [InlineData("tcp.window", "65535")]
    [InlineData("tcp.option-mss", "1460")]
    [InlineData("tcp.option-scale", "7")]
    [InlineData("tcp.option-sack-permitted", "-")]
    [InlineData("tcp.option-timestamps", "11 22")]
    [InlineData("tcp.option-end", "0")]
    public void Each_field_has_its_value(string key, string value) =>
        Assert.Equal(value, HeaderMap.Of(SynAck, Server, Client)!.Fields.Single(field => field.Key == key).Value);

    [Fact]
    public void Blocks_that_are_acknowledged_selectively_are_decoded()
    {
        Segment segment = new()
        {
            Options = new TcpOptions
            {
                Sack = [new SeqRange(new SeqNumber(10), 5), new SeqRange(new SeqNumber(30), 1)],
            },
        };

        Assert.Contains(
            HeaderMap.Of(segment, Client, Server)!.Fields,
            field => field is { Key: "tcp.option-sack", Value: "10..15 30..31" });
    }

    [Fact]
    public void The_text_counts_for_the_lengths_and_is_not_shown()
    {
        HeaderMap map = HeaderMap.Of(new Segment { DataLength = 100 }, Client, Server)!;

        Assert.Equal(40, map.Octets.Count);
        Assert.Equal("140", map.Fields.Single(field => field.Key == "ip.length").Value);
    }

    [Fact]
    public void What_fits_in_no_IPv4_packet_has_no_octets()
    {
        Endpoint six = new(IPAddress.Parse("2001:db8::1"), new Port(80));

        Assert.Null(HeaderMap.Of(SynAck, six, Client));
        Assert.Null(HeaderMap.Of(SynAck, Client, six));
        Assert.Null(HeaderMap.Of(new Segment { DataLength = 65_496 }, Client, Server));
        Assert.NotNull(HeaderMap.Of(new Segment { DataLength = 65_495 }, Client, Server));
        Assert.Null(HeaderMap.Of(new Segment { DataLength = uint.MaxValue }, Client, Server));
    }
}
