using Tutor.Tcp;
using Tutor.Tcp.Machine;
using Tutor.Tcp.World;

namespace Tutor.Study.Sandbox;

/// <summary>Time in a sandbox: what is ahead, and what has happened.</summary>
public static class SandboxTime
{
    /// <summary>
    /// The timer that runs out next at each host, the earliest first; at one moment the lower host first.
    /// </summary>
    public static EquatableArray<SandboxTimer> Timers(WorldState world)
    {
        List<SandboxTimer> timers = [];
        foreach (Host host in world.Hosts)
        {
            if (TcpTimers.Next(host.Tcb) is { } next)
            {
                timers.Add(new SandboxTimer(host.Name, next.Due, next.Event));
            }
        }

        return EquatableArray.From(timers.OrderBy(timer => timer.Due));
    }

    /// <summary>True for what a timer tells TCP.</summary>
    public static bool IsTimer(TcpEvent? told) => told is TcpEvent.RetransmissionTimeout or TcpEvent.ProbeTimeout
        or TcpEvent.DelayedAckTimeout or TcpEvent.KeepAliveTimeout or TcpEvent.TimeWaitTimeout
        or TcpEvent.FinWait2Timeout or TcpEvent.UserTimeout;

    /// <summary>
    /// The world after the next timer has run out; null when none runs and none starts while segments arrive.
    /// </summary>
    internal static WorldState? NextTimer(WorldState world)
    {
        WorldState now = world;
        for (int i = 0; i < SandboxLimits.MostEventsAtOnce && WorldRun.Next(now) is { } next; i++)
        {
            if (next.History.Count > 0 && IsTimer(next.History[^1].Event))
            {
                return next;
            }

            now = next;
        }

        return null;
    }

    /// <summary>What happened between two moments of one world, as far as it is remembered.</summary>
    internal static EquatableArray<WorldEvent> EventsSince(WorldState before, WorldState after)
    {
        ReadOnlySpan<WorldEvent> all = after.History.AsSpan();
        if (before.History.IsEmpty)
        {
            return after.History;
        }

        WorldEvent last = before.History[^1];
        for (int i = all.Length - 1; i >= 0; i--)
        {
            if (ReferenceEquals(all[i], last))
            {
                return EquatableArray.Create(all[(i + 1)..]);
            }
        }

        return after.History;
    }
}

/// <summary>A timer that runs.</summary>
/// <param name="Host">The name of the host.</param>
/// <param name="Due">When it runs out.</param>
/// <param name="Event">What it tells TCP then.</param>
public sealed record SandboxTimer(string Host, SimTime Due, TcpEvent Event);
