using System.Buffers.Binary;
using System.Net.Sockets;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Listening;

/// <summary>
/// SYN cookies: everything that a half-open connection has to remember, in the number of the SYN,ACK itself (RFC 4987
/// section 3.6; D. J. Bernstein 1996; the layout of Linux net/ipv4/syncookies.c).
/// </summary>
/// <remarks>
/// <code>
///   31      24 23                      0
///  +----------+------------------------+
///  |  count   |  hash(count) + MSS ind |   + hash(4-tuple) + SEG.SEQ of the SYN
///  +----------+------------------------+
/// </code>
/// </remarks>
public static class SynCookie
{
    /// <summary>Addresses of 16 octets, the counter, and the ports: the longest text that is hashed.</summary>
    private const int LongestText = 16 + 16 + 4 + 2 + 2;

    /// <summary>The counter of time: how many whole steps have gone by, modulo 2^32. Never fails.</summary>
    public static uint CountAt(SimTime now, ListenPolicy policy) =>
        (uint)((now.Microseconds / Math.Max(1, policy.CookieCounterStep.Microseconds)) & uint.MaxValue);

    /// <summary>The MSS values that a cookie for this remote can carry.</summary>
    public static EquatableArray<ushort> MssTable(ListenPolicy policy, SocketPair pair) =>
        IsIpv6(pair) ? policy.CookieMssTableIpv6 : policy.CookieMssTable;

    /// <summary>
    /// The place of the largest value that is not above <paramref name="mss"/>; 0 when all are. Never fails.
    /// </summary>
    public static int MssIndex(EquatableArray<ushort> table, ushort mss)
    {
        int index = table.Count - 1;
        while (index > 0 && table[index] > mss)
        {
            index--;
        }

        return Math.Max(0, index);
    }

    /// <summary>The parts of the cookie for a SYN that arrives now. Never fails.</summary>
    public static CookieParts Parts(SynCookieKey key, SocketPair pair, Segment syn, SimTime now, ListenPolicy policy)
    {
        ushort mss = syn.Options.Mss ?? pair.Local.DefaultMss;
        return Parts(key, pair, CountAt(now, policy), MssIndex(MssTable(policy, pair), mss));
    }

    /// <summary>The parts of a cookie. Never fails.</summary>
    /// <param name="key">The secret.</param>
    /// <param name="pair">The two ends, as the listener sees them.</param>
    /// <param name="count">The counter of time.</param>
    /// <param name="mssIndex">The index of the MSS.</param>
    public static CookieParts Parts(SynCookieKey key, SocketPair pair, uint count, int mssIndex) => new(
        Hash(key.Pair0, key.Pair1, pair, 0),
        Hash(key.Count0, key.Count1, pair, count),
        count,
        mssIndex);

    /// <summary>
    /// Reads <paramref name="number"/> as a cookie: takes the parts off again and looks whether what is left makes
    /// sense (Linux <c>check_tcp_syn_cookie</c>). Never fails.
    /// </summary>
    /// <param name="key">The secret.</param>
    /// <param name="pair">The two ends, as the listener sees them.</param>
    /// <param name="theirs">The remote's initial sequence number: SEG.SEQ - 1 of its ACK.</param>
    /// <param name="number">The number that may be a cookie: SEG.ACK - 1.</param>
    /// <param name="now">When the ACK arrives.</param>
    /// <param name="policy">The step of the counter, the greatest age and the MSS table.</param>
    public static CookieCheck Check(
        SynCookieKey key,
        SocketPair pair,
        SeqNumber theirs,
        SeqNumber number,
        SimTime now,
        ListenPolicy policy)
    {
        uint rest = (number - Hash(key.Pair0, key.Pair1, pair, 0) - theirs.Value).Value;
        uint count = CountAt(now, policy);
        uint age = unchecked(count - (rest >> CookieParts.CountShift)) & byte.MaxValue;
        if (age >= policy.CookieMaxAge)
        {
            return new(CookieFault.TooOld, (int)age, rest & CookieParts.LowBits, 0);
        }

        uint hash = Hash(key.Count0, key.Count1, pair, unchecked(count - age));
        uint index = unchecked(rest - hash) & CookieParts.LowBits;
        EquatableArray<ushort> table = MssTable(policy, pair);
        return index < table.Count
            ? new(CookieFault.None, (int)age, index, table[(int)index])
            : new(CookieFault.WrongHash, (int)age, index, 0);
    }

    private static bool IsIpv6(SocketPair pair) =>
        pair.Remote.Address.AddressFamily == AddressFamily.InterNetworkV6
        && !AddressBits.Of(pair.Remote.Address).IsIpv4;

    /// <summary>
    /// The low 32 bits of SipHash-2-4 over the octets that a little-endian Linux hashes: for IPv4 the addresses, the
    /// ports in network order (ours first) and the counter; for IPv6 the addresses, the counter, and the ports.
    /// </summary>
    private static uint Hash(ulong key0, ulong key1, SocketPair pair, uint count)
    {
        Span<byte> text = stackalloc byte[LongestText];
        AddressBits remote = AddressBits.Of(pair.Remote.Address);
        int at = remote.Write(text);
        at += AddressBits.Of(pair.Local.Address).Write(text[at..]);
        if (remote.IsIpv4)
        {
            at = WritePorts(text, at, pair.Local.Port, pair.Remote.Port);
            at = WriteCount(text, at, count);
        }
        else
        {
            at = WriteCount(text, at, count);
            at = WritePorts(text, at, pair.Remote.Port, pair.Local.Port);
        }

        return (uint)(SipHash.Of(key0, key1, text[..at]) & uint.MaxValue);
    }

    private static int WriteCount(Span<byte> text, int at, uint count)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(text[at..], count);
        return at + sizeof(uint);
    }

    private static int WritePorts(Span<byte> text, int at, Port first, Port second)
    {
        BinaryPrimitives.WriteUInt16BigEndian(text[at..], first.Number);
        BinaryPrimitives.WriteUInt16BigEndian(text[(at + 2)..], second.Number);
        return at + 4;
    }
}
