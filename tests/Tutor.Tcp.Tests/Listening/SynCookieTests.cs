using System.Buffers.Binary;
using Tutor.Tcp.Listening;
using Tutor.Tcp.Wire;
using static Tutor.Tcp.Tests.Listening.Listeners;

namespace Tutor.Tcp.Tests.Listening;

public class SynCookieTests
{
    private static readonly ListenPolicy Linux = ListenPolicy.Linux;
    private static readonly SocketPair Remote = Pair(0);
    private static readonly SocketPair Ipv6 = new(At("2001:db8::1", 80), At("2001:db8::2", 40000));
    private static readonly SeqNumber Irs = new(300);

    [Fact]
    public void A_cookie_is_the_sum_of_its_parts_modulo_2_to_the_32()
    {
        var parts = new CookieParts(PairHash: 0xFFFFFFF0, CountHash: 0xAAFFFFFE, Count: 0x1FF, MssIndex: 3);

        Assert.Equal(0xFF000000, parts.CountPart);
        Assert.Equal(1u, parts.LowPart);
        Assert.Equal(new SeqNumber(0xFF00011D), parts.Isn(Irs)); // FFFFFFF0 + 12C + FF000000 + 1
    }

    [Fact]
    public void The_hashes_are_those_of_linux_over_addresses_ports_and_counter()
    {
        // 198.51.100.1 192.0.2.1, port 80, port 40000, counter; each as it lies in the memory of the kernel.
        byte[] text = [198, 51, 100, 1, 192, 0, 2, 1, 0, 80, 0x9C, 0x40, 0, 0, 0, 0];
        ulong pairHash = SipHash.Of(Key.Pair0, Key.Pair1, text);
        text[12] = 7;
        ulong countHash = SipHash.Of(Key.Count0, Key.Count1, text);

        Assert.Equal(
            new CookieParts((uint)(pairHash & uint.MaxValue), (uint)(countHash & uint.MaxValue), 7, 2),
            SynCookie.Parts(Key, Remote, 7, 2));
    }

    [Fact]
    public void Over_ipv6_the_counter_comes_before_the_ports()
    {
        byte[] text = new byte[40];
        Ipv6.Remote.Address.TryWriteBytes(text, out _);
        Ipv6.Local.Address.TryWriteBytes(text.AsSpan(16), out _);
        text[32] = 7;
        BinaryPrimitives.WriteUInt16BigEndian(text.AsSpan(36), 40000);
        BinaryPrimitives.WriteUInt16BigEndian(text.AsSpan(38), 80);

        Assert.Equal(
            (uint)(SipHash.Of(Key.Count0, Key.Count1, text) & uint.MaxValue),
            SynCookie.Parts(Key, Ipv6, 7, 0).CountHash);
    }

    [Theory]
    [InlineData(0, 536)]
    [InlineData(100, 536)]
    [InlineData(536, 536)]
    [InlineData(1299, 536)]
    [InlineData(1300, 1300)]
    [InlineData(1400, 1300)]
    [InlineData(1439, 1300)]
    [InlineData(1440, 1440)]
    [InlineData(1459, 1440)]
    [InlineData(1460, 1460)]
    [InlineData(65535, 1460)]
    [InlineData(null, 536)]
    public void The_mss_is_rounded_down_to_the_table(int? mss, int held) => Holds(Remote, mss, held);

    [Theory]
    [InlineData(100, 1220)]
    [InlineData(1419, 1220)]
    [InlineData(1420, 1420)]
    [InlineData(1440, 1440)]
    [InlineData(8939, 1440)]
    [InlineData(8940, 8940)]
    [InlineData(null, 1220)]
    public void Ipv6_has_a_table_of_its_own(int? mss, int held) => Holds(Ipv6, mss, held);

    [Fact]
    public void A_mapped_ipv4_address_is_the_ipv4_address()
    {
        var mapped = new SocketPair(At("::ffff:192.0.2.1", 80), At("::ffff:198.51.100.1", 40000));

        Assert.Equal(SynCookie.Parts(Key, Remote, 5, 1), SynCookie.Parts(Key, mapped, 5, 1));
        Holds(mapped, 1400, 1300);
    }

    /// <summary>Made in the last microsecond of a step or in the first: what counts is the step.</summary>
    [Theory]
    [InlineData(0, 119_999_999, 1, CookieFault.None)]
    [InlineData(0, 120_000_000, 2, CookieFault.TooOld)]
    [InlineData(59_999_999, 60_000_000, 1, CookieFault.None)]
    [InlineData(59_999_999, 120_000_000, 2, CookieFault.TooOld)]
    [InlineData(60_000_000, 59_999_999, 255, CookieFault.TooOld)]
    [InlineData(0, 256 * 60_000_000L, 0, CookieFault.WrongHash)]
    [InlineData(0, (256 * 60_000_000L) - 1, 255, CookieFault.TooOld)]
    public void A_cookie_lives_until_the_counter_has_moved_on_twice(long made, long read, int age, CookieFault fault)
    {
        CookieCheck check = Check(Cookie(new SimTime(made)), new SimTime(read));

        Assert.Equal((fault, age), (check.Fault, check.Age));
        Assert.Equal(fault == CookieFault.None ? 1460 : 0, check.Mss);
    }

    [Theory]
    [InlineData(60, 120)]
    [InlineData(64, 128)]
    public void The_step_of_the_counter_is_a_policy(long step, long end)
    {
        ListenPolicy policy = Linux with { CookieCounterStep = SimTime.FromSeconds(step) };
        SeqNumber cookie = Cookie(SimTime.Zero);

        Assert.Equal(CookieFault.None, Check(cookie, SimTime.FromSeconds(end - 1), policy).Fault);
        Assert.Equal(CookieFault.TooOld, Check(cookie, SimTime.FromSeconds(end), policy).Fault);
    }

    [Fact]
    public void A_cookie_is_good_only_for_its_own_connection_and_key()
    {
        SeqNumber cookie = Cookie(SimTime.Zero);
        SocketPair otherPort = new(Server, Remote.Remote with { Port = new Port(40001) });
        SocketPair otherServer = new(Server with { Port = new Port(81) }, Remote.Remote);

        Assert.Equal(CookieFault.None, SynCookie.Check(Key, Remote, Irs, cookie, default, Linux).Fault);
        Assert.NotEqual(CookieFault.None, SynCookie.Check(Key, otherPort, Irs, cookie, default, Linux).Fault);
        Assert.NotEqual(CookieFault.None, SynCookie.Check(Key, otherServer, Irs, cookie, default, Linux).Fault);
        Assert.NotEqual(CookieFault.None, SynCookie.Check(Key, Remote.Swapped, Irs, cookie, default, Linux).Fault);
        SynCookieKey otherKey = Key with { Count1 = 0 };
        Assert.NotEqual(CookieFault.None, SynCookie.Check(otherKey, Remote, Irs, cookie, default, Linux).Fault);
        otherKey = Key with { Pair0 = 0 };
        Assert.NotEqual(CookieFault.None, SynCookie.Check(otherKey, Remote, Irs, cookie, default, Linux).Fault);
    }

    /// <summary>
    /// Of the 2^32 numbers exactly 8 are good at a time: 2 counters times 4 MSS values. Around each of them all is
    /// tried; for the rest, every counter with every index up to 250 before or past the hash of that counter.
    /// </summary>
    [Fact]
    public void Eight_numbers_are_good_at_a_time()
    {
        SimTime now = SimTime.FromSeconds(1000);
        uint today = SynCookie.CountAt(now, Linux);
        var good = new HashSet<uint>();
        for (uint count = today - 16; count != today + 240; count++)
        {
            for (int index = -250; index <= 250; index++)
            {
                SeqNumber number = SynCookie.Parts(Key, Remote, count, 0).Isn(Irs) + unchecked((uint)index);
                if (Check(number, now).Fault == CookieFault.None)
                {
                    good.Add(number.Value);
                }
            }
        }

        var expected =
            from count in new[] { today, today - 1 }
            from index in Enumerable.Range(0, 4)
            select SynCookie.Parts(Key, Remote, count, index).Isn(Irs).Value;
        Assert.Equal(expected.ToHashSet(), good);
    }

    /// <summary>
    /// A guess is good with probability 8 / 2^32 (see above), so of a million 0.0019 are expected: none with these
    /// seeds. Changing the other end or the client's number makes the number a guess, as a wrong ACK does.
    /// </summary>
    [Fact]
    public void Of_a_million_guesses_none_is_good()
    {
        var random = new Random(9293);
        SimTime now = SimTime.FromSeconds(1000);
        SeqNumber cookie = Cookie(now);
        int good = 0;
        for (int i = 0; i < 1_000_000; i++)
        {
            uint difference = (uint)random.NextInt64(8, (1L << 32) - 8);
            CookieCheck check = (i % 4) switch
            {
                0 => Check(cookie + difference, now),
                1 => Check(cookie, now + SimTime.FromSeconds(60 * (2 + (difference % 254)))),
                2 => SynCookie.Check(Key, Remote, Irs + difference, cookie, now, Linux),
                _ => SynCookie.Check(Key, Pair(1 + (int)(difference % 10_000)), Irs, cookie, now, Linux),
            };
            good += check.Fault == CookieFault.None ? 1 : 0;
        }

        Assert.Equal(0, good);
    }

    private static void Holds(SocketPair pair, int? mss, int held)
    {
        var syn = new Segment { Flags = TcpFlags.Syn, Seq = Irs, Options = new() { Mss = (ushort?)mss } };
        SeqNumber cookie = SynCookie.Parts(Key, pair, syn, SimTime.Zero, Linux).Isn(Irs);

        CookieCheck check = SynCookie.Check(Key, pair, Irs, cookie, SimTime.Zero, Linux);
        Assert.Equal((CookieFault.None, held), (check.Fault, check.Mss));
    }

    private static SeqNumber Cookie(SimTime now) =>
        SynCookie.Parts(Key, Remote, SynCookie.CountAt(now, Linux), 3).Isn(Irs);

    private static CookieCheck Check(SeqNumber number, SimTime now, ListenPolicy? policy = null) =>
        SynCookie.Check(Key, Remote, Irs, number, now, policy ?? Linux);
}
