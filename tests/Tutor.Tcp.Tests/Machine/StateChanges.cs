using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using static Tutor.Tcp.State.TcpState;

namespace Tutor.Tcp.Tests.Machine;

/// <summary>
/// Every state change that the machine may make, with the rule that has to announce it: a closed list.
/// </summary>
internal static class StateChanges
{
    /// <summary>The arrows of RFC 9293 figure 5 and its note 1; its note 2 is two arrows in one step.</summary>
    private static readonly (RuleRef Rule, TcpState From, TcpState To)[] FigureFive =
    [
        (Rules.OpenPassive, Closed, Listen),
        (Rules.OpenActive, Closed, SynSent),
        (Rules.SendOpens, Listen, SynSent),
        (Rules.CloseDeletes, Listen, Closed),
        (Rules.ListenSyn, Listen, SynReceived),
        (Rules.CloseDeletes, SynSent, Closed),
        (Rules.SynSentCrossed, SynSent, SynReceived),
        (Rules.SynSentOpens, SynSent, Established),
        (Rules.RstToListen, SynReceived, Listen),
        (Rules.CloseFin, SynReceived, FinWait1),
        (Rules.AckOpens, SynReceived, Established),
        (Rules.CloseFin, Established, FinWait1),
        (Rules.CloseWaits, Established, FinWait1),
        (Rules.FinToCloseWait, Established, CloseWait),
        (Rules.FinAcked, FinWait1, FinWait2),
        (Rules.FinToClosing, FinWait1, Closing),
        (Rules.FinToTimeWait, FinWait2, TimeWait),
        (Rules.LastAckEntered, CloseWait, LastAck),
        (Rules.ClosingAcked, Closing, TimeWait),
        (Rules.LastAckAcked, LastAck, Closed),
        (Rules.TimeWaitOver, TimeWait, Closed),
    ];

    /// <summary>
    /// What the text of RFC 9293 section 3.10 has beyond the figure, which leaves resets and errors out.
    /// </summary>
    private static readonly (RuleRef Rule, TcpState[] From, TcpState To)[] BeyondTheFigure =
    [
        // 3.10.1: an active OPEN in LISTEN. 3.10.4: a CLOSE in SYN-RECEIVED behind data is carried out when it opens.
        (Rules.OpenActive, [Listen], SynSent),
        (Rules.AckOpens, [SynReceived], FinWait1),

        // By policy: RFC 793 as printed, the handshake of two segments, and TIME-WAIT after a RST (figure 5, note 3). The
        // last two take the place of the state to which the rule before them leads.
        (Rules.AckOfIssOpens, [SynReceived], Established),
        (Rules.AckOfIssOpens, [SynReceived], FinWait1),
        (Rules.TwoStepServer, [Listen, SynReceived], Established),
        (Rules.ResetLingers, [Closed], TimeWait),

        // RST received.
        (Rules.SynSentRefused, [SynSent], Closed),
        (Rules.RstRefused, [SynReceived], Closed),
        (Rules.RstResets, [Established, FinWait1, FinWait2, CloseWait], Closed),
        (Rules.RstQuiet, [Closing, LastAck, TimeWait], Closed),

        // A SYN in a connection: an old duplicate, an error (RFC 5961 off), or a new connection (MAY-2).
        (Rules.SynToListen, [SynReceived], Listen),
        (Rules.SynResets, [SynReceived, Established, FinWait1, FinWait2, CloseWait, Closing, LastAck, TimeWait], Closed),
        (Rules.TimeWaitReuse, [TimeWait], SynReceived),
        (Rules.TimeWaitNewer, [TimeWait], SynReceived),

        // RST sent: ABORT, and text that nobody reads (SHLD-3), also by a CLOSE that ends the reading of a half-close.
        (Rules.AbortReset, [SynReceived, Established, FinWait1, FinWait2, CloseWait], Closed),
        (Rules.AbortDeletes, [Listen, SynSent, Closing, LastAck, TimeWait], Closed),
        (Rules.CloseUnread, [Established, FinWait1, FinWait2, CloseWait, Closing, LastAck], Closed),
        (Rules.TextAfterClose, [FinWait1, FinWait2], Closed),

        // Time-outs.
        (Rules.FinWait2Over, [FinWait2], Closed),
        (Rules.GaveUp, [SynSent, SynReceived, Established, FinWait1, FinWait2, CloseWait, Closing, LastAck], Closed),
        (Rules.GaveUp, [SynReceived], Listen),
        (
            Rules.UserTimedOut,
            [Listen, SynSent, SynReceived, Established, FinWait1, FinWait2, CloseWait, Closing, LastAck, TimeWait],
            Closed),
    ];

    private static readonly ILookup<(string Rule, TcpState From), TcpState> Known = FigureFive
        .Concat(BeyondTheFigure.SelectMany(c => c.From.Select(from => (c.Rule, from, c.To))))
        .ToLookup(c => (c.Rule.Key, c.Item2), c => c.Item3);

    /// <summary>
    /// True when the rules that fired, in their order, lead along known changes to the state afterwards.
    /// </summary>
    public static bool AreKnown(TcpState before, StepResult result)
    {
        if (before == result.Tcb.State)
        {
            return true;
        }

        HashSet<TcpState> reached = [before];
        foreach (RuleRef rule in result.Rules)
        {
            TcpState[] next = [.. reached.SelectMany(state => Known[(rule.Key, state)])];
            if (next.Length > 0)
            {
                reached = [.. next];
            }
        }

        return reached.Contains(result.Tcb.State);
    }
}
