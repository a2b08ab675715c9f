namespace Tutor.Tcp.Machine;

// Rules of the first four checks of a segment in the other states (RFC 9293 section 3.10.7.4).
public static partial class Rules
{
    private static RuleRef[] CheckingRules =>
    [
        SeqAcceptable,
        SeqUnacceptable,
        SeqUnacceptableRst,
        SeqZeroWindow,
        SynAckCrossed,
        SynRepeated,
        OldSegmentAck,
        TimeWaitReuse,
        TimeWaitFinAgain,
        RstToListen,
        RstRefused,
        RstResets,
        RstQuiet,
        RstChallenged,
        RstInTimeWait,
        SynToListen,
        SynChallenged,
        ChallengeHeldBack,
        SynResets,
    ];

    /// <summary>The segment has a number inside the receive window.</summary>
    public static RuleRef SeqAcceptable { get; } = new("RFC 9293 3.10.7.4", "first", "seq-acceptable");

    /// <summary>
    /// No number of the segment is inside the receive window: it is dropped and an ACK tells what is expected.
    /// </summary>
    public static RuleRef SeqUnacceptable { get; } = new("RFC 9293 3.10.7.4", "first", "seq-unacceptable");

    /// <summary>A RST outside the receive window is dropped without a word.</summary>
    public static RuleRef SeqUnacceptableRst { get; } = new("RFC 9293 3.10.7.4", "first", "seq-unacceptable-rst");

    /// <summary>
    /// The window is zero: text and FIN are not taken and an ACK says so, but the other fields are used.
    /// </summary>
    public static RuleRef SeqZeroWindow { get; } = new("RFC 9293 3.10.7.4", "first", "seq-zero-window");

    /// <summary>The SYN was received before and is trimmed off; the rest of this SYN and ACK is used.</summary>
    public static RuleRef SynAckCrossed { get; } = new("RFC 9293 3.5", "figure 7", "syn-ack-crossed");

    /// <summary>The same SYN came again, so our SYN and ACK may be lost and is sent again.</summary>
    public static RuleRef SynRepeated { get; } = new("RFC 9293 3.10.7.4", "first", "syn-repeated");

    /// <summary>By policy the ACK field of a segment just left of the window is used.</summary>
    public static RuleRef OldSegmentAck { get; } = new("RFC 9293 appendix A.2", "", "old-segment-ack");

    /// <summary>By policy a SYN above the last number seen opens a new connection out of TIME-WAIT.</summary>
    public static RuleRef TimeWaitReuse { get; } = new("RFC 9293 3.6.1", "MAY-2", "time-wait-reuse");

    /// <summary>
    /// The remote repeats its FIN, so our last ACK was lost: it is sent again and the 2 MSL wait starts anew.
    /// </summary>
    public static RuleRef TimeWaitFinAgain { get; } = new("RFC 9293 3.10.7.4", "eighth", "time-wait-fin-again");

    /// <summary>
    /// A RST ends a connection that a passive OPEN began before it is open: back to LISTEN, and the user is not told.
    /// </summary>
    public static RuleRef RstToListen { get; } = new("RFC 9293 3.10.7.4", "second", "rst-to-listen");

    /// <summary>A RST ends a connection that an active OPEN began before it is open: it was refused.</summary>
    public static RuleRef RstRefused { get; } = new("RFC 9293 3.10.7.4", "second", "rst-refused");

    /// <summary>A valid RST ends the connection and the user is told "connection reset".</summary>
    public static RuleRef RstResets { get; } = new("RFC 9293 3.10.7.4", "second", "rst-resets");

    /// <summary>A valid RST ends a connection that both users have closed; nobody has to be told.</summary>
    public static RuleRef RstQuiet { get; } = new("RFC 9293 3.10.7.4", "second", "rst-quiet");

    /// <summary>A RST inside the window but not at RCV.NXT draws a challenge ACK, since it may be forged.</summary>
    public static RuleRef RstChallenged { get; } = new("RFC 5961 3.2", "", "rst-challenged");

    /// <summary>By policy a RST cannot end TIME-WAIT early.</summary>
    public static RuleRef RstInTimeWait { get; } = new("RFC 1337 3", "F1", "rst-in-time-wait");

    /// <summary>A new SYN means that the first was an old duplicate: back to LISTEN without a word.</summary>
    public static RuleRef SynToListen { get; } = new("RFC 9293 3.10.7.4", "fourth", "syn-to-listen");

    /// <summary>
    /// A SYN in an open connection draws a challenge ACK, since it may be forged or from a remote that restarted.
    /// </summary>
    public static RuleRef SynChallenged { get; } = new("RFC 9293 3.10.7.4", "fourth", "syn-challenged");

    /// <summary>An ACK like this left just before; a limit keeps two ends from answering each other for ever.</summary>
    public static RuleRef ChallengeHeldBack { get; } = new("RFC 5961 7", "", "challenge-held-back");

    /// <summary>By policy a SYN inside the window is an error that resets the connection.</summary>
    public static RuleRef SynResets { get; } = new("RFC 9293 3.10.7.4", "fourth", "syn-resets");
}
