using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Machine;
using Tutor.Tcp.Tests.Machine.Matrix;
using Tutor.Tcp.Wire;
using Tutor.Testing;
using static Tutor.Tcp.Machine.UserSignal;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>Section P: numbers go on from 2^32-1 to 0 (RFC 9293 section 3.4).</summary>
public class WraparoundScenarios
{
    private const uint Last = uint.MaxValue;

    [Fact]
    public void S114_Syn_at_the_last_number_is_acknowledged_by_0_and_data_starts_at_0()
    {
        StepResult syn = Tcbs.Closed().On(new TcpEvent.ActiveOpen(new SeqNumber(Last)));
        syn.Gives(TcpState.SynSent, ["SYN seq=4294967295 win=1000"]);
        Assert.Equal(new SeqNumber(0), syn.Tcb.Snd.Nxt);

        StepResult open = syn.On(Seg.SynAck(ack: 0));
        open.Gives(TcpState.Established, ["ACK seq=0 ack=301 win=1000"], Connected);
        Assert.Equal(new SeqNumber(0), open.Tcb.Snd.Una);
        Assert.Empty(open.Tcb.RetransmissionQueue.AsSpan().ToArray());

        StepResult sent = open.On(new TcpEvent.Send(10, Steps.NewIss));
        sent.Gives(TcpState.Established, ["PSH+ACK seq=0 ack=301 len=10 win=1000"]);
        Assert.Equal(new SeqNumber(10), sent.Tcb.Snd.Nxt);
    }

    [Fact]
    public void S114_Syn_at_the_last_number_in_listen_is_acknowledged_by_0()
    {
        StepResult result = Tcbs.Listen().On(Seg.Syn(seq: Last));
        result.Gives(TcpState.SynReceived, ["SYN+ACK seq=5000 ack=0 win=1000"]);
        Assert.Equal(new SeqNumber(0), result.Tcb.Rcv.Nxt);
        Assert.Equal(new SeqNumber(1000), result.Tcb.Rcv.Edge);
    }

    [Fact]
    public void S114_Fin_at_the_last_number_is_acknowledged_by_0()
    {
        StepResult theirs = Receiving(Last).On(Seg.FinAck(seq: Last));
        theirs.Gives(TcpState.CloseWait, ["ACK seq=101 ack=0 win=1000"], ConnectionClosing);

        StepResult ours = Sending(una: Last, nxt: Last).On(new TcpEvent.Close(StillReads: true));
        ours.Gives(TcpState.FinWait1, ["FIN+ACK seq=4294967295 ack=301 win=1000"]);
        ours.On(Seg.Ack(ack: 0)).Gives(TcpState.FinWait2, [], Closed);
        ours.On(Seg.Ack(ack: Last)).Gives(TcpState.FinWait1, []);
    }

    [Fact]
    public void S114_Text_over_the_wrap_is_acknowledged_after_it()
    {
        StepResult result = Receiving(0xFFFF_FFF8).On(Seg.Ack(seq: 0xFFFF_FFF8, len: 16));
        result.Gives(TcpState.Established, ["ACK seq=101 ack=8 win=984"]);
        Assert.Equal(new SeqNumber(8), result.Tcb.Rcv.Nxt);
        Assert.Equal(16u, result.Tcb.Rcv.Unread);
        Assert.Contains(new TcpOutput.Readable(16), result.Outputs.AsSpan().ToArray());
    }

    [Theory]
    [InlineData(0xFFFF_FFF1, true)]
    [InlineData(0xFFFF_FFFF, true)]
    [InlineData(0, true)]
    [InlineData(5, true)]
    [InlineData(0x10, true)]
    [InlineData(0x11, false)]
    public void S114_Ack_over_the_wrap_counts_up_to_snd_nxt(uint ack, bool isAcceptable)
    {
        StepResult result = Sending(una: 0xFFFF_FFF0, nxt: 0x10).On(Seg.Ack(ack: ack));
        Assert.Equal(isAcceptable ? ack : 0xFFFF_FFF0, result.Tcb.Snd.Una.Value);
        Assert.Equal(isAcceptable ? [] : ["ACK seq=16 ack=301 win=1000"], result.Sent());
    }

    [Fact]
    public void S114_Ack_below_snd_una_is_old_on_the_other_side_of_the_wrap()
    {
        Tcb tcb = Sending(una: 3, nxt: 0x10);
        tcb.On(Seg.Ack(ack: 0xFFFF_FFFF)).IsIgnored(tcb, Rules.AckDuplicate);
    }

    [Theory]
    [InlineData(0xFFFF_FFEF, false)]
    [InlineData(0xFFFF_FFF0, true)]
    [InlineData(0xFFFF_FFFF, true)]
    [InlineData(0, true)]
    [InlineData(0x0F, true)]
    [InlineData(0x10, false)]
    public void S114_Window_over_the_wrap_has_its_edges_in_place(uint seq, bool isInside)
    {
        Tcb tcb = WithBufferOf32(Receiving(0xFFFF_FFF0));
        StepResult result = tcb.On(Seg.Ack(seq: seq));
        result.Gives(TcpState.Established, isInside ? [] : ["ACK seq=101 ack=4294967280 win=32"]);
    }

    [Fact]
    public void S114_Reset_inside_a_window_over_the_wrap_is_challenged_and_at_its_left_edge_resets()
    {
        Tcb tcb = WithBufferOf32(Receiving(0xFFFF_FFF0));
        StepResult challenged = tcb.On(Seg.Rst(seq: 5));
        challenged.Gives(TcpState.Established, ["ACK seq=101 ack=4294967280 win=32"]);
        Assert.Equal(tcb with { ChallengedAt = Steps.Now }, challenged.Tcb);
        tcb.On(Seg.Rst(seq: 0x10)).IsIgnored(tcb, Rules.SeqUnacceptableRst);
        tcb.On(Seg.Rst(seq: 0xFFFF_FFF0)).Gives(TcpState.Closed, [], ConnectionReset);
    }

    private static Tcb WithBufferOf32(Tcb tcb) =>
        tcb with { Rcv = tcb.Rcv with { Buffer = 0x20, Wnd = 0x20 } };

    /// <summary>ESTABLISHED with another RCV.NXT.</summary>
    private static Tcb Receiving(uint nxt) =>
        NumberShift.Move(Tcbs.Established(), send: 0, receive: unchecked(nxt - 301));

    /// <summary>ESTABLISHED with octets in flight from <paramref name="una"/> to <paramref name="nxt"/>.</summary>
    private static Tcb Sending(uint una, uint nxt)
    {
        uint octets = unchecked(nxt - una);
        Tcb tcb = octets == 0 ? Tcbs.Established() : Tcbs.Established().WithInFlight(octets);
        return NumberShift.Move(tcb, send: unchecked(una - 101), receive: 0);
    }
}
