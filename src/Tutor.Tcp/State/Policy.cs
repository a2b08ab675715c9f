using Tutor.Tcp.Wire;

namespace Tutor.Tcp.State;

/// <summary>Every choice that the RFCs leave open, with the RFC 9293 default.</summary>
/// <remarks>
/// What opens a connection is in Policy.Opening.cs, which segments are taken in Policy.Segments.cs, and what ends a
/// connection in Policy.Closing.cs. Named sets of choices are in <see cref="Profiles"/>.
/// </remarks>
public sealed partial record Policy
{
    /// <summary>The default profile: RFC 9293 with the hardening of RFC 5961 that it includes.</summary>
    public static Policy Rfc9293 { get; } = new();

    /// <summary>The profile's name as lessons write it; see <see cref="Profiles"/>.</summary>
    public string Profile { get; init; } = "rfc9293";

    /// <summary>
    /// RST must be exactly at RCV.NXT; elsewhere in the window it draws a challenge ACK (RFC 5961 section 3.2).
    /// </summary>
    public bool Rfc5961Rst { get; init; } = true;

    /// <summary>A SYN in a synchronized state draws a challenge ACK (RFC 5961 section 4.2).</summary>
    public bool Rfc5961Syn { get; init; } = true;

    /// <summary>
    /// An ACK below SND.UNA - MAX.SND.WND draws a challenge ACK (RFC 5961 section 5.2; MAY-12 of RFC 9293).
    /// </summary>
    public bool Rfc5961Ack { get; init; }

    /// <summary>
    /// The least time between two ACKs that only refuse a segment without text: the rate of the example in RFC 5961
    /// section 7, ten in five seconds. Zero: every such ACK is sent.
    /// </summary>
    public SimTime ChallengeAckGap { get; init; } = SimTime.FromMs(500);

    /// <summary>MSL: the maximum segment lifetime; 2 minutes in RFC 9293 section 3.4.2.</summary>
    public SimTime Msl { get; init; } = SimTime.FromSeconds(120);

    /// <summary>Acknowledgments of in-order text wait up to <see cref="DelayedAckTime"/> (SHLD-18).</summary>
    public bool DelayedAck { get; init; }

    /// <summary>
    /// With <see cref="DelayedAck"/> the acknowledgment of a FIN waits in ESTABLISHED as that of text does, so that it
    /// can ride on the FIN of an application that closes at once. RFC 9293 leaves it open; Linux does so (tcp_fin).
    /// </summary>
    public bool DelayedAckOfFin { get; init; }

    /// <summary>How long an acknowledgment may wait; below 0.5 s (MUST-40).</summary>
    public SimTime DelayedAckTime { get; init; } = SimTime.FromMs(200);

    /// <summary>
    /// Keep-alive segments are sent after this idle time, 1 ms or more (less counts as 1 ms); null, the default: never
    /// (RFC 9293 section 3.8.4, MUST-25).
    /// </summary>
    public SimTime? KeepAlive
    {
        get;
        init => field = value is SimTime idle ? AtLeastTick(idle) : null;
    }

    /// <summary>R2 for SYN: when an open gives up; at least 3 minutes (MUST-23).</summary>
    public SimTime SynGiveUp { get; init; } = SimTime.FromSeconds(180);

    /// <summary>R2 for everything else: when retransmission gives up; at least 100 s (SHLD-11).</summary>
    public SimTime GiveUp { get; init; } = SimTime.FromSeconds(100);

    /// <summary>The MSS that we announce, in octets; 1 to 65535.</summary>
    public ushort Mss
    {
        get => MssOption.Mss ?? 0;
        init => MssOption = new TcpOptions { Mss = value };
    }

    /// <summary>
    /// The options of a SYN that offers nothing but <see cref="Mss"/>: kept, since most SYNs are that.
    /// </summary>
    internal TcpOptions MssOption { get; private init; } = new() { Mss = 1460 };

    /// <summary>
    /// The window scale shift that our SYN offers, 0 to 14, less for a buffer under 4 times 2^shift; null: none is
    /// offered (RFC 7323 section 2).
    /// </summary>
    public byte? WindowScale { get; init; }

    // Options of the segments.

    /// <summary>
    /// SYNs offer selective acknowledgment (RFC 2018 section 2), which RFC 9293 recommends and does not require.
    /// </summary>
    public bool Sack { get; init; }

    /// <summary>SYNs offer timestamps (RFC 7323 section 3.2), and with them PAWS; RFC 9293 asks for neither.</summary>
    public bool Timestamps { get; init; }

    /// <summary>
    /// A SYN in TIME-WAIT is judged by its timestamp and its number (RFC 6191 section 2): it opens a new connection or
    /// is dropped. Goes before <see cref="ReuseTimeWait"/>.
    /// </summary>
    public bool Rfc6191 { get; init; }

    /// <summary>
    /// SendMSS when the remote's SYN states none: 536 octets over IPv4, 1220 over IPv6 (RFC 9293 section 3.7.1,
    /// MUST-15).
    /// </summary>
    public ushort DefaultMss { get; init; } = 536;

    // Retransmission and timers.

    /// <summary>Three duplicate ACKs repeat the oldest segment at once (RFC 5681 section 3.2).</summary>
    public bool FastRetransmit { get; init; } = true;

    /// <summary>The RTO before any sample: 1 s (RFC 6298 section 2.1); less than 1 ms counts as 1 ms.</summary>
    public SimTime InitialRto { get; init => field = AtLeastTick(value); } = SimTime.FromSeconds(1);

    /// <summary>The least RTO: 1 s (RFC 6298 section 2.4); less than 1 ms counts as 1 ms.</summary>
    public SimTime MinRto { get; init => field = AtLeastTick(value); } = SimTime.FromSeconds(1);

    /// <summary>
    /// The greatest RTO: 60 s, the least cap that RFC 6298 section 2.5 allows; less than 1 ms counts as 1 ms.
    /// </summary>
    public SimTime MaxRto { get; init => field = AtLeastTick(value); } = SimTime.FromSeconds(60);

    /// <summary>R2 of a SYN as a number of repetitions, 0 or more; null: by <see cref="SynGiveUp"/>.</summary>
    public int? SynRetries { get; init; }

    /// <summary>R2 of a SYN,ACK as a number of repetitions, 0 or more; null: by <see cref="SynGiveUp"/>.</summary>
    public int? SynAckRetries { get; init; }

    /// <summary>R2 of data and FIN as a number of repetitions, 0 or more; null: by <see cref="GiveUp"/>.</summary>
    public int? DataRetries { get; init; }

    /// <summary>
    /// How long data, SYN or FIN may go without any progress before the connection is given up (RFC 9293 section
    /// 3.9.1.1, the time-out that OPEN may state). Null, the default: for ever, as far as the user is concerned.
    /// </summary>
    public SimTime? UserTimeout { get; init; }

    /// <summary>
    /// How long FIN-WAIT-2 lasts once the user reads no more; null: until the remote's FIN, as in RFC 9293.
    /// </summary>
    public SimTime? FinWait2Timeout { get; init; }

    /// <summary>A timer that starts itself anew has to let the clock move on.</summary>
    private static SimTime AtLeastTick(SimTime time) => time < SimTime.FromMs(1) ? SimTime.FromMs(1) : time;
}
