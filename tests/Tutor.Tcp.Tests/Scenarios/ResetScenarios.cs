using Tutor.Tcp.Judging;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Machine;
using Tutor.Tcp.Tests.World;
using Tutor.Tcp.Wire;
using Tutor.Testing;
using static Tutor.Tcp.Machine.UserSignal;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>Which RST is taken, and which can be sent: scenarios 88 to 96.</summary>
public class ResetScenarios
{
    private static readonly TcpState[] ToldStates =
        [TcpState.Established, TcpState.FinWait1, TcpState.FinWait2, TcpState.CloseWait];

    private static readonly TcpState[] QuietStates = [TcpState.Closing, TcpState.LastAck];

    public static TheoryData<TcpState> Synchronized => [.. ToldStates, .. QuietStates];

    [Theory]
    [MemberData(nameof(Synchronized))]
    public void S088_A_reset_at_rcv_nxt_closes(TcpState state)
    {
        Tcb tcb = Tcbs.In(state);
        StepResult result = tcb.On(Seg.Rst(tcb.Rcv.Nxt.Value));
        result.Gives(TcpState.Closed, [], ToldStates.Contains(state) ? [ConnectionReset] : []);
        Assert.Equal(Tcbs.Closed(), result.Tcb);
    }

    [Theory]
    [MemberData(nameof(Synchronized))]
    public void S089_A_reset_elsewhere_in_the_window_draws_a_challenge_ack(TcpState state)
    {
        Tcb tcb = Tcbs.In(state);
        foreach (uint offset in new uint[] { 1, Tcbs.Window - 1 })
        {
            StepResult result = tcb.On(Seg.Rst(tcb.Rcv.Nxt.Value + offset));
            result.Gives(state, [$"ACK seq={tcb.Snd.Nxt} ack={tcb.Rcv.Nxt} win=1000"]);
            Assert.Equal(tcb, result.Tcb with { ChallengedAt = null });
        }
    }

    [Theory]
    [MemberData(nameof(Synchronized))]
    public void S090_A_reset_outside_the_window_is_met_with_silence(TcpState state)
    {
        Tcb tcb = Tcbs.In(state);
        tcb.On(Seg.Rst(tcb.Rcv.Nxt.Value - 1)).IsIgnored(tcb, Rules.SeqUnacceptableRst);
        tcb.On(Seg.Rst(tcb.Rcv.Nxt.Value + Tcbs.Window)).IsIgnored(tcb, Rules.SeqUnacceptableRst);
    }

    [Theory]
    [MemberData(nameof(Synchronized))]
    public void S091_Without_rfc_5961_any_reset_in_the_window_closes(TcpState state)
    {
        foreach (Policy policy in new[] { new Policy { Rfc5961Rst = false }, Profiles.Rfc793 })
        {
            Tcb tcb = Tcbs.In(state).Under(policy);
            foreach (uint offset in new uint[] { 0, 1, Tcbs.Window - 1 })
            {
                tcb.On(Seg.Rst(tcb.Rcv.Nxt.Value + offset))
                    .Gives(TcpState.Closed, [], ToldStates.Contains(state) ? [ConnectionReset] : []);
            }

            tcb.On(Seg.Rst(tcb.Rcv.Nxt.Value - 1)).IsIgnored(tcb, Rules.SeqUnacceptableRst);
            tcb.On(Seg.Rst(tcb.Rcv.Nxt.Value + Tcbs.Window)).IsIgnored(tcb, Rules.SeqUnacceptableRst);
        }
    }

    [Fact]
    public void S092_A_genuine_reset_beyond_a_lost_segment_succeeds_in_two_steps()
    {
        // Their ten octets were lost, so their RST is at 311.
        StepResult challenge = Tcbs.Established().On(Seg.Rst(311));
        challenge.Gives(TcpState.Established, ["ACK seq=101 ack=301 win=1000"]);
        StepResult reset = Tcbs.Closed().On(challenge.Only()).Gives(TcpState.Closed, ["RST seq=301 win=0"]);
        challenge.On(reset.Only()).Gives(TcpState.Closed, [], ConnectionReset);
    }

    [Fact]
    public void S093_A_reset_in_syn_sent_is_judged_by_its_acknowledgment()
    {
        StepResult refused = Tcbs.SynSent().On(Seg.RstAck(0));
        Assert.Equal(
            new StepResult(Tcbs.Closed(), [new TcpOutput.SignalUser(ConnectionRefused)], [Rules.SynSentRefused]),
            refused);
        Tcbs.SynSent().On(Seg.RstAck(seq: 777)).Gives(TcpState.Closed, [], ConnectionRefused);
        Tcbs.SynSent().On(Seg.Rst()).IsIgnored(Tcbs.SynSent(), Rules.SynSentRstIgnored);
        Tcbs.SynSent().On(Seg.RstAck(ack: 100)).IsIgnored(Tcbs.SynSent(), Rules.SynSentAckWrongRst);
        Tcbs.SynSent().On(Seg.RstAck(ack: 102)).IsIgnored(Tcbs.SynSent(), Rules.SynSentAckWrongRst);
    }

    [Fact]
    public void S093_By_policy_its_number_has_to_be_rcv_nxt_which_is_still_0()
    {
        Tcb tcb = Tcbs.SynSent().Under(new Policy { MatchSeqOfRstInSynSent = true });
        tcb.On(Seg.RstAck(0)).Gives(TcpState.Closed, [], ConnectionRefused);
        tcb.On(Seg.RstAck(777)).IsIgnored(tcb, Rules.SynSentRstElsewhere);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void S094_A_reset_in_syn_received_whatever_it_acknowledges(bool isPassive)
    {
        Tcb tcb = isPassive ? Tcbs.SynReceived() : Tcbs.SynReceivedActive();
        foreach (Segment reset in new[] { Seg.Rst(), Seg.RstAck(ack: 100), Seg.RstAck(ack: 101), Seg.RstAck(ack: 9) })
        {
            tcb.On(reset).Gives(
                isPassive ? TcpState.Listen : TcpState.Closed, [], isPassive ? [] : [ConnectionRefused]);
            tcb.On(reset with { Seq = new SeqNumber(302) })
                .Gives(TcpState.SynReceived, ["ACK seq=101 ack=301 win=1000"]);
            tcb.On(reset with { Seq = new SeqNumber(300) }).IsIgnored(tcb, Rules.SeqUnacceptableRst);
        }
    }

    [Theory]
    [MemberData(nameof(Synchronized))]
    public void S094_The_acknowledgment_of_a_reset_does_not_matter(TcpState state)
    {
        Tcb tcb = Tcbs.In(state);
        foreach (uint ack in new uint[] { 0, 100, 102, 0x9000_0000 })
        {
            Assert.Equal(TcpState.Closed, tcb.On(Seg.RstAck(tcb.Rcv.Nxt.Value, ack)).Tcb.State);
        }
    }

    [Fact]
    public void S095_A_reset_may_carry_text_and_meet_a_window_of_zero()
    {
        Tcbs.Established().On(Seg.Rst(len: 20)).Gives(TcpState.Closed, [], ConnectionReset);
        Tcb full = Tcbs.Established().WithReceiveWindow(0);
        full.On(Seg.Rst()).Gives(TcpState.Closed, [], ConnectionReset);
        full.On(Seg.Rst(302)).IsIgnored(full, Rules.SeqUnacceptableRst);
    }

    [Fact]
    public void S096_A_reset_has_one_of_three_forms()
    {
        Tcbs.Closed().On(Seg.Ack(ack: 77)).Gives(TcpState.Closed, ["RST seq=77 win=0"]);
        Tcbs.Closed().On(Seg.Syn(len: 10)).Gives(TcpState.Closed, ["RST+ACK seq=0 ack=311 win=0"]);
        Tcbs.Established().On(new TcpEvent.Abort()).Gives(TcpState.Closed, ["RST seq=101 win=0"]);
    }

    [Fact]
    public void S096_Any_other_form_is_not_producible()
    {
        PlayedSide aborts = Tests.Judging.Turns.Of(Worlds.Abort(), Worlds.Client)
            .First(side => side.Due?.Has(TcpFlags.Rst) == true);
        foreach (string reset in new[] { "RST+ACK seq=1001 ack=5001", "RST seq=1002", "RST seq=1000", "RST+ACK seq=0 ack=5001" })
        {
            aborts.IsNotProducible(reset);
        }

        PlayedSide closed = Tests.Judging.Turns.Of(Worlds.NobodyListens(), Worlds.Server).First(side => side.Due is not null);
        foreach (string reset in new[] { "RST seq=0", "RST+ACK seq=0 ack=1000", "RST+ACK seq=5000 ack=1001", "RST seq=1001" })
        {
            closed.IsNotProducible(reset);
        }
    }
}
