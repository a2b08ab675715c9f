using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Machine;
using Tutor.Tcp.Wire;
using Tutor.Testing;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>Zero windows and keep-alives: scenarios 117 and 118.</summary>
public class ZeroWindowScenarios
{
    private static readonly TcpEvent Probe = new TcpEvent.ProbeTimeout();
    private static readonly TcpEvent Repeat = new TcpEvent.RetransmissionTimeout();
    private static readonly TcpEvent KeepAlive = new TcpEvent.KeepAliveTimeout();
    private static readonly SimTime TwoHours = SimTime.FromSeconds(7200);

    /// <summary>ESTABLISHED at time 0: the window is zero and ten octets wait.</summary>
    private static Tcb Stuck(Policy policy) => (Tcbs.Established() with { Policy = policy })
        .On(Arrival(Seg.Ack(window: 0)), SimTime.Zero).Tcb.On(new TcpEvent.Send(10, Steps.NewIss), SimTime.Zero).Tcb;

    [Fact]
    public void S117_The_first_probe_comes_after_the_time_out_and_the_next_ones_at_doubling_intervals()
    {
        Tcb tcb = Stuck(Policy.Rfc9293);
        List<double> sentAt = [];
        for (int i = 0; i < 9; i++)
        {
            (SimTime due, TcpEvent next) = TcpTimers.Next(tcb)!.Value;
            StepResult result = tcb.On(next, due);
            result.Gives(TcpState.Established, ["ACK seq=101 ack=301 len=1 win=1000"]);
            sentAt.Add(due.Seconds);
            tcb = result.Tcb.On(Arrival(Seg.Ack(window: 0)), due).Tcb;
        }

        Assert.Equal([1, 3, 7, 15, 31, 63, 123, 183, 243], sentAt);
    }

    [Fact]
    public void S117_The_receiver_of_a_probe_answers_with_what_it_expects_and_its_zero_window()
    {
        Tcb full = Tcbs.Established().On(Seg.Ack(len: 1000)).Tcb;
        StepResult answer = full.On(Seg.Ack(seq: 1301, len: 1));
        answer.Gives(TcpState.Established, ["ACK seq=101 ack=1301 win=0"]);
        Assert.Equal(1301u, answer.Tcb.Rcv.Nxt.Value);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(2, null)]
    [InlineData(null, 100)]
    public void S117_The_connection_stays_open_as_long_as_probes_are_answered(int? retries, int? userTimeout)
    {
        Tcb tcb = Stuck(new Policy
        {
            DataRetries = retries,
            UserTimeout = userTimeout is int seconds ? SimTime.FromSeconds(seconds) : null,
        });
        SimTime now = SimTime.Zero;
        while (now < SimTime.FromSeconds(100_000))
        {
            (now, TcpEvent next) = TcpTimers.Next(tcb)!.Value;
            tcb = tcb.On(next, now).Tcb.On(Arrival(Seg.Ack(window: 0)), now).Tcb;
            Assert.Equal(TcpState.Established, tcb.State);
        }
    }

    [Fact]
    public void S117_Probes_that_nobody_answers_are_given_up()
    {
        Tcb tcb = Stuck(Policy.Rfc9293);
        SimTime now = SimTime.Zero;
        while (TcpTimers.Next(tcb) is (SimTime due, TcpEvent next))
        {
            now = due;
            tcb = tcb.On(next, now).Tcb;
        }

        Assert.Equal((TcpState.Closed, 123.0), (tcb.State, now.Seconds));
    }

    [Fact]
    public void S117_A_lost_window_update_is_healed_by_the_next_probe()
    {
        // The remote opened its window and that ACK was lost; it takes the octet of the probe.
        StepResult probe = Stuck(Policy.Rfc9293).On(Probe, SimTime.FromSeconds(1));
        StepResult taken = probe.Tcb.On(Arrival(Seg.Ack(ack: 102, window: 999)), SimTime.FromSeconds(1));
        taken.Gives(TcpState.Established, ["PSH+ACK seq=102 ack=301 len=9 win=1000"]);

        StepResult refused = probe.Tcb.On(Arrival(Seg.Ack(window: 0)), SimTime.FromSeconds(1));
        StepResult again = refused.Tcb.On(Repeat, SimTime.FromSeconds(3));
        again.Gives(TcpState.Established, ["ACK seq=101 ack=301 len=1 win=1000"]);
        again.Tcb.On(Arrival(Seg.Ack(ack: 102, window: 999)), SimTime.FromSeconds(3))
            .Gives(TcpState.Established, ["PSH+ACK seq=102 ack=301 len=9 win=1000"]);
    }

    [Fact]
    public void S117_An_update_that_arrives_sends_at_once()
    {
        Tcb tcb = Stuck(Policy.Rfc9293);
        tcb.On(Seg.Ack()).Gives(TcpState.Established, ["PSH+ACK seq=101 ack=301 len=10 win=1000"]);
        Assert.Null(tcb.On(Seg.Ack()).Tcb.Timers.Probe);
    }

    [Theory]
    [InlineData(1000, 499, 500)]
    [InlineData(5000, 535, 536)]
    public void S117_The_receiver_reopens_by_half_its_buffer_or_a_full_segment(uint buffer, uint little, uint enough)
    {
        Tcb full = Tcbs.Established().WithReceiveBuffer(buffer).On(Seg.Ack(len: buffer)).Tcb;
        Assert.Equal(0u, full.Rcv.Wnd);
        full.On(new TcpEvent.Receive(little)).Gives(TcpState.Established, []);
        full.On(new TcpEvent.Receive(enough))
            .Gives(TcpState.Established, [$"ACK seq=101 ack={301 + buffer} win={enough}"]);
    }

    [Fact]
    public void S118_Keep_alive_is_off_by_default()
    {
        Assert.Null(Policy.Rfc9293.KeepAlive);
        Assert.Null(TcpTimers.Next(Tcbs.Established().On(Seg.Ack(len: 5)).Tcb));
        Tcbs.Established().On(KeepAlive).IsIgnored(Tcbs.Established(), Rules.TimerNotRunning);
    }

    [Fact]
    public void S118_After_the_idle_time_a_segment_left_of_the_window_makes_a_live_remote_answer()
    {
        Tcb idle = Idle();
        Assert.Equal((TwoHours, KeepAlive), TcpTimers.Next(idle));
        StepResult sent = idle.On(KeepAlive, TwoHours);
        sent.Gives(TcpState.Established, ["ACK seq=100 ack=301 win=1000"]);
        Assert.Equal(idle.Snd, sent.Tcb.Snd);

        // The remote, seen from its side: SEG.SEQ is one below its RCV.NXT.
        Tcbs.Established().On(Seg.Ack(seq: 300)).Gives(TcpState.Established, ["ACK seq=101 ack=301 win=1000"]);
        StepResult answered = sent.Tcb.On(Arrival(Seg.Ack()), TwoHours + SimTime.FromSeconds(1));
        answered.Gives(TcpState.Established, []);
        Assert.Equal(TwoHours + TwoHours + SimTime.FromSeconds(1), answered.Tcb.Timers.KeepAlive);
    }

    [Fact]
    public void S118_A_remote_that_forgot_the_connection_answers_with_a_reset_and_that_ends_it()
    {
        Segment probe = Assert.Single(Idle().On(KeepAlive, TwoHours).Segments());
        Segment reset = Assert.Single(Tcbs.Closed().On(probe).Segments());
        Assert.Equal("RST seq=301 win=0", SegmentText.Format(reset));
        Idle().On(reset).Gives(TcpState.Closed, [], UserSignal.ConnectionReset);
    }

    [Fact]
    public void S118_A_lost_probe_is_not_death()
    {
        Tcb tcb = Idle();
        for (int i = 1; i <= 20; i++)
        {
            SimTime due = SimTime.FromSeconds(7200 * i);
            Assert.Equal((due, KeepAlive), TcpTimers.Next(tcb));
            StepResult result = tcb.On(KeepAlive, due);
            result.Gives(TcpState.Established, ["ACK seq=100 ack=301 win=1000"]);
            tcb = result.Tcb;
        }
    }

    [Fact]
    public void S118_Nothing_is_sent_while_data_is_outstanding()
    {
        Tcb tcb = Idle().On(new TcpEvent.Send(5, Steps.NewIss), SimTime.FromSeconds(1)).Tcb;
        tcb.On(KeepAlive, TwoHours).IsIgnoredBy(Rules.KeepAlivePointless);
    }

    /// <summary>ESTABLISHED with keep-alives after two hours; a segment came at time 0.</summary>
    private static Tcb Idle() =>
        Tcbs.Established().With(p => p with { KeepAlive = TwoHours }).On(Arrival(Seg.Ack()), SimTime.Zero).Tcb;

    private static TcpEvent.SegmentArrives Arrival(Segment segment) => new(segment, Steps.NewIss);
}
