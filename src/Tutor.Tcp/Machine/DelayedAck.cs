using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>When text is acknowledged: at once, or a little later (RFC 9293 section 3.8.6.3).</summary>
internal static class DelayedAck
{
    /// <summary>
    /// The ACK of text in order may wait until two full-sized segments came (SHLD-18, SHLD-19); any other is due at
    /// once.
    /// </summary>
    /// <param name="draft">The step; RCV.NXT is beyond the text already.</param>
    /// <param name="before">RCV.NXT before the text.</param>
    /// <param name="mayWait">False when the text filled a hole.</param>
    public static void Acknowledge(ref StepDraft draft, SeqNumber before, bool mayWait)
    {
        if (!mayWait || !draft.Policy.DelayedAck)
        {
            draft.AckDue = true;
            return;
        }

        bool isRunning = draft.Timers.DelayedAck is not null;
        SeqNumber from = isRunning ? draft.Timers.DelayedAckFrom : before;
        if (draft.Rcv.Nxt - from >= 2 * SegmentOptions.FullSize(draft))
        {
            draft.AckDue = true;
            return;
        }

        draft.AckMayWait = true;
        if (!isRunning)
        {
            SimTime due = draft.Now + draft.Policy.DelayedAckTime;
            draft.Timers = draft.Timers with { DelayedAck = due, DelayedAckFrom = from };
        }
    }
}
