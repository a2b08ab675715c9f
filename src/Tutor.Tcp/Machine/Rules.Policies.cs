namespace Tutor.Tcp.Machine;

// Rules that fire only by a policy which is not that of RFC 9293.
public static partial class Rules
{
    private static RuleRef[] PoliciesRules =>
    [
        ListenSynAckIgnored,
        TextOnSynTaken,
        TextOnSynIgnored,
        TwoStepServer,
        TwoStepClient,
        SynSentRstElsewhere,
        AckOfIssOpens,
        SegmentHeld,
        SegmentsTurn,
        OverrunRefused,
        AckAtRightEdge,
        FinPastRightEdge,
        AckAheadIgnored,
        WindowNeedsNewAck,
        TimeWaitAckAnswered,
        ResetLingers,
    ];

    /// <summary>By policy a SYN and ACK in LISTEN is dropped without a word, as some versions of FreeBSD do.</summary>
    public static RuleRef ListenSynAckIgnored { get; } = new("RFC 9293 3.10.7.2", "policy", "listen-syn-ack-ignored");

    /// <summary>
    /// By policy text on a SYN is acknowledged at once; the user gets it when the connection is open.
    /// </summary>
    public static RuleRef TextOnSynTaken { get; } = new("RFC 9293 3.10.7.2", "third", "text-on-syn-taken");

    /// <summary>By policy text on a SYN is dropped, so the remote has to send it again.</summary>
    public static RuleRef TextOnSynIgnored { get; } = new("RFC 9293 3.10.7.2", "policy", "text-on-syn-ignored");

    /// <summary>No RFC has this: the SYN alone opens the server's end, and its SYN and ACK is sent only once.</summary>
    public static RuleRef TwoStepServer { get; } = new("RFC 9293 3.5", "in no RFC", "two-step-server");

    /// <summary>No RFC has this: the client is open on SYN and ACK and sends no third segment.</summary>
    public static RuleRef TwoStepClient { get; } = new("RFC 9293 3.5", "in no RFC", "two-step-client");

    /// <summary>By policy a RST in SYN-SENT must be at RCV.NXT, which is 0 before any SYN came.</summary>
    public static RuleRef SynSentRstElsewhere { get; } = new("RFC 9293 3.10.7.3", "second", "syn-sent-rst-elsewhere");

    /// <summary>RFC 793 as printed: an ACK of ISS, which acknowledges nothing, opens the connection.</summary>
    public static RuleRef AckOfIssOpens { get; } = new("RFC 793 3.9", "fifth", "ack-of-iss-opens");

    /// <summary>
    /// By policy the whole segment is held, its ACK and window too, until what is missing before it came.
    /// </summary>
    public static RuleRef SegmentHeld { get; } = new("RFC 9293 3.10.7.4", "first, SHLD-31", "segment-held");

    /// <summary>Nothing is missing before a segment that was held, so now it is processed.</summary>
    public static RuleRef SegmentsTurn { get; } = new("RFC 9293 3.10.7.4", "first, MUST-59", "segments-turn");

    /// <summary>The segment goes beyond the right edge of the window, and by policy all of it is refused.</summary>
    public static RuleRef OverrunRefused { get; } = new("RFC 9293 3.10.7.4", "first", "overrun-refused");

    /// <summary>By policy a segment without text may be one above the window.</summary>
    public static RuleRef AckAtRightEdge { get; } = new("RFC 9293 3.10.7.4", "policy", "ack-at-right-edge");

    /// <summary>By policy a FIN may be one above the window, since it needs no buffer.</summary>
    public static RuleRef FinPastRightEdge { get; } = new("RFC 9293 3.10.7.4", "policy", "fin-past-right-edge");

    /// <summary>
    /// The acknowledgment is for something not yet sent; by policy the segment is dropped without a word.
    /// </summary>
    public static RuleRef AckAheadIgnored { get; } = new("RFC 9293 3.10.7.4", "policy", "ack-ahead-ignored");

    /// <summary>RFC 793 as printed: only an acknowledgment of something new updates the send window.</summary>
    public static RuleRef WindowNeedsNewAck { get; } = new("RFC 793 3.9", "fifth", "window-needs-new-ack");

    /// <summary>By policy an ACK in TIME-WAIT is answered by an ACK.</summary>
    public static RuleRef TimeWaitAckAnswered { get; } = new("RFC 9293 3.10.7.4", "fifth", "time-wait-ack-answered");

    /// <summary>By policy an end that resets a connection waits 2 MSL before the numbers are used again.</summary>
    public static RuleRef ResetLingers { get; } = new("RFC 9293 3.3.2", "note 3", "reset-lingers");
}
