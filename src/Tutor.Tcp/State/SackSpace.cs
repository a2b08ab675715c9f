using Tutor.Tcp.Wire;

namespace Tutor.Tcp.State;

/// <summary>What one end remembers of selective acknowledgments, given and received (RFC 2018).</summary>
public sealed record SackSpace
{
    /// <summary>Both SYNs carried SACK-Permitted, and nothing was reported yet.</summary>
    public static SackSpace Agreed { get; } = new();

    /// <summary>
    /// The sender's scoreboard: what the remote holds beyond SND.UNA, in order of the numbers, not overlapping. All of
    /// it is above SND.UNA and below or at SND.NXT; a retransmission time-out empties it (RFC 2018 section 5).
    /// </summary>
    public EquatableArray<SeqRange> Scoreboard { get; init; }

    /// <summary>
    /// The number after what was last repeated because of the scoreboard; null when none was since it was empty.
    /// </summary>
    public SeqNumber? RepeatedTo { get; init; }

    /// <summary>
    /// The receiver's memory: where texts beyond a hole began, latest first, one for each range held; at most four
    /// (RFC 2018 section 4).
    /// </summary>
    public EquatableArray<SeqNumber> Recent { get; init; }
}
