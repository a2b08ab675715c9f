namespace Tutor.Tcp.Machine;

// Rules of options and recovery (RFC 2018, 5681, 6191, 6675, 7323), and of what RFC 9293 leaves to the host.
public static partial class Rules
{
    private static RuleRef[] OptionsRules =>
    [
        SackAgreed,
        TimestampsAgreed,
        SackReported,
        SackTaken,
        SackDiscarded,
        FastRetransmitted,
        HoleRepeated,
        TimestampMissing,
        TimestampOld,
        TimestampNoted,
        RttEchoed,
        TimeWaitNewer,
        TimeWaitOldSyn,
        FinWait2Over,
        SoftErrorTold,
        SoftErrorIgnored,
    ];

    /// <summary>Both SYNs carry SACK-Permitted, so ACKs may report what was received beyond a hole.</summary>
    public static RuleRef SackAgreed { get; } = new("RFC 2018 2", "", "sack-agreed");

    /// <summary>Both SYNs carry a timestamp, so every later segment but a RST has to.</summary>
    public static RuleRef TimestampsAgreed { get; } = new("RFC 7323 3.2", "", "timestamps-agreed");

    /// <summary>The ACK reports the ranges that are held beyond the hole, the latest one first.</summary>
    public static RuleRef SackReported { get; } = new("RFC 2018 4", "", "sack-reported");

    /// <summary>The remote reports what it holds beyond a hole; that is not sent again.</summary>
    public static RuleRef SackTaken { get; } = new("RFC 2018 5", "", "sack-taken");

    /// <summary>
    /// After a time-out the reports no longer count, because the remote may have thrown that text away.
    /// </summary>
    public static RuleRef SackDiscarded { get; } = new("RFC 2018 5", "", "sack-discarded");

    /// <summary>Three duplicate ACKs mean a lost segment: it is sent again without waiting for the timer.</summary>
    public static RuleRef FastRetransmitted { get; } = new("RFC 5681 3.2", "", "fast-retransmitted");

    /// <summary>One more duplicate ACK came, so the next hole in what the remote reported is sent again.</summary>
    public static RuleRef HoleRepeated { get; } = new("RFC 6675 4", "", "hole-repeated");

    /// <summary>Timestamps are agreed and the segment has none: it is dropped, and the connection goes on.</summary>
    public static RuleRef TimestampMissing { get; } = new("RFC 7323 3.2", "", "timestamp-missing");

    /// <summary>
    /// The timestamp is older than the last one, so the segment is an old duplicate: an ACK is sent and it is dropped.
    /// </summary>
    public static RuleRef TimestampOld { get; } = new("RFC 7323 5.3", "R1", "timestamp-old");

    /// <summary>The timestamp of the segment is the one to echo from now on.</summary>
    public static RuleRef TimestampNoted { get; } = new("RFC 7323 5.3", "R3", "timestamp-noted");

    /// <summary>The echoed timestamp tells the round trip, also when a segment was sent more than once.</summary>
    public static RuleRef RttEchoed { get; } = new("RFC 7323 4.1", "", "rtt-echoed");

    /// <summary>
    /// The SYN has a newer timestamp or a higher number than the old connection, so it opens a new one.
    /// </summary>
    public static RuleRef TimeWaitNewer { get; } = new("RFC 6191 2", "", "time-wait-newer");

    /// <summary>Neither timestamp nor number show that the SYN is new, so it is dropped.</summary>
    public static RuleRef TimeWaitOldSyn { get; } = new("RFC 6191 2", "", "time-wait-old-syn");

    /// <summary>
    /// Nobody reads any more and the remote's FIN did not come in time, so by policy the control block is deleted.
    /// </summary>
    public static RuleRef FinWait2Over { get; } = new("RFC 9293 3.6", "policy", "fin-wait-2-over");

    /// <summary>ICMP says that a segment did not get through: the user is told, and the connection goes on.</summary>
    public static RuleRef SoftErrorTold { get; } = new("RFC 9293 3.9.2.2", "MUST-56", "soft-error-told");

    /// <summary>Nothing was sent that the ICMP message could be about, so it is ignored.</summary>
    public static RuleRef SoftErrorIgnored { get; } = new("RFC 9293 3.9.2.2", "", "soft-error-ignored");
}
