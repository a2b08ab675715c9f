using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Testing;

namespace Tutor.Tcp.Tests.Machine;

/// <summary>Soft ICMP errors (RFC 9293 section 3.9.2.2, MUST-56).</summary>
public class SoftErrorTests
{
    private static readonly TcpEvent Unreachable = new TcpEvent.DestinationUnreachable();

    [Fact]
    public void A_soft_error_is_told_and_changes_nothing()
    {
        foreach (TcpState state in Enum.GetValues<TcpState>().Where(s => s > TcpState.Listen))
        {
            StepResult result = Tcbs.In(state).On(Unreachable);
            result.Gives(state, [], UserSignal.DestinationUnreachable);
            Assert.Equal(Tcbs.In(state), result.Tcb);
            Assert.Equal([Rules.SoftErrorTold], result.Rules);
        }
    }

    [Theory]
    [InlineData(TcpState.Closed)]
    [InlineData(TcpState.Listen)]
    public void A_soft_error_where_nothing_was_sent_is_ignored(TcpState state) =>
        Tcbs.In(state).On(Unreachable).IsIgnored(Tcbs.In(state), Rules.SoftErrorIgnored);
}
