using System.Net;
using Tutor.Tcp.Listening;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>The users who come one after the other, each with a TCB of its own.</summary>
internal static class Visitors
{
    private const ushort FirstPort = 1024;
    private const long Ports = ushort.MaxValue + 1 - FirstPort;

    /// <summary>When the next user comes; null when all have come.</summary>
    public static SimTime? NextVisit(Host host, VisitSpec visits) => visits.TimeOf(host.Visits.Started);

    /// <summary>A user comes and opens a connection.</summary>
    public static void Start(ref WorldDraft draft, int index, VisitSpec visits)
    {
        Host host = draft.Hosts[index];
        HostSpec spec = draft.Scenario.Hosts[index];
        var pair = new SocketPair(EndOf(spec, host.Visits.Started), visits.Server);
        bool isTaken = host.Visits.Live.Find(pair) is not null;
        draft.Put(index, host with
        {
            NextIss = host.NextIss + WorldRun.IssStep,
            Visits = host.Visits with
            {
                Started = host.Visits.Started + 1,
                WithoutPort = host.Visits.WithoutPort + (isTaken ? 1 : 0),
            },
        });
        if (!isTaken)
        {
            Step(ref draft, index, pair, host.Tcb, new TcpEvent.ActiveOpen(host.NextIss), 0);
        }
    }

    /// <summary>True when the segment is for a connection that exists, which then takes it.</summary>
    public static bool Arrive(ref WorldDraft draft, int index, LadderLine line)
    {
        SocketPair pair = Screening.PairOf(line);
        if (draft.Hosts[index].Visits.Live.Find(pair) is not { } visit)
        {
            return false;
        }

        Step(ref draft, index, pair, visit.Tcb, new TcpEvent.SegmentArrives(line.Segment, default), line.Number);
        return true;
    }

    /// <summary>A router says that a segment could not be delivered.</summary>
    public static void Bounce(ref WorldDraft draft, int index, LadderLine line) => Call(
        ref draft,
        index,
        new SocketPair(line.Source!, line.Destination!),
        new TcpEvent.DestinationUnreachable());

    /// <summary>The earliest timer of a connection runs out.</summary>
    public static void Expire(ref WorldDraft draft, int index)
    {
        ChildTable live = draft.Hosts[index].Visits.Live;
        if (live.Next is { } next && live.Find(next.Pair) is { } visit && TcpTimers.Next(visit.Tcb) is { } timer)
        {
            Step(ref draft, index, next.Pair, visit.Tcb, timer.Event, 0);
        }
    }

    private static void Step(
        ref WorldDraft draft, int index, SocketPair pair, Tcb tcb, TcpEvent @event, int line)
    {
        Host host = draft.Hosts[index];
        StepResult result = TcpMachine.Step(tcb, @event, draft.Now);
        VisitBook visits = Count(host.Visits, result.Outputs) with
        {
            Live = result.Tcb.State is TcpState.Closed or TcpState.Listen
                ? host.Visits.Live.Remove(pair)
                : host.Visits.Live.Put(new Child(pair, result.Tcb, ChildStage.Accepted)),
        };
        draft.Put(index, host with { Visits = visits, Wakes = visits.Live.Next?.Due });
        int sentBefore = draft.Sent;
        foreach (TcpOutput output in result.Outputs)
        {
            if (output is TcpOutput.SendSegment send)
            {
                Transmission.Send(ref draft, new Departure(host.Name, pair.Local, pair.Remote, send.Segment));
            }
        }

        if (draft.RecordsEvents)
        {
            EquatableArray<int> sent = Connections.Numbers(sentBefore, draft.Sent);
            draft.Add(new WorldEvent(
                draft.Now,
                host.Name,
                @event,
                line,
                tcb.State,
                result.Tcb.State,
                result.Outputs,
                sent,
                result.Rules)
            {
                Pair = pair,
            });
        }

        Use(ref draft, index, pair, result);
    }

    /// <summary>The user: sends and closes when the connection opens, reads what comes.</summary>
    private static void Use(ref WorldDraft draft, int index, SocketPair pair, StepResult result)
    {
        uint octets = ((HostRole.Visitors)draft.Scenario.Hosts[index].Role).Visits.Octets;
        foreach (TcpOutput output in result.Outputs)
        {
            if (output is TcpOutput.SignalUser { Signal: UserSignal.Connected })
            {
                Call(ref draft, index, pair, octets > 0 ? new TcpEvent.Send(octets, default) : null);
                Call(ref draft, index, pair, new TcpEvent.Close(StillReads: true));
            }
            else if (output is TcpOutput.Readable readable)
            {
                Call(ref draft, index, pair, new TcpEvent.Receive(readable.Octets));
            }
        }
    }

    private static void Call(ref WorldDraft draft, int index, SocketPair pair, TcpEvent? call)
    {
        if (call is not null && draft.Hosts[index].Visits.Live.Find(pair) is { } visit)
        {
            Step(ref draft, index, pair, visit.Tcb, call, 0);
        }
    }

    private static VisitBook Count(VisitBook visits, EquatableArray<TcpOutput> outputs)
    {
        foreach (TcpOutput output in outputs)
        {
            visits = output is TcpOutput.SignalUser told ? Count(visits, told.Signal) : visits;
        }

        return visits;
    }

    private static VisitBook Count(VisitBook visits, UserSignal signal) => signal switch
    {
        UserSignal.Connected => visits with { Connected = visits.Connected + 1 },
        UserSignal.ConnectionRefused => visits with { Refused = visits.Refused + 1 },
        UserSignal.ConnectionReset => visits with { Reset = visits.Reset + 1 },
        UserSignal.TimedOut => visits with { TimedOut = visits.TimedOut + 1 },
        UserSignal.Closed => visits with { Served = visits.Served + 1 },
        UserSignal.ConnectionClosing or UserSignal.DestinationUnreachable => visits,
        UserSignal.ErrorNotOpen or UserSignal.ErrorAlreadyExists or UserSignal.ErrorClosing => visits,
    };

    /// <summary>Ports go round; of a network each user has the next address.</summary>
    internal static Endpoint EndOf(HostSpec spec, long number)
    {
        IPAddress address = spec.Network is { } network
            ? Addresses.At(network, (ulong)number % Addresses.Count(network))
            : spec.Endpoint.Address;
        return new Endpoint(address, new Port((ushort)(FirstPort + (number % Ports))));
    }
}
