namespace Tutor.Tcp.State;

/// <summary>When each timer of a connection runs out; null when it is off.</summary>
public sealed record TimerSet
{
    /// <summary>Retransmission time-out (RFC 6298).</summary>
    public SimTime? Retransmission { get; init; }

    /// <summary>2 MSL in TIME-WAIT (RFC 9293 section 3.6.1).</summary>
    public SimTime? TimeWait { get; init; }

    /// <summary>The user's time-out (RFC 9293 section 3.9.1.1).</summary>
    public SimTime? User { get; init; }

    /// <summary>Zero-window probe (RFC 9293 section 3.8.6.1).</summary>
    public SimTime? Probe { get; init; }

    /// <summary>Delayed acknowledgment (RFC 9293 section 3.8.6.3).</summary>
    public SimTime? DelayedAck { get; init; }

    /// <summary>Keep-alive (RFC 9293 section 3.8.4).</summary>
    public SimTime? KeepAlive { get; init; }

    /// <summary>RTO: the retransmission time-out now in force, backed off or not; 1 s before any sample.</summary>
    public SimTime Rto { get; init; } = SimTime.FromSeconds(1);

    /// <summary>SRTT; null before the first sample.</summary>
    public SimTime? Srtt { get; init; }

    /// <summary>RTTVAR; meaningful only with <see cref="Srtt"/>.</summary>
    public SimTime RttVar { get; init; }

    /// <summary>True from a time-out until the next round trip is measured (Karn, RFC 6298 section 3).</summary>
    public bool BackedOff { get; init; }
}
