using Tutor.Tcp.State;

namespace Tutor.Tcp.Machine;

/// <summary>SEND (RFC 9293 section 3.10.2). What may leave now leaves at the end of the step.</summary>
internal static class SendCall
{
    public static void Apply(ref StepDraft draft, TcpEvent.Send send)
    {
        switch (draft.State)
        {
            case TcpState.Closed:
                draft.Fire(Rules.CallNotOpen);
                draft.Signal(UserSignal.ErrorNotOpen);
                break;
            case TcpState.Listen:
                draft.Fire(Rules.SendOpens);
                OpenCall.SendSyn(ref draft, send.Iss);
                Queue(ref draft, send.Octets);
                break;
            case TcpState.SynSent or TcpState.SynReceived when !draft.Snd.FinQueued:
                draft.Fire(Rules.SendQueued);
                Queue(ref draft, send.Octets);
                break;
            case TcpState.Established or TcpState.CloseWait when !draft.Snd.FinQueued:
                draft.Fire(Rules.SendTaken);
                Queue(ref draft, send.Octets);
                break;
            default:
                draft.Fire(Rules.SendClosing);
                draft.Signal(UserSignal.ErrorClosing);
                break;
        }
    }

    /// <summary>Counts the octets; a count beyond 2^32-1 stays there.</summary>
    private static void Queue(ref StepDraft draft, uint octets)
    {
        ulong unsent = (ulong)draft.Snd.Unsent + octets;
        draft.Snd = draft.Snd with { Unsent = (uint)Math.Min(unsent, uint.MaxValue) };
    }
}
