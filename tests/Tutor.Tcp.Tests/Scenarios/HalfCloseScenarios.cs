using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Machine;
using Tutor.Tcp.Wire;
using Tutor.Testing;
using static Tutor.Tcp.Machine.UserSignal;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>Half-close: scenarios 77 to 79.</summary>
public class HalfCloseScenarios
{
    private static readonly TcpEvent Close = new TcpEvent.Close(StillReads: false);
    private static readonly Policy Gentle = new() { RstOnUnread = false, RstAfterClose = false };

    [Theory]
    [InlineData(TcpState.FinWait1)]
    [InlineData(TcpState.FinWait2)]
    public void S077_Text_after_our_fin_is_delivered_and_acknowledged(TcpState state)
    {
        uint ack = state == TcpState.FinWait2 ? 102u : 101u;
        StepResult result = Tcbs.In(state).On(Seg.Ack(ack: ack, len: 10));
        result.Gives(state, ["ACK seq=102 ack=311 win=990"]);
        Assert.Equal(10u, result.Readable());
    }

    [Fact]
    public void S077_In_close_wait_we_may_go_on_sending() =>
        Tcbs.CloseWait().On(new TcpEvent.Send(10, Steps.NewIss))
            .Gives(TcpState.CloseWait, ["PSH+ACK seq=101 ack=302 len=10 win=1000"]);

    [Theory]
    [InlineData(TcpState.CloseWait)]
    [InlineData(TcpState.Closing)]
    [InlineData(TcpState.LastAck)]
    public void S078_Text_from_an_end_that_has_sent_its_fin_is_ignored(TcpState state)
    {
        StepResult result = Tcbs.In(state).On(Seg.Ack(302, len: 10));
        result.Gives(state, []);
        Assert.Equal(0u, result.Readable());
        Assert.Equal(new SeqNumber(302), result.Tcb.Rcv.Nxt);
        Assert.Contains(Rules.TextIgnored, result.Rules.AsSpan().ToArray());
    }

    [Theory]
    [InlineData(TcpState.Established, "RST seq=101 win=0", "FIN+ACK seq=101 ack=301 win=990")]
    [InlineData(TcpState.CloseWait, "RST seq=101 win=0", "FIN+ACK seq=101 ack=302 win=990")]
    public void S079_Close_with_unread_text_resets(TcpState state, string reset, string fin)
    {
        Tcb tcb = Tcbs.In(state);
        tcb = tcb with { Rcv = tcb.Rcv with { Unread = 10, Wnd = 990 } };
        StepResult result = tcb.On(Close).Gives(TcpState.Closed, [reset]);
        Assert.Contains(Rules.CloseUnread, result.Rules.AsSpan().ToArray());
        Assert.Equal([fin], tcb.Under(Gentle).On(Close).Sent());
    }

    [Theory]
    [InlineData(TcpState.FinWait1)]
    [InlineData(TcpState.FinWait2)]
    public void S079_Text_after_a_full_close_resets(TcpState state)
    {
        Tcb tcb = Tcbs.In(state) with { UserStoppedReading = true };
        tcb.On(Seg.Ack(ack: 102, len: 10))
            .Gives(TcpState.Closed, ["RST seq=102 win=0"], state == TcpState.FinWait1 ? [Closed] : []);
        StepResult gentle = tcb.Under(Gentle).On(Seg.Ack(ack: 102, len: 10));
        Assert.Equal(["ACK seq=102 ack=311 win=990"], gentle.Sent());
    }

    [Fact]
    public void S079_When_all_was_read_a_close_sends_fin()
    {
        StepResult text = Tcbs.Established().On(Seg.Ack(len: 10));
        text.On(new TcpEvent.Receive(10)).On(Close)
            .Gives(TcpState.FinWait1, ["FIN+ACK seq=101 ack=311 win=990"]);
    }
}
