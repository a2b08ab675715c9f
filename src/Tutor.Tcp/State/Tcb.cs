using Tutor.Tcp.Wire;

namespace Tutor.Tcp.State;

/// <summary>
/// The transmission control block: everything that one end remembers of a connection (RFC 9293 section 3.3.1).
/// </summary>
public sealed record Tcb
{
    private readonly Deadline _challengedAt;

    /// <summary>The state; CLOSED means that no TCB exists, and the other fields are then of no meaning.</summary>
    public TcpState State { get; init; }

    /// <summary>
    /// True when the connection came from a passive OPEN: then a RST in SYN-RECEIVED goes back to LISTEN.
    /// </summary>
    public bool PassiveOpen { get; init; }

    /// <summary>The send sequence variables.</summary>
    public SendSpace Snd { get; init; } = new();

    /// <summary>The receive sequence variables.</summary>
    public ReceiveSpace Rcv { get; init; } = new();

    /// <summary>What was sent and not acknowledged, oldest first.</summary>
    public EquatableArray<Outstanding> RetransmissionQueue { get; init; }

    /// <summary>When each timer runs out.</summary>
    public TimerSet Timers { get; init; } = new();

    /// <summary>The choices that the RFCs leave open.</summary>
    public Policy Policy { get; init; } = Policy.Rfc9293;

    /// <summary>True when the user has closed and reads no more (CLOSE, not a half-close).</summary>
    public bool UserStoppedReading { get; init; }

    /// <summary>
    /// When an ACK last left only because a segment without text was refused (RFC 5961 section 7); null: never.
    /// </summary>
    public SimTime? ChallengedAt
    {
        get => _challengedAt.At;
        init => _challengedAt = new Deadline(value);
    }

    /// <summary>What selective acknowledgment needs; null unless both SYNs carried SACK-Permitted (RFC 2018).</summary>
    public SackSpace? Sack { get; init; }

    /// <summary>What timestamps need; null unless both SYNs carried the option (RFC 7323 section 3.2).</summary>
    public TimestampSpace? Timestamps { get; init; }
}

/// <summary>One segment on the retransmission queue (RFC 9293 section 3.8.1).</summary>
/// <param name="Segment">The segment as it was first sent.</param>
/// <param name="SentAt">When it was last sent.</param>
/// <param name="Transmissions">How often it was sent; 1 or more.</param>
public sealed record Outstanding(Segment Segment, SimTime SentAt, int Transmissions)
{
    /// <summary>When it was first sent.</summary>
    public SimTime FirstSentAt { get; init; } = SentAt;
}
