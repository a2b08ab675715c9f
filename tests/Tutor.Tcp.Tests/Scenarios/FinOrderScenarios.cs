using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Machine;
using Tutor.Testing;
using static Tutor.Tcp.Machine.UserSignal;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>FIN with data, and the order of FIN: scenarios 70 to 73.</summary>
public class FinOrderScenarios
{
    private static readonly TcpEvent Close = new TcpEvent.Close(StillReads: false);

    [Fact]
    public void S070_A_fin_behind_text_counts_after_it()
    {
        StepResult result = Tcbs.Established().On(Seg.FinAck(len: 10));
        result.Gives(TcpState.CloseWait, ["ACK seq=101 ack=312 win=990"], ConnectionClosing);
        Assert.Equal(10u, result.Readable());
    }

    [Fact]
    public void S071_A_fin_beyond_a_hole_waits_for_it()
    {
        StepResult early = Tcbs.Established().On(Seg.FinAck(311));
        early.Gives(TcpState.Established, ["ACK seq=101 ack=301 win=1000"]);
        StepResult filled = early.On(Seg.Ack(len: 10));
        filled.Gives(TcpState.CloseWait, ["ACK seq=101 ack=312 win=990"], ConnectionClosing);
        Assert.Equal(10u, filled.Readable());
    }

    [Fact]
    public void S071_Text_and_fin_beyond_a_hole_wait_together()
    {
        StepResult early = Tcbs.Established().On(Seg.FinAck(311, len: 5));
        early.Gives(TcpState.Established, ["ACK seq=101 ack=301 win=1000"]);
        early.On(Seg.Ack(len: 10)).Gives(TcpState.CloseWait, ["ACK seq=101 ack=317 win=985"], ConnectionClosing);
    }

    [Fact]
    public void S072_The_fin_is_numbered_after_the_last_octet_and_may_ride_on_it()
    {
        StepResult closed = Tcbs.Established().On(new TcpEvent.Send(1500, Steps.NewIss)).On(Close);
        closed.Gives(TcpState.FinWait1, []);
        Assert.Null(closed.Tcb.Snd.FinSeq);
        StepResult acked = closed.On(Seg.Ack(ack: 637));
        acked.Gives(
            TcpState.FinWait1,
            ["ACK seq=637 ack=301 len=536 win=1000", "FIN+PSH+ACK seq=1173 ack=301 len=428 win=1000"]);
        Assert.Equal(1601u, acked.Tcb.Snd.FinSeq?.Value);
    }

    [Fact]
    public void S072_A_fin_after_data_that_has_left_goes_alone() =>
        Tcbs.Established().On(new TcpEvent.Send(10, Steps.NewIss)).On(Close)
            .Gives(TcpState.FinWait1, ["FIN+ACK seq=111 ack=301 win=1000"]);

    [Theory]
    [InlineData(0, 302, 1000)]
    [InlineData(10, 312, 990)]
    public void S073_A_third_segment_with_fin_opens_and_closes_one_half(uint len, uint ack, uint window) =>
        Tcbs.SynReceived().On(Seg.FinAck(len: len))
            .Gives(TcpState.CloseWait, [$"ACK seq=101 ack={ack} win={window}"], Connected, ConnectionClosing);
}
