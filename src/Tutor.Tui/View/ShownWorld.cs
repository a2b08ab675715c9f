using Tutor.Study.Worked;
using Tutor.Tcp;
using Tutor.Tcp.World;
using Tutor.Tui.App;

namespace Tutor.Tui.View;

/// <summary>A world with everything left out that would answer what is asked.</summary>
internal static class ShownWorld
{
    /// <summary>The world of the screen as it may be shown; null when the screen shows none.</summary>
    internal static WorldState? Of(Model model) =>
        model.Screen is Screen.InLesson { Activity: Activity.Watching watching }
            ? Of(watching.Run)
            : Copying.World(model);

    /// <summary>
    /// The world of a worked example. While a prediction is asked, what the last arrival led to is not shown: neither
    /// the segments that answer it nor the states after it.
    /// </summary>
    internal static WorldState Of(WorkedRun run)
    {
        if (run.Pending is null)
        {
            return run.World;
        }

        WorldState before = run.Steps[Math.Max(0, run.At - 1)];
        return Delivered(run.World) with { Hosts = before.Hosts, History = before.History };
    }

    /// <summary>
    /// The world with only those segments that have arrived, and those before the last of them that never will. One
    /// that answers the last arrival is not there even when it is lost: it may be what is asked.
    /// </summary>
    internal static WorldState Delivered(WorldState world)
    {
        int last = world.Ladder.AsEnumerable().LastOrDefault(line => line.IsDelivered)?.Number ?? 0;
        return world with
        {
            Ladder = EquatableArray.From(world.Ladder.Where(
                line => line.IsDelivered || (line.ArrivesAt is null && line.Number < last))),
        };
    }
}
