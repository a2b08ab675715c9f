using Tutor.Tcp.Machine;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Listening;

/// <summary>
/// A passive socket with the queues of Linux, as one pure function on top of <see cref="TcpMachine"/>.
/// </summary>
public static class ListenerMachine
{
    /// <summary>Applies one event to one listener.</summary>
    /// <param name="listener">The listener before.</param>
    /// <param name="event">What happens.</param>
    /// <param name="now">When it happens.</param>
    /// <returns>The listener afterwards, the effects and the rules that fired.</returns>
    /// <remarks>
    /// Never fails: nonsense is data. That a segment is for this port and host is for whoever has the address to say.
    /// Costs O(log n) of the number of connections, and O(n log n) for <see cref="ListenerEvent.Close"/>.
    /// </remarks>
    public static ListenerResult Step(Listener listener, ListenerEvent @event, SimTime now) => @event switch
    {
        ListenerEvent.SegmentArrives arrival => Arrive(listener, arrival, now),
        ListenerEvent.TimerDue => ExpireTimer(listener, now),
        ListenerEvent.Call call => ListenerCalls.OnChild(listener, call, now),
        ListenerEvent.Accept => ListenerCalls.Accept(listener),
        ListenerEvent.Close => ListenerCalls.Close(listener, now),
        ListenerEvent.Unreachable error => Unreachables.Apply(listener, error, now),
        _ => throw new ArgumentOutOfRangeException(nameof(@event), @event, "The listener does not know this event."),
    };

    /// <summary>True for SYN without ACK and RST: what asks for a connection.</summary>
    internal static bool IsRequest(Segment segment) =>
        (segment.Flags & (TcpFlags.Syn | TcpFlags.Ack | TcpFlags.Rst)) == TcpFlags.Syn;

    /// <summary>An answer that leaves everything as it is but the counters.</summary>
    internal static ListenerResult Unchanged(
        Listener listener,
        SocketPair pair,
        ListenCounters counters,
        EquatableArray<RuleRef> rules)
    {
        Listener after = counters == listener.Counters ? listener : listener with { Counters = counters };
        return new(after, pair, listener.State, listener.State, default, rules);
    }

    /// <summary>The reaction of LISTEN, or of CLOSED after close(), to what belongs to no connection.</summary>
    internal static ListenerResult Stateless(
        Listener listener,
        ListenerEvent.SegmentArrives arrival,
        ListenCounters counters,
        SimTime now,
        EquatableArray<RuleRef> rules)
    {
        StepResult step = TcpMachine.Step(
            listener.Template, new TcpEvent.SegmentArrives(arrival.Segment, arrival.Iss), now);
        return Unchanged(listener, arrival.Pair, counters, rules.AddRange(step.Rules)) with
        {
            Outputs = ChildSteps.For(arrival.Pair, step.Outputs),
        };
    }

    /// <summary>
    /// RFC 9293 section 3.10.7: to the connection with this pair of sockets, else to the listener itself.
    /// </summary>
    private static ListenerResult Arrive(Listener listener, ListenerEvent.SegmentArrives arrival, SimTime now)
    {
        bool isRequest = IsRequest(arrival.Segment);
        ListenCounters counters = listener.Counters;
        PairKey key = PairKey.Of(arrival.Pair);
        if (AddressRules.Refusing(key) is { IsEmpty: false } rules)
        {
            return Unchanged(listener, arrival.Pair, isRequest ? counters.WithSynDropped() : counters, rules);
        }

        if (listener.Children.Find(key) is Child child)
        {
            return ChildSteps.Arrive(listener, child, arrival, isRequest ? counters.WithSynToChild() : counters, now);
        }

        if (listener.IsClosed)
        {
            return Stateless(listener, arrival, isRequest ? counters.WithSynDropped() : counters, now, []);
        }

        return isRequest ? SynArrives.Apply(listener, arrival, now)
            : CookieArrives.IsCandidate(listener, arrival.Segment) ? CookieArrives.Apply(listener, arrival, now)
            : Stateless(listener, arrival, counters, now, []);
    }

    private static ListenerResult ExpireTimer(Listener listener, SimTime now)
    {
        if (listener.Next is not (SimTime due, SocketPair pair) || due > now)
        {
            return new(listener, null, null, null, default, [Rules.TimerNotRunning]);
        }

        Child child = listener.Find(pair)!;
        return ChildSteps.Apply(listener, child, TcpTimers.Next(child.Tcb)!.Value.Event, listener.Counters, now);
    }
}
