using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.World;

namespace Tutor.Study.Exercises;

/// <summary>An exercise from the first moment to now, for looking back.</summary>
public static class ExerciseTimeline
{
    /// <summary>
    /// The worlds of the round, oldest first, the last one is now: one for each thing that happened on the wire or
    /// changed what a host shows of itself. At least one.
    /// </summary>
    public static EquatableArray<WorldState> Of(ExerciseRun run)
    {
        PlayedSide first = run.Past.IsEmpty ? run.Turn.Side : run.Past[0].Turn.Side;
        List<WorldState> worlds = [];
        AddAll(worlds, Timeline.ToFirst(run.Scenario, run.Exercise.Play, first));
        for (int i = 0; i < run.Past.Count; i++)
        {
            PlayedSide next = i + 1 < run.Past.Count ? run.Past[i + 1].Turn.Side : run.Turn.Side;
            AddAll(worlds, Timeline.After(run.Past[i].Turn.Side, run.Past[i].Judgement.Move, next));
        }

        return EquatableArray.From(worlds);
    }

    private static void AddAll(List<WorldState> worlds, EquatableArray<WorldState> more)
    {
        foreach (WorldState world in more)
        {
            if (worlds.Count > 0 && LooksLike(worlds[^1], world))
            {
                worlds[^1] = world;
            }
            else
            {
                worlds.Add(world);
            }
        }
    }

    private static bool LooksLike(WorldState before, WorldState after)
    {
        if (before.Ladder != after.Ladder)
        {
            return false;
        }

        for (int i = 0; i < after.Hosts.Count; i++)
        {
            Host old = before.Hosts[i];
            Host now = after.Hosts[i];
            if ((old.Unanswered ?? old.Tcb) != (now.Unanswered ?? now.Tcb))
            {
                return false;
            }
        }

        return true;
    }
}
