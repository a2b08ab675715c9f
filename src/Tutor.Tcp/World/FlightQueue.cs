using System.Collections;

namespace Tutor.Tcp.World;

/// <summary>
/// What is under way, the next to arrive first. Immutable, and in two parts (Okasaki: Purely functional data
/// structures, 1998): what arrives in the order in which it left, as almost everything does, stands in a lane, a queue
/// of two lists (section 5.2); what overtakes, in a leftist heap (section 3.1). To add and to take cost O(1) there on
/// average and O(log n) here.
/// </summary>
/// <remarks>Two queues are equal when they hold equal flights, however they are built up inside.</remarks>
public readonly struct FlightQueue : IEquatable<FlightQueue>, IEnumerable<Flight>
{
    private readonly Cell? _front;
    private readonly Cell? _back;
    private readonly Cell? _last;
    private readonly Node? _heap;

    private FlightQueue(Cell? front, Cell? back, Cell? last, Node? heap, int count) =>
        (_front, _back, _last, _heap, Count) = (front, back, last, heap, count);

    /// <summary>How many flights there are; 0 or more.</summary>
    public int Count { get; }

    /// <summary>True when nothing is under way.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The flight that arrives next; null when there is none.</summary>
    public Flight? Next => _front is not null && IsLaneFirst ? _front.Flight : _heap?.Flight;

    private bool IsLaneFirst => _heap is null || _front!.Flight.IsBefore(_heap.Flight);

    /// <summary>True when both hold equal flights.</summary>
    public static bool operator ==(FlightQueue left, FlightQueue right) => left.Equals(right);

    /// <summary>True when they differ in a flight.</summary>
    public static bool operator !=(FlightQueue left, FlightQueue right) => !left.Equals(right);

    /// <summary>A queue with one more flight. Never fails.</summary>
    public FlightQueue Add(Flight flight)
    {
        if (_last is not null && flight.IsBefore(_last.Flight))
        {
            return new(_front, _back, _last, Merge(new Node(flight, null, null), _heap), Count + 1);
        }

        if (_front is null)
        {
            var only = new Cell(flight, null);
            return new(only, null, only, _heap, Count + 1);
        }

        var last = new Cell(flight, _back);
        return new(_front, last, last, _heap, Count + 1);
    }

    /// <summary>A queue without <see cref="Next"/>; the same when it is empty.</summary>
    public FlightQueue WithoutNext()
    {
        if (_front is null || !IsLaneFirst)
        {
            return _heap is null ? this : new(_front, _back, _last, Merge(_heap.Left, _heap.Right), Count - 1);
        }

        Cell? front = _front.Next ?? Reversed(_back);
        return new(front, _front.Next is null ? null : _back, front is null ? null : _last, _heap, Count - 1);
    }

    /// <summary>A queue with every flight left out that a condition names.</summary>
    /// <param name="isOut">The condition.</param>
    public FlightQueue Without(Func<Flight, bool> isOut)
    {
        FlightQueue kept = default;
        foreach (Flight flight in this)
        {
            kept = isOut(flight) ? kept : kept.Add(flight);
        }

        return kept;
    }

    /// <inheritdoc/>
    public bool Equals(FlightQueue other) =>
        Count == other.Count && (Count == 0 || this.SequenceEqual(other));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FlightQueue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Next);

    /// <summary>The flights in the order in which they arrive.</summary>
    public IEnumerator<Flight> GetEnumerator()
    {
        for (FlightQueue rest = this; rest.Next is { } first; rest = rest.WithoutNext())
        {
            yield return first;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static Cell? Reversed(Cell? list)
    {
        Cell? reversed = null;
        for (; list is not null; list = list.Next)
        {
            reversed = new Cell(list.Flight, reversed);
        }

        return reversed;
    }

    private static Node? Merge(Node? a, Node? b)
    {
        if (a is null || b is null)
        {
            return a ?? b;
        }

        (Node first, Node second) = b.Flight.IsBefore(a.Flight) ? (b, a) : (a, b);
        Node? merged = Merge(first.Right, second);
        return Rank(first.Left) >= Rank(merged)
            ? new Node(first.Flight, first.Left, merged)
            : new Node(first.Flight, merged, first.Left);
    }

    private static int Rank(Node? node) => node?.Rank ?? 0;

    private sealed class Cell(Flight flight, Cell? next)
    {
        public Flight Flight { get; } = flight;

        public Cell? Next { get; } = next;
    }

    /// <summary>A flight that comes before all below it; the way down to the right is the shortest.</summary>
    private sealed class Node(Flight flight, Node? left, Node? right)
    {
        public Flight Flight { get; } = flight;

        public Node? Left { get; } = left;

        public Node? Right { get; } = right;

        public int Rank { get; } = Rank(right) + 1;
    }
}
