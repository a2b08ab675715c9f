namespace Tutor.Tcp.State;

/// <summary>One edge of the state diagram.</summary>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Cause">What makes it happen, in the words of the RFC.</param>
/// <param name="Action">What TCP does then; empty when nothing.</param>
/// <param name="ShortCause">The cause in at most 12 columns.</param>
public sealed record StateTransition(TcpState From, TcpState To, string Cause, string Action, string ShortCause);

/// <summary>
/// Every transition of RFC 9293 section 3.3.2, figure 5, with its notes 1 and 2. No pair of states occurs twice.
/// </summary>
/// <remarks>As in the figure, what ends a connection at once (ABORT, an accepted RST) is left out.</remarks>
public static class StateTransitions
{
    private const string DeleteTcb = "delete TCB";
    private const string SendAck = "snd ACK";
    private const string SendFin = "snd FIN";
    private const string SendSyn = "snd SYN";
    private const string SendSynAck = "snd SYN+ACK";
    private const string ReceiveFin = "rcv FIN";
    private const string ReceiveSyn = "rcv SYN";

    /// <summary>The transitions; of each state the one of an untroubled connection comes first.</summary>
    public static EquatableArray<StateTransition> All { get; } = new(
    [
        Of(TcpState.Closed, TcpState.SynSent, "active OPEN", SendSyn),
        Of(TcpState.Closed, TcpState.Listen, "passive OPEN", "create TCB"),
        Of(TcpState.Listen, TcpState.SynReceived, ReceiveSyn, SendSynAck),
        Of(TcpState.Listen, TcpState.SynSent, "SEND", SendSyn),
        Of(TcpState.Listen, TcpState.Closed, "CLOSE", DeleteTcb),
        Of(TcpState.SynSent, TcpState.Established, "rcv SYN+ACK", SendAck),
        Of(TcpState.SynSent, TcpState.SynReceived, ReceiveSyn, SendSynAck),
        Of(TcpState.SynSent, TcpState.Closed, "CLOSE", DeleteTcb),
        Of(TcpState.SynReceived, TcpState.Established, "rcv ACK of SYN", "", "rcv ACK"),
        Of(TcpState.SynReceived, TcpState.FinWait1, "CLOSE", SendFin),
        Of(TcpState.SynReceived, TcpState.Listen, "rcv RST (1)", "", "rcv RST"),
        Of(TcpState.Established, TcpState.FinWait1, "CLOSE", SendFin),
        Of(TcpState.Established, TcpState.CloseWait, ReceiveFin, SendAck),
        Of(TcpState.FinWait1, TcpState.FinWait2, "rcv ACK of FIN", "", "rcv ACK"),
        Of(TcpState.FinWait1, TcpState.Closing, ReceiveFin, SendAck),
        Of(TcpState.FinWait1, TcpState.TimeWait, "rcv FIN, ACK of FIN", SendAck, "rcv FIN+ACK"),
        Of(TcpState.FinWait2, TcpState.TimeWait, ReceiveFin, SendAck),
        Of(TcpState.CloseWait, TcpState.LastAck, "CLOSE", SendFin),
        Of(TcpState.Closing, TcpState.TimeWait, "rcv ACK of FIN", "", "rcv ACK"),
        Of(TcpState.LastAck, TcpState.Closed, "rcv ACK of FIN", DeleteTcb, "rcv ACK"),
        Of(TcpState.TimeWait, TcpState.Closed, "2 MSL over", DeleteTcb),
    ]);

    /// <summary>The transitions that leave a state; at least one.</summary>
    /// <param name="state">The state.</param>
    public static EquatableArray<StateTransition> LeavingFrom(TcpState state) =>
        EquatableArray.From(All.Where(transition => transition.From == state));

    /// <summary>The transition between two states; null when the figure has none.</summary>
    /// <param name="from">The state before.</param>
    /// <param name="to">The state after.</param>
    public static StateTransition? Find(TcpState from, TcpState to)
    {
        foreach (StateTransition transition in All)
        {
            if (transition.From == from && transition.To == to)
            {
                return transition;
            }
        }

        return null;
    }

    private static StateTransition Of(
        TcpState from, TcpState to, string cause, string action, string? shortCause = null) =>
        new(from, to, cause, action, shortCause ?? cause);
}
