using Tutor.Tcp.Machine;
using Tutor.Tcp.State;

namespace Tutor.Tcp.Listening;

/// <summary>What the user does: accept(), calls on accepted connections, and close() of the listener.</summary>
internal static class ListenerCalls
{
    public static ListenerResult Accept(Listener listener)
    {
        if (listener.IsClosed)
        {
            return new(listener, null, null, null, default, [Rules.CallNotOpen]);
        }

        if (listener.Children.FirstWaiting is not Child child)
        {
            return new(listener, null, null, null, default, [ListenRules.AcceptWaits]);
        }

        ChildTable children = listener.Children.Put(child with { Stage = ChildStage.Accepted });
        return new(
            listener with
            {
                Children = children,
                Counters = listener.Counters with { Accepted = listener.Counters.Accepted + 1 },
            },
            child.Pair,
            child.Tcb.State,
            child.Tcb.State,
            default,
            [ListenRules.AcceptTakes]);
    }

    /// <summary>Before accept() the user has no name for a connection, so a call on it is a call on none.</summary>
    public static ListenerResult OnChild(Listener listener, ListenerEvent.Call call, SimTime now)
    {
        if (listener.Find(call.Pair) is { Stage: ChildStage.Accepted } child)
        {
            return ChildSteps.Apply(listener, child, call.Event, listener.Counters, now);
        }

        return new(
            listener,
            call.Pair,
            TcpState.Closed,
            TcpState.Closed,
            [new(call.Pair, new TcpOutput.SignalUser(UserSignal.ErrorNotOpen))],
            [Rules.CallNotOpen]);
    }

    public static ListenerResult Close(Listener listener, SimTime now)
    {
        if (listener.IsClosed)
        {
            return new(listener, null, null, null, default, [Rules.CallNotOpen]);
        }

        ChildTable children = listener.Children;
        var outputs = new List<ListenerOutput>();
        foreach (Child child in listener.Children.All)
        {
            if (child.Stage == ChildStage.Accepted)
            {
                continue;
            }

            children = children.Remove(child.Pair);
            if (child.Stage == ChildStage.Waiting && listener.Queues.ResetOnClose)
            {
                StepResult step = TcpMachine.Step(child.Tcb, new TcpEvent.Abort(), now);
                outputs.AddRange(ChildSteps.For(child.Pair, step.Outputs).AsSpan());
            }
        }

        StepResult close = TcpMachine.Step(listener.Template, new TcpEvent.Close(StillReads: false), now);
        return new(
            listener with { Template = close.Tcb, Children = children },
            null,
            null,
            null,
            EquatableArray.From(outputs),
            close.Rules.Add(ListenRules.ListenerCloses));
    }
}
