using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Testing;
using static Tutor.Tcp.Machine.UserSignal;

namespace Tutor.Tcp.Tests.Machine;

/// <summary>Retransmission, giving up, probes and keep-alives: checklist 100 to 105, 117 and 118.</summary>
public class TimerTests
{
    [Fact]
    public void Unanswered_syn_is_repeated_with_doubling_waits_and_given_up_after_three_minutes()
    {
        Tcb tcb = Tcbs.Closed().On(new TcpEvent.ActiveOpen(Tcbs.Iss), SimTime.Zero).Tcb;
        List<double> sentAt = [0];
        SimTime now = SimTime.Zero;
        while (TcpTimers.Next(tcb) is (SimTime due, TcpEvent next))
        {
            now = due;
            StepResult result = tcb.On(next, now);
            sentAt.AddRange(result.Sent().Select(_ => now.Seconds));
            Assert.All(result.Sent(), s => Assert.Equal("SYN seq=100 win=1000", s));
            tcb = result.Tcb;
        }

        Assert.Equal([0, 1, 3, 7, 15, 31, 63, 123], sentAt);
        Assert.Equal((TcpState.Closed, 183.0), (tcb.State, now.Seconds));
    }

    [Fact]
    public void Time_out_repeats_only_the_oldest_segment_with_todays_ack()
    {
        Tcb tcb = Tcbs.Established().WithInFlight(10).WithInFlight(20).On(Seg.Ack(len: 5)).Tcb;
        StepResult result = tcb.On(new TcpEvent.RetransmissionTimeout(), SimTime.FromSeconds(1));
        result.Gives(TcpState.Established, ["PSH+ACK seq=101 ack=306 len=10 win=995"]);
        Assert.True(Assert.IsType<TcpOutput.SendSegment>(result.Outputs[0]).IsRetransmission);
        Assert.Equal(SimTime.FromSeconds(3), result.Tcb.Timers.Retransmission);
        Assert.Equal(SimTime.FromSeconds(2), result.Tcb.Timers.Rto);
        Assert.Equal([Rules.Retransmitted, Rules.RtoDoubled], result.Rules);
    }

    [Fact]
    public void Repeated_fin_keeps_its_number() =>
        Tcbs.FinWait1().On(new TcpEvent.RetransmissionTimeout(), SimTime.FromSeconds(1))
            .Gives(TcpState.FinWait1, ["FIN+ACK seq=101 ack=301 win=1000"]);

    [Fact]
    public void Repeated_syn_ack_is_the_same() =>
        Tcbs.SynReceived().On(new TcpEvent.RetransmissionTimeout(), SimTime.FromSeconds(1))
            .Gives(TcpState.SynReceived, ["SYN+ACK seq=100 ack=301 win=1000"]);

    [Fact]
    public void Ack_of_a_repeated_segment_gives_no_sample_and_keeps_the_backed_off_time_out()
    {
        Tcb repeated = Tcbs.Established().WithInFlight(10)
            .On(new TcpEvent.RetransmissionTimeout(), SimTime.FromSeconds(1)).Tcb;
        Tcb acked = repeated.On(Seg.Ack(ack: 111)).Tcb;
        Assert.Null(acked.Timers.Srtt);
        Assert.Equal(SimTime.FromSeconds(2), acked.Timers.Rto);
        Assert.Null(acked.Timers.Retransmission);
    }

    [Fact]
    public void Ack_of_a_segment_sent_once_gives_a_sample()
    {
        Tcb acked = Tcbs.Established().WithInFlight(10).On(Seg.Ack(ack: 111)).Tcb;
        Assert.Equal(Steps.Now, acked.Timers.Srtt);
        Assert.Equal(SimTime.FromSeconds(1), acked.Timers.Rto);
    }

    [Fact]
    public void After_a_repeated_syn_data_starts_with_three_seconds()
    {
        Tcb repeated = Tcbs.SynSent().On(new TcpEvent.RetransmissionTimeout(), SimTime.FromSeconds(1)).Tcb;
        Assert.Equal(SimTime.FromSeconds(3), repeated.On(Seg.SynAck()).Tcb.Timers.Rto);
    }

    [Fact]
    public void Data_is_given_up_at_r2_and_not_before()
    {
        Tcb tcb = Tcbs.Established().WithInFlight(10);
        TcpEvent timeout = new TcpEvent.RetransmissionTimeout();
        Assert.Equal(TcpState.Established, tcb.On(timeout, new SimTime(99_999_999)).Tcb.State);
        tcb.On(timeout, SimTime.FromSeconds(100)).Gives(TcpState.Closed, [], TimedOut);
    }

    [Fact]
    public void R2_counts_anew_when_the_remote_acknowledges_something()
    {
        Tcb tcb = Tcbs.Established().WithInFlight(10).WithInFlight(20);
        TcpEvent ack = new TcpEvent.SegmentArrives(Seg.Ack(ack: 111), Steps.NewIss);
        Tcb moved = tcb.On(ack, SimTime.FromSeconds(50)).Tcb;
        TcpEvent timeout = new TcpEvent.RetransmissionTimeout();
        Assert.Equal(TcpState.Established, moved.On(timeout, SimTime.FromSeconds(149)).Tcb.State);
        moved.On(timeout, SimTime.FromSeconds(150)).Gives(TcpState.Closed, [], TimedOut);
    }

    [Fact]
    public void Half_open_connection_of_a_listener_is_given_up_quietly()
    {
        StepResult result = Tcbs.SynReceived().On(new TcpEvent.RetransmissionTimeout(), SimTime.FromSeconds(180));
        Assert.Equal(new StepResult(Tcbs.Listen(), [], [Rules.GaveUp]), result);
    }

    [Fact]
    public void User_time_out_ends_any_connection()
    {
        foreach (TcpState state in Enum.GetValues<TcpState>().Where(s => s != TcpState.Closed))
        {
            Tcbs.In(state).On(new TcpEvent.UserTimeout()).Gives(TcpState.Closed, [], TimedOut);
        }
    }

    [Theory]
    [InlineData(TcpState.Closed)]
    [InlineData(TcpState.Listen)]
    [InlineData(TcpState.Established)]
    public void A_timer_that_is_not_running_has_no_effect(TcpState state)
    {
        TcpEvent[] timeouts =
        [
            new TcpEvent.RetransmissionTimeout(),
            new TcpEvent.TimeWaitTimeout(),
            new TcpEvent.ProbeTimeout(),
            new TcpEvent.DelayedAckTimeout(),
            new TcpEvent.KeepAliveTimeout(),
        ];
        Assert.All(timeouts, t => Tcbs.In(state).On(t).IsIgnored(Tcbs.In(state), Rules.TimerNotRunning));
    }

    [Fact]
    public void Zero_window_is_probed_with_one_octet_at_doubling_intervals()
    {
        Tcb tcb = Tcbs.Established().On(Seg.Ack(window: 0)).On(new TcpEvent.Send(10, Steps.NewIss)).Tcb;
        SimTime due = Steps.Now + SimTime.FromSeconds(1);
        Assert.Equal((due, new TcpEvent.ProbeTimeout()), TcpTimers.Next(tcb));
        StepResult probe = tcb.On(new TcpEvent.ProbeTimeout(), due);
        probe.Gives(TcpState.Established, ["ACK seq=101 ack=301 len=1 win=1000"]);
        due += SimTime.FromSeconds(2);
        Assert.Equal((due, new TcpEvent.RetransmissionTimeout()), TcpTimers.Next(probe.Tcb));
        StepResult again = probe.Tcb.On(new TcpEvent.RetransmissionTimeout(), due);
        Assert.Equal(due + SimTime.FromSeconds(4), TcpTimers.Next(again.Tcb)?.Due);
    }

    [Fact]
    public void Zero_window_that_is_answered_is_never_given_up()
    {
        Tcb tcb = Tcbs.Established().On(Seg.Ack(window: 0)).On(new TcpEvent.Send(10, Steps.NewIss)).Tcb;
        SimTime now = SimTime.Zero;
        while (now < SimTime.FromSeconds(1000))
        {
            (now, TcpEvent next) = TcpTimers.Next(tcb)!.Value;
            tcb = tcb.On(next, now).Tcb;
            TcpEvent answer = new TcpEvent.SegmentArrives(Seg.Ack(window: 0), Steps.NewIss);
            tcb = tcb.On(answer, now).Tcb;
        }

        Assert.Equal(TcpState.Established, tcb.State);
    }

    [Fact]
    public void Opened_window_repeats_the_probe_at_once_and_sends_on()
    {
        StepResult probe = Tcbs.Established().On(Seg.Ack(window: 0)).On(new TcpEvent.Send(10, Steps.NewIss))
            .On(new TcpEvent.ProbeTimeout());
        probe.On(Seg.Ack(window: 1000)).Gives(
            TcpState.Established,
            ["ACK seq=101 ack=301 len=1 win=1000", "PSH+ACK seq=102 ack=301 len=9 win=1000"]);
    }

    [Fact]
    public void Keep_alive_is_off_unless_the_policy_asks_for_it() => Assert.Null(TcpTimers.Next(Tcbs.Established()));

    [Fact]
    public void Keep_alive_is_sent_one_below_snd_nxt_after_the_idle_time()
    {
        SimTime idle = SimTime.FromSeconds(7200);
        Tcb tcb = (Tcbs.Established() with { Policy = new Policy { KeepAlive = idle } }).On(Seg.Ack()).Tcb;
        Assert.Equal((Steps.Now + idle, new TcpEvent.KeepAliveTimeout()), TcpTimers.Next(tcb));
        StepResult sent = tcb.On(new TcpEvent.KeepAliveTimeout(), Steps.Now + idle);
        sent.Gives(TcpState.Established, ["ACK seq=100 ack=301 win=1000"]);
        Assert.Equal(Steps.Now + idle + idle, TcpTimers.Next(sent.Tcb)?.Due);
        Tcbs.Established().On(Seg.Ack(seq: 300)).Gives(TcpState.Established, ["ACK seq=101 ack=301 win=1000"]);
    }

    [Fact]
    public void Keep_alive_is_not_sent_while_data_is_outstanding()
    {
        Policy policy = new() { KeepAlive = SimTime.FromSeconds(7200) };
        Tcb tcb = (Tcbs.Established() with { Policy = policy }).On(new TcpEvent.Send(5, Steps.NewIss)).Tcb;
        tcb.On(new TcpEvent.KeepAliveTimeout()).IsIgnoredBy(Rules.KeepAlivePointless);
    }
}
