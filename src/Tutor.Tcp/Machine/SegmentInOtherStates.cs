using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>
/// A segment in the synchronized states and SYN-RECEIVED (RFC 9293 section 3.10.7.4): eight checks in the RFC's order.
/// A check answers true when the segment goes on to the next.
/// </summary>
internal static partial class SegmentInOtherStates
{
    public static void Apply(ref StepDraft draft, Segment segment, SeqNumber iss)
    {
        if (ReusesTimeWait(draft, segment))
        {
            ReuseTimeWait(ref draft, segment, iss);
            return;
        }

        if (CheckSequence(ref draft, ref segment)
            && CheckRst(ref draft, segment)
            && CheckSecurity()
            && CheckSyn(ref draft, segment)
            && CheckAck(ref draft, segment))
        {
            CheckUrg(ref draft, segment);
            if (ProcessText(ref draft, segment))
            {
                CheckFin(ref draft, segment);
            }
        }
    }

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
            segment = segment with { Flags = segment.Flags & ~TcpFlags.Syn, Seq = segment.Seq + 1 };
            return true;
        }

        if (ReceiveWindow.Accepts(draft.Rcv, segment))
        {
            draft.Fire(Rules.SeqAcceptable);
            return true;
        }

        if (draft.Rcv.Wnd == 0 && segment.Seq == draft.Rcv.Nxt)
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
        if (IsRepeatedSyn(draft, segment))
        {
            draft.Fire(Rules.SynRepeated);
            Replies.SendOldestAgain(ref draft);
            return;
        }

        draft.Fire(Rules.SeqUnacceptable);
        draft.AckDue = true;
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
            draft.AckDue = true;
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

    /// <summary>Third: security and compartment, which this TCP does not have (DEVIATIONS.md).</summary>
    private static bool CheckSecurity() => true;

    /// <summary>Fourth: SYN.</summary>
    private static bool CheckSyn(ref StepDraft draft, Segment segment)
    {
        if (!segment.Has(TcpFlags.Syn))
        {
            return true;
        }

        if (draft.State == TcpState.SynReceived && draft.PassiveOpen)
        {
            draft.Fire(Rules.SynToListen);
            draft.ReturnToListen();
        }
        else if (draft.Policy.Rfc5961Syn)
        {
            draft.Fire(Rules.SynChallenged);
            draft.AckDue = true;
        }
        else
        {
            draft.Fire(Rules.SynResets);
            Replies.ResetAndDelete(ref draft);
            draft.Signal(UserSignal.ConnectionReset);
        }

        return false;
    }

    private static bool ReusesTimeWait(in StepDraft draft, Segment segment) =>
        draft.State == TcpState.TimeWait
        && draft.Policy.ReuseTimeWait
        && (segment.Flags & (TcpFlags.Syn | TcpFlags.Ack | TcpFlags.Rst)) == TcpFlags.Syn
        && segment.Seq >= draft.Rcv.Nxt;

    private static void ReuseTimeWait(ref StepDraft draft, Segment segment, SeqNumber iss)
    {
        draft.Fire(Rules.TimeWaitReuse);

        // The new ISS has to be larger than any number of the old connection (MAY-2).
        SeqNumber above = draft.Snd.Nxt + 65536;
        SegmentInListen.AcceptSyn(ref draft, segment, iss > draft.Snd.Nxt ? iss : above);
    }
}
