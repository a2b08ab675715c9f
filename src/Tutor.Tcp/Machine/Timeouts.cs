using Tutor.Tcp.State;
using Tutor.Tcp.Timers;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>
/// The time-outs (RFC 9293 section 3.10.8). A timer that is not running has no effect when it "runs out".
/// </summary>
internal static class Timeouts
{
    public static void User(ref StepDraft draft)
    {
        if (draft.State == TcpState.Closed)
        {
            draft.Fire(Rules.TimerNotRunning);
            return;
        }

        draft.Fire(Rules.UserTimedOut);
        GiveUp(ref draft);
    }

    public static void Retransmission(ref StepDraft draft)
    {
        if (draft.Timers.Retransmission is null || draft.Queue.IsEmpty)
        {
            draft.Fire(Rules.TimerNotRunning);
            return;
        }

        Outstanding oldest = draft.Queue[0];
        bool isSyn = oldest.Segment.Has(TcpFlags.Syn);
        if (draft.Now - oldest.Since >= (isSyn ? draft.Policy.SynGiveUp : draft.Policy.GiveUp))
        {
            draft.Fire(Rules.GaveUp);
            GiveUpRepeating(ref draft);
            return;
        }

        draft.Fire(Rules.Retransmitted);
        draft.Fire(Rules.RtoDoubled);
        Replies.SendOldestAgain(ref draft);
        SimTime rto = RttEstimator.BackOff(draft.Timers.Rto);
        draft.Timers = draft.Timers with { Rto = rto, BackedOff = true, Retransmission = draft.Now + rto };
    }

    public static void TimeWait(ref StepDraft draft)
    {
        if (draft.Timers.TimeWait is null)
        {
            draft.Fire(Rules.TimerNotRunning);
            return;
        }

        draft.Fire(Rules.TimeWaitOver);
        draft.Delete();
    }

    public static void Probe(ref StepDraft draft)
    {
        if (draft.Timers.Probe is null)
        {
            draft.Fire(Rules.TimerNotRunning);
            return;
        }

        // The probe is an ordinary octet of data: the retransmission timer repeats it, at doubling intervals.
        draft.Timers = draft.Timers with
        {
            Probe = null,
            Rto = RttEstimator.BackOff(draft.Timers.Rto),
            BackedOff = true,
        };
        Sending.Probe(ref draft);
    }

    public static void DelayedAck(ref StepDraft draft)
    {
        if (draft.Timers.DelayedAck is null)
        {
            draft.Fire(Rules.TimerNotRunning);
            return;
        }

        draft.Fire(Rules.DelayedAckDue);
        draft.AckDue = true;
    }

    /// <summary>A listener whose half-open connection dies listens on; any other connection is gone.</summary>
    private static void GiveUpRepeating(ref StepDraft draft)
    {
        if (draft.State == TcpState.SynReceived && draft.PassiveOpen)
        {
            draft.ReturnToListen();
            return;
        }

        GiveUp(ref draft);
    }

    private static void GiveUp(ref StepDraft draft)
    {
        draft.Delete();
        draft.Signal(UserSignal.TimedOut);
    }
}
