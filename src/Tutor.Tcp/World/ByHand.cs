using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>What a person can do to a world: play the wire, an application or a forger. Pure functions.</summary>
public static class ByHand
{
    /// <summary>The segment under way is lost. The world as it is when it is not under way.</summary>
    /// <param name="world">The world.</param>
    /// <param name="number">The segment's number on the ladder.</param>
    public static WorldState Drop(WorldState world, int number) => Reschedule(world, number, (_, _) => null);

    /// <summary>
    /// The segment under way arrives now, before anything else at its host. As it is when not under way.
    /// </summary>
    /// <param name="world">The world.</param>
    /// <param name="number">The segment's number on the ladder.</param>
    public static WorldState DeliverNow(WorldState world, int number) =>
        Reschedule(world, number, (_, now) => now);

    /// <summary>
    /// The segment under way arrives now, and nothing else happens but what its host makes of it. As it is when not
    /// under way.
    /// </summary>
    /// <param name="world">The world.</param>
    /// <param name="number">The segment's number on the ladder.</param>
    public static WorldState Arrive(WorldState world, int number)
    {
        foreach (Flight flight in world.InFlight)
        {
            if (flight.Line.Number != number || flight.IsUnreachable)
            {
                continue;
            }

            LadderLine line = flight.Line with { ArrivesAt = world.Now };
            var draft = new WorldDraft(world)
            {
                InFlight = default(FlightQueue).Add(flight with { At = world.Now, Line = line }),
            };
            draft.Replace(line);
            Arrivals.TakeNext(ref draft);
            FlightQueue others = world.InFlight.Without(other => other == flight);
            foreach (Flight sent in draft.InFlight)
            {
                others = others.Add(sent);
            }

            draft.InFlight = others;
            return draft.ToState();
        }

        return world;
    }

    /// <summary>The segment under way arrives later. As it is when not under way.</summary>
    /// <param name="world">The world.</param>
    /// <param name="number">The segment's number on the ladder.</param>
    /// <param name="by">How much later; 0 or more.</param>
    public static WorldState Delay(WorldState world, int number, SimTime by) =>
        Reschedule(world, number, (at, _) => at + by);

    /// <summary>
    /// The wire makes a copy of a segment, be it long delivered or lost: a new line that arrives after the delay of the
    /// path. As it is when the ladder does not hold the segment.
    /// </summary>
    /// <param name="world">The world.</param>
    /// <param name="number">The segment's number on the ladder.</param>
    public static WorldState Duplicate(WorldState world, int number)
    {
        if (LadderLookup.IndexOf(world.Ladder, number) is not (>= 0 and int index)
            || world.Ladder[index] is not { Source: { } source, Destination: { } destination } line)
        {
            return world;
        }

        var draft = new WorldDraft(world);
        var departure = new Departure(line.From, source, destination, line.Segment);
        Transmission.Put(ref draft, departure, world.Scenario.Path.Delay, number);
        return draft.ToState();
    }

    /// <summary>
    /// The application of a host with one connection makes a call. As it is when the host is of another kind.
    /// </summary>
    /// <param name="world">The world.</param>
    /// <param name="host">The name of the host.</param>
    /// <param name="event">The call; any event is allowed, as if its time had come.</param>
    /// <exception cref="KeyNotFoundException">There is no such host.</exception>
    public static WorldState Call(WorldState world, string host, TcpEvent @event)
    {
        if (world.Scenario.Find(world[host].Name)?.Role is not HostRole.OneConnection)
        {
            return world;
        }

        var draft = new WorldDraft(world);
        Connections.Apply(ref draft, world.IndexOf(host), @event, arrived: null);
        return draft.ToState();
    }

    /// <summary>
    /// A host follows other rules from now on, as after a change of its system's settings. What a connection has
    /// agreed on with its SYNs stays.
    /// </summary>
    /// <param name="world">The world.</param>
    /// <param name="host">The name of the host.</param>
    /// <param name="policy">The rules; what they say of the MSS is not used, since that follows from the host.</param>
    /// <exception cref="KeyNotFoundException">There is no such host.</exception>
    public static WorldState Follow(WorldState world, string host, Policy policy)
    {
        Host before = world[host];
        Policy fitting = policy with { Mss = before.Tcb.Policy.Mss, DefaultMss = before.Tcb.Policy.DefaultMss };
        int index = world.IndexOf(host);
        HostSpec spec = world.Scenario.Hosts[index] with { Policy = fitting };
        return world.With(index, before with { Tcb = before.Tcb with { Policy = fitting } }) with
        {
            Scenario = world.Scenario with { Hosts = world.Scenario.Hosts.SetItem(index, spec) },
        };
    }

    /// <summary>Somebody puts a segment on the wire whose header may claim anything.</summary>
    /// <param name="world">The world.</param>
    /// <param name="from">Who does it: the name of a host or any other.</param>
    /// <param name="source">The end that the header claims to come from.</param>
    /// <param name="destination">Where it goes.</param>
    /// <param name="segment">The segment.</param>
    public static WorldState Forge(
        WorldState world, string from, Endpoint source, Endpoint destination, Segment segment) =>
        Send(world, new Departure(from, source, destination, segment));

    /// <summary>A segment goes on the wire, which may lose it.</summary>
    internal static WorldState Send(WorldState world, Departure departure)
    {
        var draft = new WorldDraft(world);
        Transmission.Send(ref draft, departure);
        return draft.ToState();
    }

    /// <summary>A host sends a segment to its other end that the wire neither loses nor holds up.</summary>
    internal static WorldState SendSurely(WorldState world, string from, Segment segment)
    {
        var draft = new WorldDraft(world);
        Transmission.Put(ref draft, world.DepartureOf(from, segment), world.Scenario.Path.Delay, copyOf: 0);
        return draft.ToState();
    }

    private static WorldState Reschedule(WorldState world, int number, Func<SimTime, SimTime, SimTime?> when)
    {
        foreach (Flight flight in world.InFlight)
        {
            if (flight.Line.Number != number || flight.IsUnreachable)
            {
                continue;
            }

            LadderLine line = flight.Line with { ArrivesAt = when(flight.At, world.Now) };
            FlightQueue others = world.InFlight.Without(other => other == flight);
            var draft = new WorldDraft(world)
            {
                InFlight = line.ArrivesAt is { } at ? others.Add(flight with { At = at, Line = line }) : others,
            };
            draft.Replace(line);
            return draft.ToState();
        }

        return world;
    }
}
