using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>OPEN (RFC 9293 section 3.10.1).</summary>
internal static class OpenCall
{
    public static void Passive(ref StepDraft draft)
    {
        if (draft.State != TcpState.Closed)
        {
            RefuseSecond(ref draft);
            return;
        }

        draft.Fire(Rules.OpenPassive);
        draft.ReturnToListen();
    }

    public static void Active(ref StepDraft draft, SeqNumber iss)
    {
        if (draft.State is not (TcpState.Closed or TcpState.Listen))
        {
            RefuseSecond(ref draft);
            return;
        }

        draft.Fire(Rules.OpenActive);
        SendSyn(ref draft, iss);
    }

    /// <summary>Sends <c>&lt;SEQ=ISS&gt;&lt;CTL=SYN&gt;</c> and enters SYN-SENT with a new control block.</summary>
    public static void SendSyn(ref StepDraft draft, SeqNumber iss)
    {
        var snd = new SendSpace { Iss = iss, Una = iss, Nxt = iss + 1 };
        draft.StartOver(TcpState.SynSent, passiveOpen: false, snd, StepDraft.Blank(draft.Rcv.Buffer));
        Replies.SendQueued(ref draft, TcpFlags.Syn, iss, 0);
    }

    private static void RefuseSecond(ref StepDraft draft)
    {
        draft.Fire(Rules.OpenAgain);
        draft.Signal(UserSignal.ErrorAlreadyExists);
    }
}
