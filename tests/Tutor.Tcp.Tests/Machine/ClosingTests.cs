using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Testing;
using static Tutor.Tcp.Machine.UserSignal;

namespace Tutor.Tcp.Tests.Machine;

/// <summary>CLOSE, FIN, ABORT and TIME-WAIT: checklist 20 to 22 and 58 to 87.</summary>
public class ClosingTests
{
    private static readonly TcpEvent Close = new TcpEvent.Close(StillReads: false);
    private static readonly TcpEvent HalfClose = new TcpEvent.Close(StillReads: true);
    private static readonly TcpEvent Abort = new TcpEvent.Abort();
    private static readonly SimTime TwoMsl = SimTime.FromSeconds(240);

    [Fact]
    public void Close_in_established_sends_fin_and_enters_fin_wait_1()
    {
        StepResult result = Tcbs.Established().On(Close, Tcbs.SentAt);
        result.Gives(TcpState.FinWait1, ["FIN+ACK seq=101 ack=301 win=1000"]);
        Assert.Equal(Tcbs.FinWait1() with { UserStoppedReading = true }, result.Tcb);
        Assert.Equal([Rules.CloseFin, Rules.FinSent], result.Rules);
    }

    [Theory]
    [InlineData(TcpState.Listen)]
    [InlineData(TcpState.SynSent)]
    public void Close_before_a_connection_deletes_silently(TcpState state) =>
        Assert.Equal(new StepResult(Tcbs.Closed(), [], [Rules.CloseDeletes]), Tcbs.In(state).On(Close));

    [Fact]
    public void Close_in_closed_is_an_error() => Tcbs.Closed().On(Close).Gives(TcpState.Closed, [], ErrorNotOpen);

    [Fact]
    public void Close_in_syn_received_sends_fin() =>
        Tcbs.SynReceived().On(Close).Gives(TcpState.FinWait1, ["FIN+ACK seq=101 ack=301 win=1000"]);

    [Fact]
    public void Close_in_syn_received_with_data_waits_for_established()
    {
        StepResult closed = Tcbs.SynReceived().On(new TcpEvent.Send(5, Steps.NewIss)).On(Close);
        closed.Gives(TcpState.SynReceived, []);
        closed.On(Seg.Ack())
            .Gives(TcpState.FinWait1, ["FIN+PSH+ACK seq=101 ack=301 len=5 win=1000"], Connected);
    }

    [Fact]
    public void Fin_rides_on_the_last_data_that_was_still_queued()
    {
        StepResult closed = Tcbs.Established().On(new TcpEvent.Send(1500, Steps.NewIss)).On(Close);
        closed.Gives(TcpState.FinWait1, []);
        closed.On(Seg.Ack(ack: 637)).Gives(
            TcpState.FinWait1,
            ["ACK seq=637 ack=301 len=536 win=1000", "FIN+PSH+ACK seq=1173 ack=301 len=428 win=1000"]);
    }

    [Fact]
    public void Fin_of_a_close_after_the_data_left_goes_alone() =>
        Tcbs.Established().On(new TcpEvent.Send(10, Steps.NewIss)).On(Close)
            .Gives(TcpState.FinWait1, ["FIN+ACK seq=111 ack=301 win=1000"]);

    [Fact]
    public void Fin_waits_for_a_window()
    {
        Tcb tcb = Tcbs.Established() with { Snd = Tcbs.Established().Snd with { Wnd = 0 } };
        StepResult closed = tcb.On(Close).Gives(TcpState.FinWait1, []);
        Assert.Equal(new TcpEvent.ProbeTimeout(), TcpTimers.Next(closed.Tcb)?.Event);
        closed.On(new TcpEvent.ProbeTimeout()).Gives(TcpState.FinWait1, ["FIN+ACK seq=101 ack=301 win=1000"]);
    }

    [Fact]
    public void Fin_in_established_is_acknowledged_and_not_answered_by_fin()
    {
        StepResult result = Tcbs.Established().On(Seg.FinAck());
        result.Gives(TcpState.CloseWait, ["ACK seq=101 ack=302 win=1000"], ConnectionClosing);
        Assert.Equal(Tcbs.CloseWait(), result.Tcb);
    }

    [Fact]
    public void Ack_of_our_fin_moves_to_fin_wait_2_and_an_older_one_does_not()
    {
        Tcbs.FinWait1().On(Seg.Ack(ack: 102)).Gives(TcpState.FinWait2, [], Closed);
        Tcbs.FinWait1().On(Seg.Ack(ack: 101)).Gives(TcpState.FinWait1, []);
    }

    [Fact]
    public void Fin_in_fin_wait_2_enters_time_wait_for_2_msl()
    {
        StepResult result = Tcbs.FinWait2().On(Seg.FinAck(ack: 102));
        result.Gives(TcpState.TimeWait, ["ACK seq=102 ack=302 win=1000"], ConnectionClosing);
        Assert.Equal((Steps.Now + TwoMsl, new TcpEvent.TimeWaitTimeout()), TcpTimers.Next(result.Tcb));
    }

    [Fact]
    public void Fin_that_acknowledges_ours_leads_straight_to_time_wait() =>
        Tcbs.FinWait1().On(Seg.FinAck(ack: 102))
            .Gives(TcpState.TimeWait, ["ACK seq=102 ack=302 win=1000"], Closed, ConnectionClosing);

    [Fact]
    public void Fin_that_crosses_ours_leads_to_closing() =>
        Tcbs.FinWait1().On(Seg.FinAck(ack: 101))
            .Gives(TcpState.Closing, ["ACK seq=102 ack=302 win=1000"], ConnectionClosing);

    [Fact]
    public void Close_in_close_wait_enters_last_ack() =>
        Tcbs.CloseWait().On(Close).Gives(TcpState.LastAck, ["FIN+ACK seq=101 ack=302 win=1000"]);

    [Fact]
    public void Close_in_close_wait_stays_there_until_the_data_has_left()
    {
        StepResult closed = Tcbs.CloseWait().On(new TcpEvent.Send(1500, Steps.NewIss)).On(Close);
        closed.Gives(TcpState.CloseWait, []);
        closed.On(new TcpEvent.Send(1, Steps.NewIss)).Gives(TcpState.CloseWait, [], ErrorClosing);
        Assert.Equal(TcpState.LastAck, closed.On(Seg.Ack(seq: 302, ack: 637)).Tcb.State);
    }

    [Fact]
    public void Ack_of_our_fin_in_last_ack_closes_without_a_reply()
    {
        StepResult result = Tcbs.LastAck().On(Seg.Ack(seq: 302, ack: 102));
        result.Gives(TcpState.Closed, [], Closed);
        Assert.Equal(Tcbs.Closed(), result.Tcb);
        result.On(Seg.Ack(seq: 302, ack: 102)).Gives(TcpState.Closed, ["RST seq=102 win=0"]);
    }

    [Fact]
    public void Older_ack_in_last_ack_is_ignored() =>
        Tcbs.LastAck().On(Seg.Ack(seq: 302, ack: 101)).IsIgnoredBy(Rules.AckDuplicate);

    [Theory]
    [InlineData(TcpState.CloseWait, 101)]
    [InlineData(TcpState.Closing, 102)]
    [InlineData(TcpState.LastAck, 102)]
    public void Repeated_fin_is_acknowledged_again_and_its_ack_is_not_used(TcpState state, uint seq) =>
        Tcbs.In(state).On(Seg.FinAck(ack: seq)).Gives(state, [$"ACK seq={seq} ack=302 win=1000"]);

    [Fact]
    public void Ack_of_a_repeated_fin_is_used_by_policy()
    {
        Tcb tcb = Tcbs.LastAck() with { Policy = new Policy { UseAckOfOldSegment = true } };
        tcb.On(Seg.FinAck(ack: 102)).Gives(TcpState.Closed, [], Closed);
        tcb.On(Seg.Ack(seq: 301, ack: 102)).Gives(TcpState.Closed, [], Closed);
    }

    [Theory]
    [InlineData(TcpState.FinWait1)]
    [InlineData(TcpState.FinWait2)]
    [InlineData(TcpState.Closing)]
    [InlineData(TcpState.LastAck)]
    [InlineData(TcpState.TimeWait)]
    public void Send_after_close_is_an_error(TcpState state) =>
        Tcbs.In(state).On(new TcpEvent.Send(5, Steps.NewIss)).Gives(state, [], ErrorClosing);

    [Theory]
    [InlineData(TcpState.FinWait1)]
    [InlineData(TcpState.FinWait2)]
    [InlineData(TcpState.Closing)]
    [InlineData(TcpState.LastAck)]
    [InlineData(TcpState.TimeWait)]
    public void Second_close_is_an_error_and_makes_no_second_fin(TcpState state) =>
        (Tcbs.In(state) with { UserStoppedReading = true }).On(Close).Gives(state, [], ErrorClosing);

    [Fact]
    public void Close_after_a_half_close_only_stops_reading()
    {
        StepResult half = Tcbs.Established().On(HalfClose);
        Assert.False(half.Tcb.UserStoppedReading);
        StepResult full = half.On(Close).Gives(TcpState.FinWait1, []);
        Assert.True(full.Tcb.UserStoppedReading);
    }

    [Fact]
    public void Fin_without_ack_is_dropped() =>
        Tcbs.Established().On(Seg.Of(TcpFlags.Fin, 301, null)).IsIgnoredBy(Rules.AckMissing);

    [Fact]
    public void Text_and_fin_are_acknowledged_together() =>
        Tcbs.Established().On(Seg.FinAck(len: 10))
            .Gives(TcpState.CloseWait, ["ACK seq=101 ack=312 win=990"], ConnectionClosing);

    [Fact]
    public void Fin_in_order_is_taken_although_another_was_seen_beyond_it() =>
        Tcbs.Established().On(Seg.FinAck(seq: 302)).Tcb
            .On(Seg.FinAck(seq: 301))
            .Gives(TcpState.CloseWait, ["ACK seq=101 ack=302 win=1000"], ConnectionClosing);

    [Fact]
    public void Fin_beyond_a_hole_counts_when_the_hole_is_filled()
    {
        StepResult early = Tcbs.Established().On(Seg.FinAck(seq: 311));
        early.Gives(TcpState.Established, ["ACK seq=101 ack=301 win=1000"]);
        Assert.Equal(new SeqNumber(311), early.Tcb.Rcv.FinSeq);
        early.On(Seg.Ack(len: 10))
            .Gives(TcpState.CloseWait, ["ACK seq=101 ack=312 win=990"], ConnectionClosing);
        early.On(Seg.Ack()).Gives(TcpState.Established, []);
    }

    [Fact]
    public void Fin_on_the_third_ack_opens_and_closes() =>
        Tcbs.SynReceived().On(Seg.FinAck())
            .Gives(TcpState.CloseWait, ["ACK seq=101 ack=302 win=1000"], Connected, ConnectionClosing);

    [Fact]
    public void Ack_of_our_fin_in_closing_enters_time_wait()
    {
        Tcbs.Closing().On(Seg.Ack(seq: 302, ack: 102)).Gives(TcpState.TimeWait, [], Closed);
        Tcbs.Closing().On(Seg.Ack(seq: 302, ack: 101)).Gives(TcpState.Closing, []);
    }

    [Fact]
    public void Text_in_fin_wait_2_is_delivered_after_a_half_close() =>
        Tcbs.FinWait2().On(Seg.Ack(ack: 102, len: 10))
            .Gives(TcpState.FinWait2, ["ACK seq=102 ack=311 win=990"]);

    [Fact]
    public void Close_wait_still_sends() =>
        Tcbs.CloseWait().On(new TcpEvent.Send(5, Steps.NewIss))
            .Gives(TcpState.CloseWait, ["PSH+ACK seq=101 ack=302 len=5 win=1000"]);

    [Fact]
    public void Text_after_their_fin_is_ignored() =>
        Tcbs.CloseWait().On(Seg.Ack(seq: 302, len: 5)).IsIgnoredBy(Rules.TextIgnored);

    [Fact]
    public void Close_with_unread_text_resets_unless_the_policy_says_not_to()
    {
        Tcb unread = Tcbs.Established().On(Seg.Ack(len: 10)).Tcb;
        unread.On(Close).Gives(TcpState.Closed, ["RST seq=101 win=0"]);
        unread.On(HalfClose).Gives(TcpState.FinWait1, ["FIN+ACK seq=101 ack=311 win=990"]);
        unread.On(new TcpEvent.Receive(10)).On(Close)
            .Gives(TcpState.FinWait1, ["FIN+ACK seq=101 ack=311 win=990"]);
        (unread with { Policy = new Policy { RstOnUnread = false } }).On(Close)
            .Gives(TcpState.FinWait1, ["FIN+ACK seq=101 ack=311 win=990"]);
    }

    [Fact]
    public void Text_after_a_full_close_resets_unless_the_policy_says_not_to()
    {
        Tcb closed = Tcbs.FinWait2() with { UserStoppedReading = true };
        closed.On(Seg.Ack(ack: 102, len: 5)).Gives(TcpState.Closed, ["RST seq=102 win=0"]);
        (closed with { Policy = new Policy { RstAfterClose = false } }).On(Seg.Ack(ack: 102, len: 5))
            .Gives(TcpState.FinWait2, ["ACK seq=102 ack=306 win=995"]);
    }

    [Theory]
    [InlineData(TcpState.SynReceived, 101)]
    [InlineData(TcpState.Established, 101)]
    [InlineData(TcpState.FinWait1, 102)]
    [InlineData(TcpState.FinWait2, 102)]
    [InlineData(TcpState.CloseWait, 101)]
    public void Abort_resets_at_snd_nxt_and_closes_at_once(TcpState state, uint seq) =>
        Tcbs.In(state).On(Abort).Gives(TcpState.Closed, [$"RST seq={seq} win=0"]);

    [Theory]
    [InlineData(TcpState.Listen)]
    [InlineData(TcpState.SynSent)]
    [InlineData(TcpState.Closing)]
    [InlineData(TcpState.LastAck)]
    [InlineData(TcpState.TimeWait)]
    public void Abort_in_other_states_sends_nothing(TcpState state) =>
        Assert.Equal(new StepResult(Tcbs.Closed(), [], [Rules.AbortDeletes]), Tcbs.In(state).On(Abort));

    [Fact]
    public void Time_wait_ends_after_2_msl() =>
        Assert.Equal(
            new StepResult(Tcbs.Closed(), [], [Rules.TimeWaitOver]),
            Tcbs.TimeWait().On(new TcpEvent.TimeWaitTimeout(), TwoMsl));

    [Fact]
    public void Repeated_fin_in_time_wait_is_acknowledged_and_the_wait_starts_anew()
    {
        StepResult result = Tcbs.TimeWait().On(Seg.FinAck(ack: 102));
        result.Gives(TcpState.TimeWait, ["ACK seq=102 ack=302 win=1000"]);
        Assert.Equal(Steps.Now + TwoMsl, result.Tcb.Timers.TimeWait);
    }

    [Fact]
    public void Bare_ack_in_time_wait_is_not_answered() =>
        Tcbs.TimeWait().On(Seg.Ack(seq: 302, ack: 102)).IsIgnored(Tcbs.TimeWait(), Rules.AckDuplicate);

    [Fact]
    public void Unacceptable_segment_in_time_wait_draws_an_ack() =>
        Tcbs.TimeWait().On(Seg.Ack(seq: 301, ack: 102))
            .Gives(TcpState.TimeWait, ["ACK seq=102 ack=302 win=1000"]);

    [Fact]
    public void Syn_in_time_wait_is_challenged_or_by_policy_reuses_it()
    {
        Tcbs.TimeWait().On(Seg.Syn(seq: 302)).Gives(TcpState.TimeWait, ["ACK seq=102 ack=302 win=1000"]);
        Tcb reuse = Tcbs.TimeWait() with { Policy = new Policy { ReuseTimeWait = true } };
        reuse.On(Seg.Syn(seq: 302)).Gives(TcpState.SynReceived, ["SYN+ACK seq=5000 ack=303 win=1000"]);
        reuse.On(Seg.Syn(seq: 301)).Gives(TcpState.TimeWait, ["ACK seq=102 ack=302 win=1000"]);
    }

    [Fact]
    public void Reuse_of_time_wait_takes_an_iss_above_every_old_number()
    {
        Tcb reuse = Tcbs.TimeWait() with { Policy = new Policy { ReuseTimeWait = true } };
        TcpEvent syn = new TcpEvent.SegmentArrives(Seg.Syn(seq: 302), new SeqNumber(102));
        reuse.On(syn).Gives(TcpState.SynReceived, ["SYN+ACK seq=65638 ack=303 win=1000"]);
    }

    [Fact]
    public void Simultaneous_close_takes_four_segments_as_in_figure_13()
    {
        StepResult a = Tcbs.Established().On(Close);
        a = a.On(Seg.FinAck()).Gives(TcpState.Closing, ["ACK seq=102 ack=302 win=1000"], ConnectionClosing);
        a = a.On(Seg.Ack(seq: 302, ack: 102)).Gives(TcpState.TimeWait, [], Closed);
        a.On(new TcpEvent.TimeWaitTimeout()).Gives(TcpState.Closed, []);
    }
}
