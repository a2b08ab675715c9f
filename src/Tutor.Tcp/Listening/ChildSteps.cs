using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Listening;

/// <summary>What happens to a connection of a listener, and to its place in the queues.</summary>
internal static class ChildSteps
{
    /// <summary>A segment arrives for it.</summary>
    public static ListenerResult Arrive(
        Listener listener,
        Child child,
        ListenerEvent.SegmentArrives arrival,
        ListenCounters counters,
        SimTime now)
    {
        StepResult step = TcpMachine.Step(
            child.Tcb, new TcpEvent.SegmentArrives(arrival.Segment, arrival.Iss), now);
        if (child.Stage != ChildStage.HalfOpen)
        {
            return Finish(listener, child, step, counters);
        }

        // A step is pure: when the queue has no place for what it opened, it was never made.
        return IsOpen(step.Tcb.State) && listener.IsAcceptQueueFull
            ? Overflow(listener, child, arrival.Segment, counters)
            : Finish(listener, child, step, IsGone(step.Tcb.State) ? counters.WithEmbryonicRst() : counters);
    }

    /// <summary>A call or a time-out.</summary>
    public static ListenerResult Apply(
        Listener listener,
        Child child,
        TcpEvent @event,
        ListenCounters counters,
        SimTime now)
    {
        StepResult step = TcpMachine.Step(child.Tcb, @event, now);
        bool isGivenUp = child.Stage == ChildStage.HalfOpen && IsGone(step.Tcb.State);
        return Finish(listener, child, step, isGivenUp ? counters.WithGivenUp() : counters);
    }

    /// <summary>The effects of the machine, with the connection that they are for.</summary>
    public static EquatableArray<ListenerOutput> For(SocketPair pair, EquatableArray<TcpOutput> outputs)
    {
        if (outputs.IsEmpty)
        {
            return default;
        }

        var all = new ListenerOutput[outputs.Count];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = new(pair, outputs[i]);
        }

        return new(all);
    }

    /// <summary>The SYN,ACK of a step that took a SYN in LISTEN.</summary>
    /// <exception cref="InvalidOperationException">Nothing was sent: a bug of ours.</exception>
    public static Segment FirstSegment(StepResult step)
    {
        foreach (TcpOutput output in step.Outputs)
        {
            if (output is TcpOutput.SendSegment send)
            {
                return send.Segment;
            }
        }

        throw new InvalidOperationException("The machine answered a SYN in LISTEN by nothing.");
    }

    /// <summary>
    /// The place of a connection in a state: the last ACK opens; a SYN that reuses TIME-WAIT (MAY-2) begins anew in the
    /// SYN queue, which may then hold more than its limit, as in Linux: the remote has shown that it is real.
    /// </summary>
    public static ChildStage NextStage(ChildStage stage, TcpState state) =>
        state == TcpState.SynReceived ? ChildStage.HalfOpen
        : stage == ChildStage.HalfOpen ? ChildStage.Waiting
        : stage;

    private static bool IsGone(TcpState state) => state is TcpState.Closed or TcpState.Listen;

    private static bool IsOpen(TcpState state) => !IsGone(state) && state is not TcpState.SynReceived;

    private static ListenerResult Finish(
        Listener listener,
        Child child,
        StepResult step,
        ListenCounters counters)
    {
        EquatableArray<RuleRef> rules = step.Rules;
        ChildTable children = listener.Children;
        if (IsGone(step.Tcb.State))
        {
            children = children.Remove(child.Pair);
            rules = child.Stage == ChildStage.HalfOpen ? rules.Add(ListenRules.HalfOpenGone) : rules;
        }
        else
        {
            ChildStage stage = NextStage(child.Stage, step.Tcb.State);
            if (stage != child.Stage)
            {
                bool isOpened = stage == ChildStage.Waiting;
                rules = rules.Add(isOpened ? ListenRules.AcceptQueued : ListenRules.SynQueued);
                counters = isOpened ? counters with { PassiveOpens = counters.PassiveOpens + 1 } : counters;
            }

            bool isSame = ReferenceEquals(step.Tcb, child.Tcb) && stage == child.Stage;
            children = isSame ? children : children.Put(new Child(child.Pair, step.Tcb, stage));
        }

        bool isUnchanged = ReferenceEquals(children, listener.Children) && counters == listener.Counters;
        return new(
            isUnchanged ? listener : listener with { Children = children, Counters = counters },
            child.Pair,
            child.Tcb.State,
            step.Tcb.State,
            For(child.Pair, step.Outputs),
            rules);
    }

    /// <summary>The last ACK of the handshake finds the accept queue full (Linux <c>tcp_check_req</c>).</summary>
    private static ListenerResult Overflow(Listener listener, Child child, Segment ack, ListenCounters counters)
    {
        counters = counters.WithOverflow();
        if (!listener.Queues.AbortOnOverflow)
        {
            return new(
                listener with { Counters = counters },
                child.Pair,
                child.Tcb.State,
                child.Tcb.State,
                default,
                [ListenRules.AckAcceptQueueFull]);
        }

        var reset = new Segment { Flags = TcpFlags.Rst, Seq = ack.Ack };
        return new(
            listener with
            {
                Children = listener.Children.Remove(child.Pair),
                Counters = counters.WithEmbryonicRst(),
            },
            child.Pair,
            child.Tcb.State,
            listener.State,
            [new(child.Pair, new TcpOutput.SendSegment(reset, IsRetransmission: false))],
            [ListenRules.AckAcceptQueueFullRst, ListenRules.HalfOpenGone]);
    }
}
