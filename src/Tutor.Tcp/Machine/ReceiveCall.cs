using Tutor.Tcp.State;

namespace Tutor.Tcp.Machine;

/// <summary>RECEIVE (RFC 9293 section 3.10.3). A call is not queued: the user calls again when text is ready.</summary>
internal static class ReceiveCall
{
    public static void Apply(ref StepDraft draft, uint octets)
    {
        if (draft.State == TcpState.Closed)
        {
            draft.Fire(Rules.CallNotOpen);
            draft.Signal(UserSignal.ErrorNotOpen);
            return;
        }

        // Text on a SYN may be there already; the call waits for ESTABLISHED all the same.
        if (draft.Rcv.Unread > 0 && draft.State >= TcpState.Established)
        {
            Take(ref draft, Math.Min(octets, draft.Rcv.Unread));
            return;
        }

        if (MayStillCome(draft.State))
        {
            draft.Fire(Rules.ReceiveWaits);
            return;
        }

        draft.Fire(Rules.ReceiveClosing);
        draft.Signal(UserSignal.ErrorClosing);
    }

    private static void Take(ref StepDraft draft, uint octets)
    {
        draft.Fire(Rules.ReceiveTakes);
        ReceiveSpace rcv = draft.Rcv;
        draft.Rcv = rcv with { Unread = rcv.Unread - octets, Delivered = rcv.Delivered + octets };
        if (MayStillCome(draft.State) && ReceiveWindow.Reopen(draft.Rcv, draft.Snd.Mss).Wnd > rcv.Wnd)
        {
            draft.Fire(Rules.WindowReopened);
            draft.AckDue = true;
        }
    }

    /// <summary>True in: LISTEN, SYN-SENT, SYN-RECEIVED, ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2.</summary>
    private static bool MayStillCome(TcpState state) => state switch
    {
        TcpState.Listen or TcpState.SynSent or TcpState.SynReceived => true,
        TcpState.Established or TcpState.FinWait1 or TcpState.FinWait2 => true,
        TcpState.Closed or TcpState.CloseWait or TcpState.Closing or TcpState.LastAck or TcpState.TimeWait => false,
    };
}
