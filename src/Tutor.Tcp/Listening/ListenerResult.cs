using Tutor.Tcp.Machine;
using Tutor.Tcp.State;

namespace Tutor.Tcp.Listening;

/// <summary>What one event did to a listener.</summary>
/// <param name="Listener">The listener afterwards.</param>
/// <param name="Pair">The connection that it was about, for accept() the one taken; null when none.</param>
/// <param name="Before">
/// The state of that connection before; LISTEN (CLOSED after the listener was closed) when none existed, and null when
/// <paramref name="Pair"/> is.
/// </param>
/// <param name="After">The same afterwards; LISTEN or CLOSED when none exists any more.</param>
/// <param name="Outputs">The effects, in order.</param>
/// <param name="Rules">The rules that fired, in order, of the listener and of the machine; at least one.</param>
public sealed record ListenerResult(
    Listener Listener,
    SocketPair? Pair,
    TcpState? Before,
    TcpState? After,
    EquatableArray<ListenerOutput> Outputs,
    EquatableArray<RuleRef> Rules);
