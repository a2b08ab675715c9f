using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>
/// Finds out how somebody who is the wire brings a world to a goal: by a uniform-cost search (Russell and Norvig:
/// Artificial Intelligence, 4th edition, section 3.4.2) whose cost is what the wire does that a good wire would not.
/// </summary>
/// <remarks>
/// A good wire delivers what is under way in the order in which it was sent, and waits while nothing is. Anything else
/// is a detour. Goals worth setting need many moves and few detours, so worlds with few detours are looked at first.
/// </remarks>
public static class WireSearch
{
    /// <summary>The most worlds that are looked at; the search gives up there.</summary>
    public const int MostWorlds = 20_000;

    /// <summary>
    /// The way to the goal with the fewest detours, and of these the shortest; no move when it holds already. Null when
    /// no such way is among the first <see cref="MostWorlds"/> worlds.
    /// </summary>
    /// <param name="start">Where to begin (<see cref="WirePlay.Start"/>).</param>
    /// <param name="goal">What has to hold.</param>
    /// <param name="most">The most moves; 0 or more.</param>
    public static EquatableArray<WireMove>? Find(WorldState start, Func<WorldState, bool> goal, int most)
    {
        Frontier frontier = new();
        Place? place = new(start, null, null, default);
        for (int looked = 0; looked < MostWorlds && place is not null; looked++, place = frontier.Next())
        {
            if (goal(place.World))
            {
                return place.Way();
            }

            if (place.Cost.Moves < most)
            {
                frontier.AddAllAfter(place);
            }
        }

        return null;
    }

    /// <summary>What a way costs; ways with the same detours differ by their moves.</summary>
    private readonly record struct Cost(int Detours, int Moves) : IComparable<Cost>
    {
        public int CompareTo(Cost other) =>
            Detours != other.Detours ? Detours.CompareTo(other.Detours) : Moves.CompareTo(other.Moves);
    }

    /// <summary>A world, and how it was come to.</summary>
    private sealed record Place(WorldState World, WireMove? Move, Place? Before, Cost Cost)
    {
        internal EquatableArray<WireMove> Way()
        {
            var way = new WireMove[Cost.Moves];
            for (Place place = this; place.Before is not null; place = place.Before)
            {
                way[place.Cost.Moves - 1] = place.Move!;
            }

            return EquatableArray.Create<WireMove>(way);
        }
    }

    /// <summary>The moves still to be tried, the cheapest way first; each is made when its turn comes.</summary>
    private sealed class Frontier
    {
        private readonly PriorityQueue<(Place Before, WireMove Move, Cost Cost), (Cost Cost, int Number)> _open = new();
        private readonly Dictionary<Key, int> _fewestMoves = [];
        private int _number;

        /// <summary>
        /// Adds every move from a place, unless its world was come to by no more moves before: fewer leave more.
        /// </summary>
        internal void AddAllAfter(Place place)
        {
            Key key = Key.Of(place.World);
            if (_fewestMoves.TryGetValue(key, out int moves) && moves <= place.Cost.Moves)
            {
                return;
            }

            _fewestMoves[key] = place.Cost.Moves;
            int detours = place.Cost.Detours;
            foreach (WireMove move in WirePlay.Moves(place.World))
            {
                Cost cost = new(detours, place.Cost.Moves + 1);
                _open.Enqueue((place, move, cost), (cost, ++_number));
                detours = place.Cost.Detours + 1;
            }
        }

        /// <summary>The next place; null when no move is left.</summary>
        internal Place? Next()
        {
            while (_open.TryDequeue(out (Place Before, WireMove Move, Cost Cost) step, out _))
            {
                if (WirePlay.Make(step.Before.World, step.Move) is { } world)
                {
                    return new Place(world, step.Move, step.Before, step.Cost);
                }
            }

            return null;
        }
    }

    /// <summary>What tells worlds apart: not the numbers on the ladder, nor how it came about.</summary>
    private sealed record Key(SimTime Now, EquatableArray<Host> Hosts, EquatableArray<Segment> UnderWay)
    {
        internal static Key Of(WorldState world) => new(
            world.Now, world.Hosts, EquatableArray.From(world.InFlight.Select(flight => flight.Line.Segment)));
    }
}
