using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Testing;
using static Tutor.Tcp.Machine.UserSignal;

namespace Tutor.Tcp.Tests.Machine;

/// <summary>Opening a connection: checklist 1 to 32.</summary>
public class HandshakeTests
{
    [Fact]
    public void Active_open_sends_a_syn_at_the_iss_and_enters_syn_sent()
    {
        StepResult result = Tcbs.Closed().On(new TcpEvent.ActiveOpen(Tcbs.Iss), Tcbs.SentAt);
        Assert.Equal(Tcbs.SynSent() with { Snd = result.Tcb.Snd }, result.Tcb);
        result.Gives(TcpState.SynSent, ["SYN seq=100 win=1000"]);
        Assert.Equal(new SeqNumber(100), result.Tcb.Snd.Una);
        Assert.Equal(new SeqNumber(101), result.Tcb.Snd.Nxt);
    }

    [Fact]
    public void Passive_open_waits_in_listen_and_sends_nothing()
    {
        StepResult result = Tcbs.Closed().On(new TcpEvent.PassiveOpen());
        Assert.Equal(new StepResult(Tcbs.Listen(), [], [Rules.OpenPassive]), result);
    }

    [Fact]
    public void Syn_in_listen_moves_to_syn_received_and_sends_syn_ack()
    {
        StepResult result = Tcbs.Listen().On(Seg.Syn());
        result.Gives(TcpState.SynReceived, ["SYN+ACK seq=5000 ack=301 win=1000"]);
        Assert.Equal(new SeqNumber(5000), result.Tcb.Snd.Una);
        Assert.Equal(new SeqNumber(5001), result.Tcb.Snd.Nxt);
        Assert.Equal(new SeqNumber(301), result.Tcb.Rcv.Nxt);
        Assert.Equal([Rules.ListenSyn, Rules.MssDefault], result.Rules);
    }

    [Fact]
    public void Syn_ack_in_syn_sent_opens_and_is_acknowledged()
    {
        StepResult result = Tcbs.SynSent().On(Seg.SynAck());
        result.Gives(TcpState.Established, ["ACK seq=101 ack=301 win=1000"], Connected);
        Assert.True(result.Tcb.RetransmissionQueue.IsEmpty);
        Assert.Null(TcpTimers.Next(result.Tcb));
    }

    [Fact]
    public void Ack_of_our_syn_in_syn_received_opens_without_a_reply()
    {
        StepResult result = Tcbs.SynReceived().On(Seg.Ack(window: 777));
        result.Gives(TcpState.Established, [], Connected);
        Assert.Equal(777u, result.Tcb.Snd.Wnd);
        Assert.Equal(new SeqNumber(301), result.Tcb.Snd.Wl1);
        Assert.Equal(new SeqNumber(101), result.Tcb.Snd.Wl2);
    }

    [Theory]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(102)]
    public void Wrong_ack_in_syn_sent_is_answered_by_a_reset_at_that_number(uint ack)
    {
        string[] reset = [$"RST seq={ack} win=0"];
        Tcbs.SynSent().On(Seg.SynAck(ack: ack)).Gives(TcpState.SynSent, reset);
        Tcbs.SynSent().On(Seg.Ack(ack: ack)).Gives(TcpState.SynSent, reset);
    }

    [Fact]
    public void Bare_ack_of_our_syn_in_syn_sent_is_dropped() =>
        Tcbs.SynSent().On(Seg.Ack()).IsIgnored(Tcbs.SynSent(), Rules.SynSentOther);

    [Fact]
    public void Fin_in_syn_sent_is_dropped() =>
        Tcbs.SynSent().On(Seg.Of(TcpFlags.Fin, 300, null)).IsIgnored(Tcbs.SynSent(), Rules.SynSentOther);

    [Theory]
    [InlineData(100)]
    [InlineData(102)]
    [InlineData(0x90000000)]
    public void Wrong_ack_in_syn_received_is_answered_by_a_reset_at_that_number(uint ack)
    {
        string[] reset = [$"RST seq={ack} win=0"];
        Tcbs.SynReceived().On(Seg.Ack(ack: ack)).Gives(TcpState.SynReceived, reset);
        Tcb blind = Tcbs.SynReceived() with { Policy = new Policy { Rfc5961Ack = true } };
        blind.On(Seg.Ack(ack: ack)).Gives(TcpState.SynReceived, reset);
    }

    [Fact]
    public void The_same_syn_again_in_syn_received_draws_the_syn_ack_again()
    {
        StepResult result = Tcbs.SynReceived().On(Seg.Syn());
        result.Gives(TcpState.SynReceived, ["SYN+ACK seq=100 ack=301 win=1000"]);
        Assert.Equal([Rules.SynRepeated], result.Rules);
    }

    [Fact]
    public void The_same_syn_again_is_known_although_its_text_is_in_the_window() =>
        Tcbs.Listen().On(Seg.Syn(len: 10)).On(Seg.Syn(len: 10))
            .Gives(TcpState.SynReceived, ["SYN+ACK seq=5000 ack=301 win=1000"]);

    [Fact]
    public void Another_syn_in_passive_syn_received_goes_back_to_listen() =>
        Assert.Equal(
            new StepResult(Tcbs.Listen(), [], [Rules.SeqAcceptable, Rules.SynToListen]),
            Tcbs.SynReceived().On(Seg.Syn(seq: 301)));

    [Theory]
    [InlineData(0, 301)]
    [InlineData(10, 311)]
    public void Syn_in_closed_draws_a_reset_that_acknowledges_all_of_it(uint len, uint ack) =>
        Tcbs.Closed().On(Seg.Syn(len: len)).Gives(TcpState.Closed, [$"RST+ACK seq=0 ack={ack} win=0"]);

    [Fact]
    public void Syn_fin_in_closed_counts_both() =>
        Tcbs.Closed().On(Seg.Of(TcpFlags.Syn | TcpFlags.Fin, 300, null))
            .Gives(TcpState.Closed, ["RST+ACK seq=0 ack=302 win=0"]);

    [Fact]
    public void Ack_in_closed_draws_a_reset_at_its_number() =>
        Tcbs.Closed().On(Seg.Ack(ack: 77)).Gives(TcpState.Closed, ["RST seq=77 win=0"]);

    [Fact]
    public void Reset_in_closed_is_never_answered()
    {
        Tcbs.Closed().On(Seg.Rst()).IsIgnored(Tcbs.Closed(), Rules.ClosedRst);
        Tcbs.Closed().On(Seg.RstAck()).IsIgnored(Tcbs.Closed(), Rules.ClosedRst);
    }

    [Fact]
    public void Reset_in_listen_is_ignored()
    {
        Tcbs.Listen().On(Seg.Rst()).IsIgnored(Tcbs.Listen(), Rules.ListenRst);
        Tcbs.Listen().On(Seg.Of(TcpFlags.Syn | TcpFlags.Rst, 300, null)).IsIgnored(Tcbs.Listen(), Rules.ListenRst);
    }

    [Theory]
    [InlineData(TcpFlags.Ack)]
    [InlineData(TcpFlags.Syn | TcpFlags.Ack)]
    [InlineData(TcpFlags.Fin | TcpFlags.Ack)]
    public void Any_ack_in_listen_draws_a_reset(TcpFlags flags) =>
        Tcbs.Listen().On(Seg.Of(flags, 300, 77)).Gives(TcpState.Listen, ["RST seq=77 win=0"]);

    [Theory]
    [InlineData(TcpFlags.None)]
    [InlineData(TcpFlags.Fin)]
    [InlineData(TcpFlags.Psh)]
    public void A_segment_without_syn_ack_or_rst_in_listen_is_dropped(TcpFlags flags) =>
        Tcbs.Listen().On(Seg.Of(flags, 300, null, 5)).IsIgnored(Tcbs.Listen(), Rules.ListenOther);

    [Fact]
    public void Fin_on_a_syn_waits_until_the_connection_is_open()
    {
        StepResult syn = Tcbs.Listen().On(Seg.Of(TcpFlags.Syn | TcpFlags.Fin, 300, null));
        syn.Gives(TcpState.SynReceived, ["SYN+ACK seq=5000 ack=301 win=1000"]);
        syn.On(Seg.Ack(seq: 302, ack: 5001))
            .Gives(TcpState.CloseWait, ["ACK seq=5001 ack=302 win=1000"], Connected, ConnectionClosing);
    }

    [Fact]
    public void Syn_fin_in_listen_is_dropped_by_policy()
    {
        Tcb tcb = Tcbs.Listen() with { Policy = new Policy { DropSynFin = true } };
        tcb.On(Seg.Of(TcpFlags.Syn | TcpFlags.Fin, 300, null)).IsIgnored(tcb, Rules.SynFinDropped);
    }

    [Fact]
    public void Syn_fin_in_syn_sent_is_dropped_by_policy()
    {
        Tcb tcb = Tcbs.SynSent() with { Policy = new Policy { DropSynFin = true } };
        tcb.On(Seg.Of(TcpFlags.Syn | TcpFlags.Fin, 300, null)).IsIgnored(tcb, Rules.SynFinDropped);
    }

    [Fact]
    public void Text_on_a_syn_reaches_the_user_when_the_connection_is_open()
    {
        StepResult syn = Tcbs.Listen().On(Seg.Syn(len: 10));
        syn.Gives(TcpState.SynReceived, ["SYN+ACK seq=5000 ack=301 win=1000"]);
        StepResult open = syn.On(Seg.Ack(seq: 311, ack: 5001));
        open.Gives(TcpState.Established, ["ACK seq=5001 ack=311 win=990"], Connected);
        Assert.Contains(new TcpOutput.Readable(10), open.Outputs.AsSpan().ToArray());
    }

    [Fact]
    public void Send_in_listen_opens_actively_and_keeps_the_data()
    {
        StepResult sent = Tcbs.Listen().On(new TcpEvent.Send(10, Tcbs.Iss));
        sent.Gives(TcpState.SynSent, ["SYN seq=100 win=1000"]);
        sent.On(Seg.SynAck()).Gives(TcpState.Established, ["PSH+ACK seq=101 ack=301 len=10 win=1000"], Connected);
    }

    [Fact]
    public void Active_open_in_listen_sends_a_syn() =>
        Tcbs.Listen().On(new TcpEvent.ActiveOpen(Tcbs.Iss)).Gives(TcpState.SynSent, ["SYN seq=100 win=1000"]);

    [Fact]
    public void Crossed_syn_is_answered_by_syn_ack_at_the_iss()
    {
        StepResult result = Tcbs.SynSent().On(Seg.Syn());
        result.Gives(TcpState.SynReceived, ["SYN+ACK seq=100 ack=301 win=1000"]);
        Assert.False(result.Tcb.PassiveOpen);
        Assert.Single(result.Tcb.RetransmissionQueue.AsSpan().ToArray());
    }

    [Fact]
    public void Crossed_syn_ack_opens_although_its_syn_is_old() =>
        Tcbs.SynReceivedActive().On(Seg.SynAck()).Gives(TcpState.Established, [], Connected);

    [Fact]
    public void Two_crossing_syns_make_one_connection_of_four_segments()
    {
        StepResult a = Tcbs.Closed().On(new TcpEvent.ActiveOpen(new SeqNumber(100)));
        StepResult b = Tcbs.Closed().On(new TcpEvent.ActiveOpen(new SeqNumber(300)));
        StepResult a2 = a.On(Only(b));
        StepResult b2 = b.On(Only(a));
        StepResult a3 = a2.On(Only(b2)).Gives(TcpState.Established, [], Connected);
        StepResult b3 = b2.On(Only(a2)).Gives(TcpState.Established, [], Connected);
        Assert.Equal(a3.Tcb.Snd.Nxt, b3.Tcb.Rcv.Nxt);
        Assert.Equal(b3.Tcb.Snd.Nxt, a3.Tcb.Rcv.Nxt);
    }

    [Fact]
    public void Ack_opens_an_active_syn_received() =>
        Tcbs.SynReceivedActive().On(Seg.Ack()).Gives(TcpState.Established, [], Connected);

    [Fact]
    public void Reset_in_active_syn_received_means_refused() =>
        Tcbs.SynReceivedActive().On(Seg.Rst()).Gives(TcpState.Closed, [], ConnectionRefused);

    [Fact]
    public void Another_syn_in_active_syn_received_is_challenged() =>
        Tcbs.SynReceivedActive().On(Seg.Syn(seq: 301))
            .Gives(TcpState.SynReceived, ["ACK seq=101 ack=301 win=1000"]);

    [Fact]
    public void Old_duplicate_syn_is_recovered_from_as_in_figure_8()
    {
        StepResult b = Tcbs.Listen().On(Seg.Syn(seq: 90));
        StepResult a = Tcbs.SynSent().On(Only(b));
        a.Gives(TcpState.SynSent, ["RST seq=91 win=0"]);
        b = b.On(Only(a)).Gives(TcpState.Listen, []);
        b = b.On(Seg.Syn(seq: 100));
        a = a.On(Only(b)).Gives(TcpState.Established, ["ACK seq=101 ack=5001 win=1000"], Connected);
        b.On(Only(a)).Gives(TcpState.Established, [], Connected);
    }

    [Fact]
    public void Reset_in_passive_syn_received_goes_back_to_a_fresh_listen()
    {
        Policy policy = new() { Profile = "mine", Mss = 500 };
        Tcb tcb = Tcbs.SynReceived() with { Policy = policy };
        StepResult result = tcb.On(Seg.Rst());
        Assert.Equal(
            new StepResult(Tcbs.Listen() with { Policy = policy }, [], [Rules.SeqAcceptable, Rules.RstToListen]),
            result);
    }

    [Fact]
    public void The_real_syn_after_an_old_one_goes_back_to_listen() =>
        Tcbs.Listen().On(Seg.Syn(seq: 90)).On(Seg.Syn(seq: 100)).Gives(TcpState.Listen, []);

    [Fact]
    public void Reset_that_acknowledges_our_syn_means_refused()
    {
        StepResult result = Tcbs.SynSent().On(Seg.RstAck(seq: 0));
        Assert.Equal(
            new StepResult(Tcbs.Closed(), [new TcpOutput.SignalUser(ConnectionRefused)], [Rules.SynSentRefused]),
            result);
    }

    [Fact]
    public void Other_resets_in_syn_sent_are_dropped()
    {
        Tcbs.SynSent().On(Seg.Rst()).IsIgnored(Tcbs.SynSent(), Rules.SynSentRstIgnored);
        Tcbs.SynSent().On(Seg.RstAck(ack: 100)).IsIgnored(Tcbs.SynSent(), Rules.SynSentAckWrongRst);
        Tcbs.SynSent().On(Seg.RstAck(ack: 102)).IsIgnored(Tcbs.SynSent(), Rules.SynSentAckWrongRst);
    }

    [Fact]
    public void Half_open_connection_is_recovered_from_as_in_figure_9()
    {
        StepResult b = Tcbs.Established().On(Seg.Syn(seq: 400));
        b.Gives(TcpState.Established, ["ACK seq=101 ack=301 win=1000"]);
        StepResult a = Tcbs.Closed().On(new TcpEvent.ActiveOpen(new SeqNumber(400))).On(Only(b));
        a.Gives(TcpState.SynSent, ["RST seq=301 win=0"]);
        b.On(Only(a)).Gives(TcpState.Closed, [], ConnectionReset);
    }

    private static Segment Only(StepResult result) =>
        Assert.Single(result.Segments());
}
