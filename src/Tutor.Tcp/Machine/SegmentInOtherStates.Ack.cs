using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <content>The fifth and the sixth check: ACK and URG.</content>
internal static partial class SegmentInOtherStates
{
    /// <summary>Fifth: ACK.</summary>
    private static bool CheckAck(ref StepDraft draft, Segment segment)
    {
        if (!segment.Has(TcpFlags.Ack))
        {
            draft.Fire(Rules.AckMissing);
            return false;
        }

        if (draft.State == TcpState.SynReceived && !Open(ref draft, segment))
        {
            return false;
        }

        if (draft.Policy.Rfc5961Ack && IsFarBelow(draft.Snd, segment.Ack))
        {
            draft.Fire(Rules.AckBlind);
            Replies.Challenge(ref draft, segment);
            return false;
        }

        if (draft.State == TcpState.TimeWait)
        {
            return CheckAckInTimeWait(ref draft, segment);
        }

        return TakeAck(ref draft, segment) && FollowAck(ref draft);
    }

    /// <summary>SYN-RECEIVED: the acknowledgment of our SYN opens, any other draws a RST.</summary>
    private static bool Open(ref StepDraft draft, Segment segment)
    {
        bool isNew = Acknowledgment.IsNew(draft.Snd, segment.Ack);
        if (!isNew && !(draft.Policy.AckOfIssOpens && segment.Ack == draft.Snd.Una))
        {
            RejectAck(ref draft, segment);
            return false;
        }

        draft.Fire(isNew ? Rules.AckOpens : Rules.AckOfIssOpens);
        draft.State = draft.Snd.FinQueued ? TcpState.FinWait1 : TcpState.Established;
        SetWindow(ref draft, segment, Scaled(draft.Snd, segment));
        draft.Signal(UserSignal.Connected);
        if (draft.Rcv.Unread > 0)
        {
            // It came on the SYN and was acknowledged then.
            draft.Emit(new TcpOutput.Readable(draft.Rcv.Unread));
        }

        return true;
    }

    /// <summary>
    /// A wrong acknowledgment in SYN-RECEIVED: a RST, or by policy what RFC 5961 section 5.2 asks for first.
    /// </summary>
    private static void RejectAck(ref StepDraft draft, Segment segment)
    {
        bool isAhead = segment.Ack > draft.Snd.Nxt;
        bool isOutside = isAhead || IsFarBelow(draft.Snd, segment.Ack);
        if (isOutside && draft.Policy is { Rfc5961Ack: true, Rfc5961AckInSynReceived: true })
        {
            draft.Fire(isAhead ? Rules.AckAhead : Rules.AckBlind);
            Replies.Challenge(ref draft, segment);
            return;
        }

        draft.Fire(Rules.AckWrong);
        Replies.ResetAtAck(ref draft, segment);
    }

    /// <summary>ESTABLISHED processing, which every later state shares: SND.UNA, the queue and the window.</summary>
    private static bool TakeAck(ref StepDraft draft, Segment segment)
    {
        if (segment.Ack > draft.Snd.Nxt)
        {
            RefuseAckAhead(ref draft, segment);
            return false;
        }

        bool isNew = Acknowledgment.IsNew(draft.Snd, segment.Ack);
        if (isNew)
        {
            draft.Fire(Rules.AckNew);
            Acknowledgment.Advance(ref draft, segment);
        }
        else if (segment.Len == 0 || segment.Ack < draft.Snd.Una)
        {
            draft.Fire(Rules.AckDuplicate);
        }

        bool isReport = Scoreboard.Take(ref draft, segment.Options.Sack);
        if (!isNew)
        {
            FastRetransmit.Count(ref draft, segment, Scaled(draft.Snd, segment), isReport);
        }

        if (segment.Ack == draft.Snd.Una)
        {
            uint before = draft.Snd.Wnd;
            UpdateWindow(ref draft, segment, isNew);
            MindRefusedText(ref draft, before);
        }

        return true;
    }

    private static void RefuseAckAhead(ref StepDraft draft, Segment segment)
    {
        if (draft.State == TcpState.Established && !draft.Policy.AnswerAckAheadInEstablished)
        {
            draft.Fire(Rules.AckAheadIgnored);
            return;
        }

        draft.Fire(Rules.AckAhead);
        Replies.Challenge(ref draft, segment);
    }

    private static void UpdateWindow(ref StepDraft draft, Segment segment, bool isNewAck)
    {
        SendSpace snd = draft.Snd;
        if (!isNewAck && draft.Policy.UpdateWindowOnNewAckOnly)
        {
            draft.Fire(Rules.WindowNeedsNewAck);
            return;
        }

        bool isCurrent = snd.Wl1 < segment.Seq || (snd.Wl1 == segment.Seq && snd.Wl2 <= segment.Ack);
        if (!isCurrent)
        {
            draft.Fire(Rules.WindowStale);
            return;
        }

        uint window = Scaled(snd, segment);
        if (window != snd.Wnd)
        {
            draft.Fire(Rules.WindowUpdated);
        }

        SetWindow(ref draft, segment, window);
    }

    private static void SetWindow(ref StepDraft draft, Segment segment, uint window)
    {
        SendSpace snd = draft.Snd;
        if (window == snd.Wnd && snd.Wl1 == segment.Seq && snd.Wl2 == segment.Ack)
        {
            return;
        }

        draft.Snd = snd with
        {
            Wnd = window,
            MaxWnd = Math.Max(snd.MaxWnd, window),
            Wl1 = segment.Seq,
            Wl2 = segment.Ack,
        };
    }

    /// <summary>
    /// What was sent into a zero window: sent again when it opens, and not given up while it is answered, be the window
    /// of the answer taken or not.
    /// </summary>
    private static void MindRefusedText(ref StepDraft draft, uint windowBefore)
    {
        if (draft.Queue.IsEmpty)
        {
            return;
        }

        if (draft.Snd.Wnd > 0)
        {
            if (windowBefore == 0)
            {
                draft.Fire(Rules.WindowOpened);
                draft.RepeatDue = true;
            }

            return;
        }

        draft.Fire(Rules.ZeroWindowAnswered);
        draft.Timers = draft.Timers with { R2Since = draft.Now, TimeOuts = 0 };
        UserTimer.Restart(ref draft);
    }

    /// <summary>What the acknowledgment of our FIN means in the states after CLOSE.</summary>
    private static bool FollowAck(ref StepDraft draft)
    {
        if (!draft.IsFinAcked)
        {
            return true;
        }

        switch (draft.State)
        {
            case TcpState.FinWait1:
                draft.Fire(Rules.FinAcked);
                draft.State = TcpState.FinWait2;
                draft.Signal(UserSignal.Closed);
                return true;
            case TcpState.Closing:
                draft.Fire(Rules.ClosingAcked);
                draft.State = TcpState.TimeWait;
                StartTimeWait(ref draft);
                draft.Signal(UserSignal.Closed);
                return true;
            case TcpState.LastAck:
                draft.Fire(Rules.LastAckAcked);
                draft.Delete();
                draft.Signal(UserSignal.Closed);
                return false;
            default:
                return true;
        }
    }

    /// <summary>
    /// TIME-WAIT: only the remote's FIN can come again, and it is to the left of the window (CheckSequence).
    /// </summary>
    private static bool CheckAckInTimeWait(ref StepDraft draft, Segment segment)
    {
        if (segment.Has(TcpFlags.Fin))
        {
            draft.Fire(Rules.TimeWaitFinAgain);
            draft.AckDue = true;
            StartTimeWait(ref draft);
        }
        else if (IsAnsweredInTimeWait(draft, segment))
        {
            draft.Fire(Rules.TimeWaitAckAnswered);
            Replies.Challenge(ref draft, segment);
        }
        else
        {
            draft.Fire(Rules.AckDuplicate);
        }

        return true;
    }

    private static bool IsAnsweredInTimeWait(in StepDraft draft, Segment segment) => draft.Policy.TimeWaitAnswer switch
    {
        TimeWaitAnswer.None => false,
        TimeWaitAnswer.TextOrNotAtRcvNxt => segment.DataLength > 0 || segment.Seq != draft.Rcv.Nxt,
        TimeWaitAnswer.Every => true,
    };

    private static void StartTimeWait(ref StepDraft draft)
    {
        SimTime msl = draft.Policy.Msl;
        draft.Timers = new TimerSet { TimeWait = draft.Now + msl + msl };
    }

    /// <summary>RFC 5961 section 5.2: more than the largest window that the remote ever gave below SND.UNA.</summary>
    private static bool IsFarBelow(SendSpace snd, SeqNumber ack) =>
        ack < snd.Una && -(long)(ack - snd.Una) > snd.MaxWnd;

    private static uint Scaled(SendSpace snd, Segment segment) =>
        segment.Has(TcpFlags.Syn) ? segment.Window : (uint)segment.Window << snd.WindowShift;

    /// <summary>Sixth: URG. The pointer is noted and has no effect (DEVIATIONS.md).</summary>
    public static void CheckUrg(ref StepDraft draft, Segment segment)
    {
        if (segment.Has(TcpFlags.Urg))
        {
            draft.Fire(Rules.UrgentNoted);
        }
    }
}
