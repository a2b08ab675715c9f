using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Testing;

namespace Tutor.Tcp.Tests.Machine;

/// <summary>Every state meets every combination of flags at every edge, and every call and time-out.</summary>
public class MatrixTests
{
    private static readonly uint[] Lengths = [0, 1, 536, 999, 1000, 1001, 65535, uint.MaxValue];

    public static TheoryData<TcpState> States => [.. Enum.GetValues<TcpState>()];

    [Theory]
    [MemberData(nameof(States))]
    public void Any_segment_in_any_state_keeps_the_invariants(TcpState state)
    {
        foreach (Tcb tcb in Variants(state))
        {
            foreach (Segment segment in Segments(tcb))
            {
                Check(tcb, tcb.On(segment), segment);
            }
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Any_call_or_time_out_in_any_state_keeps_the_invariants(TcpState state)
    {
        foreach (Tcb tcb in Variants(state))
        {
            foreach (TcpEvent @event in CallsAndTimeouts())
            {
                Check(tcb, tcb.On(@event), @event);
                Check(tcb, tcb.On(@event, SimTime.FromSeconds(500)), @event);
            }
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Two_segments_in_a_row_keep_the_invariants(TcpState state)
    {
        Tcb tcb = Tcbs.In(state);
        Segment[] few = [.. Segments(tcb).Where((_, i) => i % 149 == 0)];
        foreach (Tcb between in few.Select(s => tcb.On(s).Tcb).Distinct())
        {
            foreach (Segment second in few)
            {
                Check(between, between.On(second), second);
            }
        }
    }

    [Fact]
    public void Random_events_in_a_row_keep_the_invariants_and_make_only_known_state_changes()
    {
        var random = new Random(9293);
        TcpEvent[] calls = [.. CallsAndTimeouts()];
        for (int walk = 0; walk < 4000; walk++)
        {
            Tcb[] starts = [.. Variants((TcpState)random.Next(11))];
            Tcb tcb = starts[random.Next(starts.Length)];
            SimTime now = Steps.Now;
            for (int i = 0; i < 25; i++)
            {
                now += SimTime.FromMs(random.Next(2000));
                TcpEvent @event = random.Next(3) == 0
                    ? calls[random.Next(calls.Length)]
                    : new TcpEvent.SegmentArrives(Random(random, tcb), new SeqNumber((uint)random.NextInt64(1L << 32)));
                StepResult result = tcb.On(@event, now);
                Check(tcb, result, @event);
                tcb = result.Tcb;
            }
        }
    }

    /// <summary>A segment that often fits, and is often just beside it.</summary>
    private static Segment Random(Random random, Tcb tcb)
    {
        TcpFlags[] usual = [TcpFlags.Ack, TcpFlags.Ack | TcpFlags.Fin, TcpFlags.Syn, TcpFlags.Syn | TcpFlags.Ack, TcpFlags.Rst];
        uint[] seqs = Edges(tcb.Rcv.Nxt.Value, tcb.Rcv.Wnd);
        uint[] acks = Edges(tcb.Snd.Una.Value, (uint)(tcb.Snd.Nxt - tcb.Snd.Una));
        return Seg.Of(
            random.Next(5) == 0 ? (TcpFlags)random.Next(64) : usual[random.Next(usual.Length)],
            random.Next(2) == 0 ? tcb.Rcv.Nxt.Value : seqs[random.Next(seqs.Length)],
            random.Next(2) == 0 ? tcb.Snd.Nxt.Value : acks[random.Next(acks.Length)],
            random.Next(3) == 0 ? Lengths[random.Next(Lengths.Length)] : 0,
            (ushort)(random.Next(3) * 30000)) with
        {
            Options = RandomOptions(random, tcb),
        };
    }

    /// <summary>Options that often fit, and SACK blocks that are often nonsense.</summary>
    private static TcpOptions RandomOptions(Random random, Tcb tcb)
    {
        var blocks = new SeqRange[random.Next(6)];
        uint outstanding = (uint)(tcb.Snd.Nxt - tcb.Snd.Una);
        for (int i = 0; i < blocks.Length; i++)
        {
            SeqNumber start = tcb.Snd.Una + (uint)random.Next((int)Math.Min(outstanding, 5000) + 5) - 2;
            uint length = random.Next(9) == 0 ? (uint)random.NextInt64(1L << 32) : (uint)random.Next(700);
            blocks[i] = new SeqRange(start, length);
        }

        uint recent = tcb.Timestamps?.Recent ?? 0;
        SeqNumber stamp = new SeqNumber(recent) + (uint)random.Next(5) - (random.Next(6) == 0 ? 9u : 0);
        return new TcpOptions
        {
            WindowScale = random.Next(2) == 0 ? null : (byte)random.Next(16),
            SackPermitted = random.Next(2) == 0,
            Sack = random.Next(3) == 0 ? EquatableArray.Create<SeqRange>(blocks) : default,
            Timestamps = random.Next(4) == 0 ? null : new Timestamps(stamp.Value, (uint)random.NextInt64(1L << 32)),
        };
    }

    private static IEnumerable<Tcb> Variants(TcpState state)
    {
        Tcb tcb = Tcbs.In(state);
        yield return tcb;
        yield return tcb with { Policy = AllSwitched };
        if (state >= TcpState.FinWait1)
        {
            yield return tcb with { UserStoppedReading = true };
        }

        if (state is TcpState.SynReceived)
        {
            yield return Tcbs.SynReceivedActive();
        }

        if (state > TcpState.SynSent)
        {
            yield return (tcb with { Policy = AllSwitched }).WithSack().WithTimestamps();
        }

        if (state is TcpState.Established or TcpState.CloseWait)
        {
            yield return tcb.WithInFlight(10).WithInFlight(536);
            yield return tcb.WithSack().WithInFlight(10).WithInFlight(536).WithInFlight(20).WithInFlight(30);
            yield return tcb.WithReceiveWindow(0);
            yield return tcb with { Snd = tcb.Snd with { Wnd = 0, Unsent = 5000 } };
        }
    }

    private static Policy AllSwitched => new()
    {
        Rfc5961Rst = false,
        Rfc5961Syn = false,
        Rfc5961Ack = true,
        Rfc1337 = true,
        DropSynFin = true,
        RstOnUnread = false,
        RstAfterClose = false,
        UseAckOfOldSegment = true,
        ReuseTimeWait = true,
        DelayedAck = true,
        KeepAlive = SimTime.FromSeconds(7200),
        WindowScale = 14,
        Sack = true,
        Timestamps = true,
        Rfc6191 = true,
        UserTimeout = SimTime.FromSeconds(100),
        FinWait2Timeout = SimTime.FromSeconds(60),
        SynRetries = 3,
        SynAckRetries = 2,
        DataRetries = 4,
    };

    private static IEnumerable<Segment> Segments(Tcb tcb)
    {
        uint[] seqs = Edges(tcb.Rcv.Nxt.Value, tcb.Rcv.Wnd);
        uint[] acks = Edges(tcb.Snd.Una.Value, (uint)(tcb.Snd.Nxt - tcb.Snd.Una));
        for (int flags = 0; flags < 64; flags++)
        {
            foreach (uint seq in seqs)
            {
                foreach (uint ack in acks)
                {
                    foreach (uint length in Lengths)
                    {
                        yield return Seg.Of((TcpFlags)flags, seq, ack, length, (ushort)(length % 3 * 30000));
                    }
                }
            }
        }
    }

    private static uint[] Edges(uint low, uint length) => unchecked(
        [low - 1, low, low + 1, low + length - 1, low + length, low + length + 1, low + 0x8000_0000u]);

    private static IEnumerable<TcpEvent> CallsAndTimeouts() =>
    [
        new TcpEvent.PassiveOpen(),
        new TcpEvent.ActiveOpen(new SeqNumber(uint.MaxValue)),
        new TcpEvent.Send(0, Steps.NewIss),
        new TcpEvent.Send(1, Steps.NewIss),
        new TcpEvent.Send(uint.MaxValue, Steps.NewIss),
        new TcpEvent.Receive(0),
        new TcpEvent.Receive(uint.MaxValue),
        new TcpEvent.Close(StillReads: false),
        new TcpEvent.Close(StillReads: true),
        new TcpEvent.Abort(),
        new TcpEvent.UserTimeout(),
        new TcpEvent.RetransmissionTimeout(),
        new TcpEvent.TimeWaitTimeout(),
        new TcpEvent.ProbeTimeout(),
        new TcpEvent.DelayedAckTimeout(),
        new TcpEvent.KeepAliveTimeout(),
        new TcpEvent.FinWait2Timeout(),
        new TcpEvent.DestinationUnreachable(),
    ];

    private static void Check(Tcb before, StepResult result, object what)
    {
        Tcb after = result.Tcb;
        Hold(result.Rules.Count > 0, what);
        Hold(StateChanges.AreKnown(before.State, result), (before.State, after.State, what));
        Hold(after.Snd.Una <= after.Snd.Nxt, what);
        Hold(after.Rcv.Unread <= after.Rcv.Buffer, what);
        Hold(after.Timers.Retransmission.HasValue == !after.RetransmissionQueue.IsEmpty, what);
        Hold(after.Timers.TimeWait.HasValue == (after.State == TcpState.TimeWait), what);
        if (after.State is TcpState.Closed or TcpState.Listen)
        {
            Hold(TcpTimers.Next(after) is null, what);
            return;
        }

        bool isSameConnection = before.State > TcpState.SynSent && after.Rcv.Irs == before.Rcv.Irs;
        Hold(!isSameConnection || after.Rcv.Edge >= before.Rcv.Edge, what);
        Hold(after.State <= TcpState.SynSent || after.Rcv.Edge == after.Rcv.Nxt + after.Rcv.Wnd, what);
        CheckQueue(after, what);
        CheckTimers(after, what);
        CheckOptions(after, result, what);
    }

    /// <summary>Timers that only a policy starts run exactly as long as what they wait for.</summary>
    private static void CheckTimers(Tcb tcb, object what)
    {
        bool isOrphan = tcb.State == TcpState.FinWait2 && tcb.UserStoppedReading;
        Hold(tcb.Timers.FinWait2.HasValue == (isOrphan && tcb.Policy.FinWait2Timeout is not null), what);
        bool isWaiting = !tcb.RetransmissionQueue.IsEmpty || tcb.Snd.Unsent > 0
            || (tcb.Snd.FinQueued && tcb.Snd.FinSeq is null);
        Hold(tcb.Timers.User.HasValue == (isWaiting && tcb.Policy.UserTimeout is not null), what);
    }

    /// <summary>The scoreboard lies in order inside what is outstanding; what is sent has what was agreed.</summary>
    private static void CheckOptions(Tcb tcb, StepResult result, object what)
    {
        SeqNumber end = tcb.Snd.Una;
        foreach (SeqRange range in tcb.Sack?.Scoreboard ?? default)
        {
            Hold(range.Length > 0 && range.Start > end && range.End <= tcb.Snd.Nxt, what);
            end = range.End;
        }

        Hold(tcb.Sack is null || tcb.Sack.Recent.Count <= 4, what);
        foreach (TcpOutput output in result.Outputs)
        {
            if (output is TcpOutput.SendSegment { Segment: var sent } && !sent.Has(TcpFlags.Rst))
            {
                CheckSent(tcb, sent, what);
            }
        }
    }

    private static void CheckSent(Tcb tcb, Segment sent, object what)
    {
        bool isSyn = sent.Has(TcpFlags.Syn);
        Hold(sent.Options.Octets <= 40, what);
        Hold(isSyn || sent.Options.Timestamps.HasValue == (tcb.Timestamps is not null), what);
        Hold(sent.Options.Sack.IsEmpty || (tcb.Sack is not null && !isSyn), what);
        Hold(sent.DataLength <= 1 || sent.DataLength + sent.Options.Octets <= tcb.Snd.Mss || isSyn, what);
        foreach (SeqRange block in sent.Options.Sack)
        {
            Hold(block.Start > sent.Ack && tcb.Rcv.Held.AsSpan().Contains(block), what);
        }

        bool hasHole = !tcb.Rcv.Held.IsEmpty && tcb.Rcv.Held[^1].Start > tcb.Rcv.Nxt;
        bool isBareAck = sent is { Flags: TcpFlags.Ack, DataLength: 0 } && sent.Ack == tcb.Rcv.Nxt;
        Hold(!isBareAck || sent.Options.Sack.IsEmpty == !(hasHole && tcb.Sack is not null), what);
    }

    /// <summary>The queue holds every number from SND.UNA to SND.NXT, once and in order.</summary>
    private static void CheckQueue(Tcb tcb, object what)
    {
        SeqNumber next = tcb.Snd.Una;
        foreach (Outstanding outstanding in tcb.RetransmissionQueue)
        {
            Hold(outstanding.Segment.Seq == next, what);
            next = outstanding.Segment.End;
        }

        Hold(next == tcb.Snd.Nxt, what);
    }

    /// <summary>Asserts without building a text for each of the million steps that are right.</summary>
    private static void Hold(bool invariant, object what)
    {
        if (!invariant)
        {
            Assert.Fail($"{what}");
        }
    }
}
