using System.Net;
using Tutor.Tcp.Listening;

namespace Tutor.Tcp.World;

/// <summary>
/// What somebody turns while a world runs, as an administrator does by sysctl: it counts from that moment on. Pure
/// functions.
/// </summary>
public static class Retuning
{
    /// <summary>The world with other bounds on the queues of a server (<see cref="Listener.Retuned"/>).</summary>
    /// <param name="world">The world; as it is when that host does not listen.</param>
    /// <param name="host">The name of the server.</param>
    /// <param name="queues">The bounds.</param>
    /// <exception cref="KeyNotFoundException">There is no such host.</exception>
    public static WorldState Listener(WorldState world, string host, ListenPolicy queues)
    {
        Host server = world[host];
        int index = world.IndexOf(host);
        HostSpec spec = world.Scenario.Hosts[index];
        if (server.Listener is not { } listener || spec.Role is not HostRole.Server role)
        {
            return world;
        }

        Listener retuned = listener.Retuned(queues);
        HostSpec changed = spec with { Role = new HostRole.Server(role.Listens with { Queues = queues }) };
        return world.With(index, server with { Listener = retuned, Wakes = retuned.Next?.Due }) with
        {
            Scenario = world.Scenario with { Hosts = world.Scenario.Hosts.SetItem(index, changed) },
        };
    }

    /// <summary>The world in which the application of a server calls accept() at another pace.</summary>
    /// <param name="world">The world; as it is when that host does not listen.</param>
    /// <param name="host">The name of the server.</param>
    /// <param name="acceptEvery">The least time between two calls: zero, at once; null, it never calls it.</param>
    /// <exception cref="KeyNotFoundException">There is no such host.</exception>
    /// <remarks>A call that would come later than the new pace allows comes that much earlier.</remarks>
    public static WorldState Accepting(WorldState world, string host, SimTime? acceptEvery)
    {
        Host server = world[host];
        int index = world.IndexOf(host);
        HostSpec spec = world.Scenario.Hosts[index];
        if (spec.Role is not HostRole.Server role || role.Listens.AcceptEvery == acceptEvery)
        {
            return world;
        }

        SimTime latest = world.Now + (acceptEvery ?? SimTime.Zero);
        HostSpec changed = spec with { Role = new HostRole.Server(role.Listens with { AcceptEvery = acceptEvery }) };
        SimTime next = latest < server.AcceptsFrom ? latest : server.AcceptsFrom;
        return world.With(index, server with { AcceptsFrom = next }) with
        {
            Scenario = world.Scenario with { Hosts = world.Scenario.Hosts.SetItem(index, changed) },
        };
    }

    /// <summary>The world with more or fewer users who come at the same moment. Who has come stays.</summary>
    /// <param name="world">The world; as it is when no users come from that host.</param>
    /// <param name="host">The name of the host of the users.</param>
    /// <param name="from">When the next of them come.</param>
    /// <param name="together">How many; 0 or more.</param>
    /// <exception cref="KeyNotFoundException">There is no such host.</exception>
    public static WorldState Users(WorldState world, string host, SimTime from, int together)
    {
        int index = world.IndexOf(host);
        HostSpec spec = world.Scenario.Hosts[index];
        if (spec.Role is not HostRole.Visitors role || role.Visits.Together == together)
        {
            return world;
        }

        VisitSpec visits = role.Visits with { Start = from, First = world[host].Visits.Started, Together = together };
        return world with
        {
            Scenario = world.Scenario with
            {
                Hosts = world.Scenario.Hosts.SetItem(index, spec with { Role = new HostRole.Visitors(visits) }),
            },
        };
    }

    /// <summary>
    /// The world with a flood of another rate or other sources, whose next SYN leaves at a moment. What it has sent
    /// stays sent, and what it draws goes on where it stood.
    /// </summary>
    /// <param name="world">The world.</param>
    /// <param name="index">The place of the flood in the scenario.</param>
    /// <param name="from">When its next SYN leaves.</param>
    /// <param name="ratePerSecond">How many a second; 0 ends it.</param>
    /// <param name="sources">The addresses that are claimed; null: the sender's own.</param>
    public static WorldState Flood(
        WorldState world, int index, SimTime from, uint ratePerSecond, IPNetwork? sources)
    {
        Flood flood = world.Scenario.Floods[index];
        long sent = world.Floods[index].Sent;
        Flood changed = flood with
        {
            Start = from,
            First = sent,
            RatePerSecond = Math.Max(1, ratePerSecond),
            Count = ratePerSecond == 0 ? sent : World.Flood.MaxCount,
            Sources = sources,
        };
        return world with
        {
            Scenario = world.Scenario with { Floods = world.Scenario.Floods.SetItem(index, changed) },
        };
    }
}
