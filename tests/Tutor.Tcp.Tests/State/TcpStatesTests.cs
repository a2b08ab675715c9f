using Tutor.Tcp.State;

namespace Tutor.Tcp.Tests.State;

public class TcpStatesTests
{
    [Fact]
    public void Every_state_is_read_back_from_its_name() =>
        Assert.All(Enum.GetValues<TcpState>(), state =>
        {
            Assert.True(TcpStates.TryParse(TcpStates.Print(state), out TcpState read));
            Assert.Equal(state, read);
        });

    [Fact]
    public void Names_are_those_of_rfc_9293()
    {
        Assert.Equal("SYN-RECEIVED", TcpStates.Print(TcpState.SynReceived));
        Assert.True(TcpStates.TryParse("fin-wait-1", out TcpState state));
        Assert.Equal(TcpState.FinWait1, state);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("SYN-RCVD")]
    public void Other_names_are_not_read(string? text) => Assert.False(TcpStates.TryParse(text, out _));
}
