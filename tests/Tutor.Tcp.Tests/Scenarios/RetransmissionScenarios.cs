using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Machine;
using Tutor.Tcp.Wire;
using Tutor.Testing;
using static Tutor.Tcp.Machine.UserSignal;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>Retransmission, its time-out and giving up: scenarios 100 to 105.</summary>
public class RetransmissionScenarios
{
    private static readonly TcpEvent TimeOut = new TcpEvent.RetransmissionTimeout();
    private static readonly TcpEvent SendTen = new TcpEvent.Send(10, Steps.NewIss);

    [Fact]
    public void S100_The_time_out_follows_the_samples()
    {
        Tcb tcb = Tcbs.Established();
        Assert.Equal(SimTime.FromSeconds(1), tcb.Timers.Rto);
        tcb = tcb.On(SendTen, SimTime.Zero).Tcb;
        tcb = Arrive(tcb, Seg.Ack(ack: 111), SimTime.FromMs(400)).Tcb;
        Assert.Equal((400, 200, 1200), Ms(tcb));
        tcb = tcb.On(SendTen, SimTime.FromSeconds(1)).Tcb;
        tcb = Arrive(tcb, Seg.Ack(ack: 121), SimTime.FromMs(1800)).Tcb;
        Assert.Equal((450, 250, 1450), Ms(tcb));
    }

    [Theory]
    [InlineData(1, 1000, 1000)]
    [InlineData(1, 200, 200)]
    [InlineData(100_000, 1000, 60_000)]
    public void S100_The_time_out_has_a_floor_and_a_cap(long sampleMs, long floorMs, long rtoMs)
    {
        Tcb open = Tcbs.Established().With(p => p with { MinRto = SimTime.FromMs(floorMs) });
        Tcb tcb = open.On(SendTen, SimTime.Zero).Tcb;
        Assert.Equal(rtoMs, Ms(Arrive(tcb, Seg.Ack(ack: 111), SimTime.FromMs(sampleMs)).Tcb).Rto);
    }

    [Fact]
    public void S101_An_unanswered_syn_is_repeated_with_the_same_iss_for_three_minutes_at_least()
    {
        (List<double> sentAt, StepResult end, double at) = RunOut(Tcbs.Closed().On(
            new TcpEvent.ActiveOpen(Tcbs.Iss), SimTime.Zero), "SYN seq=100 win=1000");
        Assert.Equal([1, 3, 7, 15, 31, 63, 123], sentAt);
        end.Gives(TcpState.Closed, [], TimedOut);
        Assert.True(at >= 180);
    }

    [Theory]
    [InlineData(6, 127)]
    [InlineData(2, 7)]
    [InlineData(0, 1)]
    public void S101_By_policy_a_number_of_repetitions_ends_it(int retries, double giveUpAt)
    {
        Policy policy = new() { SynRetries = retries, MaxRto = SimTime.FromSeconds(120) };
        (List<double> sentAt, StepResult end, double at) = RunOut((Tcbs.Closed() with { Policy = policy }).On(
            new TcpEvent.ActiveOpen(Tcbs.Iss), SimTime.Zero), "SYN seq=100 win=1000");
        Assert.Equal(retries, sentAt.Count);
        Assert.Equal(giveUpAt, at);
        end.Gives(TcpState.Closed, [], TimedOut);
    }

    [Fact]
    public void S101_Syn_ack_has_a_count_of_its_own_and_ends_quietly()
    {
        Policy policy = new() { SynAckRetries = 5, SynRetries = 1, DataRetries = 1 };
        (List<double> sentAt, StepResult end, double at) = RunOut(
            (Tcbs.Listen() with { Policy = policy }).On(
                new TcpEvent.SegmentArrives(Seg.Syn(), Tcbs.Iss), SimTime.Zero),
            "SYN+ACK seq=100 ack=301 win=1000");
        Assert.Equal([1, 3, 7, 15, 31], sentAt);
        Assert.Equal(63, at);
        end.Gives(TcpState.Listen, []);
    }

    [Fact]
    public void S102_An_ack_of_a_repeated_segment_gives_no_sample_and_the_back_off_stays_until_new_data_is_acked()
    {
        Tcb repeated = Tcbs.Established().WithInFlight(10).On(TimeOut, SimTime.FromSeconds(1)).Tcb;
        Tcb acked = Arrive(repeated, Seg.Ack(ack: 111), SimTime.FromMs(1100)).Tcb;
        Assert.Null(acked.Timers.Srtt);
        Assert.Equal(SimTime.FromSeconds(2), acked.Timers.Rto);
        Tcb next = acked.On(SendTen, SimTime.FromSeconds(2)).Tcb;
        Assert.Equal(SimTime.FromSeconds(4), next.Timers.Retransmission);
        Tcb sampled = Arrive(next, Seg.Ack(ack: 121), SimTime.FromMs(2100)).Tcb;
        Assert.Equal((100, 50, 1000), Ms(sampled));
        Assert.Equal(SimTime.FromSeconds(1), sampled.Timers.Rto);
    }

    [Fact]
    public void S102_With_timestamps_a_repeated_segment_gives_a_sample()
    {
        Tcb repeated = Tcbs.Established().WithTimestamps().WithInFlight(10).On(TimeOut, SimTime.FromSeconds(1)).Tcb;
        Segment ack = Seg.Ack(ack: 111).Stamped(80, echo: Agreed.Offset + 1000);
        Assert.Equal((100, 50, 1000), Ms(Arrive(repeated, ack, SimTime.FromMs(1100)).Tcb));
    }

    [Fact]
    public void S102_After_a_repeated_syn_data_starts_with_three_seconds()
    {
        Tcb repeated = Tcbs.SynSent().On(TimeOut, SimTime.FromSeconds(1)).Tcb;
        StepResult open = repeated.On(Seg.SynAck());
        Assert.Contains(Rules.SynRto, open.Rules.AsSpan().ToArray());
        Assert.Equal(SimTime.FromSeconds(3), open.Tcb.Timers.Rto);
        Assert.Equal(Steps.Now + SimTime.FromSeconds(3), open.On(SendTen).Tcb.Timers.Retransmission);
    }

    [Fact]
    public void S103_A_time_out_repeats_only_the_oldest_segment_and_starts_the_timer_anew()
    {
        StepResult result = Tcbs.Established().WithInFlight(10).WithInFlight(20).On(TimeOut, SimTime.FromSeconds(1));
        result.Gives(TcpState.Established, ["PSH+ACK seq=101 ack=301 len=10 win=1000"]);
        Assert.Equal(SimTime.FromSeconds(1 + 2), result.Tcb.Timers.Retransmission);
        Assert.Equal([Rules.Retransmitted, Rules.RtoDoubled], result.Rules);
    }

    [Theory]
    [InlineData(TcpState.SynSent, "SYN seq=100 win=1000")]
    [InlineData(TcpState.SynReceived, "SYN+ACK seq=100 ack=301 win=1000")]
    [InlineData(TcpState.FinWait1, "FIN+ACK seq=101 ack=301 win=1000")]
    [InlineData(TcpState.Closing, "FIN+ACK seq=101 ack=302 win=1000")]
    [InlineData(TcpState.LastAck, "FIN+ACK seq=101 ack=302 win=1000")]
    public void S103_Syn_and_fin_are_repeated_with_their_number(TcpState state, string repeated)
    {
        StepResult result = Tcbs.In(state).On(TimeOut, SimTime.FromSeconds(1)).Gives(state, [repeated]);
        Assert.Equal(Tcbs.In(state).Snd, result.Tcb.Snd);
    }

    [Fact]
    public void S104_After_a_lost_third_ack_the_syn_ack_repeats_and_the_next_ack_opens()
    {
        StepResult again = Tcbs.SynReceived().On(TimeOut, SimTime.FromSeconds(1));
        again.Gives(TcpState.SynReceived, ["SYN+ACK seq=100 ack=301 win=1000"]);
        Tcbs.Established().On(Seg.SynAck()).Gives(TcpState.Established, ["ACK seq=101 ack=301 win=1000"]);
        again.On(Seg.Ack()).Gives(TcpState.Established, [], Connected);
    }

    [Fact]
    public void S104_After_a_lost_third_ack_the_first_data_opens()
    {
        StepResult open = Tcbs.SynReceived().On(Seg.Ack(len: 10));
        open.Gives(TcpState.Established, ["ACK seq=101 ack=311 win=990"], Connected);
        Assert.True(open.Tcb.RetransmissionQueue.IsEmpty);
    }

    [Fact]
    public void S105_Data_is_given_up_after_100_seconds_at_least_and_the_user_is_told()
    {
        (List<double> sentAt, StepResult end, double at) = RunOut(
            Tcbs.Established().On(SendTen, SimTime.Zero), "PSH+ACK seq=101 ack=301 len=10 win=1000");
        Assert.Equal([1, 3, 7, 15, 31, 63], sentAt);
        Assert.Equal(123, at);
        end.Gives(TcpState.Closed, [], TimedOut);
        Assert.Equal([Rules.GaveUp], end.Rules);
    }

    [Fact]
    public void S105_By_policy_a_number_of_repetitions_ends_it()
    {
        Tcb tcb = Tcbs.Established().With(p => p with { DataRetries = 2 });
        (List<double> sentAt, StepResult end, double at) =
            RunOut(tcb.On(SendTen, SimTime.Zero), "PSH+ACK seq=101 ack=301 len=10 win=1000");
        Assert.Equal([1, 3], sentAt);
        Assert.Equal(7, at);
        end.Gives(TcpState.Closed, [], TimedOut);
    }

    [Fact]
    public void S105_The_user_time_out_closes_in_any_state() => Assert.All(
        Enum.GetValues<TcpState>().Where(s => s != TcpState.Closed),
        state => Tcbs.In(state).On(new TcpEvent.UserTimeout()).Gives(TcpState.Closed, [], TimedOut));

    [Fact]
    public void S105_The_user_time_out_runs_while_something_is_outstanding_and_anew_on_progress()
    {
        SimTime limit = SimTime.FromSeconds(20);
        Tcb tcb = Tcbs.Established().With(p => p with { UserTimeout = limit });
        Tcb sent = tcb.On(SendTen, SimTime.Zero).Tcb;
        Assert.Equal(limit, sent.Timers.User);
        Tcb repeated = sent.On(TimeOut, SimTime.FromSeconds(1)).Tcb;
        Assert.Equal(limit, repeated.Timers.User);
        Tcb progress = Arrive(repeated, Seg.Ack(ack: 105), SimTime.FromSeconds(2)).Tcb;
        Assert.Equal(SimTime.FromSeconds(22), progress.Timers.User);
        Assert.Null(Arrive(progress, Seg.Ack(ack: 111), SimTime.FromSeconds(3)).Tcb.Timers.User);
        (_, StepResult end, double at) =
            RunOut(tcb.On(SendTen, SimTime.Zero), "PSH+ACK seq=101 ack=301 len=10 win=1000");
        Assert.Equal(20, at);
        end.Gives(TcpState.Closed, [], TimedOut);
        Assert.Equal([Rules.UserTimedOut], end.Rules);
    }

    [Fact]
    public void S105_The_user_time_out_counts_for_a_syn_and_not_by_default()
    {
        StepResult open = Tcbs.Closed().With(p => p with { UserTimeout = SimTime.FromSeconds(5) })
            .On(new TcpEvent.ActiveOpen(Tcbs.Iss));
        Assert.Equal(Steps.Now + SimTime.FromSeconds(5), open.Tcb.Timers.User);
        Assert.Null(open.On(Seg.SynAck()).Tcb.Timers.User);
        Assert.Null(Tcbs.Closed().On(new TcpEvent.ActiveOpen(Tcbs.Iss)).Tcb.Timers.User);
    }

    private static StepResult Arrive(Tcb tcb, Segment segment, SimTime now) =>
        tcb.On(new TcpEvent.SegmentArrives(segment, Steps.NewIss), now);

    private static (long Srtt, long RttVar, long Rto) Ms(Tcb tcb) => (
        tcb.Timers.Srtt!.Value.Microseconds / 1000,
        tcb.Timers.RttVar.Microseconds / 1000,
        tcb.Timers.Rto.Microseconds / 1000);

    /// <summary>Lets the timers run until none is left; every segment on the way has to be the same.</summary>
    private static (List<double> SentAt, StepResult End, double At) RunOut(StepResult result, string sent)
    {
        List<double> sentAt = [];
        SimTime now = SimTime.Zero;
        while (TcpTimers.Next(result.Tcb) is (SimTime due, TcpEvent next))
        {
            now = due;
            result = result.Tcb.On(next, now);
            Assert.All(result.Sent(), s => Assert.Equal(sent, s));
            sentAt.AddRange(result.Sent().Select(_ => now.Seconds));
        }

        return (sentAt, result, now.Seconds);
    }
}
