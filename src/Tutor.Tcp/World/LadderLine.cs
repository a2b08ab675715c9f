using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>One segment on the ladder.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="From">The name of the host that sent it, whatever its header claims.</param>
/// <param name="To">The name of the host that owns the address it goes to; empty when nobody does.</param>
/// <param name="Segment">The segment.</param>
/// <param name="SentAt">When it left.</param>
/// <param name="ArrivesAt">
/// When it arrives, or arrived; null when the wire loses it, or nobody owns its address.
/// </param>
/// <param name="IsDelivered">True once it has arrived.</param>
/// <param name="IsRetransmission">True when it repeats what was sent before.</param>
public sealed record LadderLine(
    int Number,
    string From,
    string To,
    Segment Segment,
    SimTime SentAt,
    SimTime? ArrivesAt,
    bool IsDelivered,
    bool IsRetransmission)
{
    /// <summary>The end that the header claims it comes from; null only on a line that no world sent.</summary>
    public Endpoint? Source { get; init; }

    /// <summary>The end that it goes to; null only on a line that no world sent.</summary>
    public Endpoint? Destination { get; init; }

    /// <summary>The number of the segment that the wire made this copy of; 0 when it is none.</summary>
    public int CopyOf { get; init; }

    /// <summary>True when the TCP (or the learner) at that host sent it, and not the wire or an intruder.</summary>
    internal bool IsSentBy(string host) => From == host && CopyOf == 0;
}
