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
        if (text.Start > rcv.Nxt)
        {
            draft.Fire(Rules.TextHeld);
            draft.Rcv = rcv with { Held = HeldText.Insert(rcv.Held, text) };
            SackReport.Note(ref draft, text.Start);
            draft.AckDue = true;
            return;
        }

        bool hadHole = !rcv.Held.IsEmpty;
        draft.Fire(hadHole ? Rules.HoleFilled : Rules.TextInOrder);
        draft.Rcv = HeldText.Advance(rcv, text.End);
        draft.Emit(new TcpOutput.Readable((uint)(draft.Rcv.Nxt - rcv.Nxt)));
        DelayedAck.Acknowledge(ref draft, rcv.Nxt, mayWait: !hadHole);
    }

    /// <summary>Eighth: FIN. It counts only when everything before it was received.</summary>
    public static void CheckFin(ref StepDraft draft, Segment segment)
    {
        if (draft.State is not (TcpState.Established or TcpState.FinWait1 or TcpState.FinWait2))
        {
            return;
        }

        // Of two FINs the one in front counts: the other was forged, or its sender went wrong.
        if (ReceiveWindow.FinIn(draft.Rcv, draft.Policy, segment) is SeqNumber seen
            && (draft.Rcv.FinSeq is not SeqNumber known || seen < known))
        {
            draft.Rcv = draft.Rcv with { FinSeq = seen };
        }

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
    /// RCV.NXT moves over the FIN. It takes a number but no buffer, so the window stays as wide as it was.
    /// </summary>
    private static void TakeFin(ref StepDraft draft)
    {
        ReceiveSpace rcv = draft.Rcv;
        draft.Rcv = rcv with { Nxt = rcv.Nxt + 1, Held = default };
        draft.AckDue = true;
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
