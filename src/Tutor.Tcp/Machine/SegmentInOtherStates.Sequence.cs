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
            draft.Fire(Rules.SynRepeated);
            Replies.SendOldestAgain(ref draft);
            return false;
        }

        if (ReceiveWindow.Accepts(draft.Rcv, segment))
        {
            draft.Fire(Rules.SeqAcceptable);
            return true;
        }

        return CheckUnacceptable(ref draft, ref segment);
    }

    private static bool CheckUnacceptable(ref StepDraft draft, ref Segment segment)
    {
        if (draft.Rcv.Wnd == 0 && segment.Seq == draft.Rcv.Nxt && !segment.Has(TcpFlags.Syn))
        {
            draft.Fire(Rules.SeqZeroWindow);
            draft.AckDue = true;
            segment = segment with { Flags = segment.Flags & ~TcpFlags.Fin, DataLength = 0 };
            return true;
        }

        Refuse(ref draft, segment);
        return false;
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
        && segment.Seq == draft.Rcv.Irs
        && segment.Has(TcpFlags.Syn | TcpFlags.Ack);

    private static void Refuse(ref StepDraft draft, Segment segment)
    {
        draft.Fire(Rules.SeqUnacceptable);
        Replies.Challenge(ref draft, segment);
        if (draft.State == TcpState.TimeWait && segment.Has(TcpFlags.Fin) && segment.End == draft.Rcv.Nxt)
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
