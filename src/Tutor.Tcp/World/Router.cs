namespace Tutor.Tcp.World;

/// <summary>What the network does with a segment to an address that no host owns.</summary>
public enum Router
{
    /// <summary>Drops it without a word, as is usual behind a firewall.</summary>
    Silent,

    /// <summary>
    /// Tells the source "host unreachable", after the delay of the path (RFC 792, RFC 1812 section 5.2.7.1).
    /// </summary>
    Unreachable,
}
