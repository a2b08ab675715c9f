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

    [Theory]
    [MemberData(nameof(Options))]
    public void What_was_written_is_read_and_every_option_was_met(TcpOptions options)
    {
        OptionReading reading = TcpOptionCodec.Read(TcpOptionCodec.Write(options));
        Assert.Equal(options, reading.Options);
        Assert.True(reading.IsLegal);
        Assert.All(reading.Met.AsSpan().ToArray(), m => Assert.Equal(OptionFate.Taken, m.Fate));
        int octets = reading.Met.AsSpan().ToArray().Sum(m => m.Length);
        Assert.InRange(TcpOptionCodec.Length(options) - octets, 0, 3);
    }

    [Fact]
    public void An_unknown_option_is_passed_over_by_its_length_and_named()
    {
        OptionReading reading = Read("01 FE03AA 020405B4 FD02 00 020400FF");
        Assert.Equal(new TcpOptions { Mss = 1460 }, reading.Options);
        Assert.Equal(
            [
                new OptionMet(1, 0xFE, 3, OptionFate.Unknown),
                new OptionMet(4, 2, 4, OptionFate.Taken),
                new OptionMet(8, 0xFD, 2, OptionFate.Unknown),
            ],
            reading.Met);
        Assert.True(reading.IsLegal);
    }

    [Theory]
    [InlineData("0200 030307", OptionFate.NoLength, 0)]
    [InlineData("0201 030307", OptionFate.NoLength, 1)]
    [InlineData("FE00 030307", OptionFate.NoLength, 0)]
    [InlineData("02", OptionFate.NoLength, 0)]
    [InlineData("0204 05", OptionFate.BeyondEnd, 4)]
    [InlineData("05FF 00000001 00000002", OptionFate.BeyondEnd, 255)]
    public void A_length_that_leads_nowhere_ends_the_reading(string hex, OptionFate fate, byte length)
    {
        OptionReading reading = Read("0402" + hex);
        Assert.Equal(new TcpOptions { SackPermitted = true }, reading.Options);
        Assert.Equal((2, length, fate), (reading.Met[1].Offset, reading.Met[1].Length, reading.Met[1].Fate));
        Assert.Equal(2, reading.Met.Count);
        Assert.False(reading.IsLegal);
    }

    [Theory]
    [InlineData("0202")]
    [InlineData("020305")]
    [InlineData("0205000000")]
    [InlineData("0302")]
    [InlineData("03040102")]
    [InlineData("040300")]
    [InlineData("0502")]
    [InlineData("050900000001000000")]
    [InlineData("080900000001000000")]
    [InlineData("080B000000010000000200")]
    public void A_length_that_its_kind_does_not_have_is_passed_over(string hex)
    {
        OptionReading reading = Read(hex + "020405B4");
        Assert.Equal(new TcpOptions { Mss = 1460 }, reading.Options);
        Assert.Equal(
            [OptionFate.WrongLength, OptionFate.Taken], reading.Met.AsSpan().ToArray().Select(m => m.Fate));
        Assert.False(reading.IsLegal);
    }

    [Fact]
    public void Of_an_option_that_comes_twice_the_last_counts() =>
        Assert.Equal(new TcpOptions { Mss = 1000 }, Read("020405B4 020403E8").Options);

    [Fact]
    public void Sack_blocks_across_two_to_the_32_are_read()
    {
        OptionReading reading = Read("050A FFFFFFF8 00000008");
        Assert.Equal([new SeqRange(new SeqNumber(0xFFFF_FFF8), 16)], reading.Options.Sack);
    }

    [Fact]
    public void Random_octets_never_throw_and_what_is_met_lies_inside_them()
    {
        Random random = new(2018);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] octets = new byte[random.Next(TcpOptionCodec.MaxOctets + 1)];
            random.NextBytes(octets);
            if (i % 2 == 0)
            {
                // Half of them begin with a known kind, so that lengths are met more often than by chance.
                octets.AsSpan(0, Math.Min(1, octets.Length)).Fill((byte)random.Next(2, 9));
            }

            CheckReading(octets, TcpOptionCodec.Read(octets));
        }
    }

    private static void CheckReading(byte[] octets, OptionReading reading)
    {
        Assert.True(reading.Met.Count <= (octets.Length + 1) / 2);
        Assert.True(reading.Options.Sack.Count <= octets.Length / 8);
        Assert.Equal(reading.IsLegal, TcpOptionCodec.TryRead(octets, out TcpOptions options));
        Assert.Equal(reading.IsLegal ? reading.Options : TcpOptions.None, options);
        int end = 0;
        foreach (OptionMet met in reading.Met)
        {
            Assert.InRange(met.Offset, end, octets.Length - 1);
            Assert.Equal(octets[met.Offset], met.Kind);
            bool isLast = met.Fate is OptionFate.NoLength or OptionFate.BeyondEnd;
            Assert.Equal(isLast, met.Length < 2 || met.Offset + met.Length > octets.Length);
            end = met.Offset + Math.Max((byte)1, met.Length);
        }
    }

    private static OptionReading Read(string hex) =>
        TcpOptionCodec.Read(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));
}
