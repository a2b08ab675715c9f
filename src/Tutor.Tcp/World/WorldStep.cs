using Tutor.Tcp.Machine;
using Tutor.Tcp.State;

namespace Tutor.Tcp.World;

/// <summary>Makes one thing happen in a world.</summary>
internal static class WorldStep
{
    /// <summary>The control block of a host that has no connection: its policy and buffer only.</summary>
    public static Tcb Blank(Scenario scenario, HostSpec spec) => new()
    {
        Policy = PolicyOf(scenario, spec),
        Rcv = new ReceiveSpace { Buffer = spec.Buffer },
    };

    /// <summary>The policy of a host: its own or that of the scenario, with what follows from its address.</summary>
    public static Policy PolicyOf(Scenario scenario, HostSpec spec) =>
        (spec.Policy ?? scenario.Policy) with { Mss = spec.Mss, DefaultMss = spec.Endpoint.DefaultMss };

    /// <summary>Makes the item happen.</summary>
    public static void Perform(ref WorldDraft draft, in AgendaItem item)
    {
        draft.Now = item.At;
        switch (item.Kind)
        {
            case AgendaKind.Arrival:
                Arrivals.TakeNext(ref draft);
                break;
            case AgendaKind.Timer or AgendaKind.Read or AgendaKind.Listen or AgendaKind.Call:
                PerformAt(ref draft, item);
                break;
            case AgendaKind.Injection:
                InjectNext(ref draft);
                break;
            case AgendaKind.Flood:
                Floods.Send(ref draft, item.Place);
                break;
        }
    }

    private static void PerformAt(ref WorldDraft draft, in AgendaItem item)
    {
        switch (draft.Scenario.Hosts[item.Place].Role)
        {
            case HostRole.Server when item.Kind == AgendaKind.Timer:
                Servers.Expire(ref draft, item.Place);
                break;
            case HostRole.Server server:
                Servers.Accept(ref draft, item.Place, server.Listens);
                break;
            case HostRole.Visitors when item.Kind == AgendaKind.Timer:
                Visitors.Expire(ref draft, item.Place);
                break;
            case HostRole.Visitors visitors:
                Visitors.Start(ref draft, item.Place, visitors.Visits);
                break;
            default:
                PerformAtConnection(ref draft, item);
                break;
        }
    }

    private static void PerformAtConnection(ref WorldDraft draft, in AgendaItem item)
    {
        if (item.Event is { } timeout)
        {
            Connections.Apply(ref draft, item.Place, timeout, arrived: null);
        }
        else if (item.Kind == AgendaKind.Read)
        {
            uint unread = draft.Hosts[item.Place].Tcb.Rcv.Unread;
            Connections.Apply(ref draft, item.Place, new TcpEvent.Receive(unread), arrived: null);
        }
        else
        {
            MakeNextCall(ref draft, item.Place);
        }
    }

    private static void MakeNextCall(ref WorldDraft draft, int index)
    {
        Host host = draft.Hosts[index];
        AppCall call = draft.Scenario.Hosts[index].App[host.CallsMade].Call;
        draft.Put(index, host with { CallsMade = host.CallsMade + 1, NextCallReadySince = null });
        Connections.Apply(ref draft, index, Applications.EventOf(call, host), arrived: null);
    }

    private static void InjectNext(ref WorldDraft draft)
    {
        Injection injection = draft.Injections[0];
        draft.Injections = draft.Injections.RemoveAt(0);
        Transmission.Send(
            ref draft,
            new Departure(injection.From, injection.Source, injection.Destination, injection.Segment));
    }
}
