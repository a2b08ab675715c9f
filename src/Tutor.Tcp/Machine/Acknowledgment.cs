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
    /// SND.UNA moves to SEG.ACK; what that covers leaves the queue (RFC 6298 section 5).
    /// </summary>
    public static void Advance(ref StepDraft draft, Segment segment)
    {
        SeqNumber ack = segment.Ack;
        EquatableArray<Outstanding> before = draft.Queue;
        int covered = CountCovered(before, ack);
        draft.Queue = Without(before, covered, ack);
        draft.Snd = draft.Snd with { Una = ack, DuplicateAcks = 0 };

        // A segment that was held before may have asked for a repetition of what arrived meanwhile.
        draft.RepeatDue = false;
        Scoreboard.Advance(ref draft);
        SimTime? echoed = EchoedRoundTrip(draft, segment, before);
        UpdateTimers(ref draft, before.AsSpan()[..covered], echoed);
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

    /// <summary>
    /// The round trip as the echoed timestamp tells it; null without one, and when it is of the future or older than
    /// anything outstanding (RFC 7323 section 4).
    /// </summary>
    private static SimTime? EchoedRoundTrip(in StepDraft draft, Segment segment, EquatableArray<Outstanding> before)
    {
        if (draft.Timestamps is not { } space || segment.Options.Timestamps is not { } stamps || before.IsEmpty)
        {
            return null;
        }

        SimTime roundTrip = TimestampClock.Since(stamps.EchoReply, draft.Now, space.Offset);
        bool isSense = roundTrip >= SimTime.Zero && roundTrip <= draft.Now - before[0].FirstSentAt + SimTime.FromMs(1);
        return isSense ? roundTrip : null;
    }

    /// <summary>
    /// One sample: from the timestamp, else from what was covered unless any of it was sent twice (Karn). The timer
    /// starts anew.
    /// </summary>
    private static void UpdateTimers(ref StepDraft draft, ReadOnlySpan<Outstanding> covered, SimTime? echoed)
    {
        SimTime? restartAt = draft.Queue.IsEmpty ? null : draft.Now;
        SimTime? sample = echoed;
        if (echoed is not null)
        {
            draft.Fire(Rules.RttEchoed);
        }
        else if (!covered.IsEmpty)
        {
            bool isRepeated = IsAnyRepeated(covered);
            draft.Fire(isRepeated ? Rules.RttNotSampled : Rules.RttSampled);
            sample = isRepeated ? null : draft.Now - covered[0].SentAt;
        }

        if (IsRepeatedSyn(covered))
        {
            LeaveTimeForData(ref draft, sample);
        }
        else
        {
            draft.Timers = sample is SimTime roundTrip
                ? RttEstimator.Sample(draft.Timers, roundTrip, restartAt, draft.Policy)
                : WithoutSample(draft.Timers, draft.Timers.Rto, restartAt);
        }
    }

    private static bool IsAnyRepeated(ReadOnlySpan<Outstanding> covered)
    {
        foreach (Outstanding outstanding in covered)
        {
            if (outstanding.Transmissions > 1)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRepeatedSyn(ReadOnlySpan<Outstanding> covered) =>
        !covered.IsEmpty && covered[0].Segment.Has(TcpFlags.Syn) && covered[0].Transmissions > 1;

    /// <summary>
    /// The SYN was lost or the path is slow: 3 s for the data, whatever was measured. The timer starts with the data.
    /// </summary>
    private static void LeaveTimeForData(ref StepDraft draft, SimTime? sample)
    {
        draft.Fire(Rules.SynRto);
        TimerSet timers = sample is SimTime roundTrip
            ? RttEstimator.Sample(draft.Timers, roundTrip, null, draft.Policy)
            : draft.Timers;
        SimTime? restartAt = draft.Queue.IsEmpty ? null : draft.Now;
        draft.Timers = WithoutSample(timers, RttEstimator.AfterRepeatedSyn(draft.Policy), restartAt);
    }

    private static TimerSet WithoutSample(TimerSet timers, SimTime rto, SimTime? restartAt) => timers with
    {
        Rto = rto,
        Retransmission = restartAt + rto,
        R2Since = restartAt ?? timers.R2Since,
        TimeOuts = 0,
    };
}
