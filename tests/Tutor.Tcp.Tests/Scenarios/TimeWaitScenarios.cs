using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Machine;
using Tutor.Tcp.Tests.World;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using Tutor.Testing;
using static Tutor.Tcp.Machine.UserSignal;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>TIME-WAIT: scenarios 81, 82 and 85 to 87.</summary>
public class TimeWaitScenarios
{
    private const string Ack = "ACK seq=102 ack=302 win=1000";

    private static readonly SimTime Started = SimTime.FromSeconds(240);
    private static readonly SimTime Anew = Steps.Now + SimTime.FromSeconds(240);

    [Theory]
    [InlineData(120)]
    [InlineData(30)]
    public void S081_Only_the_end_that_closed_first_lingers_for_two_msl(int msl)
    {
        Policy policy = new() { Msl = SimTime.FromSeconds(msl) };
        WorldState world = WorldRun.Start(Worlds.Teardown() with { Policy = policy }, null).RunToEnd();
        WorldEvent[] history = [.. world.History.AsSpan()];
        Assert.DoesNotContain(history, e => e.Host == Worlds.Server && e.StateAfter == TcpState.TimeWait);
        WorldEvent entered = history.First(e => e.StateAfter == TcpState.TimeWait);
        WorldEvent left = history.First(e => e.StateBefore == TcpState.TimeWait && e.StateAfter == TcpState.Closed);
        Assert.Equal(SimTime.FromSeconds(2 * msl), left.At - entered.At);
        Assert.Contains(
            history, e => e.Host == Worlds.Server && e.StateBefore == TcpState.LastAck && e.StateAfter == TcpState.Closed);
    }

    [Fact]
    public void S081_Both_linger_when_both_closed()
    {
        WorldState world = WorldRun.Start(Worlds.CrossedClose(), null).RunToEnd();
        Assert.Equal(
            [Worlds.Client, Worlds.Server],
            world.History.AsSpan().ToArray().Where(e => e.StateBefore == TcpState.TimeWait).Select(e => e.Host).Order());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void S082_Their_fin_again_is_acknowledged_and_by_policy_starts_the_wait_anew(bool restarts)
    {
        Tcb tcb = Tcbs.TimeWait().Under(new Policy { RestartTimeWaitOnOldFin = restarts });
        StepResult result = tcb.On(Seg.FinAck(ack: 102)).Gives(TcpState.TimeWait, [Ack]);
        Assert.Equal(restarts ? Anew : Started, result.Tcb.Timers.TimeWait);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void S082_A_fin_at_rcv_nxt_restarts_the_wait_in_any_case(bool restarts)
    {
        Tcb tcb = Tcbs.TimeWait().Under(new Policy { RestartTimeWaitOnOldFin = restarts });
        StepResult result = tcb.On(Seg.FinAck(302, 102)).Gives(TcpState.TimeWait, [Ack]);
        Assert.Equal(Anew, result.Tcb.Timers.TimeWait);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void S085_A_reset_ends_the_wait_unless_rfc_1337_is_followed(bool rfc1337, bool rfc5961)
    {
        Tcb tcb = Tcbs.TimeWait().Under(new Policy { Rfc1337 = rfc1337, Rfc5961Rst = rfc5961 });
        StepResult result = tcb.On(Seg.Rst(302));
        result.Gives(rfc1337 ? TcpState.TimeWait : TcpState.Closed, []);
        Assert.Equal(rfc1337 ? Rules.RstInTimeWait : Rules.RstQuiet, result.Rules[^1]);
        tcb.On(Seg.Rst(301)).IsIgnored(tcb, Rules.SeqUnacceptableRst);
    }

    [Theory]
    [InlineData(301, 0)]
    [InlineData(301, 1)]
    [InlineData(1302, 0)]
    public void S086_An_unacceptable_segment_is_acknowledged(uint seq, uint len)
    {
        StepResult result = Tcbs.TimeWait().On(Seg.Ack(seq, 102, len)).Gives(TcpState.TimeWait, [Ack]);
        Assert.Equal(Tcbs.TimeWait(), result.Tcb with { ChallengedAt = null });
    }

    [Theory]
    [InlineData(TimeWaitAnswer.None, 302, 0, false)]
    [InlineData(TimeWaitAnswer.None, 303, 0, false)]
    [InlineData(TimeWaitAnswer.None, 302, 10, false)]
    [InlineData(TimeWaitAnswer.TextOrNotAtRcvNxt, 302, 0, false)]
    [InlineData(TimeWaitAnswer.TextOrNotAtRcvNxt, 303, 0, true)]
    [InlineData(TimeWaitAnswer.TextOrNotAtRcvNxt, 302, 10, true)]
    [InlineData(TimeWaitAnswer.Every, 302, 0, true)]
    [InlineData(TimeWaitAnswer.Every, 1301, 0, true)]
    [InlineData(TimeWaitAnswer.Every, 302, 10, true)]
    public void S086_Whether_an_acceptable_ack_is_answered_is_policy(
        TimeWaitAnswer answer, uint seq, uint len, bool isAnswered)
    {
        Tcb tcb = Tcbs.TimeWait().Under(new Policy { TimeWaitAnswer = answer });
        StepResult result = tcb.On(Seg.Ack(seq, 102, len));
        result.Gives(TcpState.TimeWait, isAnswered ? [Ack] : []);
        Assert.Equal(Started, result.Tcb.Timers.TimeWait);
    }

    [Fact]
    public void S086_Such_answers_are_held_back_so_that_two_ends_do_not_answer_each_other_for_ever()
    {
        Tcb tcb = Tcbs.TimeWait().Under(new Policy { TimeWaitAnswer = TimeWaitAnswer.Every });
        StepResult first = tcb.On(Seg.Ack(302, 102)).Gives(TcpState.TimeWait, [Ack]);
        first.On(Seg.Ack(302, 102)).Gives(TcpState.TimeWait, []);
    }

    [Fact]
    public void S086_A_fin_without_ack_is_answered_outside_the_window_and_dropped_inside()
    {
        Tcbs.TimeWait().On(Seg.Of(TcpFlags.Fin, 301, null)).Gives(TcpState.TimeWait, [Ack]);
        Tcbs.TimeWait().On(Seg.Of(TcpFlags.Fin, 302, null)).IsIgnored(Tcbs.TimeWait(), Rules.AckMissing);
    }

    [Theory]
    [InlineData(TcpState.SynReceived, 101)]
    [InlineData(TcpState.Established, 101)]
    [InlineData(TcpState.FinWait1, 102)]
    [InlineData(TcpState.FinWait2, 102)]
    [InlineData(TcpState.CloseWait, 101)]
    public void S087_Abort_closes_at_once_or_by_policy_lingers(TcpState state, uint seq)
    {
        string[] reset = [$"RST seq={seq} win=0"];
        StepResult closed = Tcbs.In(state).On(new TcpEvent.Abort()).Gives(TcpState.Closed, reset);
        Assert.Equal(Tcbs.Closed(), closed.Tcb);

        Tcb lingering = Tcbs.In(state).Under(new Policy { TimeWaitAfterReset = true });
        StepResult waits = lingering.On(new TcpEvent.Abort()).Gives(TcpState.TimeWait, reset);
        Assert.Equal(Anew, waits.Tcb.Timers.TimeWait);
        Assert.True(waits.Tcb.RetransmissionQueue.IsEmpty);
        Assert.Contains(Rules.ResetLingers, waits.Rules.AsSpan().ToArray());
        StepResult over = waits.Tcb.On(new TcpEvent.TimeWaitTimeout(), Anew);
        Assert.Equal(TcpState.Closed, over.Gives(TcpState.Closed, []).Tcb.State);
    }

    [Fact]
    public void S087_The_other_resets_that_delete_a_connection_linger_by_the_same_policy()
    {
        Policy policy = new() { TimeWaitAfterReset = true, Rfc5961Syn = false };
        Tcbs.Established().Under(policy).On(Seg.Syn(301))
            .Gives(TcpState.TimeWait, ["RST seq=101 win=0"], ConnectionReset);
        (Tcbs.FinWait2() with { UserStoppedReading = true }).Under(policy).On(Seg.Ack(ack: 102, len: 10))
            .Gives(TcpState.TimeWait, ["RST seq=102 win=0"]);
    }
}
