using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Testing;

namespace Tutor.Tcp.Tests.Machine;

/// <summary>An ACK from a sender that has filled the window: 301 to 1300 are in it.</summary>
public class WindowEdgeTests
{
    private static readonly Policy AtEdge = new() { AcceptAckAtRightEdge = true };

    [Fact]
    public void Ack_at_the_right_edge_of_the_window_is_refused_by_the_letter_and_taken_by_policy()
    {
        Tcb tcb = Tcbs.Established().WithInFlight(1000);

        StepResult byLetter = tcb.On(Seg.Ack(seq: 1301, ack: 601));
        byLetter.Gives(TcpState.Established, ["ACK seq=1101 ack=301 win=1000"]);
        Assert.Equal([Rules.SeqUnacceptable, Rules.AckSent], byLetter.Rules);
        Assert.Equal(Tcbs.Iss + 1, byLetter.Tcb.Snd.Una);

        StepResult byPolicy = (tcb with { Policy = AtEdge }).On(Seg.Ack(seq: 1301, ack: 601));
        byPolicy.Gives(TcpState.Established, []);
        Assert.Equal([Rules.AckAtRightEdge, Rules.AckNew], byPolicy.Rules);
        Assert.Equal(Tcbs.Iss + 501, byPolicy.Tcb.Snd.Una);
    }

    [Fact]
    public void Text_that_opens_the_window_is_acknowledged_by_the_repetition_that_it_causes()
    {
        Tcb probed = Tcbs.Established().On(Seg.Ack(window: 0)).On(new TcpEvent.Send(10, Steps.NewIss))
            .On(new TcpEvent.ProbeTimeout()).Tcb;

        probed.On(Seg.Ack(len: 20)).Gives(
            TcpState.Established,
            ["ACK seq=101 ack=321 len=1 win=980", "PSH+ACK seq=102 ack=321 len=9 win=980"]);
    }

    [Fact]
    public void Beyond_the_edge_and_with_text_at_it_the_policy_changes_nothing()
    {
        Tcb tcb = Tcbs.Established().WithInFlight(1000) with { Policy = AtEdge };
        string[] refusal = ["ACK seq=1101 ack=301 win=1000"];

        Assert.Equal(refusal, tcb.On(Seg.Ack(seq: 1302, ack: 601)).Sent());
        Assert.Equal(refusal, tcb.On(Seg.Ack(seq: 1301, ack: 601, len: 1)).Sent());
        Assert.Equal(refusal, tcb.On(Seg.FinAck(seq: 1301, ack: 601)).Sent());
    }
}
