namespace Tutor.Tcp.State;

/// <summary>Every choice that the RFCs leave open, with the RFC 9293 default.</summary>
public sealed record Policy
{
    /// <summary>The default profile: RFC 9293 with the hardening of RFC 5961 that it includes.</summary>
    public static Policy Rfc9293 { get; } = new();

    /// <summary>The profile's name as lessons write it.</summary>
    public string Profile { get; init; } = "rfc9293";

    /// <summary>
    /// RST must be exactly at RCV.NXT; elsewhere in the window it draws a challenge ACK (RFC 5961 section 3.2).
    /// </summary>
    public bool Rfc5961Rst { get; init; } = true;

    /// <summary>A SYN in a synchronized state draws a challenge ACK (RFC 5961 section 4.2).</summary>
    public bool Rfc5961Syn { get; init; } = true;

    /// <summary>An ACK below SND.UNA - MAX.SND.WND draws a challenge ACK (RFC 5961 section 5.2, MAY-12).</summary>
    public bool Rfc5961Ack { get; init; }

    /// <summary>
    /// The least time between two ACKs that only refuse a segment without text: the rate of the example in RFC 5961
    /// section 7, ten in five seconds. Zero: every such ACK is sent.
    /// </summary>
    public SimTime ChallengeAckGap { get; init; } = SimTime.FromMs(500);

    /// <summary>A RST in TIME-WAIT is ignored (RFC 1337, fix F1).</summary>
    public bool Rfc1337 { get; init; }

    /// <summary>
    /// A segment with SYN and FIN is dropped in LISTEN and SYN-SENT, where it would open a connection.
    /// </summary>
    public bool DropSynFin { get; init; }

    /// <summary>CLOSE with unread data sends RST (SHLD-3, RFC 9293 section 3.6.1).</summary>
    public bool RstOnUnread { get; init; } = true;

    /// <summary>Text that arrives after CLOSE is answered by RST (SHLD-3).</summary>
    public bool RstAfterClose { get; init; } = true;

    /// <summary>The ACK field of a segment that ends exactly at RCV.NXT is used (RFC 9293 appendix A.2).</summary>
    public bool UseAckOfOldSegment { get; init; }

    /// <summary>
    /// An ACK without text exactly at the right edge of the window is accepted, as Linux and gVisor do: its sender has
    /// filled the window. To the letter of RFC 9293 section 3.10.7.4, table 6, it is not acceptable, and two ends that
    /// have both filled the window of the other and lost the acknowledgments repeat old text until R2.
    /// </summary>
    public bool AcceptAckAtEdge { get; init; }

    /// <summary>A SYN above the last number seen opens a new connection out of TIME-WAIT (MAY-2).</summary>
    public bool ReuseTimeWait { get; init; }

    /// <summary>MSL: the maximum segment lifetime; 2 minutes in RFC 9293 section 3.4.3.</summary>
    public SimTime Msl { get; init; } = SimTime.FromSeconds(120);

    /// <summary>Acknowledgments of in-order text wait up to <see cref="DelayedAckTime"/> (SHLD-18).</summary>
    public bool DelayedAck { get; init; }

    /// <summary>How long an acknowledgment may wait; below 0.5 s (MUST-40).</summary>
    public SimTime DelayedAckTime { get; init; } = SimTime.FromMs(200);

    /// <summary>
    /// Keep-alive segments are sent after this idle time; null: never (MUST-24, default 2 h or more).
    /// </summary>
    public SimTime? KeepAlive { get; init; }

    /// <summary>R2 for SYN: when an open gives up; at least 3 minutes (MUST-23).</summary>
    public SimTime SynGiveUp { get; init; } = SimTime.FromSeconds(180);

    /// <summary>R2 for everything else: when retransmission gives up; at least 100 s (SHLD-11).</summary>
    public SimTime GiveUp { get; init; } = SimTime.FromSeconds(100);

    /// <summary>The MSS that we announce, in octets; 1 to 65535.</summary>
    public ushort Mss { get; init; } = 1460;

    /// <summary>
    /// The window scale shift that our SYN offers, 0 to 14, less for a buffer under 4 times 2^shift; null: none is
    /// offered (RFC 7323 section 2).
    /// </summary>
    public byte? WindowScale { get; init; }
}
