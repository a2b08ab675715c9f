namespace Tutor.Tcp.World;

/// <summary>
/// Runs a world whose wire somebody plays: hosts and applications act by themselves, and a segment stays under way
/// until it is delivered or dropped by hand. Pure functions.
/// </summary>
public static class WirePlay
{
    private const int MostEvents = 1000;

    /// <summary>Longer than any timer of TCP runs, so that nothing arrives by itself.</summary>
    private static readonly SimTime Held = SimTime.FromSeconds(365 * 86_400);

    /// <summary>
    /// The world at the first moment at which a segment is under way, or at which nothing more happens by itself. What
    /// the path of the scenario would lose or hold up is up to the player from there.
    /// </summary>
    /// <param name="scenario">Where it starts.</param>
    /// <param name="after">The engine delivers so many segments first; 0 or more.</param>
    /// <returns>Null when there are never so many.</returns>
    public static WorldState? Start(Scenario scenario, int after)
    {
        Scenario recorded = scenario with { Recording = Recording.Everything };
        WorldState? begun = after == 0 ? WorldRun.Start(recorded, null) : WorldPlay.After(recorded, after);
        if (begun is null)
        {
            return null;
        }

        WorldState world = Settled(Hold(begun));
        for (int i = 0; i < MostEvents && world.InFlight.IsEmpty && Waited(world) is { } later; i++)
        {
            world = later;
        }

        return world;
    }

    /// <summary>The world after a move and all that follows at the same moment; null when it cannot be made.</summary>
    public static WorldState? Make(WorldState world, WireMove move) => move switch
    {
        WireMove.Deliver deliver => IsUnderWay(world, deliver.Number)
            ? Settled(ByHand.Arrive(world, deliver.Number))
            : null,
        WireMove.Drop drop => IsUnderWay(world, drop.Number) ? ByHand.Drop(world, drop.Number) : null,
        WireMove.Copy copy => LadderLookup.IndexOf(world.Ladder, copy.Number) is >= 0
            ? ByHand.Duplicate(world, copy.Number)
            : null,
        WireMove.Wait => Waited(world),
        _ => throw new ArgumentException($"No rule for {move.GetType().Name}.", nameof(move)),
    };

    /// <summary>Every move that can be made and is not the same as another: originals are copied, not copies.</summary>
    public static IEnumerable<WireMove> Moves(WorldState world)
    {
        foreach (LadderLine line in world.Ladder.AsEnumerable())
        {
            if (IsUnderWay(world, line.Number))
            {
                yield return new WireMove.Deliver(line.Number);
                yield return new WireMove.Drop(line.Number);
            }
        }

        yield return new WireMove.Wait();
        foreach (LadderLine line in world.Ladder.AsEnumerable())
        {
            if (line.CopyOf == 0)
            {
                yield return new WireMove.Copy(line.Number);
            }
        }
    }

    /// <summary>True when a segment is neither delivered nor lost.</summary>
    /// <param name="world">The world.</param>
    /// <param name="number">The segment's number on the ladder.</param>
    public static bool IsUnderWay(WorldState world, int number)
    {
        foreach (Flight flight in world.InFlight)
        {
            if (flight.Line.Number == number && !flight.IsUnreachable)
            {
                return true;
            }
        }

        return false;
    }

    private static WorldState Hold(WorldState world)
    {
        WorldState held = world with
        {
            Scenario = world.Scenario with { Path = new PathSpec(Held, [], []) },
        };
        foreach (Flight flight in world.InFlight)
        {
            held = ByHand.Delay(held, flight.Line.Number, Held);
        }

        return held;
    }

    private static WorldState Settled(WorldState world) => WorldRun.Until(world, world.Now);

    private static WorldState? Waited(WorldState world)
    {
        WorldState? next = WorldRun.Next(world);
        bool isArrival = next is not null && world.InFlight.Next is { } first && first.At <= next.Now;
        return next is null || isArrival ? null : Settled(next);
    }
}
