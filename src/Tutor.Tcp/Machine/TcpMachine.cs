using Tutor.Tcp.State;

namespace Tutor.Tcp.Machine;

/// <summary>TCP as one pure function (RFC 9293 section 3.10).</summary>
public static class TcpMachine
{
    /// <summary>Applies one event to one connection.</summary>
    /// <param name="tcb">The control block before.</param>
    /// <param name="event">What happens.</param>
    /// <param name="now">When it happens.</param>
    /// <returns>The control block afterwards, the effects and the rules that fired.</returns>
    /// <remarks>Never fails: nonsense from a user or the wire is data, with a rule that says what becomes of it.</remarks>
    public static StepResult Step(Tcb tcb, TcpEvent @event, SimTime now) => throw new NotImplementedException();
}
