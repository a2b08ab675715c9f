namespace Tutor.Tcp.Machine;

// Rules of sending and timers (RFC 9293 section 3.8 and 3.10.8, RFC 6298).
public static partial class Rules
{
    private static RuleRef[] SendingRules =>
    [
        DataSent,
        FinSent,
        LastAckEntered,
        SendWindowClosed,
        SendWaits,
        WindowReopened,
        AckSent,
        AckDelayed,
        DelayedAckDue,
        RttSampled,
        RttNotSampled,
        SynRto,
        Retransmitted,
        RtoDoubled,
        GaveUp,
        ZeroWindowAnswered,
        WindowOpened,
        Probed,
        KeepAliveSent,
        KeepAlivePointless,
        TimeWaitOver,
        UserTimedOut,
        TimerNotRunning,
    ];

    /// <summary>Data starts at SND.NXT and stays inside the remote's window and segment size.</summary>
    public static RuleRef DataSent { get; } = new("RFC 9293 3.8", "", "data-sent");

    /// <summary>Everything before it is sent, so the FIN goes out at SND.NXT and uses up one number.</summary>
    public static RuleRef FinSent { get; } = new("RFC 9293 3.10.4", "", "fin-sent");

    /// <summary>The FIN is sent after the remote's FIN came: LAST-ACK.</summary>
    public static RuleRef LastAckEntered { get; } = new("RFC 9293 3.10.4", "CLOSE-WAIT", "last-ack-entered");

    /// <summary>The remote's window takes no more for now, so data waits and will be probed for.</summary>
    public static RuleRef SendWindowClosed { get; } = new("RFC 9293 3.8.6.1", "", "send-window-closed");

    /// <summary>Only a small part of the data fits the window, so it waits for more room.</summary>
    public static RuleRef SendWaits { get; } = new("RFC 9293 3.8.6.2.1", "MUST-38", "send-waits");

    /// <summary>
    /// Enough buffer is free to move the right edge of the window, by half the buffer or a full segment.
    /// </summary>
    public static RuleRef WindowReopened { get; } = new("RFC 9293 3.8.6.2.2", "MUST-39", "window-reopened");

    /// <summary>An ACK at SND.NXT states RCV.NXT and the window; it uses up no number.</summary>
    public static RuleRef AckSent { get; } = new("RFC 9293 3.8.6.3", "", "ack-sent");

    /// <summary>
    /// The ACK may wait a little, less than half a second, for a second segment or for data to ride on.
    /// </summary>
    public static RuleRef AckDelayed { get; } = new("RFC 9293 3.8.6.3", "SHLD-18", "ack-delayed");

    /// <summary>The ACK has waited long enough and is sent.</summary>
    public static RuleRef DelayedAckDue { get; } = new("RFC 9293 3.8.6.3", "MUST-40", "delayed-ack-due");

    /// <summary>The time from a segment to its acknowledgment sets the retransmission time-out.</summary>
    public static RuleRef RttSampled { get; } = new("RFC 6298 2", "", "rtt-sampled");

    /// <summary>The acknowledged segment was sent more than once, so its time says nothing.</summary>
    public static RuleRef RttNotSampled { get; } = new("RFC 6298 3", "Karn", "rtt-not-sampled");

    /// <summary>The SYN was repeated, so data starts with a retransmission time-out of 3 seconds.</summary>
    public static RuleRef SynRto { get; } = new("RFC 6298 5", "5.7", "syn-rto");

    /// <summary>The retransmission timer ran out: the oldest segment not acknowledged is sent again.</summary>
    public static RuleRef Retransmitted { get; } = new("RFC 6298 5", "5.4", "retransmitted");

    /// <summary>Each time-out doubles the retransmission time-out.</summary>
    public static RuleRef RtoDoubled { get; } = new("RFC 6298 5", "5.5", "rto-doubled");

    /// <summary>The same segment was sent again for so long that the connection is given up.</summary>
    public static RuleRef GaveUp { get; } = new("RFC 9293 3.8.3", "MUST-20", "gave-up");

    /// <summary>The remote still answers with a zero window, so the connection stays open.</summary>
    public static RuleRef ZeroWindowAnswered { get; } = new("RFC 9293 3.8.6.1", "MUST-37", "zero-window-answered");

    /// <summary>The window opened after it was zero, so what the remote could not take is sent again at once.</summary>
    public static RuleRef WindowOpened { get; } = new("RFC 9293 3.8.6.1", "", "window-opened");

    /// <summary>The window is too small for too long: a probe asks whether the update was lost.</summary>
    public static RuleRef Probed { get; } = new("RFC 9293 3.8.6.1", "MUST-36", "probed");

    /// <summary>The connection was idle: a segment just left of the window makes the remote answer.</summary>
    public static RuleRef KeepAliveSent { get; } = new("RFC 9293 3.8.4", "MAY-5", "keep-alive-sent");

    /// <summary>Data is on its way, so no keep-alive is needed.</summary>
    public static RuleRef KeepAlivePointless { get; } = new("RFC 9293 3.8.4", "MUST-26", "keep-alive-pointless");

    /// <summary>The 2 MSL wait is over and the control block is deleted.</summary>
    public static RuleRef TimeWaitOver { get; } = new("RFC 9293 3.10.8", "", "time-wait-over");

    /// <summary>The user time-out ran out: the connection is given up and the user is told.</summary>
    public static RuleRef UserTimedOut { get; } = new("RFC 9293 3.10.8", "", "user-timed-out");

    /// <summary>The timer is not running, so nothing happens.</summary>
    public static RuleRef TimerNotRunning { get; } = new("RFC 9293 3.10.8", "", "timer-not-running");
}
