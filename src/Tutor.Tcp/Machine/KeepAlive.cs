using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>Keep-alives (RFC 9293 section 3.8.4): off unless the policy gives an interval.</summary>
internal static class KeepAlive
{
    /// <summary>Starts the timer anew whenever a segment came, and stops it when the connection is not open.</summary>
    public static void Arrange(ref StepDraft draft, TcpEvent @event)
    {
        SimTime? due = draft.Timers.KeepAlive;
        if (draft.Policy.KeepAlive is not SimTime interval || !IsOpen(draft.State))
        {
            due = null;
        }
        else if (due is null || @event is TcpEvent.SegmentArrives)
        {
            due = draft.Now + interval;
        }

        if (due != draft.Timers.KeepAlive)
        {
            draft.Timers = draft.Timers with { KeepAlive = due };
        }
    }

    public static void Expire(ref StepDraft draft)
    {
        if (draft.Timers.KeepAlive is null)
        {
            draft.Fire(Rules.TimerNotRunning);
            return;
        }

        draft.Timers = draft.Timers with { KeepAlive = null };
        if (!draft.Queue.IsEmpty)
        {
            draft.Fire(Rules.KeepAlivePointless);
            return;
        }

        draft.Fire(Rules.KeepAliveSent);
        Replies.Send(ref draft, TcpFlags.Ack, draft.Snd.Nxt - 1);
    }

    /// <summary>True in: ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2, CLOSE-WAIT, CLOSING, LAST-ACK.</summary>
    private static bool IsOpen(TcpState state) => state switch
    {
        TcpState.Established or TcpState.FinWait1 or TcpState.FinWait2 => true,
        TcpState.CloseWait or TcpState.Closing or TcpState.LastAck => true,
        TcpState.Closed or TcpState.Listen or TcpState.SynSent or TcpState.SynReceived or TcpState.TimeWait => false,
    };
}
