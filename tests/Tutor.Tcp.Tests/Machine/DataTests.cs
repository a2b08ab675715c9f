using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Testing;
using static Tutor.Tcp.Machine.UserSignal;

namespace Tutor.Tcp.Tests.Machine;

/// <summary>Data, acknowledgments, windows and the edges of Table 6: checklist 33, 38 to 57, 78 and 114.</summary>
public class DataTests
{
    private const string Challenge = "ACK seq=101 ack=301 win=1000";

    [Fact]
    public void Send_in_established_sends_at_snd_nxt()
    {
        StepResult result = Tcbs.Established().On(new TcpEvent.Send(10, Steps.NewIss));
        result.Gives(TcpState.Established, ["PSH+ACK seq=101 ack=301 len=10 win=1000"]);
        Assert.Equal(new SeqNumber(111), result.Tcb.Snd.Nxt);
        Assert.Equal([Rules.SendTaken, Rules.DataSent], result.Rules);
        SimTime due = Steps.Now + SimTime.FromSeconds(1);
        Assert.Equal((due, new TcpEvent.RetransmissionTimeout()), TcpTimers.Next(result.Tcb));
    }

    [Fact]
    public void Send_is_cut_at_the_mss_and_pushed_at_its_end() =>
        Tcbs.Established().On(new TcpEvent.Send(600, Steps.NewIss)).Gives(
            TcpState.Established,
            ["ACK seq=101 ack=301 len=536 win=1000", "PSH+ACK seq=637 ack=301 len=64 win=1000"]);

    [Fact]
    public void Send_stops_at_the_window_and_goes_on_when_it_moves()
    {
        StepResult sent = Tcbs.Established().On(new TcpEvent.Send(1500, Steps.NewIss));
        Assert.Single(sent.Sent());
        Assert.Equal(964u, sent.Tcb.Snd.Unsent);
        Assert.Contains(Rules.SendWaits, sent.Rules.AsSpan().ToArray());
        sent.On(Seg.Ack(ack: 637, window: 1000)).Gives(
            TcpState.Established,
            ["ACK seq=637 ack=301 len=536 win=1000", "PSH+ACK seq=1173 ack=301 len=428 win=1000"]);
    }

    [Fact]
    public void Send_before_established_waits()
    {
        StepResult sent = Tcbs.SynReceived().On(new TcpEvent.Send(5, Steps.NewIss));
        sent.Gives(TcpState.SynReceived, []);
        sent.On(Seg.Ack()).Gives(TcpState.Established, ["PSH+ACK seq=101 ack=301 len=5 win=1000"], Connected);
    }

    [Fact]
    public void A_step_sends_at_most_1024_segments_however_wide_the_window_is()
    {
        SendSpace wide = Tcbs.Established().Snd with { Wnd = 1 << 30, MaxWnd = 1 << 30, Mss = 1 };
        StepResult sent = (Tcbs.Established() with { Snd = wide }).On(new TcpEvent.Send(5000, Steps.NewIss));
        Assert.Equal(1024, sent.Sent().Length);
        Assert.Single(sent.On(Seg.Ack(ack: 102, window: 65535)).Sent());
    }

    [Fact]
    public void Send_on_no_connection_is_an_error() =>
        Tcbs.Closed().On(new TcpEvent.Send(5, Steps.NewIss)).Gives(TcpState.Closed, [], ErrorNotOpen);

    [Fact]
    public void Send_counts_no_further_than_32_bits()
    {
        Tcb tcb = Tcbs.SynSent().On(new TcpEvent.Send(uint.MaxValue, Steps.NewIss)).Tcb;
        Assert.Equal(uint.MaxValue, tcb.On(new TcpEvent.Send(uint.MaxValue, Steps.NewIss)).Tcb.Snd.Unsent);
    }

    [Fact]
    public void Text_in_order_is_acknowledged_and_the_right_edge_stays()
    {
        StepResult result = Tcbs.Established().On(Seg.Ack(len: 20));
        result.Gives(TcpState.Established, ["ACK seq=101 ack=321 win=980"]);
        Assert.Equal(Tcbs.Established().Rcv.Edge, result.Tcb.Rcv.Edge);
        Assert.Equal(new TcpOutput.Readable(20), result.Outputs[0]);
        Assert.Equal([Rules.SeqAcceptable, Rules.TextInOrder, Rules.AckSent], result.Rules);
    }

    [Theory]
    [InlineData(111, 0, 111)]
    [InlineData(106, 1, 106)]
    public void Ack_moves_snd_una_and_what_it_covers_leaves_the_queue(uint ack, int left, uint una)
    {
        StepResult result = Tcbs.Established().WithInFlight(10).On(Seg.Ack(ack: ack));
        result.Gives(TcpState.Established, []);
        Assert.Equal(new SeqNumber(una), result.Tcb.Snd.Una);
        Assert.Equal(left, result.Tcb.RetransmissionQueue.Count);
        Assert.Equal(left == 1, result.Tcb.Timers.Retransmission.HasValue);
    }

    [Fact]
    public void What_an_ack_leaves_of_a_segment_is_only_the_rest()
    {
        Tcb tcb = Tcbs.Established().WithInFlight(10).On(Seg.Ack(ack: 106)).Tcb;
        Segment rest = Assert.Single(tcb.RetransmissionQueue.AsSpan().ToArray()).Segment;
        Assert.Equal((new SeqNumber(106), 5u), (rest.Seq, rest.DataLength));
        Assert.Equal(Steps.Now + SimTime.FromSeconds(1), tcb.Timers.Retransmission);
    }

    [Theory]
    [InlineData(101)]
    [InlineData(100)]
    [InlineData(50)]
    public void Duplicate_ack_is_ignored(uint ack) =>
        Tcbs.Established().On(Seg.Ack(ack: ack)).IsIgnoredBy(Rules.AckDuplicate);

    [Fact]
    public void Ack_of_a_segment_above_rcv_nxt_is_used_at_once()
    {
        StepResult result = Tcbs.Established().WithInFlight(10).On(Seg.Ack(seq: 311, ack: 111, window: 500));
        result.Gives(TcpState.Established, []);
        Assert.Equal(new SeqNumber(111), result.Tcb.Snd.Una);
        Assert.Equal(500u, result.Tcb.Snd.Wnd);
    }

    [Fact]
    public void Ack_beyond_snd_nxt_draws_an_ack_and_its_text_is_dropped()
    {
        StepResult result = Tcbs.Established().On(Seg.Ack(ack: 102, len: 10));
        result.Gives(TcpState.Established, [Challenge]);
        Assert.Equal(Tcbs.Established(), result.Tcb);
    }

    [Theory]
    [InlineData(TcpFlags.None)]
    [InlineData(TcpFlags.Fin)]
    [InlineData(TcpFlags.Psh)]
    public void A_segment_without_ack_is_dropped(TcpFlags flags) =>
        Tcbs.Established().On(Seg.Of(flags, 301, null, 10)).IsIgnoredBy(Rules.AckMissing);

    [Fact]
    public void Text_beyond_a_hole_is_held_and_one_ack_follows_when_the_hole_is_filled()
    {
        StepResult held = Tcbs.Established().On(Seg.Ack(seq: 321, len: 20));
        held.Gives(TcpState.Established, [Challenge]);
        Assert.Equal([new SeqRange(new SeqNumber(321), 20)], held.Tcb.Rcv.Held);
        StepResult filled = held.On(Seg.Ack(len: 20)).Gives(TcpState.Established, ["ACK seq=101 ack=341 win=960"]);
        Assert.Equal(new TcpOutput.Readable(40), filled.Outputs[0]);
        Assert.True(filled.Tcb.Rcv.Held.IsEmpty);
    }

    [Fact]
    public void Held_text_is_kept_in_order_and_joined()
    {
        StepResult result = Tcbs.Established()
            .On(Seg.Ack(seq: 341, len: 10)).On(Seg.Ack(seq: 321, len: 10)).On(Seg.Ack(seq: 326, len: 15));
        Assert.Equal([new SeqRange(new SeqNumber(321), 30)], result.Tcb.Rcv.Held);
    }

    [Fact]
    public void Old_text_is_acknowledged_again_and_not_delivered() =>
        Tcbs.Established().On(Seg.Ack(seq: 281, len: 20)).Gives(TcpState.Established, [Challenge]);

    [Fact]
    public void Of_text_that_is_partly_old_the_new_part_is_delivered()
    {
        StepResult result = Tcbs.Established().On(Seg.Ack(seq: 291, len: 20));
        Assert.Equal(new TcpOutput.Readable(10), result.Outputs[0]);
        result.Gives(TcpState.Established, ["ACK seq=101 ack=311 win=990"]);
    }

    [Fact]
    public void Text_past_the_right_edge_is_trimmed() =>
        Tcbs.Established().On(Seg.Ack(len: 1001)).Gives(TcpState.Established, ["ACK seq=101 ack=1301 win=0"]);

    [Fact]
    public void Text_that_covers_the_whole_window_on_both_sides_is_trimmed_to_it() =>
        Tcbs.Established().On(Seg.Ack(seq: 300, len: 1002))
            .Gives(TcpState.Established, ["ACK seq=101 ack=1301 win=0"]);

    [Fact]
    public void An_older_segment_does_not_set_the_window()
    {
        Tcb tcb = Tcbs.Established().On(Seg.Ack(seq: 311, window: 500)).Tcb;
        Assert.Equal(500u, tcb.Snd.Wnd);
        StepResult old = tcb.On(Seg.Ack(seq: 301, window: 2000));
        Assert.Equal(500u, old.Tcb.Snd.Wnd);
        Assert.Contains(Rules.WindowStale, old.Rules.AsSpan().ToArray());
    }

    [Fact]
    public void A_newer_ack_at_the_same_seq_sets_the_window()
    {
        StepResult result = Tcbs.Established().On(Seg.Ack(window: 500));
        Assert.Equal(500u, result.Tcb.Snd.Wnd);
        Assert.Equal(1000u, result.Tcb.Snd.MaxWnd);
    }

    [Theory]
    [InlineData(0, 0, 300, false)]
    [InlineData(0, 0, 301, true)]
    [InlineData(0, 0, 302, false)]
    [InlineData(0, 1000, 300, false)]
    [InlineData(0, 1000, 301, true)]
    [InlineData(0, 1000, 1300, true)]
    [InlineData(0, 1000, 1301, false)]
    [InlineData(20, 1000, 281, false)]
    [InlineData(21, 1000, 281, true)]
    [InlineData(20, 1000, 1300, true)]
    [InlineData(20, 1000, 1301, false)]
    [InlineData(20, 0, 300, false)]
    [InlineData(20, 0, 302, false)]
    public void Table_6_decides_at_its_edges(uint len, uint window, uint seq, bool acceptable)
    {
        StepResult result = Tcbs.Established().WithReceiveWindow(window).On(Seg.Ack(seq: seq, len: len));
        RuleRef expected = acceptable ? Rules.SeqAcceptable : Rules.SeqUnacceptable;
        Assert.Equal(expected, result.Rules[0]);
    }

    [Fact]
    public void Text_into_a_zero_window_is_not_taken_but_its_ack_is()
    {
        Tcb tcb = Tcbs.Established().WithReceiveWindow(0).WithInFlight(10);
        tcb = tcb with { Rcv = tcb.Rcv with { Unread = 1000 } };
        StepResult result = tcb.On(Seg.Ack(ack: 111, len: 5));
        result.Gives(TcpState.Established, ["ACK seq=111 ack=301 win=0"]);
        Assert.True(result.Tcb.RetransmissionQueue.IsEmpty);
    }

    [Fact]
    public void Reset_is_processed_with_a_zero_window() =>
        Tcbs.Established().WithReceiveWindow(0).On(Seg.Rst(len: 4)).Gives(TcpState.Closed, [], ConnectionReset);

    [Fact]
    public void Fin_at_the_right_edge_or_into_a_zero_window_is_not_taken()
    {
        Tcbs.Established().On(Seg.FinAck(seq: 1301)).Gives(TcpState.Established, [Challenge]);
        Tcb full = Tcbs.Established().WithReceiveWindow(0);
        full = full with { Rcv = full.Rcv with { Unread = 1000 } };
        full.On(Seg.FinAck()).Gives(TcpState.Established, ["ACK seq=101 ack=301 win=0"]);
    }

    [Fact]
    public void Late_duplicate_syn_ack_in_established_is_challenged() =>
        Tcbs.Established().On(Seg.SynAck()).Gives(TcpState.Established, [Challenge]);

    [Fact]
    public void Urgent_text_is_noted_and_taken_as_text()
    {
        StepResult result = Tcbs.Established().On(Seg.Of(TcpFlags.Urg | TcpFlags.Ack, 301, 101, 5));
        Assert.Contains(Rules.UrgentNoted, result.Rules.AsSpan().ToArray());
        Assert.Equal(new SeqNumber(306), result.Tcb.Rcv.Nxt);
    }

    [Fact]
    public void Receive_frees_buffer_and_reopens_the_window_only_by_a_worthwhile_step()
    {
        Tcb full = Tcbs.Established().On(Seg.Ack(len: 1000)).Tcb;
        StepResult little = full.On(new TcpEvent.Receive(499)).Gives(TcpState.Established, []);
        Assert.Equal(499ul, little.Tcb.Rcv.Delivered);
        little.On(new TcpEvent.Receive(1)).Gives(TcpState.Established, ["ACK seq=101 ack=1301 win=500"]);
    }

    [Fact]
    public void Receive_without_text_waits_or_is_an_error_when_none_can_come()
    {
        Tcbs.Established().On(new TcpEvent.Receive(5)).IsIgnored(Tcbs.Established(), Rules.ReceiveWaits);
        Tcbs.CloseWait().On(new TcpEvent.Receive(5)).Gives(TcpState.CloseWait, [], ErrorClosing);
        Tcbs.Closed().On(new TcpEvent.Receive(5)).Gives(TcpState.Closed, [], ErrorNotOpen);
    }

    [Fact]
    public void Ack_far_below_snd_una_is_challenged_by_policy_only()
    {
        Tcb tcb = Tcbs.Established() with { Policy = new Policy { Rfc5961Ack = true } };
        uint lowest = unchecked(101u - 1000u);
        tcb.On(Seg.Ack(ack: lowest - 1)).Gives(TcpState.Established, [Challenge]);
        tcb.On(Seg.Ack(ack: lowest)).Gives(TcpState.Established, []);
        Tcbs.Established().On(Seg.Ack(ack: lowest - 1)).Gives(TcpState.Established, []);
    }

    [Fact]
    public void Delayed_ack_waits_for_two_full_segments_or_its_timer()
    {
        Tcb tcb = Tcbs.Established().WithReceiveBuffer(5000) with { Policy = new Policy { DelayedAck = true } };
        StepResult first = tcb.On(Seg.Ack(len: 536)).Gives(TcpState.Established, []);
        Assert.Equal((Steps.Now + SimTime.FromMs(200), new TcpEvent.DelayedAckTimeout()), TcpTimers.Next(first.Tcb));
        StepResult small = first.On(Seg.Ack(seq: 837, len: 535)).Gives(TcpState.Established, []);
        Assert.Equal(first.Tcb.Timers, small.Tcb.Timers);
        StepResult second = small.On(Seg.Ack(seq: 1372, len: 1));
        second.Gives(TcpState.Established, ["ACK seq=101 ack=1373 win=3928"]);
        Assert.Null(second.Tcb.Timers.DelayedAck);
        first.On(new TcpEvent.DelayedAckTimeout()).Gives(TcpState.Established, ["ACK seq=101 ack=837 win=4464"]);
        first.On(Seg.Ack(seq: 847, len: 10)).Gives(TcpState.Established, ["ACK seq=101 ack=837 win=4464"]);
        tcb.On(Seg.Ack(len: 1072)).Gives(TcpState.Established, ["ACK seq=101 ack=1373 win=3928"]);
    }

    [Fact]
    public void Numbers_wrap_at_two_to_the_32()
    {
        Tcb listen = Tcbs.Listen();
        StepResult syn = TcpMachine.Step(
            listen, new TcpEvent.SegmentArrives(Seg.Syn(uint.MaxValue), new SeqNumber(uint.MaxValue)), Steps.Now);
        syn.Gives(TcpState.SynReceived, ["SYN+ACK seq=4294967295 ack=0 win=1000"]);
        StepResult open = syn.On(Seg.Ack(seq: 0, ack: 0)).Gives(TcpState.Established, [], Connected);
        open.On(new TcpEvent.Send(3, Steps.NewIss))
            .Gives(TcpState.Established, ["PSH+ACK seq=0 ack=0 len=3 win=1000"]);
    }

    [Theory]
    [InlineData(0x0F, true)]
    [InlineData(0x10, false)]
    public void The_window_reaches_across_two_to_the_32(uint seq, bool acceptable)
    {
        Tcb tcb = Tcbs.Established();
        tcb = tcb with { Rcv = tcb.Rcv with { Nxt = new SeqNumber(0xFFFFFFF0) } };
        StepResult result = tcb.WithReceiveWindow(0x20).On(Seg.Ack(seq: seq));
        Assert.Equal(acceptable ? Rules.SeqAcceptable : Rules.SeqUnacceptable, result.Rules[0]);
    }

    [Fact]
    public void Text_across_two_to_the_32_is_acknowledged_on_the_other_side()
    {
        Tcb tcb = Tcbs.Established();
        tcb = (tcb with { Rcv = tcb.Rcv with { Nxt = new SeqNumber(0xFFFFFFF8) } }).WithReceiveWindow(1000);
        tcb.On(Seg.Ack(seq: 0xFFFFFFF8, len: 16)).Gives(TcpState.Established, ["ACK seq=101 ack=8 win=984"]);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(0x10, true)]
    [InlineData(0x11, false)]
    public void Acknowledgments_are_judged_across_two_to_the_32(uint ack, bool isNew)
    {
        SendSpace snd = new() { Una = new SeqNumber(0xFFFFFFF0), Nxt = new SeqNumber(0x10), Wnd = 1000 };
        StepResult result = (Tcbs.Established() with { Snd = snd }).On(Seg.Ack(ack: ack));
        Assert.Contains(isNew ? Rules.AckNew : Rules.AckAhead, result.Rules.AsSpan().ToArray());
    }
}
