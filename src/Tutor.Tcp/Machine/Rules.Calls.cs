namespace Tutor.Tcp.Machine;

// Rules of user calls (RFC 9293 section 3.10.1 to 3.10.5).
public static partial class Rules
{
    private static RuleRef[] CallsRules =>
    [
        OpenPassive,
        OpenActive,
        OpenAgain,
        CallNotOpen,
        SendOpens,
        SendQueued,
        SendTaken,
        SendClosing,
        ReceiveWaits,
        ReceiveTakes,
        ReceiveClosing,
        CloseDeletes,
        CloseFin,
        CloseWaits,
        CloseAgain,
        CloseStopsReading,
        CloseUnread,
        AbortReset,
        AbortDeletes,
    ];

    /// <summary>A passive OPEN creates a control block that waits in LISTEN and sends nothing.</summary>
    public static RuleRef OpenPassive { get; } = new("RFC 9293 3.10.1", "", "open-passive");

    /// <summary>An active OPEN sends a SYN that carries the initial sequence number and enters SYN-SENT.</summary>
    public static RuleRef OpenActive { get; } = new("RFC 9293 3.10.1", "", "open-active");

    /// <summary>OPEN on a connection that already exists is an error and changes nothing.</summary>
    public static RuleRef OpenAgain { get; } = new("RFC 9293 3.10.1", "", "open-again");

    /// <summary>A call on a connection that does not exist is an error.</summary>
    public static RuleRef CallNotOpen { get; } = new("RFC 9293 3.10", "CLOSED", "call-not-open");

    /// <summary>SEND in LISTEN turns the passive open into an active one: a SYN goes out and the data waits.</summary>
    public static RuleRef SendOpens { get; } = new("RFC 9293 3.10.2", "LISTEN", "send-opens");

    /// <summary>Data that the user sends before the connection is open waits until it is ESTABLISHED.</summary>
    public static RuleRef SendQueued { get; } = new("RFC 9293 3.10.2", "SYN-SENT", "send-queued");

    /// <summary>SEND cuts the data into segments as far as the window and the segment size allow.</summary>
    public static RuleRef SendTaken { get; } = new("RFC 9293 3.10.2", "ESTABLISHED", "send-taken");

    /// <summary>After CLOSE the user can send no more.</summary>
    public static RuleRef SendClosing { get; } = new("RFC 9293 3.10.2", "FIN-WAIT-1", "send-closing");

    /// <summary>RECEIVE waits, because no text is ready.</summary>
    public static RuleRef ReceiveWaits { get; } = new("RFC 9293 3.10.3", "", "receive-waits");

    /// <summary>RECEIVE gives the user text that was received in order, which frees buffer.</summary>
    public static RuleRef ReceiveTakes { get; } = new("RFC 9293 3.10.3", "ESTABLISHED", "receive-takes");

    /// <summary>No text is left and none can come any more, so RECEIVE is answered "connection closing".</summary>
    public static RuleRef ReceiveClosing { get; } = new("RFC 9293 3.10.3", "CLOSE-WAIT", "receive-closing");

    /// <summary>CLOSE before anything was agreed with a remote deletes the control block and sends nothing.</summary>
    public static RuleRef CloseDeletes { get; } = new("RFC 9293 3.10.4", "LISTEN", "close-deletes");

    /// <summary>CLOSE asks for a FIN, which takes the number after the last octet of data.</summary>
    public static RuleRef CloseFin { get; } = new("RFC 9293 3.10.4", "", "close-fin");

    /// <summary>The FIN waits until everything that was given to SEND before is on its way.</summary>
    public static RuleRef CloseWaits { get; } = new("RFC 9293 3.10.4", "", "close-waits");

    /// <summary>A second CLOSE is an error and never makes a second FIN.</summary>
    public static RuleRef CloseAgain { get; } = new("RFC 9293 3.10.4", "FIN-WAIT-1", "close-again");

    /// <summary>After a half-close, this CLOSE says that the user reads no more; no second FIN is sent.</summary>
    public static RuleRef CloseStopsReading { get; } = new("RFC 9293 3.6.1", "", "close-stops-reading");

    /// <summary>CLOSE with text that nobody has read sends RST, so that the remote learns that it was lost.</summary>
    public static RuleRef CloseUnread { get; } = new("RFC 9293 3.6.1", "SHLD-3", "close-unread");

    /// <summary>ABORT sends RST at SND.NXT and deletes the control block.</summary>
    public static RuleRef AbortReset { get; } = new("RFC 9293 3.10.5", "ESTABLISHED", "abort-reset");

    /// <summary>ABORT in this state deletes the control block and sends nothing.</summary>
    public static RuleRef AbortDeletes { get; } = new("RFC 9293 3.10.5", "", "abort-deletes");
}
