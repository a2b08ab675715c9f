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
/// <param name="Event">The timer's event; null for the other kinds.</param>
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
            Take(ref first, new AgendaItem(Later(draft.Injections[0].At, draft.Now), AgendaKind.Injection, 0, null));
        }

        for (int i = 0; i < draft.Floods.Length; i++)
        {
            if (Floods.Next(draft.Scenario.Floods[i], draft.Floods[i]) is { } at)
            {
                Take(ref first, new AgendaItem(Later(at, draft.Now), AgendaKind.Flood, i, null));
            }
        }

        return first;
    }

    private static void TakeHosts(ref WorldDraft draft, ref AgendaItem? first)
    {
        for (int i = 0; i < draft.Hosts.Length; i++)
        {
            HostSpec spec = draft.Scenario.Hosts[i];
            if (spec.Role is not HostRole.OneConnection)
            {
                continue;
            }

            if (TcpTimers.Next(draft.Hosts[i].Tcb) is { } timer)
            {
                Take(ref first, new AgendaItem(Later(timer.Due, draft.Now), AgendaKind.Timer, i, timer.Event));
            }

            if (Applications.Next(draft.Hosts[i], spec, draft.Now) is { } call)
            {
                Take(ref first, new AgendaItem(Later(call.At, draft.Now), call.Kind, i, null));
            }
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
