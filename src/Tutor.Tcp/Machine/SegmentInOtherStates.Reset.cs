using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <content>The second and the fourth check: RST and SYN.</content>
internal static partial class SegmentInOtherStates
{
    /// <summary>Second: RST.</summary>
    private static bool CheckRst(ref StepDraft draft, Segment segment)
    {
        if (!segment.Has(TcpFlags.Rst))
        {
            return true;
        }

        if (draft.Policy.Rfc5961Rst && segment.Seq != draft.Rcv.Nxt)
        {
            draft.Fire(Rules.RstChallenged);
            Replies.Challenge(ref draft, segment);
        }
        else if (draft.State == TcpState.TimeWait && draft.Policy.Rfc1337)
        {
            draft.Fire(Rules.RstInTimeWait);
        }
        else
        {
            Reset(ref draft);
        }

        return false;
    }

    private static void Reset(ref StepDraft draft)
    {
        switch (draft.State)
        {
            case TcpState.SynReceived when draft.PassiveOpen:
                draft.Fire(Rules.RstToListen);
                draft.ReturnToListen();
                break;
            case TcpState.SynReceived:
                draft.Fire(Rules.RstRefused);
                draft.Delete();
                draft.Signal(UserSignal.ConnectionRefused);
                break;
            case TcpState.Closing or TcpState.LastAck or TcpState.TimeWait:
                draft.Fire(Rules.RstQuiet);
                draft.Delete();
                break;
            default:
                draft.Fire(Rules.RstResets);
                draft.Delete();
                draft.Signal(UserSignal.ConnectionReset);
                break;
        }
    }

    /// <summary>
    /// Fourth: SYN. One that crossed ours is known already; its window is still that of a SYN, unscaled.
    /// </summary>
    private static bool CheckSyn(ref StepDraft draft, Segment segment)
    {
        if (!segment.Has(TcpFlags.Syn) || IsCrossedSynAck(draft, segment))
        {
            return true;
        }

        if (draft.State == TcpState.SynReceived && draft.PassiveOpen && draft.Policy.ReturnToListenOnSyn)
        {
            draft.Fire(Rules.SynToListen);
            draft.ReturnToListen();
        }
        else if (draft.Policy.Rfc5961Syn)
        {
            draft.Fire(Rules.SynChallenged);
            Replies.Challenge(ref draft, segment);
        }
        else
        {
            draft.Fire(Rules.SynResets);
            Replies.ResetAndDelete(ref draft);
            draft.Signal(UserSignal.ConnectionReset);
        }

        return false;
    }
}
