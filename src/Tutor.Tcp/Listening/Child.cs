using Tutor.Tcp.State;

namespace Tutor.Tcp.Listening;

/// <summary>A connection that a listener made.</summary>
/// <param name="Pair">Its two ends.</param>
/// <param name="Tcb">Its control block.</param>
/// <param name="Stage">Whether it is half-open, waits for accept() or was accepted.</param>
public sealed record Child(SocketPair Pair, Tcb Tcb, ChildStage Stage);
