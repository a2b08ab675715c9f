using Tutor.Tcp.State;

namespace Tutor.Tcp.Machine;

/// <summary>A soft ICMP error (RFC 9293 section 3.9.2.2): it is told and never ends a connection.</summary>
internal static class SoftError
{
    public static void Apply(ref StepDraft draft)
    {
        if (draft.State is TcpState.Closed or TcpState.Listen)
        {
            draft.Fire(Rules.SoftErrorIgnored);
            return;
        }

        draft.Fire(Rules.SoftErrorTold);
        draft.Signal(UserSignal.DestinationUnreachable);
    }
}
