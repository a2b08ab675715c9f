namespace Tutor.Tcp.Machine;

// Rules of the acknowledgment, the text and the FIN of a segment (RFC 9293 section 3.10.7.4).
public static partial class Rules
{
    private static RuleRef[] AcknowledgingRules =>
    [
        AckMissing,
        AckBlind,
        AckOpens,
        AckWrong,
        AckNew,
        AckDuplicate,
        AckAhead,
        WindowUpdated,
        WindowStale,
        FinAcked,
        ClosingAcked,
        LastAckAcked,
        UrgentNoted,
        TextInOrder,
        TextHeld,
        TextNotHeld,
        HoleFilled,
        TextTrimmed,
        TextIgnored,
        TextAfterClose,
        FinBeyondHole,
        FinBeforeHeldText,
        FinToCloseWait,
        FinToClosing,
        FinToTimeWait,
    ];

    /// <summary>A segment without ACK is dropped: every segment after the first SYN carries it.</summary>
    public static RuleRef AckMissing { get; } = new("RFC 9293 3.10.7.4", "fifth", "ack-missing");

    /// <summary>An acknowledgment far below SND.UNA draws a challenge ACK, since it may be forged.</summary>
    public static RuleRef AckBlind { get; } = new("RFC 5961 5.2", "", "ack-blind");

    /// <summary>Our SYN is acknowledged: the connection is ESTABLISHED.</summary>
    public static RuleRef AckOpens { get; } = new("RFC 9293 3.10.7.4", "fifth", "ack-opens");

    /// <summary>
    /// In SYN-RECEIVED an acknowledgment of anything but our SYN is answered by RST with that number.
    /// </summary>
    public static RuleRef AckWrong { get; } = new("RFC 9293 3.10.7.4", "fifth", "ack-wrong");

    /// <summary>
    /// The acknowledgment covers new numbers: SND.UNA moves up and what is covered leaves the retransmission queue.
    /// </summary>
    public static RuleRef AckNew { get; } = new("RFC 9293 3.10.7.4", "fifth", "ack-new");

    /// <summary>The acknowledgment covers nothing new and is ignored.</summary>
    public static RuleRef AckDuplicate { get; } = new("RFC 9293 3.10.7.4", "fifth", "ack-duplicate");

    /// <summary>The acknowledgment is for something not yet sent: an ACK is sent and the segment is dropped.</summary>
    public static RuleRef AckAhead { get; } = new("RFC 9293 3.10.7.4", "fifth", "ack-ahead");

    /// <summary>The segment is not older than the last that set SND.WND, so its window is taken.</summary>
    public static RuleRef WindowUpdated { get; } = new("RFC 9293 3.10.7.4", "fifth", "window-updated");

    /// <summary>The segment is older than the last that set SND.WND, so its window is not taken.</summary>
    public static RuleRef WindowStale { get; } = new("RFC 9293 3.10.7.4", "fifth", "window-stale");

    /// <summary>Our FIN is acknowledged: what was FIN-WAIT-1 becomes FIN-WAIT-2.</summary>
    public static RuleRef FinAcked { get; } = new("RFC 9293 3.10.7.4", "fifth", "fin-acked");

    /// <summary>In CLOSING our FIN is acknowledged, so only TIME-WAIT is left.</summary>
    public static RuleRef ClosingAcked { get; } = new("RFC 9293 3.10.7.4", "fifth", "closing-acked");

    /// <summary>In LAST-ACK our FIN is acknowledged: the connection is closed and the control block deleted.</summary>
    public static RuleRef LastAckAcked { get; } = new("RFC 9293 3.10.7.4", "fifth", "last-ack-acked");

    /// <summary>The segment points at urgent text.</summary>
    public static RuleRef UrgentNoted { get; } = new("RFC 9293 3.10.7.4", "sixth", "urgent-noted");

    /// <summary>Text at RCV.NXT is taken, RCV.NXT moves over it and the right edge of the window stays.</summary>
    public static RuleRef TextInOrder { get; } = new("RFC 9293 3.10.7.4", "seventh", "text-in-order");

    /// <summary>Text beyond a hole is kept, and an ACK says at once what is still missing.</summary>
    public static RuleRef TextHeld { get; } = new("RFC 9293 3.10.7.4", "first, SHLD-31", "text-held");

    /// <summary>So many pieces of text are kept already that this one is dropped as if it were lost.</summary>
    public static RuleRef TextNotHeld { get; } = new("RFC 9293 3.10.7.4", "first, SHLD-31", "text-not-held");

    /// <summary>Text that was kept follows without a gap now, so one ACK covers all of it.</summary>
    public static RuleRef HoleFilled { get; } = new("RFC 9293 3.10.7.4", "first, MUST-59", "hole-filled");

    /// <summary>Only the part of the text inside the window is taken.</summary>
    public static RuleRef TextTrimmed { get; } = new("RFC 9293 3.10.7.4", "first", "text-trimmed");

    /// <summary>Text after the remote's FIN should not occur and is ignored.</summary>
    public static RuleRef TextIgnored { get; } = new("RFC 9293 3.10.7.4", "seventh", "text-ignored");

    /// <summary>Text came after the user closed and reads no more: RST tells the remote that it is lost.</summary>
    public static RuleRef TextAfterClose { get; } = new("RFC 9293 3.6.1", "SHLD-3", "text-after-close");

    /// <summary>The FIN comes after text that is still missing, so it has to wait.</summary>
    public static RuleRef FinBeyondHole { get; } = new("RFC 9293 3.10.7.4", "eighth", "fin-beyond-hole");

    /// <summary>The FIN contradicts text beyond it that is kept already, so it is ignored.</summary>
    public static RuleRef FinBeforeHeldText { get; } = new("RFC 9293 3.10.7.4", "eighth", "fin-before-held-text");

    /// <summary>The remote's FIN is acknowledged; it sends no more, but the user still may: CLOSE-WAIT.</summary>
    public static RuleRef FinToCloseWait { get; } = new("RFC 9293 3.10.7.4", "eighth", "fin-to-close-wait");

    /// <summary>Both FINs crossed: theirs is acknowledged while ours is not yet: CLOSING.</summary>
    public static RuleRef FinToClosing { get; } = new("RFC 9293 3.10.7.4", "eighth", "fin-to-closing");

    /// <summary>Both FINs are received and ours is acknowledged, so the connection waits 2 MSL in TIME-WAIT.</summary>
    public static RuleRef FinToTimeWait { get; } = new("RFC 9293 3.10.7.4", "eighth", "fin-to-time-wait");
}
