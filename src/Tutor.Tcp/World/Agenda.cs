using Tutor.Tcp.Machine;

namespace Tutor.Tcp.World;

/// <summary>What kind of thing happens, in the order in which things of one moment happen.</summary>
internal enum AgendaKind
{
    /// <summary>An application opens passively.</summary>
    Listen,

    /// <summary>A segment arrives.</summary>
    Arrival,

    /// <summary>A timer runs out.</summary>
    Timer,

    /// <summary>An application takes what was received.</summary>
    Read,

    /// <summary>An application makes its next call.</summary>
    Call,
}

/// <summary>One thing that is going to happen unless something else comes first.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Host">The index of the host at which it happens.</param>
/// <param name="Line">The ladder's number of the segment that arrives; else 0.</param>
/// <param name="Event">The timer's event; null for the other kinds.</param>
internal readonly record struct AgendaItem(SimTime At, AgendaKind Kind, int Host, int Line, TcpEvent? Event)
{
    /// <summary>True when this comes first; the order is the one that <see cref="WorldRun"/> documents.</summary>
    public bool IsBefore(AgendaItem other)
    {
        int order = At.CompareTo(other.At);
        order = order != 0 ? order : Kind.CompareTo(other.Kind);
        order = order != 0 ? order : Host.CompareTo(other.Host);
        return (order != 0 ? order : Line.CompareTo(other.Line)) < 0;
    }
}

/// <summary>Finds what happens next in a world.</summary>
internal static class Agenda
{
    /// <summary>The earliest item; null when there is none.</summary>
    public static AgendaItem? Earliest(WorldState world)
    {
        AgendaItem? first = null;
        foreach (LadderLine line in world.Ladder)
        {
            if (line is { IsDelivered: false, ArrivesAt: { } at })
            {
                Take(ref first, new AgendaItem(at, AgendaKind.Arrival, world.IndexOf(line.To), line.Number, null));
            }
        }

        for (int i = 0; i < world.Hosts.Count; i++)
        {
            if (TcpTimers.Next(world.Hosts[i].Tcb) is { } timer)
            {
                Take(ref first, new AgendaItem(Later(timer.Due, world.Now), AgendaKind.Timer, i, 0, timer.Event));
            }

            if (Applications.Next(world, i) is { } call)
            {
                Take(ref first, call with { At = Later(call.At, world.Now) });
            }
        }

        return first;
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
