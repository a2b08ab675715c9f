namespace Tutor.Tcp.Machine;

// Rules of segments that meet CLOSED, LISTEN or SYN-SENT (RFC 9293 section 3.10.7.1 to 3.10.7.3).
public static partial class Rules
{
    private static RuleRef[] OpeningRules =>
    [
        ClosedRst,
        ClosedAck,
        ClosedNoAck,
        ListenRst,
        ListenAck,
        ListenSyn,
        ListenOther,
        SynFinDropped,
        TextOnSynHeld,
        SynSentAckWrong,
        SynSentAckWrongRst,
        SynSentRefused,
        SynSentRstIgnored,
        SynSentOpens,
        SynSentCrossed,
        SynSentOther,
        MssDefault,
        MssTaken,
        WindowScaleAgreed,
    ];

    /// <summary>A RST that reaches CLOSED is dropped: a reset is never answered by a reset.</summary>
    public static RuleRef ClosedRst { get; } = new("RFC 9293 3.10.7.1", "", "closed-rst");

    /// <summary>
    /// A segment with ACK that reaches CLOSED is answered by a RST whose number is the one that it acknowledges.
    /// </summary>
    public static RuleRef ClosedAck { get; } = new("RFC 9293 3.10.7.1", "", "closed-ack");

    /// <summary>
    /// A segment without ACK that reaches CLOSED is answered by RST and ACK with number 0, acknowledging all of it.
    /// </summary>
    public static RuleRef ClosedNoAck { get; } = new("RFC 9293 3.10.7.1", "", "closed-no-ack");

    /// <summary>A RST in LISTEN is ignored: nothing was sent that it could answer.</summary>
    public static RuleRef ListenRst { get; } = new("RFC 9293 3.10.7.2", "first", "listen-rst");

    /// <summary>Any acknowledgment in LISTEN is wrong, because nothing was sent, and is answered by RST.</summary>
    public static RuleRef ListenAck { get; } = new("RFC 9293 3.10.7.2", "second", "listen-ack");

    /// <summary>A SYN in LISTEN is answered by SYN and ACK, and the connection becomes SYN-RECEIVED.</summary>
    public static RuleRef ListenSyn { get; } = new("RFC 9293 3.10.7.2", "third", "listen-syn");

    /// <summary>A segment without SYN, ACK or RST cannot belong to anything in LISTEN and is dropped.</summary>
    public static RuleRef ListenOther { get; } = new("RFC 9293 3.10.7.2", "fourth", "listen-other");

    /// <summary>By policy a segment with both SYN and FIN is dropped.</summary>
    public static RuleRef SynFinDropped { get; } = new("RFC 9293 3.10.7", "policy", "syn-fin-dropped");

    /// <summary>Text or FIN on a SYN is kept until the connection is ESTABLISHED.</summary>
    public static RuleRef TextOnSynHeld { get; } = new("RFC 9293 3.10.7.2", "third", "text-on-syn-held");

    /// <summary>An acknowledgment of something that was never sent is answered by RST with that number.</summary>
    public static RuleRef SynSentAckWrong { get; } = new("RFC 9293 3.10.7.3", "first", "syn-sent-ack-wrong");

    /// <summary>A RST whose acknowledgment is wrong is dropped and never answered.</summary>
    public static RuleRef SynSentAckWrongRst { get; } = new("RFC 9293 3.10.7.3", "first", "syn-sent-ack-wrong-rst");

    /// <summary>A RST that acknowledges our SYN means that the remote refuses the connection.</summary>
    public static RuleRef SynSentRefused { get; } = new("RFC 9293 3.10.7.3", "second", "syn-sent-refused");

    /// <summary>A RST without ACK does not prove that it answers our SYN and is dropped.</summary>
    public static RuleRef SynSentRstIgnored { get; } = new("RFC 9293 3.10.7.3", "second", "syn-sent-rst-ignored");

    /// <summary>SYN and ACK acknowledge our SYN: the connection is ESTABLISHED and their SYN is acknowledged.</summary>
    public static RuleRef SynSentOpens { get; } = new("RFC 9293 3.10.7.3", "fourth", "syn-sent-opens");

    /// <summary>
    /// Two SYNs crossed: SYN and ACK are sent, again at ISS, and the connection becomes SYN-RECEIVED.
    /// </summary>
    public static RuleRef SynSentCrossed { get; } = new("RFC 9293 3.10.7.3", "fourth", "syn-sent-crossed");

    /// <summary>A segment with neither SYN nor RST is dropped in SYN-SENT.</summary>
    public static RuleRef SynSentOther { get; } = new("RFC 9293 3.10.7.3", "fifth", "syn-sent-other");

    /// <summary>
    /// A SYN without the MSS option means small segments: at most 536 octets of text over IPv4, 1220 over IPv6.
    /// </summary>
    public static RuleRef MssDefault { get; } = new("RFC 9293 3.7.1", "MUST-15", "mss-default");

    /// <summary>The MSS option on a SYN limits how much text goes into one segment.</summary>
    public static RuleRef MssTaken { get; } = new("RFC 9293 3.7.1", "MUST-16", "mss-taken");

    /// <summary>Both SYNs carry the window scale option, so windows after the SYNs are scaled.</summary>
    public static RuleRef WindowScaleAgreed { get; } = new("RFC 7323 2.2", "", "window-scale-agreed");
}
