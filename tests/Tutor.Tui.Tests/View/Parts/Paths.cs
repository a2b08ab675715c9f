using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.Tests.View.Parts;

/// <summary>Ways through the state diagram.</summary>
internal static class Paths
{
    /// <summary>The client of the mock-ups: the SYN+ACK has arrived and is not answered yet.</summary>
    internal static StatePath Client { get; } = Along(TcpState.Closed, TcpState.SynSent) with { Note = "?" };

    /// <summary>A server that closes first.</summary>
    internal static StatePath Server { get; } =
        Along(TcpState.Closed, TcpState.Listen, TcpState.SynReceived, TcpState.Established, TcpState.FinWait1);

    internal static StatePath Along(params TcpState[] states) => new(
        EquatableArray.From(states.Zip(states.Skip(1), Step)),
        states[^1],
        "");

    private static StateStep Step(TcpState from, TcpState to) => StateTransitions.Find(from, to) is { } known
        ? new(from, to, known.ShortCause, known.Action) { IsInFigure = true }
        : new(from, to, "rcv RST", "");
}
