using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Machine;
using Tutor.Testing;
using static Tutor.Tcp.Machine.UserSignal;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>FIN-WAIT-2 and nobody who reads: scenario 80.</summary>
public class HalfCloseOrphanScenarios
{
    private static readonly SimTime Minute = SimTime.FromSeconds(60);
    private static readonly TcpEvent TimeOut = new TcpEvent.FinWait2Timeout();

    private static readonly Tcb Open = Tcbs.Established().With(p => p with { FinWait2Timeout = Minute });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void S080_Fin_wait_2_lasts_for_ever_by_default(bool stillReads)
    {
        Tcb tcb = Tcbs.Established().On(new TcpEvent.Close(stillReads)).On(Seg.Ack(ack: 102)).Tcb;
        Assert.Equal(TcpState.FinWait2, tcb.State);
        Assert.Null(TcpTimers.Next(tcb));
        tcb.On(TimeOut).IsIgnored(tcb, Rules.TimerNotRunning);
    }

    [Fact]
    public void S080_By_policy_an_orphan_is_closed_and_a_later_segment_draws_a_reset()
    {
        StepResult orphan = Open.On(new TcpEvent.Close(StillReads: false)).On(Seg.Ack(ack: 102));
        orphan.Gives(TcpState.FinWait2, [], Closed);
        Assert.Equal((Steps.Now + Minute, TimeOut), TcpTimers.Next(orphan.Tcb));
        StepResult over = orphan.Tcb.On(TimeOut, Steps.Now + Minute).Gives(TcpState.Closed, []);
        Assert.Equal([Rules.FinWait2Over], over.Rules);
        Assert.Null(TcpTimers.Next(over.Tcb));
        over.On(Seg.Ack(ack: 102, len: 10)).Gives(TcpState.Closed, ["RST seq=102 win=0"]);
        over.On(Seg.FinAck(ack: 102)).Gives(TcpState.Closed, ["RST seq=102 win=0"]);
    }

    [Fact]
    public void S080_A_user_who_still_reads_is_no_orphan_until_the_second_close()
    {
        StepResult half = Open.On(new TcpEvent.Close(StillReads: true)).On(Seg.Ack(ack: 102));
        half.Gives(TcpState.FinWait2, [], Closed);
        Assert.Null(TcpTimers.Next(half.Tcb));
        Tcb closed = half.On(new TcpEvent.Close(StillReads: false)).Tcb;
        Assert.Equal((Steps.Now + Minute, TimeOut), TcpTimers.Next(closed));
    }

    [Fact]
    public void S080_The_timer_runs_on_through_segments_and_ends_with_the_state()
    {
        Tcb orphan = Open.On(new TcpEvent.Close(StillReads: false)).On(Seg.Ack(ack: 102)).Tcb;
        TcpEvent ack = new TcpEvent.SegmentArrives(Seg.Ack(ack: 102), Steps.NewIss);
        Tcb later = orphan.On(ack, SimTime.FromSeconds(30)).Tcb;
        Assert.Equal(Steps.Now + Minute, later.Timers.FinWait2);
        StepResult fin = later.On(Seg.FinAck(ack: 102));
        fin.Gives(TcpState.TimeWait, ["ACK seq=102 ack=302 win=1000"], ConnectionClosing);
        Assert.Null(fin.Tcb.Timers.FinWait2);
    }
}
