using Tutor.Tcp.Machine;

namespace Tutor.Tcp.Listening;

/// <summary>An effect that a step of a listener asks for.</summary>
/// <param name="Pair">The connection that it is for; <c>Remote</c> is where a segment goes.</param>
/// <param name="Output">The effect.</param>
public sealed record ListenerOutput(SocketPair Pair, TcpOutput Output);
