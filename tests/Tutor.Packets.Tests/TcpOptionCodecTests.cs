using Tutor.Tcp.Wire;

namespace Tutor.Packets.Tests;

public class TcpOptionCodecTests
{
    public static TheoryData<TcpOptions> Options => new(
        TcpOptions.None,
        new TcpOptions { Mss = 1460 },
        new TcpOptions { WindowScale = 7 },
        new TcpOptions { SackPermitted = true },
        new TcpOptions { Mss = 1460, WindowScale = 7, SackPermitted = true, Timestamps = new Timestamps(1, 2) },
        new TcpOptions { Sack = [new SeqRange(new SeqNumber(1), 2), new SeqRange(new SeqNumber(5), 2)] });

    [Theory]
    [MemberData(nameof(Options))]
    public void The_length_is_what_writing_gives(TcpOptions options) =>
        Assert.Equal(TcpOptionCodec.Write(options).Length, TcpOptionCodec.Length(options));
}
