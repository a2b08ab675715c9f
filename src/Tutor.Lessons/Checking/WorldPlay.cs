using Tutor.Tcp.World;

namespace Tutor.Lessons.Checking;

/// <summary>Runs a world in which the engine plays every host.</summary>
internal static class WorldPlay
{
    private const int MostEvents = 1000;

    /// <summary>The first world in which the goal holds, or the last one.</summary>
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
    public static WorldState? After(Scenario scenario, int segments)
    {
        WorldState world = Until(scenario, w => w.Ladder.Count(line => line.IsDelivered) >= segments, out bool reached);
        return reached ? world : null;
    }
}
