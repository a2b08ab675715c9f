using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Machine;
using Tutor.Tcp.Tests.World;
using Tutor.Tcp.Wire;
using Tutor.Testing;
using static Tutor.Tcp.Machine.UserSignal;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>Three-way handshake, CLOSED and LISTEN: scenarios 1 to 22.</summary>
public class HandshakeScenarios
{
    private static readonly TcpEvent Close = new TcpEvent.Close(StillReads: false);
    private static readonly TcpEvent Abort = new TcpEvent.Abort();

    [Fact]
    public void S001_Active_open_in_closed_sends_a_bare_syn()
    {
        StepResult result = Tcbs.Closed().On(new TcpEvent.ActiveOpen(Tcbs.Iss));
        result.Gives(TcpState.SynSent, ["SYN seq=100 win=1000"]);
        Assert.Equal("una=100 nxt=101 rcv=0 wnd=1000", result.Numbers());
        Assert.Equal(default, result.Only().Ack);
    }

    [Fact]
    public void S001_A_first_syn_with_an_ack_field_is_not_producible()
    {
        Judging.Turns.Of(Worlds.Handshake(), Worlds.Client).First().IsNotProducible("SYN+ACK seq=1000 ack=5001");
        Judging.Turns.Of(Worlds.Handshake(), Worlds.Client).First().IsNotProducible("SYN seq=1000 ack=5001");
    }

    [Fact]
    public void S002_Passive_open_in_closed_only_listens() =>
        Assert.Equal(
            new StepResult(Tcbs.Listen(), [], [Rules.OpenPassive]), Tcbs.Closed().On(new TcpEvent.PassiveOpen()));

    [Fact]
    public void S003_Syn_in_listen_draws_syn_ack()
    {
        StepResult result = Tcbs.Listen().On(Seg.Syn());
        result.Gives(TcpState.SynReceived, ["SYN+ACK seq=5000 ack=301 win=1000"]);
        Assert.Equal("una=5000 nxt=5001 rcv=301 wnd=1000", result.Numbers());
        Assert.True(result.Tcb.PassiveOpen);
        Assert.Equal(new SeqNumber(300), result.Tcb.Rcv.Irs);
    }

    [Fact]
    public void S004_Syn_ack_in_syn_sent_draws_an_ack_that_takes_no_number()
    {
        StepResult result = Tcbs.SynSent().On(Seg.SynAck());
        result.Gives(TcpState.Established, ["ACK seq=101 ack=301 win=1000"], Connected);
        Assert.Equal("una=101 nxt=101 rcv=301 wnd=1000", result.Numbers());
        Assert.True(result.Tcb.RetransmissionQueue.IsEmpty);
        result.On(new TcpEvent.Send(10, Steps.NewIss))
            .Gives(TcpState.Established, ["PSH+ACK seq=101 ack=301 len=10 win=1000"]);
    }

    [Fact]
    public void S005_Ack_of_our_syn_opens_and_sets_the_window()
    {
        StepResult result = Tcbs.SynReceived().On(Seg.Ack(window: 777));
        result.Gives(TcpState.Established, [], Connected);
        SendSpace snd = result.Tcb.Snd;
        Assert.Equal((777u, 301u, 101u, 101u), (snd.Wnd, snd.Wl1.Value, snd.Wl2.Value, snd.Una.Value));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(102)]
    public void S006_Syn_ack_with_a_wrong_ack_draws_a_bare_reset(uint ack)
    {
        StepResult result = Tcbs.SynSent().On(Seg.SynAck(ack: ack));
        result.Gives(TcpState.SynSent, [$"RST seq={ack} win=0"]);
        Assert.Equal(Tcbs.SynSent(), result.Tcb);
    }

    [Fact]
    public void S007_Bare_ack_of_our_syn_is_dropped_and_the_timer_runs_on()
    {
        StepResult result = Tcbs.SynSent().On(Seg.Ack());
        result.IsIgnored(Tcbs.SynSent(), Rules.SynSentOther);
        Assert.NotNull(result.Tcb.Timers.Retransmission);
    }

    [Theory]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(102)]
    [InlineData(0x8000_0065)]
    public void S008_Bare_ack_outside_of_what_was_sent_draws_a_reset(uint ack)
    {
        StepResult result = Tcbs.SynSent().On(Seg.Ack(ack: ack));
        result.Gives(TcpState.SynSent, [$"RST seq={ack} win=0"]);
        Assert.Equal(Tcbs.SynSent(), result.Tcb);
    }

    [Theory]
    [InlineData(TcpFlags.None)]
    [InlineData(TcpFlags.Fin)]
    [InlineData(TcpFlags.Psh | TcpFlags.Urg)]
    public void S009_A_segment_without_syn_rst_and_ack_is_dropped(TcpFlags flags) =>
        Tcbs.SynSent().On(Seg.Of(flags, 300, null, 5)).IsIgnored(Tcbs.SynSent(), Rules.SynSentOther);

    [Theory]
    [InlineData(100)]
    [InlineData(102)]
    public void S010_Wrong_ack_in_syn_received_draws_a_reset_also_with_rfc_5961_section_5(uint ack)
    {
        foreach (Policy policy in new Policy[] { new(), new() { Rfc5961Ack = true } })
        {
            StepResult result = Tcbs.SynReceived().Under(policy).On(Seg.Ack(ack: ack));
            result.Gives(TcpState.SynReceived, [$"RST seq={ack} win=0"]);
            Assert.Equal(Tcbs.SynReceived().Under(policy), result.Tcb);
        }
    }

    [Theory]
    [InlineData(100, "RST seq=100 win=0")]
    [InlineData(102, "ACK seq=101 ack=301 win=1000")]
    [InlineData(0x9000_0000, "ACK seq=101 ack=301 win=1000")]
    public void S010_By_policy_rfc_5961_section_5_comes_first(uint ack, string answer)
    {
        Policy policy = new() { Rfc5961Ack = true, Rfc5961AckInSynReceived = true };
        Tcbs.SynReceived().Under(policy).On(Seg.Ack(ack: ack)).Gives(TcpState.SynReceived, [answer]);
    }

    [Fact]
    public void S010_As_rfc_793_prints_it_an_ack_of_iss_opens()
    {
        StepResult result = Tcbs.SynReceived().Under(Profiles.Rfc793).On(Seg.Ack(ack: 100));
        result.Gives(TcpState.Established, [], Connected);
        Assert.Contains(Rules.AckOfIssOpens, result.Rules.AsSpan().ToArray());
        Assert.Equal(new SeqNumber(100), result.Tcb.Snd.Una);
        Tcbs.SynReceived().Under(Profiles.Rfc793).On(Seg.Ack(ack: 102))
            .Gives(TcpState.SynReceived, ["RST seq=102 win=0"]);
    }

    [Theory]
    [InlineData(0, true, "SYN+ACK seq=100 ack=301 win=1000")]
    [InlineData(10, true, "SYN+ACK seq=100 ack=301 win=1000")]
    [InlineData(0, false, "ACK seq=101 ack=301 win=1000")]
    [InlineData(10, false, "ACK seq=101 ack=301 win=1000")]
    public void S011_The_same_syn_again_draws_syn_ack_or_by_the_letter_an_ack(uint len, bool bySynAck, string answer)
    {
        Policy policy = new() { AnswerRepeatedSynBySynAck = bySynAck };
        StepResult result = Tcbs.SynReceived().Under(policy).On(Seg.Syn(len: len));
        result.Gives(TcpState.SynReceived, [answer]);
        Assert.Equal("una=100 nxt=101 rcv=301 wnd=1000", result.Numbers());
    }

    [Theory]
    [InlineData(301)]
    [InlineData(1300)]
    public void S012_Another_syn_in_the_window_leads_a_passive_end_back_to_listen(uint seq)
    {
        Assert.Equal(
            new StepResult(Tcbs.Listen(), [], [Rules.SeqAcceptable, Rules.SynToListen]),
            Tcbs.SynReceived().On(Seg.Syn(seq)));
        Tcbs.SynReceived().Under(new Policy { ReturnToListenOnSyn = false }).On(Seg.Syn(seq))
            .Gives(TcpState.SynReceived, ["ACK seq=101 ack=301 win=1000"]);
        Tcbs.SynReceived().Under(Profiles.Rfc793).On(Seg.Syn(seq))
            .Gives(TcpState.Closed, ["RST seq=101 win=0"], ConnectionReset);
    }

    [Theory]
    [InlineData(TcpFlags.Syn, 0, 301)]
    [InlineData(TcpFlags.Syn, 10, 311)]
    [InlineData(TcpFlags.Syn | TcpFlags.Fin, 0, 302)]
    [InlineData(TcpFlags.Syn | TcpFlags.Fin, 10, 312)]
    public void S013_A_segment_without_ack_meets_closed(TcpFlags flags, uint len, uint ack) =>
        Assert.Equal(
            [$"RST+ACK seq=0 ack={ack} win=0"],
            Unchanged(Tcbs.Closed(), Seg.Of(flags, 300, null, len)).Sent());

    [Theory]
    [InlineData(TcpFlags.Ack)]
    [InlineData(TcpFlags.Ack | TcpFlags.Psh)]
    [InlineData(TcpFlags.Ack | TcpFlags.Fin)]
    [InlineData(TcpFlags.Ack | TcpFlags.Syn)]
    public void S014_A_segment_with_ack_meets_closed(TcpFlags flags) =>
        Assert.Equal(["RST seq=77 win=0"], Unchanged(Tcbs.Closed(), Seg.Of(flags, 300, 77, 10)).Sent());

    [Fact]
    public void S015_A_reset_that_meets_closed_is_never_answered()
    {
        Tcbs.Closed().On(Seg.Rst()).IsIgnored(Tcbs.Closed(), Rules.ClosedRst);
        Tcbs.Closed().On(Seg.RstAck()).IsIgnored(Tcbs.Closed(), Rules.ClosedRst);
    }

    [Theory]
    [InlineData(TcpFlags.Rst)]
    [InlineData(TcpFlags.Rst | TcpFlags.Syn)]
    [InlineData(TcpFlags.Rst | TcpFlags.Ack)]
    public void S016_A_reset_in_listen_is_ignored_and_a_later_syn_still_works(TcpFlags flags)
    {
        StepResult result = Tcbs.Listen().On(Seg.Of(flags, 300, 77));
        result.IsIgnored(Tcbs.Listen(), Rules.ListenRst);
        result.On(Seg.Syn()).Gives(TcpState.SynReceived, ["SYN+ACK seq=5000 ack=301 win=1000"]);
    }

    [Theory]
    [InlineData(TcpFlags.Ack, true)]
    [InlineData(TcpFlags.Syn | TcpFlags.Ack, true)]
    [InlineData(TcpFlags.Fin | TcpFlags.Ack, true)]
    [InlineData(TcpFlags.Ack, false)]
    [InlineData(TcpFlags.Fin | TcpFlags.Ack, false)]
    public void S017_An_ack_in_listen_draws_a_reset(TcpFlags flags, bool resetSynAck)
    {
        Tcb listen = Tcbs.Listen().Under(new Policy { ResetSynAckInListen = resetSynAck });
        Assert.Equal(["RST seq=77 win=0"], Unchanged(listen, Seg.Of(flags, 300, 77)).Sent());
    }

    [Fact]
    public void S017_By_policy_a_syn_ack_in_listen_is_dropped_silently()
    {
        Tcb listen = Tcbs.Listen().Under(new Policy { ResetSynAckInListen = false });
        listen.On(Seg.SynAck(ack: 77)).IsIgnored(listen, Rules.ListenSynAckIgnored);
    }

    [Theory]
    [InlineData(TcpFlags.None, 0)]
    [InlineData(TcpFlags.None, 10)]
    [InlineData(TcpFlags.Fin, 0)]
    [InlineData(TcpFlags.Psh, 10)]
    public void S018_A_segment_without_syn_ack_and_rst_in_listen_is_dropped(TcpFlags flags, uint len) =>
        Tcbs.Listen().On(Seg.Of(flags, 300, null, len)).IsIgnored(Tcbs.Listen(), Rules.ListenOther);

    [Fact]
    public void S019_Syn_with_fin_in_listen_counts_as_syn_and_the_fin_waits()
    {
        Segment synFin = Seg.Of(TcpFlags.Syn | TcpFlags.Fin, 300, null);
        StepResult syn = Tcbs.Listen().On(synFin);
        syn.Gives(TcpState.SynReceived, ["SYN+ACK seq=5000 ack=301 win=1000"]);
        Assert.Equal(new SeqNumber(301), syn.Tcb.Rcv.FinSeq);
        syn.On(Seg.Ack(seq: 302, ack: 5001))
            .Gives(TcpState.CloseWait, ["ACK seq=5001 ack=302 win=1000"], Connected, ConnectionClosing);

        Tcb dropping = Tcbs.Listen().Under(new Policy { DropSynFin = true });
        dropping.On(synFin).IsIgnored(dropping, Rules.SynFinDropped);
    }

    [Fact]
    public void S020_A_listener_can_turn_active_or_close()
    {
        StepResult send = Tcbs.Listen().On(new TcpEvent.Send(10, Tcbs.Iss));
        send.Gives(TcpState.SynSent, ["SYN seq=100 win=1000"]);
        Assert.Equal(10u, send.Tcb.Snd.Unsent);
        StepResult open = Tcbs.Listen().On(new TcpEvent.ActiveOpen(Tcbs.Iss));
        open.Gives(TcpState.SynSent, ["SYN seq=100 win=1000"]);
        Assert.False(open.Tcb.PassiveOpen);
        Assert.Equal(new StepResult(Tcbs.Closed(), [], [Rules.CloseDeletes]), Tcbs.Listen().On(Close));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void S021_Close_or_abort_in_syn_sent_sends_nothing_and_the_late_syn_ack_meets_closed(bool closes)
    {
        StepResult result = Tcbs.SynSent().On(closes ? Close : Abort);
        RuleRef rule = closes ? Rules.CloseDeletes : Rules.AbortDeletes;
        Assert.Equal(new StepResult(Tcbs.Closed(), [], [rule]), result);
        result.On(Seg.SynAck()).Gives(TcpState.Closed, ["RST seq=101 win=0"]);
    }

    [Fact]
    public void S022_Close_and_abort_in_syn_received()
    {
        StepResult closed = Tcbs.SynReceived().On(Close);
        closed.Gives(TcpState.FinWait1, ["FIN+ACK seq=101 ack=301 win=1000"]);
        Assert.Equal("una=100 nxt=102 rcv=301 wnd=1000", closed.Numbers());
        StepResult aborted = Tcbs.SynReceived().On(Abort).Gives(TcpState.Closed, ["RST seq=101 win=0"]);
        Assert.Equal(Tcbs.Closed(), aborted.Tcb);
    }

    [Fact]
    public void S003_to_S005_Two_hosts_open_with_three_segments()
    {
        var world = Tcp.World.WorldRun.Start(Worlds.Handshake(100, 300), null).RunToEnd();
        Assert.Equal(
            ["client SYN seq=100", "server SYN+ACK seq=300 ack=101", "client ACK seq=101 ack=301"], world.Lines());
        Assert.All(world.Hosts.AsSpan().ToArray(), h => Assert.Equal(TcpState.Established, h.Tcb.State));
    }

    private static StepResult Unchanged(Tcb tcb, Segment segment)
    {
        StepResult result = tcb.On(segment);
        Assert.Equal(tcb, result.Tcb);
        return result;
    }
}
