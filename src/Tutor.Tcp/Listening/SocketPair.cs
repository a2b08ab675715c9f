using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Listening;

/// <summary>
/// The two ends that identify a connection (RFC 9293 section 3.3.1, "a pair of sockets"), as seen from this host.
/// </summary>
/// <param name="Local">This host's end.</param>
/// <param name="Remote">The other end.</param>
public readonly record struct SocketPair(Endpoint Local, Endpoint Remote)
{
    /// <summary>The same connection as the other host sees it.</summary>
    public SocketPair Swapped => new(Remote, Local);

    /// <summary>Both ends, such as <c>192.0.2.1:80 192.0.2.10:49152</c>, the local one first.</summary>
    public override string ToString() => $"{Local} {Remote}";
}
