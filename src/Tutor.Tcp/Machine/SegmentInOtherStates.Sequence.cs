using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <content>The first check: the sequence number.</content>
internal static partial class SegmentInOtherStates
{
    /// <summary>First: the sequence number (Table 6). Nothing of a segment outside the window is used.</summary>
    private static bool CheckSequence(ref StepDraft draft, ref Segment segment)
    {
        if (segment.Has(TcpFlags.Rst))
        {
            return CheckSequenceOfRst(ref draft, segment);
        }

        if (IsCrossedSynAck(draft, segment))
        {
            draft.Fire(Rules.SynAckCrossed);
            return true;
        }

        if (IsRepeatedSyn(draft, segment))
        {
            AnswerRepeatedSyn(ref draft, segment);
            return false;
        }

        RuleRef rule = ReceiveWindow.Test(draft.Rcv, draft.Policy, segment);
        if (!ReceiveWindow.Accepts(rule))
        {
            return CheckUnacceptable(ref draft, ref segment, rule);
        }

        draft.Fire(rule);
        return true;
    }

    private static void AnswerRepeatedSyn(ref StepDraft draft, Segment syn)
    {
        if (draft.Policy.AnswerRepeatedSynBySynAck)
        {
            draft.Fire(Rules.SynRepeated);
            Replies.SendOldestAgain(ref draft);
            return;
        }

        draft.Fire(Rules.SeqUnacceptable);
        Replies.Challenge(ref draft, syn);
    }

    private static bool CheckUnacceptable(ref StepDraft draft, ref Segment segment, RuleRef rule)
    {
        if (draft.Rcv.Wnd != 0 || segment.Seq != draft.Rcv.Nxt || segment.Has(TcpFlags.Syn))
        {
            Refuse(ref draft, segment, rule);
            return false;
        }

        if (!draft.Policy.UseAckAtZeroWindow)
        {
            Refuse(ref draft, segment, rule);
            CheckUrg(ref draft, segment);
            return false;
        }

        draft.Fire(Rules.SeqZeroWindow);
        draft.AckDue = true;
        draft.IsCut = true;
        segment = segment with { Flags = segment.Flags & ~TcpFlags.Fin, DataLength = 0 };
        return true;
    }

    /// <summary>A RST is judged by SEG.SEQ alone: its text does not matter (RFC 5961 section 3.2).</summary>
    private static bool CheckSequenceOfRst(ref StepDraft draft, Segment segment)
    {
        if (ReceiveWindow.Holds(draft.Rcv, segment.Seq))
        {
            draft.Fire(Rules.SeqAcceptable);
            return true;
        }

        draft.Fire(Rules.SeqUnacceptableRst);
        return false;
    }

    /// <summary>Figure 7: after a simultaneous open the SYN,ACK repeats a SYN that was received before.</summary>
    private static bool IsCrossedSynAck(in StepDraft draft, Segment segment) =>
        draft.State == TcpState.SynReceived
        && !draft.PassiveOpen
        && draft.Policy.TrimCrossedSyn
        && segment.Seq == draft.Rcv.Irs
        && segment.Has(TcpFlags.Syn | TcpFlags.Ack);

    private static void Refuse(ref StepDraft draft, Segment segment, RuleRef rule)
    {
        draft.Fire(rule);
        Replies.Challenge(ref draft, segment);
        if (IsOldFinInTimeWait(draft, segment) && draft.Policy.RestartTimeWaitOnOldFin)
        {
            draft.Fire(Rules.TimeWaitFinAgain);
            StartTimeWait(ref draft);
        }

        if (draft.Policy.UseAckOfOldSegment && IsJustLeft(draft, segment))
        {
            draft.Fire(Rules.OldSegmentAck);
            CheckAck(ref draft, segment);
        }
    }

    private static bool IsOldFinInTimeWait(in StepDraft draft, Segment segment) =>
        draft.State == TcpState.TimeWait && segment.Has(TcpFlags.Fin) && segment.End == draft.Rcv.Nxt;

    private static bool IsRepeatedSyn(in StepDraft draft, Segment segment) =>
        draft.State == TcpState.SynReceived
        && segment.Seq == draft.Rcv.Irs
        && segment.Has(TcpFlags.Syn)
        && !segment.Has(TcpFlags.Ack)
        && !draft.Queue.IsEmpty;

    /// <summary>
    /// A segment with ACK that is or ends just left of the window: a repeated FIN, or the ACK after it.
    /// </summary>
    private static bool IsJustLeft(in StepDraft draft, Segment segment) =>
        draft.State != TcpState.SynReceived
        && (segment.Flags & (TcpFlags.Ack | TcpFlags.Syn)) == TcpFlags.Ack
        && (segment.Seq == draft.Rcv.Nxt - 1 || segment.End == draft.Rcv.Nxt);
}
