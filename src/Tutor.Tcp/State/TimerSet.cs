using Tutor.Tcp.Wire;

namespace Tutor.Tcp.State;

/// <summary>When each timer of a connection runs out; null when it is off.</summary>
public sealed record TimerSet
{
    private readonly Deadline _retransmission;
    private readonly Deadline _timeWait;
    private readonly Deadline _finWait2;
    private readonly Deadline _user;
    private readonly Deadline _probe;
    private readonly Deadline _delayedAck;
    private readonly Deadline _keepAlive;
    private readonly Deadline _srtt;

    /// <summary>Retransmission time-out (RFC 6298).</summary>
    public SimTime? Retransmission
    {
        get => _retransmission.At;
        init => _retransmission = new Deadline(value);
    }

    /// <summary>2 MSL in TIME-WAIT (RFC 9293 section 3.6.1).</summary>
    public SimTime? TimeWait
    {
        get => _timeWait.At;
        init => _timeWait = new Deadline(value);
    }

    /// <summary>The end of FIN-WAIT-2 when nobody reads any more (<see cref="Policy.FinWait2Timeout"/>).</summary>
    public SimTime? FinWait2
    {
        get => _finWait2.At;
        init => _finWait2 = new Deadline(value);
    }

    /// <summary>The user's time-out (RFC 9293 section 3.9.1.1).</summary>
    public SimTime? User
    {
        get => _user.At;
        init => _user = new Deadline(value);
    }

    /// <summary>Zero-window probe (RFC 9293 section 3.8.6.1).</summary>
    public SimTime? Probe
    {
        get => _probe.At;
        init => _probe = new Deadline(value);
    }

    /// <summary>Delayed acknowledgment (RFC 9293 section 3.8.6.3).</summary>
    public SimTime? DelayedAck
    {
        get => _delayedAck.At;
        init => _delayedAck = new Deadline(value);
    }

    /// <summary>
    /// RCV.NXT when <see cref="DelayedAck"/> was started, so that full-sized segments can be counted; meaningful only
    /// with it.
    /// </summary>
    public SeqNumber DelayedAckFrom { get; init; }

    /// <summary>Keep-alive (RFC 9293 section 3.8.4).</summary>
    public SimTime? KeepAlive
    {
        get => _keepAlive.At;
        init => _keepAlive = new Deadline(value);
    }

    /// <summary>RTO: the retransmission time-out now in force, backed off or not; 1 s before any sample.</summary>
    public SimTime Rto { get; init; } = SimTime.FromSeconds(1);

    /// <summary>SRTT; null before the first sample.</summary>
    public SimTime? Srtt
    {
        get => _srtt.At;
        init => _srtt = new Deadline(value);
    }

    /// <summary>RTTVAR; meaningful only with <see cref="Srtt"/>.</summary>
    public SimTime RttVar { get; init; }

    /// <summary>
    /// When R2 began to count for the oldest segment outstanding: when it was sent, when the remote last acknowledged
    /// something new, or when it last answered with a zero window (RFC 9293 section 3.8.3). Of no meaning when nothing
    /// is outstanding.
    /// </summary>
    public SimTime R2Since { get; init; }

    /// <summary>How often the retransmission time-out ran out since then; 0 or more.</summary>
    public int TimeOuts { get; init; }
}
