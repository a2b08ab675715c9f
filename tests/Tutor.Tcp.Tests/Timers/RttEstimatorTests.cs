using Tutor.Tcp.State;
using Tutor.Tcp.Timers;

namespace Tutor.Tcp.Tests.Timers;

/// <summary>RFC 6298: checklist 100.</summary>
public class RttEstimatorTests
{
    [Fact]
    public void First_and_second_sample_follow_rfc_6298()
    {
        TimerSet first = Sample(new TimerSet(), SimTime.FromMs(400), null);
        Assert.Equal(
            (SimTime.FromMs(400), SimTime.FromMs(200), SimTime.FromMs(1200)), (first.Srtt, first.RttVar, first.Rto));
        TimerSet second = Sample(first, SimTime.FromMs(800), null);
        Assert.Equal(
            (SimTime.FromMs(450), SimTime.FromMs(250), SimTime.FromMs(1450)), (second.Srtt, second.RttVar, second.Rto));
    }

    [Theory]
    [InlineData(0, 1000)]
    [InlineData(333, 1000)]
    [InlineData(334, 1002)]
    [InlineData(20_000, 60_000)]
    [InlineData(20_001, 60_000)]
    public void Time_out_stays_between_1_and_60_seconds(long sampleMs, long rtoMs) =>
        Assert.Equal(SimTime.FromMs(rtoMs), Sample(new TimerSet(), SimTime.FromMs(sampleMs), null).Rto);

    [Fact]
    public void A_sample_ends_the_back_off() =>
        Assert.Equal(
            SimTime.FromSeconds(1),
            Sample(new TimerSet { Rto = SimTime.FromSeconds(32) }, SimTime.FromMs(1), null).Rto);

    [Fact]
    public void The_timer_runs_anew_with_the_new_time_out_while_data_is_outstanding()
    {
        TimerSet running = new() { Retransmission = SimTime.FromMs(1) };
        Assert.Null(Sample(running, SimTime.FromMs(400), null).Retransmission);
        TimerSet restarted = Sample(running, SimTime.FromMs(400), SimTime.FromMs(500));
        Assert.Equal(SimTime.FromMs(1700), restarted.Retransmission);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(30, 60)]
    [InlineData(31, 60)]
    [InlineData(60, 60)]
    public void Back_off_doubles_up_to_60_seconds(long seconds, long doubled) =>
        Assert.Equal(SimTime.FromSeconds(doubled), RttEstimator.BackOff(SimTime.FromSeconds(seconds), Policy.Rfc9293));

    [Fact]
    public void The_policy_sets_the_bounds()
    {
        Policy quick = new() { MinRto = SimTime.FromMs(200), MaxRto = SimTime.FromSeconds(120) };
        TimerSet timers = RttEstimator.Sample(new TimerSet(), SimTime.FromMs(10), null, quick);
        Assert.Equal(SimTime.FromMs(200), timers.Rto);
        Assert.Equal(SimTime.FromMs(400), RttEstimator.BackOff(timers.Rto, quick));
        Assert.Equal(SimTime.FromSeconds(120), RttEstimator.BackOff(SimTime.FromSeconds(61), quick));
        Assert.Equal(SimTime.FromSeconds(3), RttEstimator.AfterRepeatedSyn(quick));
        Assert.Equal(
            SimTime.FromSeconds(4), RttEstimator.AfterRepeatedSyn(new Policy { InitialRto = SimTime.FromSeconds(4) }));
    }

    private static TimerSet Sample(TimerSet timers, SimTime roundTrip, SimTime? restartAt) =>
        RttEstimator.Sample(timers, roundTrip, restartAt, Policy.Rfc9293);
}
