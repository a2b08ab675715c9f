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
    public void Beyond_the_edge_and_with_text_at_it_the_policy_changes_nothing()
    {
        Tcb tcb = Tcbs.Established().WithInFlight(1000) with { Policy = AtEdge };
        string[] refusal = ["ACK seq=1101 ack=301 win=1000"];

        Assert.Equal(refusal, tcb.On(Seg.Ack(seq: 1302, ack: 601)).Sent());
        Assert.Equal(refusal, tcb.On(Seg.Ack(seq: 1301, ack: 601, len: 1)).Sent());
        Assert.Equal(refusal, tcb.On(Seg.FinAck(seq: 1301, ack: 601)).Sent());
    }
}
