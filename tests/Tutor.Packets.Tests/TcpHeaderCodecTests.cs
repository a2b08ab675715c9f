using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Tutor.Tcp.Wire;

namespace Tutor.Packets.Tests;

public class TcpHeaderCodecTests
{
    private static readonly Endpoint Client = new(IPAddress.Parse("192.0.2.10"), new Port(49152));
    private static readonly Endpoint Server = new(IPAddress.Parse("192.0.2.80"), new Port(80));

    [Fact]
    public void A_syn_with_mss_is_written_octet_by_octet()
    {
        Segment syn = new()
        {
            Seq = new SeqNumber(1000),
            Flags = TcpFlags.Syn,
            Window = 65535,
            Options = new TcpOptions { Mss = 1460 },
        };

        Assert.Equal(
            "C0000050000003E8000000006002FFFF4F930000020405B4",
            Convert.ToHexString(TcpHeaderCodec.Write(syn, Client, Server)));
    }

    [Fact]
    public void A_syn_ack_without_options_is_written_octet_by_octet()
    {
        Segment answer = new()
        {
            Seq = new SeqNumber(5000),
            Ack = new SeqNumber(1001),
            Flags = TcpFlags.Syn | TcpFlags.Ack,
            Window = 65535,
        };

        Assert.Equal(
            "0050C00000001388000003E95012FFFF53B60000",
            Convert.ToHexString(TcpHeaderCodec.Write(answer, Server, Client)));
    }

    [Fact]
    public void Text_is_zeros_and_an_odd_length_is_summed_right()
    {
        Segment data = new()
        {
            Seq = new SeqNumber(1001),
            Ack = new SeqNumber(5001),
            Flags = TcpFlags.Psh | TcpFlags.Ack,
            Window = 65535,
            DataLength = 3,
        };

        Assert.Equal(
            "C0000050000003E9000013895018FFFF53AC0000000000",
            Convert.ToHexString(TcpHeaderCodec.Write(data, Client, Server)));
    }

    [Fact]
    public void What_was_written_is_read_again_with_a_good_checksum()
    {
        Gen<Segment> segments =
            from seq in ArbMap.Default.GeneratorFor<uint>()
            from ack in ArbMap.Default.GeneratorFor<uint>()
            from flags in Gen.Choose(0, 255)
            from length in Gen.Choose(0, 40)
            from window in Gen.Choose(0, ushort.MaxValue)
            from urgent in Gen.Choose(0, ushort.MaxValue)
            from options in Options
            select new Segment
            {
                Seq = new SeqNumber(seq),
                Ack = new SeqNumber(ack),
                Flags = (TcpFlags)flags,
                DataLength = (uint)length,
                Window = (ushort)window,
                UrgentPointer = (ushort)urgent,
                Options = options,
            };

        Prop.ForAll(segments.ToArbitrary(), segment =>
        {
            byte[] octets = TcpHeaderCodec.Write(segment, Client, Server);
            bool isRead = TcpHeaderCodec.TryRead(octets, Client.Address, Server.Address, out TcpWireSegment? read);
            return isRead && read!.IsChecksumGood && read.Segment == segment
                && read.SourcePort == Client.Port && read.DestinationPort == Server.Port;
        }).QuickCheckThrowOnFailure();
    }

    private static Gen<TcpOptions> Options =>
        from mss in OrAbsent(Gen.Choose(0, ushort.MaxValue))
        from shift in OrAbsent(Gen.Choose(0, 255))
        from permitted in ArbMap.Default.GeneratorFor<bool>()
        from blocks in Gen.Choose(0, 1)
        from stamp in OrAbsent(ArbMap.Default.GeneratorFor<uint>())
        select new TcpOptions
        {
            Mss = (ushort?)mss,
            WindowScale = (byte?)shift,
            SackPermitted = permitted,
            Sack = blocks == 0 ? [] : [new SeqRange(new SeqNumber(uint.MaxValue - 3), 10)],
            Timestamps = stamp is { } value ? new Timestamps(value, value / 2) : null,
        };

    private static Gen<T?> OrAbsent<T>(Gen<T> values) where T : struct =>
        Gen.OneOf(values.Select(value => (T?)value), Gen.Constant<T?>(null));

    [Fact]
    public void A_changed_octet_or_another_address_makes_the_checksum_bad()
    {
        byte[] octets = TcpHeaderCodec.Write(new Segment { Flags = TcpFlags.Ack }, Client, Server);

        Assert.True(TcpHeaderCodec.TryRead(octets, Client.Address, IPAddress.Parse("192.0.2.81"), out var other));
        Assert.False(other!.IsChecksumGood);

        octets[7] ^= 1;
        Assert.True(TcpHeaderCodec.TryRead(octets, Client.Address, Server.Address, out var changed));
        Assert.False(changed!.IsChecksumGood);
    }

    [Theory]
    [InlineData("C0000050000003E8000000005002FFFF4F9300")]
    [InlineData("C0000050000003E8000000004002FFFF4F930000")]
    [InlineData("C0000050000003E8000000006002FFFF4F930000")]
    [InlineData("C0000050000003E8000000006002FFFF4F930000020305B4")]
    [InlineData("C0000050000003E8000000006002FFFF4F930000020105B4")]
    [InlineData("C0000050000003E8000000006002FFFF4F930000FE0505B4")]
    public void Octets_that_are_no_segment_are_refused_without_an_exception(string hex)
    {
        byte[] octets = Convert.FromHexString(hex);

        Assert.False(TcpHeaderCodec.TryRead(octets, Client.Address, Server.Address, out TcpWireSegment? segment));
        Assert.Null(segment);
    }

    [Fact]
    public void Unknown_options_are_passed_over_by_their_length()
    {
        Assert.True(TcpOptionCodec.TryRead(Convert.FromHexString("01FE03AA020405B4"), out TcpOptions options));
        Assert.Equal(new TcpOptions { Mss = 1460 }, options);
    }

    [Fact]
    public void Random_octets_never_throw()
    {
        Random random = new(1);
        byte[] octets = new byte[80];
        for (int i = 0; i < 5000; i++)
        {
            random.NextBytes(octets);
            TcpHeaderCodec.TryRead(octets.AsSpan(0, i % 80), Client.Address, Server.Address, out _);
        }
    }

    [Fact]
    public void Options_of_more_than_40_octets_are_refused()
    {
        SeqRange block = new(new SeqNumber(1), 1);
        TcpOptions options = new() { Sack = [block, block, block, block], Mss = 1460, WindowScale = 1 };

        Assert.Throws<ArgumentException>(() => TcpOptionCodec.Write(options));
    }
}
