using Tutor.Tcp.Judging;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Machine;
using Tutor.Tcp.Wire;
using Tutor.Testing;
using static Tutor.Tcp.Machine.UserSignal;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>Half-open connections: scenarios 34 to 37.</summary>
public class HalfOpenScenarios
{
    /// <summary>B of figures 9 and 10: ESTABLISHED with SND.NXT = 300, RCV.NXT = 100.</summary>
    private static readonly Tcb B = Tcbs.Established() with
    {
        Snd = Tcbs.Established().Snd with { Iss = new(299), Una = new(300), Nxt = new(300), Wl1 = new(100), Wl2 = new(300) },
        Rcv = Tcbs.Established().Rcv with { Irs = new(99), Nxt = new(100) },
    };

    [Fact]
    public void S034_Figure_9_a_new_syn_finds_the_old_connection()
    {
        StepResult a = Tcbs.Closed().On(new TcpEvent.ActiveOpen(new SeqNumber(400)));
        StepResult b = B.On(a.Only()).Gives(TcpState.Established, ["ACK seq=300 ack=100 win=1000"]);
        StepResult reset = a.On(b.Only()).Gives(TcpState.SynSent, ["RST seq=100 win=0"]);
        b.On(reset.Only()).Gives(TcpState.Closed, [], ConnectionReset);

        // A's SYN is repeated by its timer and meets a B that listens again.
        StepResult again = reset.Tcb.On(new TcpEvent.RetransmissionTimeout(), SimTime.FromSeconds(2));
        again.Gives(TcpState.SynSent, ["SYN seq=400 win=1000"]);
        StepResult open = Tcbs.Listen().On(again.Only());
        open.Gives(TcpState.SynReceived, ["SYN+ACK seq=5000 ack=401 win=1000"]);
        again.On(open.Only()).Gives(TcpState.Established, ["ACK seq=401 ack=5001 win=1000"], Connected);
    }

    [Fact]
    public void S035_Figure_10_data_meets_the_end_that_has_forgotten()
    {
        StepResult sent = B.On(new TcpEvent.Send(10, Steps.NewIss));
        sent.Gives(TcpState.Established, ["PSH+ACK seq=300 ack=100 len=10 win=1000"]);
        StepResult a = Tcbs.Closed().On(sent.Only()).Gives(TcpState.Closed, ["RST seq=100 win=0"]);
        StepResult b = sent.On(a.Only()).Gives(TcpState.Closed, [], ConnectionReset);
        Assert.Equal(Tcbs.Closed(), b.Tcb);
    }

    [Fact]
    public void S036_An_iss_that_the_old_connection_happens_to_expect_never_gets_through()
    {
        // ISS = RCV.NXT - 1, so the challenge ACK acknowledges it, and without SYN it is dropped.
        StepResult a = Tcbs.Closed().On(new TcpEvent.ActiveOpen(new SeqNumber(99)), SimTime.Zero);
        Tcb b = B;
        int tries = 0;
        while (a.Tcb.State == TcpState.SynSent)
        {
            SimTime now = TcpTimers.Next(a.Tcb)!.Value.Due;
            StepResult challenge = b.On(new TcpEvent.SegmentArrives(Seg.Syn(99), Steps.NewIss), now);
            challenge.Gives(TcpState.Established, ["ACK seq=300 ack=100 win=1000"]);
            a.On(challenge.Only()).IsIgnored(a.Tcb, Rules.SynSentOther);
            b = challenge.Tcb;
            a = a.Tcb.On(new TcpEvent.RetransmissionTimeout(), now);
            tries++;
        }

        a.Gives(TcpState.Closed, [], TimedOut);
        Assert.Equal(8, tries);
    }

    [Fact]
    public void S037_A_half_open_connection_without_traffic_stays_for_ever()
    {
        Assert.Null(TcpTimers.Next(B));
        Assert.Null(TcpTimers.Next(Tcbs.Closed()));

        // The server of a handshake after the third segment: no segment of any kind is producible.
        PlayedSide server = Tests.Judging.Turns.Of(Tests.World.Worlds.Handshake(), Tests.World.Worlds.Server).Last();
        Assert.Equal(TcpState.Established, server.Tcb.State);
        Assert.Empty(Producible.Of(server).AsSpan().ToArray());
    }
}
