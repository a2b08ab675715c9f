using Tutor.Tcp.World;

namespace Tutor.Tcp.Judging;

/// <summary>
/// Every moment of a played world between two turns, for looking back: the engine gives the same worlds again.
/// </summary>
public static class Timeline
{
    /// <summary>The worlds from the start of a scenario to the first turn, both included. Never fails.</summary>
    /// <param name="scenario">Where it starts.</param>
    /// <param name="host">The played host, or <see cref="Play.Both"/>.</param>
    /// <param name="first">What <see cref="Play.Start"/> made of it.</param>
    /// <exception cref="KeyNotFoundException">There is no such host.</exception>
    public static EquatableArray<WorldState> ToFirst(Scenario scenario, string host, PlayedSide first)
    {
        PlayedSide start = Play.Begin(scenario with { Recording = Recording.Everything }, host);
        return Follow(start, first.World);
    }

    /// <summary>The worlds after a move up to the next turn, that one included; at least one. Never fails.</summary>
    /// <param name="before">The turn in which the move was made.</param>
    /// <param name="move">The move.</param>
    /// <param name="after">The turn that <see cref="Play.Make"/> led to.</param>
    public static EquatableArray<WorldState> After(PlayedSide before, Move move, PlayedSide after) => Follow(
        move is Move.Send send ? Play.Put(before, send.Segment) : Play.WithDue(before, []),
        after.World);

    private static EquatableArray<WorldState> Follow(PlayedSide side, WorldState to)
    {
        List<WorldState> worlds = [side.World];
        for (int events = 0; events < Play.MaxEvents && !HasReached(side.World, to); events++)
        {
            side = Play.Turned(side);
            if (side.Due is { } due)
            {
                side = Play.Put(side, due);
            }
            else if (WorldRun.Next(side.World) is { } next)
            {
                side = side with { World = next };
            }
            else
            {
                break;
            }

            worlds.Add(side.World);
        }

        worlds[^1] = to;
        return EquatableArray.From(worlds);
    }

    private static bool HasReached(WorldState world, WorldState to) =>
        world.History.Count >= to.History.Count && world.Sent >= to.Sent;
}
