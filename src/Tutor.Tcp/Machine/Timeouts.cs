using Tutor.Tcp.State;
using Tutor.Tcp.Timers;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>
/// The time-outs (RFC 9293 section 3.10.8). A timer that is not running has no effect when it "runs out"; only the
/// user's time-out is an event of its own, whether the engine keeps that time or the user does.
/// </summary>
internal static class Timeouts
{
    /// <summary>
    /// "For any state if the user timeout expires, flush all queues, signal the user ... delete the TCB": any state in
    /// which there is a control block.
    /// </summary>
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

        if (IsR2Reached(draft))
        {
            draft.Fire(Rules.GaveUp);
            GiveUpRepeating(ref draft);
            return;
        }

        draft.Fire(Rules.Retransmitted);
        draft.Fire(Rules.RtoDoubled);
        Scoreboard.Discard(ref draft);
        draft.Snd = draft.Snd.DuplicateAcks == 0 ? draft.Snd : draft.Snd with { DuplicateAcks = 0 };
        Replies.SendOldestAgain(ref draft);
        SimTime rto = RttEstimator.BackOff(draft.Timers.Rto, draft.Policy);
        draft.Timers = draft.Timers with
        {
            Rto = rto,
            Retransmission = draft.Now + rto,
            TimeOuts = draft.Timers.TimeOuts + 1,
        };
    }

    /// <summary>R2 as a number of repetitions when the policy gives one, else as a time (section 3.8.3).</summary>
    private static bool IsR2Reached(in StepDraft draft)
    {
        Policy policy = draft.Policy;
        bool isSyn = draft.Queue[0].Segment.Has(TcpFlags.Syn);
        bool isSynAck = draft.Queue[0].Segment.Has(TcpFlags.Syn | TcpFlags.Ack);
        int? retries = isSynAck ? policy.SynAckRetries : isSyn ? policy.SynRetries : policy.DataRetries;
        return retries is int most
            ? draft.Timers.TimeOuts >= most
            : draft.Now - draft.Timers.R2Since >= (isSyn ? policy.SynGiveUp : policy.GiveUp);
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
            Rto = RttEstimator.BackOff(draft.Timers.Rto, draft.Policy),
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
