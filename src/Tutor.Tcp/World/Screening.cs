using System.Net;
using System.Net.Sockets;
using Tutor.Tcp.Machine;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>The checks of addresses that come before TCP (RFC 9293 section 3.9.2.3).</summary>
internal static class Screening
{
    /// <summary>The rule by which a segment is dropped unseen; null when it goes on to TCP.</summary>
    /// <remarks>The RFC asks for it for SYNs; what else comes from such an address, no connection is waiting for.</remarks>
    public static RuleRef? Refuses(LadderLine line)
    {
        if (!line.Segment.Has(TcpFlags.Syn))
        {
            return null;
        }

        return IsGroup(line.Source!.Address) ? WorldRules.GroupSource
            : IsGroup(line.Destination!.Address) ? WorldRules.GroupDestination
            : line.Source == line.Destination ? WorldRules.OwnSource
            : null;
    }

    /// <summary>224.0.0.0/4, ff00::/8 or the limited broadcast address.</summary>
    private static bool IsGroup(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return address.IsIPv6Multicast;
        }

        Span<byte> octets = stackalloc byte[4];
        _ = address.TryWriteBytes(octets, out _);
        return octets[0] >> 4 == 0xE || address.Equals(IPAddress.Broadcast);
    }
}
