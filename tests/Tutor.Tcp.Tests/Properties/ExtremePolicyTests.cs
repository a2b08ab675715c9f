using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Scenarios;
using Tutor.Testing;

namespace Tutor.Tcp.Tests.Properties;

/// <summary>Times at the end of what 63 bits hold, and times of nothing.</summary>
public class ExtremePolicyTests
{
    private static readonly SimTime[] Times =
    [
        SimTime.Zero,
        new(1),
        SimTime.FromSeconds(1),
        new(long.MaxValue / 2),
        new(long.MaxValue - 1),
        new(long.MaxValue),
    ];

    [Fact]
    public void Sums_and_differences_of_times_stop_at_the_ends()
    {
        SimTime most = new(long.MaxValue);
        SimTime least = new(long.MinValue);
        Assert.Equal(most, most + new SimTime(1));
        Assert.Equal(most, new SimTime(1) + most);
        Assert.Equal(least, least + new SimTime(-1));
        Assert.Equal(least, new SimTime(-2) - most);
        Assert.Equal(most, most - new SimTime(-1));
        Assert.Equal(most, SimTime.Zero - least);
        Assert.Equal(SimTime.Zero, most - most);
        Assert.Equal(new SimTime(-1), most + least);
        Assert.Equal(new SimTime(3), new SimTime(5) - new SimTime(2));
    }

    [Fact]
    public void Timers_that_start_themselves_anew_take_a_millisecond_at_least()
    {
        foreach (SimTime time in new[] { SimTime.Zero, new SimTime(999), new SimTime(-5), new SimTime(long.MinValue) })
        {
            Policy policy = new() { KeepAlive = time, InitialRto = time, MinRto = time, MaxRto = time };
            SimTime ms = SimTime.FromMs(1);
            Assert.Equal((ms, ms, ms, ms), (policy.KeepAlive, policy.InitialRto, policy.MinRto, policy.MaxRto));
        }

        Assert.Null(new Policy { KeepAlive = null }.KeepAlive);
    }

    [Fact]
    public void Every_run_of_timers_moves_the_clock_or_comes_to_an_end()
    {
        SimTime second = SimTime.FromSeconds(1);
        Policy policy = With(SimTime.Zero) with { GiveUp = second, SynGiveUp = second, UserTimeout = null };
        foreach (TcpState state in Enum.GetValues<TcpState>())
        {
            Tcb tcb = Tcbs.In(state).Under(policy);
            tcb = tcb with { Timers = tcb.Timers with { Rto = policy.InitialRto } };
            tcb = TcpMachine.Step(tcb, new TcpEvent.SegmentArrives(Seg.Ack(len: 1), new(5000)), SimTime.Zero).Tcb;
            SimTime now = SimTime.Zero;
            int atOnce = 0;
            for (int i = 0; i < 5000 && TcpTimers.Next(tcb) is { } next && now < SimTime.FromSeconds(2); i++)
            {
                atOnce = next.Due > now ? 0 : atOnce + 1;
                now = next.Due > now ? next.Due : now;
                Assert.True(atOnce < 10, $"{state}: {next.Event} at {now} again and again");
                tcb = TcpMachine.Step(tcb, next.Event, now).Tcb;
            }
        }
    }

    [Fact]
    public void No_step_fails_whatever_the_times_of_the_policy_and_the_clock_are()
    {
        int steps = 0;
        foreach (SimTime time in Times.Append(new(-1)).Append(new(long.MinValue)))
        {
            foreach (SimTime now in Times)
            {
                foreach (TcpState state in Enum.GetValues<TcpState>())
                {
                    steps += Run(Tcbs.In(state).Under(With(time)), now);
                    steps += Run(Tcbs.In(state).WithInFlight(10).Under(With(time) with { Timestamps = true }), now);
                }
            }
        }

        Assert.True(steps > 20_000, $"{steps}");
    }

    /// <summary>Every event on the control block, and on what becomes of it, with all of its timers.</summary>
    private static int Run(Tcb first, SimTime now)
    {
        int steps = 0;
        foreach (TcpEvent @event in Events(first))
        {
            Tcb tcb = TcpMachine.Step(first, @event, now).Tcb;
            for (int i = 0; i < 4 && TcpTimers.Next(tcb) is { } next; i++, steps++)
            {
                tcb = TcpMachine.Step(tcb, next.Event, next.Due > now ? next.Due : now).Tcb;
            }

            tcb = tcb.On(Seg.Ack(ack: tcb.Snd.Nxt.Value), now).Tcb;
            TcpMachine.Step(tcb, new TcpEvent.Send(10, new(5000)), now);
            steps += 3;
        }

        return steps;
    }

    private static TcpEvent[] Events(Tcb tcb) =>
    [
        new TcpEvent.ActiveOpen(new(100)),
        new TcpEvent.Send(2000, new(5000)),
        new TcpEvent.Close(StillReads: false),
        new TcpEvent.Abort(),
        new TcpEvent.RetransmissionTimeout(),
        new TcpEvent.ProbeTimeout(),
        new TcpEvent.KeepAliveTimeout(),
        .. new[] { Seg.Syn(), Seg.SynAck(), Seg.Ack(len: 5), Seg.FinAck(), Seg.Rst(), Seg.Ack(ack: tcb.Snd.Nxt.Value) }
            .Select(segment => new TcpEvent.SegmentArrives(segment, new(5000))),
    ];

    private static Policy With(SimTime time) => new()
    {
        ChallengeAckGap = time,
        Msl = time,
        DelayedAck = true,
        DelayedAckTime = time,
        KeepAlive = time,
        SynGiveUp = time,
        GiveUp = time,
        InitialRto = time,
        MinRto = time,
        MaxRto = time,
        UserTimeout = time,
        FinWait2Timeout = time,
        TimeWaitAfterReset = true,
    };
}
