using Tutor.Tcp.State;

namespace Tutor.Tcp.Machine;

/// <summary>
/// What one event did to a connection. A struct, so that a step allocates nothing but what it changed.
/// </summary>
/// <param name="Tcb">The control block afterwards.</param>
/// <param name="Outputs">The effects, in order.</param>
/// <param name="Rules">The rules that fired, in order; at least one.</param>
public readonly record struct StepResult(
    Tcb Tcb, EquatableArray<TcpOutput> Outputs, EquatableArray<RuleRef> Rules);
