using System.Net;

namespace Tutor.Tcp.Wire;

/// <summary>One end of a connection: what RFC 9293 calls a socket, an address and a port (section 2.2).</summary>
/// <param name="Address">The IPv4 or IPv6 address.</param>
/// <param name="Port">The port.</param>
public sealed record Endpoint(IPAddress Address, Port Port)
{
    /// <summary>Both parts, such as <c>192.0.2.10:49152</c>, an IPv6 address in brackets.</summary>
    public override string ToString() => new IPEndPoint(Address, Port.Number).ToString();
}
