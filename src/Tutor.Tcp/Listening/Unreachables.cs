using Tutor.Tcp.Machine;
using Tutor.Tcp.State;

namespace Tutor.Tcp.Listening;

/// <summary>
/// ICMP "unreachable" for a half-open connection. To an open one it is a soft error in any case, of which the user is
/// told who has accepted it (RFC 9293 section 3.9.2.2, MUST-56).
/// </summary>
internal static class Unreachables
{
    public static ListenerResult Apply(Listener listener, ListenerEvent.Unreachable error, SimTime now)
    {
        if (listener.Find(error.Pair) is not Child child)
        {
            return ListenerMachine.Unchanged(
                listener, error.Pair, listener.Counters, [ListenRules.UnreachableForeign]);
        }

        if (child.Stage == ChildStage.Accepted)
        {
            return ChildSteps.Apply(listener, child, new TcpEvent.DestinationUnreachable(), listener.Counters, now);
        }

        bool isHalfOpen = child.Stage == ChildStage.HalfOpen;
        if (isHalfOpen && error.Seq != child.Tcb.Snd.Iss)
        {
            return Keep(listener, child) with { Rules = [ListenRules.UnreachableForeign] };
        }

        return isHalfOpen && listener.Queues.DropOnUnreachable ? Drop(listener, child) : Keep(listener, child);
    }

    private static ListenerResult Keep(Listener listener, Child child) => new(
        listener, child.Pair, child.Tcb.State, child.Tcb.State, default, [ListenRules.UnreachableSoft]);

    private static ListenerResult Drop(Listener listener, Child child) => new(
        listener with
        {
            Children = listener.Children.Remove(child.Pair),
            Counters = listener.Counters with { ListenDrops = listener.Counters.ListenDrops + 1 },
        },
        child.Pair,
        child.Tcb.State,
        TcpState.Listen,
        default,
        [ListenRules.UnreachableDrops, ListenRules.HalfOpenGone]);
}
