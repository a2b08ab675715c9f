using Tutor.Tcp.State;

namespace Tutor.Tcp.Machine;

/// <summary>CLOSE (RFC 9293 section 3.10.4, and section 3.6.1 for unread text).</summary>
internal static class CloseCall
{
    public static void Apply(ref StepDraft draft, bool stillReads)
    {
        switch (draft.State)
        {
            case TcpState.Closed:
                draft.Fire(Rules.CallNotOpen);
                draft.Signal(UserSignal.ErrorNotOpen);
                break;
            case TcpState.Listen or TcpState.SynSent:
                draft.Fire(Rules.CloseDeletes);
                draft.Delete();
                break;
            case TcpState.SynReceived or TcpState.Established or TcpState.CloseWait when !draft.Snd.FinQueued:
                CloseOpen(ref draft, stillReads);
                break;
            default:
                CloseAgain(ref draft, stillReads);
                break;
        }
    }

    private static void CloseOpen(ref StepDraft draft, bool stillReads)
    {
        if (ResetsUnread(ref draft, stillReads))
        {
            return;
        }

        draft.Fire(draft.Snd.Unsent == 0 ? Rules.CloseFin : Rules.CloseWaits);
        draft.UserStoppedReading = !stillReads;
        draft.Snd = draft.Snd with { FinQueued = true };
        bool waitsForOpen = draft.State == TcpState.SynReceived && draft.Snd.Unsent > 0;
        if (draft.State != TcpState.CloseWait && !waitsForOpen)
        {
            draft.State = TcpState.FinWait1;
        }
    }

    /// <summary>A CLOSE after a half-close only says that the user reads no more; any other one is an error.</summary>
    private static void CloseAgain(ref StepDraft draft, bool stillReads)
    {
        bool isFirstFullClose = !stillReads && !draft.UserStoppedReading && draft.State != TcpState.TimeWait;
        if (!isFirstFullClose)
        {
            draft.Fire(Rules.CloseAgain);
            draft.Signal(UserSignal.ErrorClosing);
            return;
        }

        if (!ResetsUnread(ref draft, stillReads))
        {
            draft.Fire(Rules.CloseStopsReading);
            draft.UserStoppedReading = true;
        }
    }

    private static bool ResetsUnread(ref StepDraft draft, bool stillReads)
    {
        if (stillReads || draft.Rcv.Unread == 0 || !draft.Policy.RstOnUnread)
        {
            return false;
        }

        draft.Fire(Rules.CloseUnread);
        Replies.ResetAndDelete(ref draft);
        return true;
    }
}
