using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Tutor.Tcp.World;

/// <summary>The addresses of a network, counted.</summary>
internal static class Addresses
{
    /// <summary>
    /// How many addresses of a network hosts can have: in IPv4 neither the first nor the last (RFC 922), in a large one
    /// of IPv6 only the first 2^32.
    /// </summary>
    public static ulong Count(IPNetwork network)
    {
        int bits = (network.BaseAddress.GetAddressBytes().Length * 8) - network.PrefixLength;
        return bits >= 32 ? 1UL << 32 : HasEdges(network) ? (1UL << bits) - 2 : 1UL << bits;
    }

    /// <summary>The address of the host with that number, from 0.</summary>
    public static IPAddress At(IPNetwork network, ulong number)
    {
        Span<byte> octets = stackalloc byte[16];
        _ = network.BaseAddress.TryWriteBytes(octets, out int length);
        Span<byte> low = octets[(length - 4)..length];
        ulong offset = number + (HasEdges(network) ? 1UL : 0);
        uint address = (uint)((BinaryPrimitives.ReadUInt32BigEndian(low) + offset) & uint.MaxValue);
        BinaryPrimitives.WriteUInt32BigEndian(low, address);
        return new IPAddress(octets[..length]);
    }

    private static bool HasEdges(IPNetwork network) =>
        network.BaseAddress.AddressFamily == AddressFamily.InterNetwork && network.PrefixLength <= 30;
}
