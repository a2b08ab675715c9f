using Tutor.Tcp.Judging;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Judging;
using Tutor.Tcp.Tests.Machine;
using Tutor.Tcp.Tests.World;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using Tutor.Testing;
using static Tutor.Tcp.Machine.UserSignal;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>Section B: both ends open at one time (RFC 9293 figure 7, MUST-10).</summary>
public class SimultaneousOpenScenarios
{
    private static readonly Policy Plain = new() { Rfc5961Rst = false, Rfc5961Syn = false };

    [Fact]
    public void S023_Syn_in_syn_sent_draws_syn_ack_at_the_iss_again()
    {
        StepResult result = Tcbs.SynSent().On(Seg.Syn());
        result.Gives(TcpState.SynReceived, ["SYN+ACK seq=100 ack=301 win=1000"]);
        Tcb expected = Tcbs.SynReceivedActive();
        Segment synAck = expected.RetransmissionQueue[0].Segment;

        // As old as the SYN whose number it takes, so that the round trip is not measured too short.
        Assert.Equal(expected, result.Tcb);
        Assert.Equal([new TcpOutput.SendSegment(synAck, IsRetransmission: false)], result.Outputs);
        Assert.Equal([Rules.SynSentCrossed, Rules.MssDefault], result.Rules);
    }

    [Fact]
    public void S023_The_number_after_the_iss_or_a_bare_ack_is_not_producible_there()
    {
        PlayedSide crossed = Worlds.Play(Worlds.CrossedOpen(), Worlds.Client).Make(1).Side;
        Assert.Equal("correct required", crossed.Verdict("SYN+ACK seq=1000 ack=5001"));
        Assert.NotEqual("correct", crossed.Verdict("SYN+ACK seq=1001 ack=5001")[..7]);
        Assert.NotEqual("correct", crossed.Verdict("ACK seq=1001 ack=5001")[..7]);
    }

    [Fact]
    public void S024_Crossed_syn_ack_opens_without_a_reply()
    {
        StepResult result = Tcbs.SynReceivedActive().On(Seg.SynAck());
        result.Gives(TcpState.Established, [], Connected);
        Assert.Equal(Opened(wl1: 300), result.Tcb);
        Assert.Contains(Rules.SynAckCrossed, result.Rules.AsSpan().ToArray());
    }

    [Fact]
    public void S024_Only_the_syn_ack_at_irs_of_crossed_syns_opens()
    {
        // After a passive OPEN, or one number beside IRS, table 6 holds: an ACK, and the segment is dropped.
        string[] challenge = ["ACK seq=101 ack=301 win=1000"];
        Tcbs.SynReceived().On(Seg.SynAck()).Gives(TcpState.SynReceived, challenge);
        Tcbs.SynReceivedActive().On(Seg.SynAck(seq: 299)).Gives(TcpState.SynReceived, challenge);
        Tcbs.SynReceivedActive().On(Seg.SynAck(ack: 102)).Gives(TcpState.SynReceived, ["RST seq=102 win=0"]);
    }

    [Fact]
    public void S024_Window_of_the_crossed_syn_ack_is_not_scaled()
    {
        Tcb tcb = Tcbs.SynReceivedActive();
        tcb = tcb with { Snd = tcb.Snd with { WindowShift = 7 } };
        Assert.Equal(1000u, tcb.On(Seg.SynAck()).Tcb.Snd.Wnd);
        Assert.Equal(128000u, tcb.On(Seg.Ack()).Tcb.Snd.Wnd);
    }

    [Fact]
    public void S025_Four_segments_make_one_connection()
    {
        WorldState end = WorldRun.Start(Worlds.CrossedOpen(), played: null).RunToEnd();
        Assert.Equal(
            [
                "client SYN seq=1000",
                "server SYN seq=5000",
                "client SYN+ACK seq=1000 ack=5001",
                "server SYN+ACK seq=5000 ack=1001",
            ],
            end.Lines());
        Tcb client = end[Worlds.Client].Tcb;
        Tcb server = end[Worlds.Server].Tcb;
        Assert.Equal((TcpState.Established, TcpState.Established), (client.State, server.State));
        Assert.Equal((client.Snd.Nxt, client.Rcv.Nxt), (server.Rcv.Nxt, server.Snd.Nxt));
        Assert.True(client.RetransmissionQueue.IsEmpty && server.RetransmissionQueue.IsEmpty);
    }

    [Fact]
    public void S026_Ack_of_our_syn_opens()
    {
        StepResult result = Tcbs.SynReceivedActive().On(Seg.Ack());
        result.Gives(TcpState.Established, [], Connected);
        Assert.Equal(Opened(wl1: 301), result.Tcb);
    }

    [Fact]
    public void S027_Reset_at_rcv_nxt_means_refused_and_not_back_to_listen()
    {
        StepResult result = Tcbs.SynReceivedActive().On(Seg.Rst());
        Assert.Equal(
            new StepResult(
                Tcbs.Closed(),
                [new TcpOutput.SignalUser(ConnectionRefused)],
                [Rules.SeqAcceptable, Rules.RstRefused]),
            result);
        Tcbs.SynReceivedActive().On(Seg.RstAck(ack: 7)).Gives(TcpState.Closed, [], ConnectionRefused);
    }

    [Fact]
    public void S028_Another_syn_in_the_window_is_challenged_and_the_state_stays()
    {
        Tcb tcb = Tcbs.SynReceivedActive();
        StepResult result = tcb.On(Seg.Syn(seq: 400));
        result.Gives(TcpState.SynReceived, ["ACK seq=101 ack=301 win=1000"]);
        Assert.Equal(tcb with { ChallengedAt = Steps.Now }, result.Tcb);
    }

    [Fact]
    public void S028_Without_rfc_5961_another_syn_in_the_window_resets()
    {
        Tcb tcb = Tcbs.SynReceivedActive() with { Policy = Plain };
        StepResult result = tcb.On(Seg.Syn(seq: 400));
        result.Gives(TcpState.Closed, ["RST seq=101 win=0"], ConnectionReset);
        Assert.Equal(Tcbs.Closed() with { Policy = Plain }, result.Tcb);
    }

    /// <summary>ESTABLISHED, the round trip of the SYN,ACK measured: 100 ms.</summary>
    private static Tcb Opened(uint wl1) => Tcbs.Established() with
    {
        Snd = Tcbs.Established().Snd with { Wl1 = new SeqNumber(wl1), Wl2 = new SeqNumber(101) },
        Timers = new TimerSet { Srtt = SimTime.FromMs(100), RttVar = SimTime.FromMs(50) },
    };
}
