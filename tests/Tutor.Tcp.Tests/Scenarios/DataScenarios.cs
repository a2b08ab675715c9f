using Tutor.Tcp.Judging;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Judging;
using Tutor.Tcp.Tests.Machine;
using Tutor.Tcp.Tests.World;
using Tutor.Tcp.Wire;
using Tutor.Testing;
using static Tutor.Tcp.Tests.Machine.Agreed;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>Data and acknowledgments: scenarios 38 to 50.</summary>
public class DataScenarios
{
    private const string Refusal = "ACK seq=101 ack=301 win=1000";

    private static readonly Tcb Open = Tcbs.Established();

    [Fact]
    public void S038_Send_takes_the_numbers_from_snd_nxt_on_and_every_segment_carries_ack()
    {
        StepResult result = Open.On(new TcpEvent.Send(10, Steps.NewIss));
        result.Gives(TcpState.Established, ["PSH+ACK seq=101 ack=301 len=10 win=1000"]);
        Assert.Equal((101u, 111u), (result.Tcb.Snd.Una.Value, result.Tcb.Snd.Nxt.Value));

        PlayedSide due = Turns.Of(Worlds.Talk(), Worlds.Client).First(s => s.Due is { DataLength: > 0 });
        Assert.True(IsProducible(due, due.Due!));
        Assert.False(IsProducible(due, due.Due! with { Flags = TcpFlags.Psh, Ack = default }));
        Assert.False(IsProducible(due, due.Due! with { Flags = TcpFlags.None, Ack = default }));
    }

    [Fact]
    public void S039_Text_in_order_is_acknowledged_and_the_right_edge_does_not_move_left()
    {
        StepResult result = Open.On(Seg.Ack(len: 20));
        result.Gives(TcpState.Established, ["ACK seq=101 ack=321 win=980"]);
        Assert.Equal(321u, result.Tcb.Rcv.Nxt.Value);
        Assert.Equal(Open.Rcv.Edge, result.Tcb.Rcv.Edge);
        Assert.Equal(Open.Rcv.Edge, result.Tcb.Rcv.Nxt + result.Tcb.Rcv.Wnd);
        Assert.Equal(new TcpOutput.Readable(20), result.Outputs[0]);
    }

    [Fact]
    public void S040_An_ack_of_all_stops_the_timer_and_an_ack_of_some_starts_it_anew()
    {
        Tcb tcb = Open.WithInFlight(10);
        StepResult all = tcb.On(Seg.Ack(ack: 111)).Gives(TcpState.Established, []);
        Assert.Equal(111u, all.Tcb.Snd.Una.Value);
        Assert.True(all.Tcb.RetransmissionQueue.IsEmpty);
        Assert.Null(all.Tcb.Timers.Retransmission);

        StepResult some = tcb.On(Seg.Ack(ack: 106)).Gives(TcpState.Established, []);
        Assert.Equal(106u, some.Tcb.Snd.Una.Value);
        Assert.Equal(5u, Assert.Single(some.Tcb.RetransmissionQueue.AsSpan().ToArray()).Segment.DataLength);
        Assert.Equal(Steps.Now + some.Tcb.Timers.Rto, some.Tcb.Timers.Retransmission);
    }

    [Theory]
    [InlineData(101)]
    [InlineData(100)]
    [InlineData(0x8000_0100)]
    public void S041_A_duplicate_ack_without_text_draws_no_reply(uint ack)
    {
        Open.On(Seg.Ack(ack: ack)).IsIgnored(Open, Rules.AckDuplicate);
        Tcb inFlight = Open.WithInFlight(10);
        StepResult counted = inFlight.On(Seg.Ack(ack: ack));
        counted.IsIgnoredBy(Rules.AckDuplicate);
        Assert.Equal(ack == 101 ? 1 : 0, counted.Tcb.Snd.DuplicateAcks);
        Assert.Equal(inFlight.Snd, counted.Tcb.Snd with { DuplicateAcks = 0 });
    }

    [Theory]
    [InlineData(TcpState.Established)]
    [InlineData(TcpState.FinWait1)]
    [InlineData(TcpState.FinWait2)]
    [InlineData(TcpState.CloseWait)]
    [InlineData(TcpState.Closing)]
    [InlineData(TcpState.LastAck)]
    public void S042_An_ack_of_what_was_never_sent_draws_an_ack_and_all_of_it_is_dropped(TcpState state)
    {
        Tcb tcb = Tcbs.In(state);
        uint beyond = (tcb.Snd.Nxt + 1).Value;
        string refusal = $"ACK seq={tcb.Snd.Nxt} ack={tcb.Rcv.Nxt} win=1000";
        Segment[] segments =
        [
            Seg.Ack(seq: tcb.Rcv.Nxt.Value, ack: beyond),
            Seg.Ack(seq: tcb.Rcv.Nxt.Value, ack: beyond, len: 10),
            Seg.FinAck(seq: tcb.Rcv.Nxt.Value, ack: beyond, len: 10),
        ];
        foreach (Segment segment in segments)
        {
            StepResult result = tcb.On(segment).Gives(state, [refusal]);
            Assert.Equal(tcb, result.Tcb with { ChallengedAt = null });
            Assert.Contains(Rules.AckAhead, result.Rules.AsSpan().ToArray());
        }
    }

    [Fact]
    public void S042_By_policy_established_is_silent_and_the_other_states_answer()
    {
        Tcb silent = Open.With(p => p with { AnswerAckAheadInEstablished = false });
        silent.On(Seg.FinAck(ack: 102, len: 10)).IsIgnored(silent, Rules.AckAheadIgnored);
        Tcb waiting = Tcbs.FinWait2().With(p => p with { AnswerAckAheadInEstablished = false });
        waiting.On(Seg.Ack(ack: 103)).Gives(TcpState.FinWait2, ["ACK seq=102 ack=301 win=1000"]);
    }

    [Theory]
    [InlineData(TcpFlags.None)]
    [InlineData(TcpFlags.Psh)]
    [InlineData(TcpFlags.Fin)]
    [InlineData(TcpFlags.Urg)]
    public void S043_A_segment_without_ack_is_dropped_silently(TcpFlags flags) =>
        Open.On(Seg.Of(flags, 301, null, 10)).IsIgnored(Open, Rules.AckMissing);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void S044_Text_beyond_a_hole_is_held_and_reported_only_when_that_was_agreed(bool sack)
    {
        Tcb tcb = sack ? Open.WithSack() : Open;
        StepResult result = tcb.On(Seg.Ack(seq: 321, len: 20)).Gives(TcpState.Established, [Refusal]);
        Assert.Equal(Ranges((321, 341)), result.Tcb.Rcv.Held);
        Assert.Equal(tcb.Rcv with { Held = result.Tcb.Rcv.Held }, result.Tcb.Rcv);
        TcpOptions expected = sack ? new TcpOptions { Sack = Ranges((321, 341)) } : TcpOptions.None;
        Assert.Equal(expected, Assert.Single(result.Segments()).Options);
    }

    [Fact]
    public void S045_One_ack_covers_the_text_that_fills_the_hole_and_all_that_was_held()
    {
        StepResult held = Open.WithSack().On(Seg.Ack(seq: 321, len: 20)).On(Seg.Ack(seq: 361, len: 20));
        StepResult filled = held.On(Seg.Ack(len: 20));
        filled.Gives(TcpState.Established, ["ACK seq=101 ack=341 win=960"]);
        Assert.Equal(new TcpOutput.Readable(40), filled.Outputs[0]);
        Assert.Equal(Ranges((361, 381)), Assert.Single(filled.Segments()).Options.Sack);
        StepResult all = filled.On(Seg.Ack(seq: 341, len: 20));
        all.Gives(TcpState.Established, ["ACK seq=101 ack=381 win=920"]);
        Assert.True(all.Tcb.Rcv.Held.IsEmpty);
    }

    [Fact]
    public void S046_Old_text_is_acknowledged_and_of_half_old_text_the_new_half_is_delivered()
    {
        StepResult old = Open.On(Seg.Ack(seq: 281, len: 20)).Gives(TcpState.Established, [Refusal]);
        Assert.Equal(Open, old.Tcb);
        StepResult half = Open.On(Seg.Ack(seq: 291, len: 20));
        half.Gives(TcpState.Established, ["ACK seq=101 ack=311 win=990"]);
        Assert.Equal(new TcpOutput.Readable(10), half.Outputs[0]);
    }

    [Fact]
    public void S047_Text_past_the_right_edge_is_trimmed_to_it()
    {
        StepResult result = Open.On(Seg.Ack(len: 1010));
        result.Gives(TcpState.Established, ["ACK seq=101 ack=1301 win=0"]);
        Assert.Equal(new TcpOutput.Readable(1000), result.Outputs[0]);
        Assert.Equal(1301u, result.Tcb.Rcv.Nxt.Value);
        Assert.Equal(0u, result.Tcb.Rcv.Wnd);
    }

    [Fact]
    public void S047_By_policy_text_past_the_right_edge_is_refused_whole()
    {
        Tcb strict = Open.With(p => p with { TrimOverrun = false });
        StepResult result = strict.On(Seg.Ack(len: 1001)).Gives(TcpState.Established, [Refusal]);
        Assert.Equal(strict, result.Tcb);
        strict.On(Seg.Ack(len: 1000)).Gives(TcpState.Established, ["ACK seq=101 ack=1301 win=0"]);
    }

    [Theory]
    [InlineData(301, 101, 500, 500)]
    [InlineData(302, 101, 500, 500)]
    [InlineData(302, 101, 2000, 2000)]
    public void S048_A_window_of_a_segment_not_older_than_the_last_one_is_taken(
        uint seq, uint ack, ushort window, uint taken)
    {
        StepResult result = Open.On(Seg.Ack(seq: seq, ack: ack, window: window));
        Assert.Equal(taken, result.Tcb.Snd.Wnd);
        Assert.Equal((seq, ack), (result.Tcb.Snd.Wl1.Value, result.Tcb.Snd.Wl2.Value));
    }

    [Theory]
    [InlineData(301, 111)]
    [InlineData(310, 111)]
    [InlineData(311, 105)]
    public void S048_A_delayed_older_segment_neither_shrinks_nor_grows_the_window(uint seq, uint ack)
    {
        Tcb tcb = Open.WithInFlight(10).On(Seg.Ack(seq: 311, ack: 111)).Tcb;
        Assert.Equal(tcb.Snd, tcb.On(Seg.Ack(seq: seq, ack: ack, window: 10)).Tcb.Snd);
        Assert.Equal(tcb.Snd, tcb.On(Seg.Ack(seq: seq, ack: ack, window: 60000)).Tcb.Snd);
    }

    [Fact]
    public void S049_New_data_stays_inside_the_window_and_the_segment_size()
    {
        StepResult sent = Open.On(new TcpEvent.Send(5000, Steps.NewIss));
        Assert.Equal(["ACK seq=101 ack=301 len=536 win=1000"], sent.Sent());
        StepResult wide = Open.On(Seg.Ack(window: 1072)).On(new TcpEvent.Send(5000, Steps.NewIss));
        Assert.Equal([536u, 536u], wide.Segments().Select(s => s.DataLength));

        PlayedSide due = Turns.Of(Worlds.Talk(), Worlds.Client).First(s => s.Due is { DataLength: > 0 });
        Assert.False(IsProducible(due, due.Due! with { DataLength = due.Due!.DataLength + 1 }));
        Assert.False(IsProducible(due, due.Due! with { DataLength = 1461 }));
        Assert.True(IsProducible(due, due.Due! with { DataLength = 1 }));
    }

    [Fact]
    public void S050_A_delayed_ack_waits_less_than_half_a_second()
    {
        Tcb tcb = Open.WithReceiveBuffer(5000).With(p => p with { DelayedAck = true });
        Assert.True(tcb.Policy.DelayedAckTime < SimTime.FromMs(500));
        StepResult first = tcb.On(Seg.Ack(len: 536)).Gives(TcpState.Established, []);
        Assert.Equal(Steps.Now + tcb.Policy.DelayedAckTime, first.Tcb.Timers.DelayedAck);
        first.On(new TcpEvent.DelayedAckTimeout()).Gives(TcpState.Established, ["ACK seq=101 ack=837 win=4464"]);
        first.On(new TcpEvent.Send(5, Steps.NewIss))
            .Gives(TcpState.Established, ["PSH+ACK seq=101 ack=837 len=5 win=4464"]);
    }

    [Fact]
    public void S050_Two_full_sized_segments_are_acknowledged_at_once()
    {
        Tcb tcb = Open.WithReceiveBuffer(5000).With(p => p with { DelayedAck = true });
        StepResult first = tcb.On(Seg.Ack(len: 536));
        StepResult small = first.On(Seg.Ack(seq: 837, len: 100)).Gives(TcpState.Established, []);
        Assert.Equal(first.Tcb.Timers.DelayedAck, small.Tcb.Timers.DelayedAck);
        first.On(Seg.Ack(seq: 837, len: 536)).Gives(TcpState.Established, ["ACK seq=101 ack=1373 win=3928"]);

        // With timestamps a full-sized segment has twelve octets less.
        Tcb stamped = tcb.WithTimestamps();
        stamped.On(Seg.Ack(len: 524).Stamped(80)).On(Seg.Ack(seq: 825, len: 524).Stamped(80))
            .Gives(TcpState.Established, ["ACK seq=101 ack=1349 win=3952"]);
    }

    [Fact]
    public void S050_Text_out_of_order_or_that_fills_a_hole_is_acknowledged_at_once()
    {
        Tcb tcb = Open.With(p => p with { DelayedAck = true });
        StepResult held = tcb.On(Seg.Ack(seq: 311, len: 10)).Gives(TcpState.Established, [Refusal]);
        held.On(Seg.Ack(len: 5)).Gives(TcpState.Established, ["ACK seq=101 ack=306 win=995"]);
        held.On(Seg.Ack(len: 10)).Gives(TcpState.Established, ["ACK seq=101 ack=321 win=980"]);
    }

    private static bool IsProducible(PlayedSide side, Segment segment) =>
        Producible.Of(side).AsSpan().ToArray().Any(p => p.Fits(segment));
}
