using Tutor.Tcp.State;

namespace Tutor.Tcp.Tests.State;

public sealed class StateTransitionsTests
{
    [Fact]
    public void Are_those_of_figure_5_of_rfc_9293_and_its_notes() => Assert.Equal(
        """
        CLOSED -> SYN-SENT: active OPEN / snd SYN
        CLOSED -> LISTEN: passive OPEN / create TCB
        LISTEN -> SYN-RECEIVED: rcv SYN / snd SYN+ACK
        LISTEN -> SYN-SENT: SEND / snd SYN
        LISTEN -> CLOSED: CLOSE / delete TCB
        SYN-SENT -> ESTABLISHED: rcv SYN+ACK / snd ACK
        SYN-SENT -> SYN-RECEIVED: rcv SYN / snd SYN+ACK
        SYN-SENT -> CLOSED: CLOSE / delete TCB
        SYN-RECEIVED -> ESTABLISHED: rcv ACK of SYN / x
        SYN-RECEIVED -> FIN-WAIT-1: CLOSE / snd FIN
        SYN-RECEIVED -> LISTEN: rcv RST (1) / x
        ESTABLISHED -> FIN-WAIT-1: CLOSE / snd FIN
        ESTABLISHED -> CLOSE-WAIT: rcv FIN / snd ACK
        FIN-WAIT-1 -> FIN-WAIT-2: rcv ACK of FIN / x
        FIN-WAIT-1 -> CLOSING: rcv FIN / snd ACK
        FIN-WAIT-1 -> TIME-WAIT: rcv FIN, ACK of FIN / snd ACK
        FIN-WAIT-2 -> TIME-WAIT: rcv FIN / snd ACK
        CLOSE-WAIT -> LAST-ACK: CLOSE / snd FIN
        CLOSING -> TIME-WAIT: rcv ACK of FIN / x
        LAST-ACK -> CLOSED: rcv ACK of FIN / delete TCB
        TIME-WAIT -> CLOSED: 2 MSL over / delete TCB
        """,
        string.Join('\n', StateTransitions.All.Select(Line)));

    [Fact]
    public void Join_each_pair_of_states_once_at_most()
    {
        var pairs = StateTransitions.All.Select(transition => (transition.From, transition.To)).ToList();

        Assert.Equal(pairs.Distinct(), pairs);
    }

    private static string Line(StateTransition transition) =>
        $"{TcpStates.Print(transition.From)} -> {TcpStates.Print(transition.To)}: "
        + $"{transition.Cause} / {(transition.Action.Length == 0 ? "x" : transition.Action)}";
}
