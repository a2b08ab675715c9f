using Tutor.Tcp.Listening;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;

namespace Tutor.Tcp.World;

/// <summary>The hosts that listen: what reaches the listener, and what its application does.</summary>
internal static class Servers
{
    private static readonly ListenerEvent TimerDue = new ListenerEvent.TimerDue();
    private static readonly ListenerEvent AcceptCall = new ListenerEvent.Accept();

    /// <summary>The listener at the start.</summary>
    public static Listener Open(Scenario scenario, HostSpec spec, ListenerSpec listens) => Listener.Open(
        spec.Endpoint,
        WorldStep.PolicyOf(scenario, spec),
        listens.Queues,
        CookieIsn.KeyOf(scenario),
        spec.Buffer);

    /// <summary>When the application calls accept() next; null when it has nothing to take, or never does.</summary>
    public static SimTime? NextAccept(Host host, ListenerSpec listens) =>
        listens.AcceptEvery is not null && host.Listener!.Children.Waiting > 0 ? host.AcceptsFrom : null;

    /// <summary>A segment arrives.</summary>
    public static void Arrive(ref WorldDraft draft, int index, LadderLine line)
    {
        var arrival = new ListenerEvent.SegmentArrives(
            Screening.PairOf(line), line.Segment, draft.Hosts[index].NextIss);
        Step(ref draft, index, arrival, line);
    }

    /// <summary>A router says that a segment could not be delivered.</summary>
    public static void Bounce(ref WorldDraft draft, int index, LadderLine line)
    {
        var pair = new SocketPair(line.Source!, line.Destination!);
        Step(ref draft, index, new ListenerEvent.Unreachable(pair, line.Segment.Seq), null);
    }

    /// <summary>The earliest timer of a connection runs out.</summary>
    public static void Expire(ref WorldDraft draft, int index) => Step(ref draft, index, TimerDue, null);

    /// <summary>The application takes the oldest connection that waits.</summary>
    public static void Accept(ref WorldDraft draft, int index, ListenerSpec listens)
    {
        Host host = draft.Hosts[index];
        draft.Put(index, host with { AcceptsFrom = draft.Now + (listens.AcceptEvery ?? SimTime.Zero) });
        Step(ref draft, index, AcceptCall, null);
    }

    private static void Step(ref WorldDraft draft, int index, ListenerEvent @event, LadderLine? line)
    {
        Host host = draft.Hosts[index];
        TcpEvent? told = draft.RecordsEvents ? EventOf(host.Listener!, @event) : null;
        ListenerResult result = ListenerMachine.Step(host.Listener!, @event, draft.Now);
        bool tookIss = result is { After: TcpState.SynReceived, Before: not TcpState.SynReceived };
        draft.Put(index, host with
        {
            Listener = result.Listener,
            NextIss = tookIss ? host.NextIss + WorldRun.IssStep : host.NextIss,
            Wakes = ReferenceEquals(host.Listener!.Children, result.Listener.Children)
                ? host.Wakes
                : result.Listener.Next?.Due,
        });
        int sentBefore = draft.Sent;
        bool isForUser = Send(ref draft, host.Name, result.Outputs);
        if (draft.RecordsEvents)
        {
            draft.Add(EventOf(draft.Now, host.Name, told, result, line?.Number ?? 0) with
            {
                SentLines = Connections.Numbers(sentBefore, draft.Sent),
            });
        }

        if (result.Pair is { } pair && (isForUser || @event is ListenerEvent.Accept))
        {
            Serve(ref draft, index, pair);
        }
    }

    /// <summary>The application of an accepted connection: it reads at once, and closes when the remote has.</summary>
    private static void Serve(ref WorldDraft draft, int index, SocketPair pair)
    {
        if (draft.Hosts[index].Listener!.Find(pair) is not { Stage: ChildStage.Accepted, Tcb: { } tcb })
        {
            return;
        }

        if (tcb is { Rcv.Unread: > 0, UserStoppedReading: false })
        {
            Step(ref draft, index, new ListenerEvent.Call(pair, new TcpEvent.Receive(tcb.Rcv.Unread)), null);
            Serve(ref draft, index, pair);
        }
        else if (tcb is { State: TcpState.CloseWait, Snd: { FinQueued: false, FinSeq: null } })
        {
            Step(ref draft, index, new ListenerEvent.Call(pair, new TcpEvent.Close(StillReads: false)), null);
        }
    }

    /// <summary>
    /// Sends the segments; true when something else is among the outputs, which is for the application.
    /// </summary>
    private static bool Send(ref WorldDraft draft, string host, EquatableArray<ListenerOutput> outputs)
    {
        bool isForUser = false;
        foreach (ListenerOutput output in outputs)
        {
            if (output.Output is TcpOutput.SendSegment send)
            {
                Transmission.Send(ref draft, new Departure(host, output.Pair.Local, output.Pair.Remote, send.Segment));
            }
            else
            {
                isForUser = true;
            }
        }

        return isForUser;
    }

    private static TcpEvent? EventOf(Listener listener, ListenerEvent @event) => @event switch
    {
        ListenerEvent.SegmentArrives arrival => new TcpEvent.SegmentArrives(arrival.Segment, arrival.Iss),
        ListenerEvent.Call call => call.Event,
        ListenerEvent.TimerDue => listener.Next is { } next && listener.Find(next.Pair) is { } child
            ? TcpTimers.Next(child.Tcb)?.Event
            : null,
        ListenerEvent.Accept or ListenerEvent.Close or ListenerEvent.Unreachable => null,
        _ => throw new InvalidOperationException($"Unknown event {@event}."),
    };

    private static WorldEvent EventOf(SimTime now, string host, TcpEvent? told, ListenerResult result, int line)
    {
        TcpOutput[] outputs = [.. result.Outputs.AsSpan().ToArray().Select(output => output.Output)];
        return new WorldEvent(
            now,
            host,
            told,
            line,
            result.Before ?? TcpState.Listen,
            result.After ?? TcpState.Listen,
            new EquatableArray<TcpOutput>(outputs),
            [],
            result.Rules)
        {
            Pair = result.Pair,
        };
    }
}
