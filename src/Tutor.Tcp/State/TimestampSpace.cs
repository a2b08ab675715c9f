using Tutor.Tcp.Wire;

namespace Tutor.Tcp.State;

/// <summary>What one end remembers for the Timestamps option once both agreed on it (RFC 7323).</summary>
public sealed record TimestampSpace
{
    /// <summary>What TSval is ahead of the virtual clock's milliseconds: ISS, so that nothing is drawn for it.</summary>
    public uint Offset { get; init; }

    /// <summary>TS.Recent: the timestamp that the next segment echoes (RFC 7323 section 4.3).</summary>
    public uint Recent { get; init; }

    /// <summary>When TS.Recent was taken; after 24 days without a newer one it is no longer valid (section 5.5).</summary>
    public SimTime RecentAt { get; init; }

    /// <summary>Last.ACK.sent: the ACK field of the last segment sent (RFC 7323 section 4.3).</summary>
    public SeqNumber LastAckSent { get; init; }
}
