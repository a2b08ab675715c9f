using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>How a world moves on: pure functions from one snapshot to the next.</summary>
/// <remarks>
/// Things that happen at one moment happen in a fixed order: passive OPENs (a server is up before anybody calls it),
/// then arrivals, then timers, then what applications do, then injections, then floods; within each, the lower host
/// first, and at one host the lower ladder number first. The application of a played host does nothing while a segment
/// is due there.
/// </remarks>
public static class WorldRun
{
    /// <summary>
    /// How far the next initial sequence number of a host is from its last; 4.2BSD added as much for each connection.
    /// </summary>
    public const uint IssStep = 64_000;

    /// <summary>The most events of one <see cref="Until"/>; it stops there, however far the moment is.</summary>
    public const long MostEvents = 100_000_000;

    /// <summary>The world at time zero, before any call of an application. Never fails.</summary>
    /// <param name="scenario">Where it starts.</param>
    /// <param name="played">The host that a learner plays; null when the engine plays all.</param>
    public static WorldState Start(Scenario scenario, string? played)
    {
        var hosts = new Host[scenario.Hosts.Count];
        for (int i = 0; i < hosts.Length; i++)
        {
            HostSpec spec = scenario.Hosts[i];
            var host = new Host
            {
                Name = spec.Name,
                Endpoint = spec.Endpoint,
                Tcb = WorldStep.Blank(scenario, spec),
                NextIss = spec.Iss,
                IsPlayed = spec.Name == played,
                Listener = spec.Role is HostRole.Server server ? Servers.Open(scenario, spec, server.Listens) : null,
            };
            hosts[i] = Applications.Watch(host, spec, SimTime.Zero);
        }

        return new WorldState
        {
            Scenario = scenario,
            Hosts = EquatableArray.Create<Host>(hosts),
            Injections = scenario.Injections.IsEmpty ? [] : InOrder(scenario.Injections),
            Floods = World.Floods.Start(scenario),
            Dice = new Dice(scenario.Path.Seed),
        };
    }

    private static EquatableArray<Injection> InOrder(IEnumerable<Injection> injections) =>
        EquatableArray.From(injections.OrderBy(injection => injection.At));

    /// <summary>
    /// The world after the next event: the earliest of application calls, arrivals, timers, injections and floods. It
    /// is the last of <see cref="WorldState.History"/>, unless a segment was only put on the wire by somebody without a
    /// TCP. Null when nothing will ever happen by itself. Never fails.
    /// </summary>
    public static WorldState? Next(WorldState world)
    {
        var draft = new WorldDraft(world);
        if (Agenda.Earliest(ref draft) is not { } item)
        {
            return null;
        }

        WorldStep.Perform(ref draft, item);
        return draft.ToState();
    }

    /// <summary>
    /// The world at a later moment, after everything that happens until then, that moment included; short of the moment
    /// after <see cref="MostEvents"/>. Never fails.
    /// </summary>
    /// <param name="world">The world; returned as it is when its clock is past the moment.</param>
    /// <param name="moment">The moment.</param>
    public static WorldState Until(WorldState world, SimTime moment)
    {
        if (world.Now > moment)
        {
            return world;
        }

        var draft = new WorldDraft(world);
        for (long events = 0; events < MostEvents; events++)
        {
            if (Agenda.Earliest(ref draft) is not { } item || item.At > moment)
            {
                draft.Now = moment;
                break;
            }

            WorldStep.Perform(ref draft, item);
        }

        return draft.ToState();
    }

    /// <summary>
    /// The world after <paramref name="from"/> put a segment on the wire, whatever it is. The control block of the
    /// sender is not touched.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such host.</exception>
    public static WorldState Transmit(WorldState world, string from, Segment segment)
    {
        var draft = new WorldDraft(world);
        Transmission.Send(ref draft, world.DepartureOf(from, segment));
        return draft.ToState();
    }
}
