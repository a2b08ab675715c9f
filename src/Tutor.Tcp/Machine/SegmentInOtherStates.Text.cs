using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <content>The seventh and the eighth check: text and FIN.</content>
internal static partial class SegmentInOtherStates
{
    /// <summary>Seventh: the text. False when the connection was reset because nobody reads it.</summary>
    public static bool ProcessText(ref StepDraft draft, Segment segment)
    {
        if (draft.State is TcpState.Established or TcpState.FinWait1 or TcpState.FinWait2)
        {
            return ProcessTextInWindow(ref draft, segment);
        }

        if (segment.DataLength > 0)
        {
            draft.Fire(Rules.TextIgnored);
        }

        return true;
    }

    private static bool ProcessTextInWindow(ref StepDraft draft, Segment segment)
    {
        SeqRange text = ReceiveWindow.TextIn(draft.Rcv, segment);
        if (text.Length < segment.DataLength)
        {
            draft.Fire(Rules.TextTrimmed);
            draft.AckDue = true;
        }

        bool isText = text.Length > 0 || IsHeldTextReady(draft.Rcv);
        if (isText && draft.UserStoppedReading && draft.Policy.RstAfterClose)
        {
            draft.Fire(Rules.TextAfterClose);
            Replies.ResetAndDelete(ref draft);
            return false;
        }

        if (isText)
        {
            TakeText(ref draft, text);
        }

        return true;
    }

    /// <summary>Text that came on the SYN is ready as soon as the connection is open.</summary>
    private static bool IsHeldTextReady(ReceiveSpace rcv) => !rcv.Held.IsEmpty && rcv.Held[0].Start == rcv.Nxt;

    private static void TakeText(ref StepDraft draft, SeqRange text)
    {
        ReceiveSpace rcv = draft.Rcv;
        SeqNumber ready = IsHeldTextReady(rcv) ? rcv.Held[0].End : rcv.Nxt;
        bool isBeyond = text.Start > ready;
        if (isBeyond)
        {
            HoldText(ref draft, text);
        }

        if (!isBeyond || ready != rcv.Nxt)
        {
            bool hadHole = !rcv.Held.IsEmpty && rcv.Held[^1].Start > rcv.Nxt;
            Deliver(ref draft, isBeyond ? ready : text.End, hadHole);
        }
    }

    /// <summary>Text beyond a hole is kept, unless too many pieces are (SHLD-31).</summary>
    private static void HoldText(ref StepDraft draft, SeqRange text)
    {
        draft.AckDue = true;
        EquatableArray<SeqRange> held = HeldText.Insert(draft.Rcv.Held, text);
        if (held.Count > HeldText.MostRanges)
        {
            draft.Fire(Rules.TextNotHeld);
            return;
        }

        draft.Fire(Rules.TextHeld);
        draft.Rcv = draft.Rcv with { Held = held };
        SackReport.Note(ref draft, text.Start);
    }

    /// <summary>The user gets what is there without a gap, up to a number at least.</summary>
    private static void Deliver(ref StepDraft draft, SeqNumber to, bool hadHole)
    {
        SeqNumber from = draft.Rcv.Nxt;
        draft.Fire(hadHole ? Rules.HoleFilled : Rules.TextInOrder);
        draft.Rcv = HeldText.Advance(draft.Rcv, to);
        draft.Emit(new TcpOutput.Readable((uint)(draft.Rcv.Nxt - from)));
        DelayedAck.Acknowledge(ref draft, from, mayWait: !hadHole);
    }

    /// <summary>Eighth: FIN. It counts only when everything before it was received.</summary>
    public static void CheckFin(ref StepDraft draft, Segment segment)
    {
        if (draft.State is not (TcpState.Established or TcpState.FinWait1 or TcpState.FinWait2))
        {
            return;
        }

        NoteFin(ref draft, segment);
        if (draft.Rcv.FinSeq is not SeqNumber fin)
        {
            return;
        }

        if (fin == draft.Rcv.Nxt)
        {
            TakeFin(ref draft);
        }
        else if (segment.Has(TcpFlags.Fin))
        {
            draft.Fire(Rules.FinBeyondHole);
            draft.AckDue = true;
        }
    }

    /// <summary>
    /// Remembers where the remote's stream ends. A FIN that others contradict was forged, or its sender went wrong: of
    /// two FINs the one in front counts, and none before text that is held, so that RCV.NXT never passes a FIN.
    /// </summary>
    private static void NoteFin(ref StepDraft draft, Segment segment)
    {
        ReceiveSpace rcv = draft.Rcv;
        if (ReceiveWindow.FinIn(rcv, draft.Policy, segment) is not SeqNumber seen)
        {
            return;
        }

        if (!rcv.Held.IsEmpty && rcv.Held[^1].End > seen)
        {
            draft.Fire(Rules.FinBeforeHeldText);
            draft.AckDue = true;
        }
        else if (rcv.FinSeq is not SeqNumber known || seen < known)
        {
            draft.Rcv = rcv with { FinSeq = seen };
        }
    }

    /// <summary>
    /// RCV.NXT moves over the FIN. It takes a number but no buffer, so the window stays as wide as it was.
    /// </summary>
    private static void TakeFin(ref StepDraft draft)
    {
        ReceiveSpace rcv = draft.Rcv;
        draft.Rcv = rcv with { Nxt = rcv.Nxt + 1, Held = default };
        bool mayWait = draft.State == TcpState.Established && draft.Policy.DelayedAckOfFin;
        DelayedAck.Acknowledge(ref draft, rcv.Nxt, mayWait);
        draft.Signal(UserSignal.ConnectionClosing);
        if (draft.State == TcpState.Established)
        {
            draft.Fire(Rules.FinToCloseWait);
            draft.State = TcpState.CloseWait;
        }
        else if (draft.State == TcpState.FinWait1)
        {
            // Had our FIN been acknowledged, the fifth check would have moved on to FIN-WAIT-2.
            draft.Fire(Rules.FinToClosing);
            draft.State = TcpState.Closing;
        }
        else
        {
            draft.Fire(Rules.FinToTimeWait);
            draft.State = TcpState.TimeWait;
            StartTimeWait(ref draft);
        }
    }
}
