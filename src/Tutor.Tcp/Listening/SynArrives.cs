using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Listening;

/// <summary>
/// A SYN that belongs to no connection: a place in the SYN queue, a cookie, or nothing. The order of the questions is
/// that of Linux (net/ipv4/tcp_input.c <c>tcp_conn_request</c>).
/// </summary>
internal static class SynArrives
{
    private static readonly EquatableArray<RuleRef> SynQueueFull = [ListenRules.SynQueueFull];
    private static readonly EquatableArray<RuleRef> AcceptQueueFull = [ListenRules.SynAcceptQueueFull];
    private static readonly EquatableArray<RuleRef> LastQuarter = [ListenRules.SynLastQuarter];
    private static readonly EquatableArray<RuleRef> SynFinDropped = [Rules.SynFinDropped];

    public static ListenerResult Apply(Listener listener, ListenerEvent.SegmentArrives arrival, SimTime now)
    {
        ListenCounters counters = listener.Counters;
        if (listener.Policy.DropSynFin && arrival.Segment.Has(TcpFlags.Fin))
        {
            return ListenerMachine.Unchanged(listener, arrival.Pair, counters.WithSynDropped(), SynFinDropped);
        }

        SynCookieMode mode = listener.Queues.SynCookies;
        bool isFull = listener.IsSynQueueFull;
        if (isFull && mode == SynCookieMode.Off)
        {
            return Drop(listener, arrival, counters with { ReqQFullDrop = counters.ReqQFullDrop + 1 }, SynQueueFull);
        }

        bool wantsCookie = isFull || mode == SynCookieMode.Always;
        if (wantsCookie)
        {
            counters = counters with { ReqQFullDoCookies = counters.ReqQFullDoCookies + 1 };
        }

        if (listener.IsAcceptQueueFull)
        {
            counters = counters with { ListenOverflows = counters.ListenOverflows + 1 };
            return Drop(listener, arrival, counters, AcceptQueueFull);
        }

        return wantsCookie ? CookieSending.Apply(listener, arrival, counters, now)
            : IsKeptForOthers(listener, arrival.Pair.Remote) ? Drop(listener, arrival, counters, LastQuarter)
            : Queue(listener, arrival, counters, now);
    }

    private static ListenerResult Drop(
        Listener listener,
        ListenerEvent.SegmentArrives arrival,
        ListenCounters counters,
        EquatableArray<RuleRef> rules)
    {
        counters = counters.WithSynDropped() with { ListenDrops = counters.ListenDrops + 1 };
        return ListenerMachine.Unchanged(listener, arrival.Pair, counters, rules);
    }

    private static bool IsKeptForOthers(Listener listener, Endpoint remote)
    {
        ListenPolicy queues = listener.Queues;
        return queues.ReserveForKnownPeers
            && queues.SynCookies == SynCookieMode.Off
            && queues.MaxSynBacklog - listener.Children.HalfOpen < queues.MaxSynBacklog / 4
            && !queues.KnownPeers.AsSpan().Contains(remote.Address);
    }

    /// <summary>The machine makes the connection, half-open unless its policy opens it at once.</summary>
    private static ListenerResult Queue(
        Listener listener,
        ListenerEvent.SegmentArrives arrival,
        ListenCounters counters,
        SimTime now)
    {
        StepResult step = TcpMachine.Step(
            listener.Template, new TcpEvent.SegmentArrives(arrival.Segment, arrival.Iss), now);
        ChildStage stage = ChildSteps.NextStage(ChildStage.HalfOpen, step.Tcb.State);
        bool isHalfOpen = stage == ChildStage.HalfOpen;
        Listener after = listener with
        {
            Children = listener.Children.Put(new Child(arrival.Pair, step.Tcb, stage)),
            Counters = counters with
            {
                SynsReceived = counters.SynsReceived + 1,
                SynsQueued = counters.SynsQueued + 1,
                PassiveOpens = counters.PassiveOpens + (isHalfOpen ? 0 : 1),
            },
        };
        return new(
            after,
            arrival.Pair,
            TcpState.Listen,
            step.Tcb.State,
            ChildSteps.For(arrival.Pair, step.Outputs),
            step.Rules.Add(isHalfOpen ? ListenRules.SynQueued : ListenRules.AcceptQueued));
    }
}
