using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>
/// A segment in SYN-SENT (RFC 9293 section 3.10.7.3): ACK, then RST, then security, then SYN, then the rest.
/// </summary>
internal static class SegmentInSynSent
{
    public static void Apply(ref StepDraft draft, Segment segment)
    {
        bool isAcceptable = segment.Has(TcpFlags.Ack) && Acknowledgment.IsNew(draft.Snd, segment.Ack);
        if (segment.Has(TcpFlags.Ack) && !isAcceptable)
        {
            RejectAck(ref draft, segment);
        }
        else if (segment.Has(TcpFlags.Rst))
        {
            CheckRst(ref draft, segment, isAcceptable);
        }
        else if (!segment.Has(TcpFlags.Syn))
        {
            draft.Fire(Rules.SynSentOther);
        }
        else if (draft.Policy.DropSynFin && segment.Has(TcpFlags.Fin))
        {
            draft.Fire(Rules.SynFinDropped);
        }
        else if (isAcceptable)
        {
            Open(ref draft, segment);
        }
        else
        {
            CrossSyn(ref draft, segment);
        }
    }

    private static void RejectAck(ref StepDraft draft, Segment segment)
    {
        if (segment.Has(TcpFlags.Rst))
        {
            draft.Fire(Rules.SynSentAckWrongRst);
            return;
        }

        draft.Fire(Rules.SynSentAckWrong);
        Replies.ResetAtAck(ref draft, segment);
    }

    private static void CheckRst(ref StepDraft draft, Segment segment, bool isAcceptable)
    {
        if (!isAcceptable)
        {
            draft.Fire(Rules.SynSentRstIgnored);
            return;
        }

        if (draft.Policy.MatchSeqOfRstInSynSent && segment.Seq != draft.Rcv.Nxt)
        {
            draft.Fire(Rules.SynSentRstElsewhere);
            return;
        }

        draft.Fire(Rules.SynSentRefused);
        draft.Delete();
        draft.Signal(UserSignal.ConnectionRefused);
    }

    private static void Open(ref StepDraft draft, Segment segment)
    {
        draft.Fire(Rules.SynSentOpens);
        SegmentInListen.TakeSyn(ref draft, segment);
        Acknowledgment.Advance(ref draft, segment);
        draft.State = TcpState.Established;
        draft.AckDue = !draft.Policy.TwoStepHandshake;
        if (draft.Policy.TwoStepHandshake)
        {
            draft.Fire(Rules.TwoStepClient);
        }

        draft.Signal(UserSignal.Connected);

        // "If there are other controls or text in the segment, then continue processing at the sixth step."
        SegmentInOtherStates.CheckUrg(ref draft, segment);
        if (SegmentInOtherStates.ProcessText(ref draft, segment))
        {
            SegmentInOtherStates.CheckFin(ref draft, segment);
        }
    }

    private static void CrossSyn(ref StepDraft draft, Segment segment)
    {
        draft.Fire(Rules.SynSentCrossed);
        SegmentInListen.TakeSyn(ref draft, segment);
        SegmentInListen.KeepText(ref draft, segment);
        draft.State = TcpState.SynReceived;
        Replies.SendSynAckForSyn(ref draft);
    }
}
