namespace Tutor.Tcp.World;

/// <summary>Runs a world in which the engine plays every host.</summary>
public static class WorldPlay
{
    /// <summary>The most events of one run; what goes on for longer is stopped there.</summary>
    public const int MostEvents = 1000;

    /// <summary>The first world in which the goal holds, or the last one. Never fails.</summary>
    /// <param name="scenario">Where it starts.</param>
    /// <param name="goal">What is waited for.</param>
    /// <param name="reached">True when the goal holds in the world that is given.</param>
    public static WorldState Until(Scenario scenario, Func<WorldState, bool> goal, out bool reached)
    {
        WorldState world = WorldRun.Start(scenario, null);
        for (int i = 0; i < MostEvents && !goal(world) && WorldRun.Next(world) is { } next; i++)
        {
            world = next;
        }

        reached = goal(world);
        return world;
    }

    /// <summary>The world after so many delivered segments; null when there are never so many.</summary>
    /// <param name="scenario">Where it starts.</param>
    /// <param name="segments">How many; 0 or more.</param>
    public static WorldState? After(Scenario scenario, int segments)
    {
        WorldState world = Until(scenario, w => w.Delivered >= segments, out bool reached);
        return reached ? world : null;
    }

    /// <summary>
    /// The first segment that is sent once so many segments were delivered: what the last of them leads to, at once or
    /// later. Null when none is sent, or when there are never so many.
    /// </summary>
    /// <param name="scenario">Where it starts.</param>
    /// <param name="segments">How many; 0 or more.</param>
    public static LadderLine? NextSent(Scenario scenario, int segments)
    {
        int before = segments == 0
            ? 0
            : Until(scenario, w => WorldRun.Next(w) is { } next && next.Delivered >= segments, out _).Ladder.Count;
        WorldState after = Until(scenario, w => w.Delivered >= segments && w.Ladder.Count > before, out bool isSent);
        return isSent ? after.Ladder[before] : null;
    }
}
