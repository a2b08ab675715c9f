using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Testing;
using static Tutor.Tcp.Machine.UserSignal;

namespace Tutor.Tcp.Tests.Machine;

/// <summary>RST and SYN in the states after SYN-RECEIVED: checklist 85 and 88 to 98.</summary>
public class ResetTests
{
    [Theory]
    [InlineData(TcpState.Established, 301)]
    [InlineData(TcpState.FinWait1, 301)]
    [InlineData(TcpState.FinWait2, 301)]
    [InlineData(TcpState.CloseWait, 302)]
    public void Reset_at_rcv_nxt_ends_the_connection_and_tells_the_user(TcpState state, uint seq) =>
        Assert.Equal(
            new StepResult(
                Tcbs.Closed(),
                [new TcpOutput.SignalUser(ConnectionReset)],
                [Rules.SeqAcceptable, Rules.RstResets]),
            Tcbs.In(state).On(Seg.Rst(seq)));

    [Theory]
    [InlineData(TcpState.Closing)]
    [InlineData(TcpState.LastAck)]
    [InlineData(TcpState.TimeWait)]
    public void Reset_after_both_users_closed_is_quiet(TcpState state) =>
        Assert.Equal(
            new StepResult(Tcbs.Closed(), [], [Rules.SeqAcceptable, Rules.RstQuiet]),
            Tcbs.In(state).On(Seg.Rst(302)));

    [Theory]
    [InlineData(0, false)]
    [InlineData(499, false)]
    [InlineData(500, true)]
    public void Refusing_ack_is_held_back_until_the_gap_is_over(int laterMs, bool isSent)
    {
        SimTime later = Steps.Now + SimTime.FromMs(laterMs);
        string[] answer = isSent ? ["ACK seq=101 ack=301 win=1000"] : [];
        foreach (Segment refused in new[] { Seg.Rst(302), Seg.Syn(seq: 301), Seg.Ack(seq: 300), Seg.Ack(ack: 102) })
        {
            Tcb once = Tcbs.Established().On(refused).Gives(TcpState.Established, ["ACK seq=101 ack=301 win=1000"]).Tcb;
            StepResult again = once.On(new TcpEvent.SegmentArrives(refused, Steps.NewIss), later);
            again.Gives(TcpState.Established, answer);
            Assert.Equal(isSent, !again.Rules.AsSpan().Contains(Rules.ChallengeHeldBack));
            Tcb open = once with { Policy = new Policy { ChallengeAckGap = SimTime.Zero } };
            Assert.Single(open.On(refused).Segments());
        }
    }

    [Fact]
    public void Repeated_text_and_fin_are_answered_however_soon()
    {
        Tcb once = Tcbs.CloseWait().On(Seg.Ack(seq: 300)).Tcb;
        once.On(Seg.Ack(seq: 291, len: 10)).Gives(TcpState.CloseWait, ["ACK seq=101 ack=302 win=1000"]);
        once.On(Seg.FinAck(seq: 301)).Gives(TcpState.CloseWait, ["ACK seq=101 ack=302 win=1000"]);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(1300)]
    public void Reset_elsewhere_in_the_window_is_challenged_or_by_policy_obeyed(uint seq)
    {
        Tcbs.Established().On(Seg.Rst(seq)).Gives(TcpState.Established, ["ACK seq=101 ack=301 win=1000"]);
        Tcbs.SynReceived().On(Seg.Rst(seq)).Gives(TcpState.SynReceived, ["ACK seq=101 ack=301 win=1000"]);
        Tcb old = Tcbs.Established() with { Policy = new Policy { Rfc5961Rst = false } };
        old.On(Seg.Rst(seq)).Gives(TcpState.Closed, [], ConnectionReset);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(1301)]
    public void Reset_outside_the_window_is_dropped(uint seq) =>
        Tcbs.Established().On(Seg.Rst(seq)).IsIgnored(Tcbs.Established(), Rules.SeqUnacceptableRst);

    [Fact]
    public void Text_on_a_reset_does_not_bring_it_into_the_window() =>
        Tcbs.Established().On(Seg.Rst(300, len: 10)).IsIgnored(Tcbs.Established(), Rules.SeqUnacceptableRst);

    [Fact]
    public void Ack_field_of_a_reset_does_not_matter() =>
        Tcbs.Established().On(Seg.RstAck(ack: 9999)).Gives(TcpState.Closed, [], ConnectionReset);

    [Fact]
    public void Reset_after_a_lost_segment_succeeds_in_two_steps()
    {
        StepResult first = Tcbs.Established().On(Seg.Rst(311));
        StepResult closed = Tcbs.Closed().On(Assert.Single(first.Segments()));
        first.On(Assert.Single(closed.Segments())).Gives(TcpState.Closed, [], ConnectionReset);
    }

    [Fact]
    public void Reset_in_time_wait_is_ignored_by_policy()
    {
        Tcb tcb = Tcbs.TimeWait() with { Policy = new Policy { Rfc1337 = true } };
        tcb.On(Seg.Rst(302)).IsIgnored(tcb, Rules.RstInTimeWait);
    }

    [Theory]
    [InlineData(TcpState.Established, 101, 301)]
    [InlineData(TcpState.FinWait1, 102, 301)]
    [InlineData(TcpState.FinWait2, 102, 301)]
    [InlineData(TcpState.CloseWait, 101, 302)]
    [InlineData(TcpState.Closing, 102, 302)]
    [InlineData(TcpState.LastAck, 102, 302)]
    [InlineData(TcpState.TimeWait, 102, 302)]
    public void Syn_anywhere_in_an_open_connection_is_challenged(TcpState state, uint seq, uint ack)
    {
        foreach (uint at in (uint[])[5, ack - 1, ack, ack + 999, ack + 1000])
        {
            Tcbs.In(state).On(Seg.Syn(at)).Gives(state, [$"ACK seq={seq} ack={ack} win=1000"]);
        }
    }

    [Fact]
    public void Syn_in_the_window_resets_by_policy()
    {
        Tcb tcb = Tcbs.Established() with { Policy = new Policy { Rfc5961Syn = false } };
        tcb.On(Seg.Syn(301)).Gives(TcpState.Closed, ["RST seq=101 win=0"], ConnectionReset);
        tcb.On(Seg.Syn(1301)).Gives(TcpState.Established, ["ACK seq=101 ack=301 win=1000"]);
    }

    [Fact]
    public void Answers_to_resets_with_text_are_held_back_as_those_to_resets_without()
    {
        Tcb open = Tcbs.Established();
        StepResult first = open.On(Seg.Rst(311, len: 5)).Gives(TcpState.Established, ["ACK seq=101 ack=301 win=1000"]);
        Assert.Equal(Steps.Now, first.Tcb.ChallengedAt);
        StepResult second = first.On(Seg.Rst(311, len: 5)).Gives(TcpState.Established, []);
        Assert.Contains(Rules.ChallengeHeldBack, second.Rules.AsSpan().ToArray());
    }
}
