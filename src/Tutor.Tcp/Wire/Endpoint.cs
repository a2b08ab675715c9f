using System.Net;
using System.Net.Sockets;

namespace Tutor.Tcp.Wire;

/// <summary>One end of a connection: what RFC 9293 calls a socket, an address and a port (section 2.2).</summary>
/// <param name="Address">The IPv4 or IPv6 address.</param>
/// <param name="Port">The port.</param>
public sealed record Endpoint(IPAddress Address, Port Port)
{
    /// <summary>
    /// SendMSS for a connection of this end whose remote states none: 536 octets over IPv4, 1220 over IPv6 (RFC 9293
    /// section 3.7.1, MUST-15).
    /// </summary>
    public ushort DefaultMss => IsIpv6 ? (ushort)1220 : (ushort)536;

    private bool IsIpv6 => Address.AddressFamily == AddressFamily.InterNetworkV6 && !Address.IsIPv4MappedToIPv6;

    /// <summary>Both parts, such as <c>192.0.2.10:49152</c>, an IPv6 address in brackets.</summary>
    public override string ToString() => new IPEndPoint(Address, Port.Number).ToString();
}
