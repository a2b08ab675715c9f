using Tutor.Tcp.State;
using Tutor.Tcp.Timers;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>What an acknowledgment of new numbers does to the retransmission queue and the timers.</summary>
internal static class Acknowledgment
{
    /// <summary>True when SND.UNA &lt; <paramref name="ack"/> =&lt; SND.NXT.</summary>
    public static bool IsNew(SendSpace snd, SeqNumber ack) => ack != snd.Una && ack.IsBetween(snd.Una, snd.Nxt);

    /// <summary>
    /// SND.UNA moves to <paramref name="ack"/>; what it covers leaves the queue (RFC 6298 section 5).
    /// </summary>
    public static void Advance(ref StepDraft draft, SeqNumber ack)
    {
        EquatableArray<Outstanding> before = draft.Queue;
        int covered = CountCovered(before, ack);
        draft.Queue = Without(before, covered, ack);
        draft.Snd = draft.Snd with { Una = ack };
        TimerSet timers = MeasuredTimers(ref draft, before, covered);
        draft.Timers = timers with { Retransmission = draft.Queue.IsEmpty ? null : draft.Now + timers.Rto };
    }

    private static int CountCovered(EquatableArray<Outstanding> queue, SeqNumber ack)
    {
        int covered = 0;
        while (covered < queue.Count && queue[covered].Segment.End <= ack)
        {
            covered++;
        }

        return covered;
    }

    private static EquatableArray<Outstanding> Without(EquatableArray<Outstanding> queue, int covered, SeqNumber ack)
    {
        if (covered == queue.Count)
        {
            return default;
        }

        EquatableArray<Outstanding> rest = covered == 0 ? queue : EquatableArray.Create(queue.AsSpan()[covered..]);
        Segment first = rest[0].Segment;
        return first.Seq < ack ? rest.SetItem(0, rest[0] with { Segment = CutFront(first, ack) }) : rest;
    }

    /// <summary>
    /// The part of a segment from <paramref name="ack"/> on. Our SYNs carry no text, so only text is cut.
    /// </summary>
    private static Segment CutFront(Segment segment, SeqNumber ack) =>
        segment with { Seq = ack, DataLength = segment.DataLength - (uint)(ack - segment.Seq) };

    private static TimerSet MeasuredTimers(ref StepDraft draft, EquatableArray<Outstanding> before, int covered)
    {
        if (covered == 0)
        {
            return draft.Timers;
        }

        Outstanding oldest = before[0];
        for (int i = 0; i < covered; i++)
        {
            if (before[i].Transmissions > 1)
            {
                return Unmeasured(ref draft, before[i].Segment);
            }
        }

        draft.Fire(Rules.RttSampled);
        return RttEstimator.Sample(draft.Timers, draft.Now - oldest.SentAt);
    }

    private static TimerSet Unmeasured(ref StepDraft draft, Segment repeated)
    {
        draft.Fire(Rules.RttNotSampled);
        if (!repeated.Has(TcpFlags.Syn))
        {
            return draft.Timers;
        }

        draft.Fire(Rules.SynRto);
        return draft.Timers with { Rto = RttEstimator.AfterSynLoss, BackedOff = false };
    }
}
