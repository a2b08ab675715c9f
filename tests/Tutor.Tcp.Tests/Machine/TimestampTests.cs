using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Timers;
using Tutor.Tcp.Wire;
using Tutor.Testing;
using static Tutor.Tcp.Machine.UserSignal;
using static Tutor.Tcp.Tests.Machine.Agreed;

namespace Tutor.Tcp.Tests.Machine;

/// <summary>Timestamps, PAWS and the round trip that an echo tells (RFC 7323).</summary>
public class TimestampTests
{
    private static readonly Tcb Open = Tcbs.Established().WithTimestamps();

    [Fact]
    public void The_clock_is_the_virtual_one_in_milliseconds_and_wraps()
    {
        Assert.Equal(100u, TimestampClock.At(new SimTime(999), 100));
        Assert.Equal(101u, TimestampClock.At(new SimTime(1000), 100));
        Assert.Equal(4u, TimestampClock.At(SimTime.FromMs(5), uint.MaxValue));
        Assert.Equal(6u, TimestampClock.At(SimTime.FromMs((1L << 32) + 5), 1));
        Assert.Equal(SimTime.FromMs(6), TimestampClock.Since(uint.MaxValue - 1, SimTime.FromMs(5), uint.MaxValue));
        Assert.Equal(SimTime.FromMs(-1), TimestampClock.Since(106, SimTime.FromMs(5), 100));
        Assert.True(TimestampClock.IsOlder(uint.MaxValue, 0));
        Assert.False(TimestampClock.IsOlder(0, uint.MaxValue));
        Assert.False(TimestampClock.IsOlder(7, 7));
    }

    [Fact]
    public void The_newest_timestamp_at_or_below_the_last_ack_is_echoed()
    {
        StepResult result = Open.On(Seg.Ack(len: 10).Stamped(80));
        Assert.Equal(new Timestamps(1100, 80), Assert.Single(result.Segments()).Options.Timestamps);
        Assert.Equal(new SeqNumber(311), result.Tcb.Timestamps?.LastAckSent);
        Assert.Contains(Rules.TimestampNoted, result.Rules.AsSpan().ToArray());
        StepResult beyond = Open.On(Seg.Ack(seq: 321, len: 10).Stamped(80));
        Assert.Equal(new Timestamps(1100, Recent), Assert.Single(beyond.Segments()).Options.Timestamps);
        StepResult filled = beyond.On(Seg.Ack(len: 20).Stamped(81));
        Assert.Equal(new Timestamps(1100, 81), Assert.Single(filled.Segments()).Options.Timestamps);
    }

    [Fact]
    public void With_delayed_acks_the_oldest_timestamp_not_acknowledged_is_echoed()
    {
        Tcb tcb = Open.With(p => p with { DelayedAck = true });
        StepResult second = tcb.On(Seg.Ack(len: 10).Stamped(80)).On(Seg.Ack(seq: 311, len: 10).Stamped(90));
        StepResult sent = second.On(new TcpEvent.DelayedAckTimeout());
        Assert.Equal(new Timestamps(1100, 80), Assert.Single(sent.Segments()).Options.Timestamps);
    }

    [Theory]
    [InlineData(Recent - 1, false)]
    [InlineData(Recent, true)]
    [InlineData(Recent + 1, true)]
    [InlineData(Recent + 0x7FFF_FFFF, true)]
    [InlineData(Recent + 0x8000_0001, false)]
    public void Paws_drops_an_older_timestamp_with_an_ack(uint value, bool isTaken)
    {
        StepResult result = Open.On(Seg.Ack(len: 10).Stamped(value));
        Assert.Equal(isTaken ? 311u : 301u, result.Tcb.Rcv.Nxt.Value);
        Assert.Equal(!isTaken, result.Rules[0] == Rules.TimestampOld);
        Assert.Single(result.Sent());
    }

    [Fact]
    public void Paws_does_not_count_after_24_idle_days()
    {
        SimTime limit = TimestampClock.Validity;
        TcpEvent old = new TcpEvent.SegmentArrives(Seg.Ack(len: 10).Stamped(Recent - 1), Steps.NewIss);
        Assert.Equal(Rules.TimestampOld, Open.On(old, limit).Rules[0]);
        StepResult late = Open.On(old, limit + new SimTime(1));
        Assert.Equal(Recent - 1, late.Tcb.Timestamps?.Recent);
        Assert.Equal(new SeqNumber(311), late.Tcb.Rcv.Nxt);
    }

    [Fact]
    public void A_reset_needs_no_timestamp()
    {
        Open.On(Seg.Rst()).Gives(TcpState.Closed, [], ConnectionReset);
        Open.On(Seg.Rst().Stamped(Recent - 1)).Gives(TcpState.Closed, [], ConnectionReset);
    }

    [Fact]
    public void A_segment_without_timestamp_is_dropped_in_every_state_and_changes_nothing()
    {
        foreach (TcpState state in Enum.GetValues<TcpState>().Where(s => s > TcpState.SynSent))
        {
            Tcb tcb = Tcbs.In(state).WithTimestamps();
            tcb.On(Seg.Ack(seq: tcb.Rcv.Nxt.Value, ack: 102)).IsIgnored(tcb, Rules.TimestampMissing);
            tcb.On(Seg.FinAck(len: 3)).IsIgnored(tcb, Rules.TimestampMissing);
            tcb.On(Seg.Syn()).IsIgnored(tcb, Rules.TimestampMissing);
        }
    }

    [Fact]
    public void Two_ends_that_disagree_about_timestamps_stop_answering_each_other()
    {
        StepResult first = Open.On(Seg.Ack().Stamped(1));
        Assert.Single(first.Sent());
        first.On(Seg.Ack().Stamped(1)).IsIgnoredBy(Rules.ChallengeHeldBack);
    }

    [Fact]
    public void The_echo_tells_the_round_trip_also_of_a_repeated_segment()
    {
        Tcb repeated = Open.WithInFlight(10).On(new TcpEvent.RetransmissionTimeout(), SimTime.FromSeconds(1)).Tcb;
        Assert.Equal(SimTime.FromSeconds(2), repeated.Timers.Rto);
        TcpEvent ack = new TcpEvent.SegmentArrives(Seg.Ack(ack: 111).Stamped(80, echo: 1000 + 1000), Steps.NewIss);
        StepResult acked = repeated.On(ack, SimTime.FromMs(1300));
        Assert.Equal(SimTime.FromMs(300), acked.Tcb.Timers.Srtt);
        Assert.Equal(SimTime.FromSeconds(1), acked.Tcb.Timers.Rto);
        Assert.Contains(Rules.RttEchoed, acked.Rules.AsSpan().ToArray());
    }

    [Theory]
    [InlineData(1101u)]
    [InlineData(998u)]
    [InlineData(0u)]
    public void An_echo_of_the_future_or_from_before_anything_outstanding_is_no_sample(uint echo)
    {
        Tcb repeated = Open.WithInFlight(10).On(new TcpEvent.RetransmissionTimeout()).Tcb;
        StepResult acked = repeated.On(Seg.Ack(ack: 111).Stamped(80, echo));
        Assert.Null(acked.Tcb.Timers.Srtt);
        Assert.Contains(Rules.RttNotSampled, acked.Rules.AsSpan().ToArray());
    }

    [Fact]
    public void Text_makes_room_for_the_timestamp()
    {
        StepResult sent = Open.On(new TcpEvent.Send(600, Steps.NewIss));
        Assert.Equal([524u, 76u], sent.Segments().Select(s => s.DataLength));
        Tcb tiny = Open with { Snd = Open.Snd with { Mss = 12 } };
        Assert.Equal([1u, 1u], tiny.On(new TcpEvent.Send(2, Steps.NewIss)).Segments().Select(s => s.DataLength));
    }

    [Fact]
    public void A_repetition_carries_the_time_of_the_repetition()
    {
        StepResult result = Open.WithInFlight(10).On(new TcpEvent.RetransmissionTimeout(), SimTime.FromSeconds(1));
        Assert.Equal(new Timestamps(2000, Recent), Assert.Single(result.Segments()).Options.Timestamps);
        Tcb syn = Tcbs.SynSent().With(p => p with { Timestamps = true });
        StepResult again = syn.On(new TcpEvent.RetransmissionTimeout(), SimTime.FromSeconds(1));
        Assert.Equal(new Timestamps(1100, 0), Assert.Single(again.Segments()).Options.Timestamps);
    }

    [Fact]
    public void Abort_sends_a_reset_with_a_timestamp()
    {
        Segment reset = Assert.Single(Open.On(new TcpEvent.Abort()).Segments());
        Assert.Equal(new TcpOptions { Timestamps = new Timestamps(1100, 0) }, reset.Options);
        Segment reply = Assert.Single(Tcbs.Closed().On(Seg.Ack().Stamped(5)).Segments());
        Assert.Equal(TcpOptions.None, reply.Options);
    }

    [Fact]
    public void A_repeated_syn_leaves_three_seconds_for_the_data_also_with_timestamps()
    {
        Tcb repeated = Tcbs.SynSent().With(p => p with { Timestamps = true })
            .On(new TcpEvent.RetransmissionTimeout(), SimTime.FromSeconds(1)).Tcb;
        TcpEvent synAck = new TcpEvent.SegmentArrives(Seg.SynAck().Stamped(80, echo: 1100), Steps.NewIss);
        StepResult open = repeated.On(synAck, SimTime.FromMs(1050));
        Assert.Equal(SimTime.FromMs(50), open.Tcb.Timers.Srtt);
        Assert.Equal(SimTime.FromSeconds(3), open.Tcb.Timers.Rto);
    }
}
