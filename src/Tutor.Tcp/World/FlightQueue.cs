using System.Collections;

namespace Tutor.Tcp.World;

/// <summary>
/// What is under way, the next to arrive first: an immutable leftist heap (Okasaki: Purely functional data structures,
/// section 3.1). To add and to take cost O(log n), whatever snapshot they start from.
/// </summary>
/// <remarks>Two queues are equal when they hold equal flights, however they are built up inside.</remarks>
public readonly struct FlightQueue : IEquatable<FlightQueue>, IEnumerable<Flight>
{
    private readonly Node? _root;

    private FlightQueue(Node? root, int count) => (_root, Count) = (root, count);

    /// <summary>How many flights there are; 0 or more.</summary>
    public int Count { get; }

    /// <summary>True when nothing is under way.</summary>
    public bool IsEmpty => _root is null;

    /// <summary>The flight that arrives next; null when there is none.</summary>
    public Flight? Next => _root?.Flight;

    /// <summary>True when both hold equal flights.</summary>
    public static bool operator ==(FlightQueue left, FlightQueue right) => left.Equals(right);

    /// <summary>True when they differ in a flight.</summary>
    public static bool operator !=(FlightQueue left, FlightQueue right) => !left.Equals(right);

    /// <summary>A queue with one more flight. Never fails.</summary>
    public FlightQueue Add(Flight flight) => new(Merge(new Node(flight, null, null), _root), Count + 1);

    /// <summary>A queue without <see cref="Next"/>; the same when it is empty.</summary>
    public FlightQueue WithoutNext() => _root is null ? this : new(Merge(_root.Left, _root.Right), Count - 1);

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
        ReferenceEquals(_root, other._root) || (Count == other.Count && this.SequenceEqual(other));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FlightQueue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, Next);

    /// <summary>The flights in the order in which they arrive.</summary>
    public IEnumerator<Flight> GetEnumerator()
    {
        for (FlightQueue rest = this; rest._root is { } first; rest = rest.WithoutNext())
        {
            yield return first.Flight;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

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

    /// <summary>A flight that comes before all below it; the way down to the right is the shortest.</summary>
    private sealed class Node(Flight flight, Node? left, Node? right)
    {
        public Flight Flight { get; } = flight;

        public Node? Left { get; } = left;

        public Node? Right { get; } = right;

        public int Rank { get; } = Rank(right) + 1;
    }
}
