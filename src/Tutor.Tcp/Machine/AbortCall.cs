using Tutor.Tcp.State;

namespace Tutor.Tcp.Machine;

/// <summary>ABORT (RFC 9293 section 3.10.5).</summary>
internal static class AbortCall
{
    public static void Apply(ref StepDraft draft)
    {
        switch (draft.State)
        {
            case TcpState.Closed:
                draft.Fire(Rules.CallNotOpen);
                draft.Signal(UserSignal.ErrorNotOpen);
                break;
            case TcpState.SynReceived or TcpState.Established or TcpState.CloseWait:
            case TcpState.FinWait1 or TcpState.FinWait2:
                draft.Fire(Rules.AbortReset);
                Replies.ResetAndDelete(ref draft);
                break;
            case TcpState.Listen or TcpState.SynSent:
            case TcpState.Closing or TcpState.LastAck or TcpState.TimeWait:
                draft.Fire(Rules.AbortDeletes);
                draft.Delete();
                break;
        }
    }
}
