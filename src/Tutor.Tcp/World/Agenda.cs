using Tutor.Tcp.Machine;

namespace Tutor.Tcp.World;

/// <summary>What kind of thing happens, in the order in which things of one moment happen.</summary>
internal enum AgendaKind
{
    /// <summary>An application opens passively.</summary>
    Listen,

    /// <summary>A segment arrives, or a router's message.</summary>
    Arrival,

    /// <summary>A timer runs out.</summary>
    Timer,

    /// <summary>An application takes what was received.</summary>
    Read,

    /// <summary>An application makes its next call.</summary>
    Call,

    /// <summary>Somebody injects a segment.</summary>
    Injection,

    /// <summary>A flood sends its next SYN.</summary>
    Flood,
}

/// <summary>One thing that is going to happen unless something else comes first.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Place">The index of the host at which it happens; of a flood its own; 0 for an injection.</param>
/// <param name="Event">The event of the timer of a host with one connection; null for everything else.</param>
internal readonly record struct AgendaItem(SimTime At, AgendaKind Kind, int Place, TcpEvent? Event)
{
    /// <summary>True when this comes first; the order is the one that <see cref="WorldRun"/> documents.</summary>
    public bool IsBefore(in AgendaItem other)
    {
        int order = At.CompareTo(other.At);
        order = order != 0 ? order : Kind.CompareTo(other.Kind);
        return (order != 0 ? order : Place.CompareTo(other.Place)) < 0;
    }
}

/// <summary>Finds what happens next in a world.</summary>
internal static class Agenda
{
    /// <summary>The earliest item; null when there is none.</summary>
    public static AgendaItem? Earliest(ref WorldDraft draft)
    {
        AgendaItem? first = null;
        if (draft.InFlight.Next is { } flight)
        {
            first = new AgendaItem(Later(flight.At, draft.Now), AgendaKind.Arrival, flight.Host, null);
        }

        TakeHosts(ref draft, ref first);
        if (!draft.Injections.IsEmpty)
        {
            Take(ref draft, ref first, 0, AgendaKind.Injection, draft.Injections[0].At);
        }

        for (int i = 0; i < draft.Floods.Length; i++)
        {
            SimTime? next = Floods.Next(draft.Scenario.Floods[i], draft.Floods[i]);
            Take(ref draft, ref first, i, AgendaKind.Flood, next);
        }

        return first;
    }

    private static void TakeHosts(ref WorldDraft draft, ref AgendaItem? first)
    {
        for (int i = 0; i < draft.Hosts.Length; i++)
        {
            switch (draft.Scenario.Hosts[i].Role)
            {
                case HostRole.OneConnection:
                    TakeConnection(ref draft, ref first, i);
                    break;
                case HostRole.Server server:
                    Take(ref draft, ref first, i, AgendaKind.Timer, draft.Hosts[i].Wakes);
                    Take(ref draft, ref first, i, AgendaKind.Read, Servers.NextAccept(draft.Hosts[i], server.Listens));
                    break;
                case HostRole.Visitors visitors:
                    Take(ref draft, ref first, i, AgendaKind.Timer, draft.Hosts[i].Wakes);
                    Take(ref draft, ref first, i, AgendaKind.Call, Visitors.NextVisit(draft.Hosts[i], visitors.Visits));
                    break;
                default:
                    break;
            }
        }
    }

    private static void TakeConnection(ref WorldDraft draft, ref AgendaItem? first, int index)
    {
        if (TcpTimers.Next(draft.Hosts[index].Tcb) is { } timer)
        {
            Take(ref first, new AgendaItem(Later(timer.Due, draft.Now), AgendaKind.Timer, index, timer.Event));
        }

        if (Applications.Next(draft.Hosts[index], draft.Scenario.Hosts[index], draft.Now) is { } call)
        {
            Take(ref first, new AgendaItem(Later(call.At, draft.Now), call.Kind, index, null));
        }
    }

    private static void Take(ref WorldDraft draft, ref AgendaItem? first, int place, AgendaKind kind, SimTime? at)
    {
        if (at is { } moment)
        {
            Take(ref first, new AgendaItem(Later(moment, draft.Now), kind, place, null));
        }
    }

    private static void Take(ref AgendaItem? first, AgendaItem item)
    {
        if (first is not { } best || item.IsBefore(best))
        {
            first = item;
        }
    }

    private static SimTime Later(SimTime a, SimTime b) => a > b ? a : b;
}
