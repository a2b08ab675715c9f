using System.Buffers.Binary;
using System.Net;

namespace Tutor.Tcp.Listening;

/// <summary>
/// A pair of sockets as plain numbers: quick to compare, and ordered in the same way in every run of the program
/// (hash codes of addresses are not). IPv4 addresses are in their IPv4-mapped form (RFC 4291 section 2.5.5.2).
/// </summary>
internal readonly record struct PairKey(AddressBits Remote, AddressBits Local, uint Ports) : IComparable<PairKey>
{
    public static PairKey Of(SocketPair pair) => new(
        AddressBits.Of(pair.Remote.Address),
        AddressBits.Of(pair.Local.Address),
        ((uint)pair.Remote.Port.Number << 16) | pair.Local.Port.Number);

    /// <summary>True when both ends are the same socket.</summary>
    public bool IsLoop => Remote == Local && Ports >> 16 == (Ports & 0xFFFF);

    public int CompareTo(PairKey other)
    {
        int order = Remote.CompareTo(other.Remote);
        if (order == 0)
        {
            order = Ports.CompareTo(other.Ports);
        }

        return order == 0 ? Local.CompareTo(other.Local) : order;
    }
}

/// <summary>The 128 bits of an address, in network order.</summary>
internal readonly record struct AddressBits(ulong High, ulong Low) : IComparable<AddressBits>
{
    private const ulong MappedPrefix = 0xFFFF;

    public bool IsIpv4 => High == 0 && Low >> 32 == MappedPrefix;

    private uint Ipv4 => (uint)(Low & uint.MaxValue);

    /// <summary>0.0.0.0 or <c>::</c>.</summary>
    public bool IsUnspecified => IsIpv4 ? Ipv4 == 0 : High == 0 && Low == 0;

    /// <summary>224.0.0.0/4, ff00::/8, or the limited broadcast address 255.255.255.255.</summary>
    public bool IsGroup => IsIpv4 ? Ipv4 >> 28 == 0xE || Ipv4 == uint.MaxValue : High >> 56 == 0xFF;

    public static AddressBits Of(IPAddress address)
    {
        Span<byte> octets = stackalloc byte[16];
        _ = address.TryWriteBytes(octets, out int written);
        return written == 4
            ? new(0, (MappedPrefix << 32) | BinaryPrimitives.ReadUInt32BigEndian(octets))
            : new(BinaryPrimitives.ReadUInt64BigEndian(octets), BinaryPrimitives.ReadUInt64BigEndian(octets[8..]));
    }

    public int CompareTo(AddressBits other)
    {
        int order = High.CompareTo(other.High);
        return order == 0 ? Low.CompareTo(other.Low) : order;
    }

    /// <summary>Writes the octets in network order: 4 of an IPv4 address, else 16; answers how many.</summary>
    public int Write(Span<byte> to)
    {
        if (IsIpv4)
        {
            BinaryPrimitives.WriteUInt32BigEndian(to, Ipv4);
            return 4;
        }

        BinaryPrimitives.WriteUInt64BigEndian(to, High);
        BinaryPrimitives.WriteUInt64BigEndian(to[8..], Low);
        return 16;
    }
}
