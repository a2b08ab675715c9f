using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Scenarios;
using Tutor.Testing;

namespace Tutor.Tcp.Tests.Machine;

/// <summary>That an ACK waits is reported only of an ACK that waits.</summary>
public class DelayedAckRuleTests
{
    private static readonly Tcb Open = Tcbs.Established().Under(new Policy { DelayedAck = true });
    private static readonly Tcb Patient =
        Tcbs.Established().Under(new Policy { DelayedAck = true, DelayedAckOfFin = true });

    [Fact]
    public void An_ack_that_waits_is_reported()
    {
        StepResult result = Open.On(Seg.Ack(len: 10)).Gives(TcpState.Established, []);
        Assert.Contains(Rules.AckDelayed, result.Rules.AsSpan().ToArray());
        Assert.NotNull(result.Tcb.Timers.DelayedAck);
    }

    [Fact]
    public void An_ack_that_a_fin_makes_leave_at_once_is_not_reported_to_wait() =>
        LeavesAtOnce(Open.On(Seg.FinAck(len: 10)), "ACK seq=101 ack=312 win=990");

    [Fact]
    public void An_ack_of_trimmed_text_is_not_reported_to_wait() =>
        LeavesAtOnce(Open.On(Seg.Ack(seq: 296, len: 10)), "ACK seq=101 ack=306 win=995");

    [Fact]
    public void An_ack_that_rides_on_data_in_the_same_step_is_not_reported_to_wait()
    {
        Tcb waiting = Open.WithInFlight(10);
        waiting = waiting with { Snd = waiting.Snd with { Unsent = 5, Wnd = 10, MaxWnd = 10 } };
        LeavesAtOnce(waiting.On(Seg.Ack(ack: 111, len: 10)), "PSH+ACK seq=111 ack=311 len=5 win=990");
    }

    [Fact]
    public void An_ack_of_a_fin_waits_by_policy_and_is_sent_when_its_time_has_come()
    {
        StepResult fin = Patient.On(Seg.FinAck()).Gives(TcpState.CloseWait, [], UserSignal.ConnectionClosing);
        Assert.Contains(Rules.AckDelayed, fin.Rules.AsSpan().ToArray());
        StepResult late = fin.On(new TcpEvent.DelayedAckTimeout());
        Assert.Equal(["ACK seq=101 ack=302 win=1000"], late.Sent());
    }

    [Fact]
    public void A_fin_that_is_answered_by_a_close_at_once_makes_three_segments()
    {
        StepResult fin = Patient.On(Seg.FinAck()).Gives(TcpState.CloseWait, [], UserSignal.ConnectionClosing);
        StepResult closed = fin.On(new TcpEvent.Close(StillReads: true));
        Assert.Equal(["FIN+ACK seq=101 ack=302 win=1000"], closed.Sent());
        Assert.Null(closed.Tcb.Timers.DelayedAck);
    }

    [Fact]
    public void An_ack_of_a_fin_never_waits_once_the_own_fin_is_sent()
    {
        StepResult closed = Patient.On(new TcpEvent.Close(StillReads: true));
        Assert.Equal(["ACK seq=102 ack=302 win=1000"], closed.On(Seg.FinAck()).Sent());
    }

    private static void LeavesAtOnce(StepResult result, string sent)
    {
        Assert.Equal([sent], result.Sent());
        Assert.DoesNotContain(Rules.AckDelayed, result.Rules.AsSpan().ToArray());
        Assert.Null(result.Tcb.Timers.DelayedAck);
    }
}
