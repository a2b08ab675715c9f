using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Machine;
using Tutor.Testing;
using static Tutor.Tcp.Machine.UserSignal;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>A SYN in a synchronized state, and how often it is answered: scenarios 97 to 99.</summary>
public class SynInSynchronizedScenarios
{
    private static readonly uint[] Offsets =
        [unchecked((uint)-2), unchecked((uint)-1), 0, 1, Tcbs.Window - 1, Tcbs.Window, 0x7000_0000];

    public static TheoryData<TcpState> Synchronized =>
    [
        TcpState.Established,
        TcpState.FinWait1,
        TcpState.FinWait2,
        TcpState.CloseWait,
        TcpState.Closing,
        TcpState.LastAck,
        TcpState.TimeWait,
    ];

    [Theory]
    [MemberData(nameof(Synchronized))]
    public void S097_A_syn_anywhere_draws_a_challenge_ack(TcpState state)
    {
        Tcb tcb = Tcbs.In(state);
        foreach (uint offset in Offsets)
        {
            StepResult result = tcb.On(Seg.Syn(unchecked(tcb.Rcv.Nxt.Value + offset)));
            result.Gives(state, [$"ACK seq={tcb.Snd.Nxt} ack={tcb.Rcv.Nxt} win=1000"]);
            Assert.Equal(tcb, result.Tcb with { ChallengedAt = null });
        }
    }

    [Theory]
    [MemberData(nameof(Synchronized))]
    public void S098_Without_rfc_5961_a_syn_in_the_window_resets_and_any_other_is_acknowledged(TcpState state)
    {
        Tcb tcb = Tcbs.In(state).Under(new Policy { Rfc5961Syn = false });
        foreach (uint offset in Offsets)
        {
            StepResult result = tcb.On(Seg.Syn(unchecked(tcb.Rcv.Nxt.Value + offset)));
            if (offset < Tcbs.Window)
            {
                result.Gives(TcpState.Closed, [$"RST seq={tcb.Snd.Nxt} win=0"], ConnectionReset);
            }
            else
            {
                result.Gives(state, [$"ACK seq={tcb.Snd.Nxt} ack={tcb.Rcv.Nxt} win=1000"]);
            }
        }
    }

    [Fact]
    public void S099_A_second_challenge_ack_inside_the_gap_is_held_back()
    {
        StepResult first = Tcbs.Established().On(Seg.Syn(), SimTime.Zero);
        Assert.Single(first.Sent());
        StepResult second = first.Tcb.On(Seg.Syn(), SimTime.FromMs(499));
        second.Gives(TcpState.Established, []);
        Assert.Equal(Rules.ChallengeHeldBack, second.Rules[^1]);
        Assert.Single(second.Tcb.On(Seg.Syn(), SimTime.FromMs(500)).Sent());
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1000, 999, false)]
    [InlineData(1000, 1000, true)]
    public void S099_How_long_the_gap_is_is_policy(int gapMs, int atMs, bool isAnswered)
    {
        Tcb tcb = Tcbs.Established().Under(new Policy { ChallengeAckGap = SimTime.FromMs(gapMs) });
        StepResult first = tcb.On(Seg.Rst(302), SimTime.Zero);
        Assert.Single(first.Sent());
        Assert.Equal(isAnswered ? 1 : 0, first.Tcb.On(Seg.Syn(), SimTime.FromMs(atMs)).Sent().Length);
    }

    [Fact]
    public void S099_A_refused_segment_with_text_is_always_answered()
    {
        StepResult first = Tcbs.Established().On(Seg.Syn());
        first.On(Seg.Ack(291, len: 10)).Gives(TcpState.Established, ["ACK seq=101 ack=301 win=1000"]);
    }
}
