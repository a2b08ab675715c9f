namespace Tutor.Tcp.State;

// Choices about the end of a connection.
public sealed partial record Policy
{
    /// <summary>CLOSE with unread data sends RST (SHLD-3, RFC 9293 section 3.6.1).</summary>
    public bool RstOnUnread { get; init; } = true;

    /// <summary>Text that arrives after CLOSE is answered by RST (SHLD-3).</summary>
    public bool RstAfterClose { get; init; } = true;

    /// <summary>A RST in TIME-WAIT is ignored (RFC 1337, fix F1).</summary>
    public bool Rfc1337 { get; init; }

    /// <summary>A SYN above the last number seen opens a new connection out of TIME-WAIT (MAY-2).</summary>
    public bool ReuseTimeWait { get; init; }

    /// <summary>
    /// In TIME-WAIT the remote's FIN, come again, starts the wait of 2 MSL anew (RFC 9293 section 3.10.7.4, eighth).
    /// False: it is only acknowledged, since by the first check such a FIN is not acceptable. Default true.
    /// </summary>
    public bool RestartTimeWaitOnOldFin { get; init; } = true;

    /// <summary>
    /// Which acceptable ACKs without FIN are answered in TIME-WAIT, no faster than <see cref="ChallengeAckGap"/>
    /// allows. Default: none.
    /// </summary>
    public TimeWaitAnswer TimeWaitAnswer { get; init; }

    /// <summary>
    /// An end that sends a RST and so deletes its connection waits 2 MSL in TIME-WAIT (RFC 9293 figure 5, note 3). It
    /// answers no text there, so a remote that has missed the RST has to give up by itself. False: the control block is
    /// deleted at once, as section 3.10.5 has it. Default false.
    /// </summary>
    public bool TimeWaitAfterReset { get; init; }
}
