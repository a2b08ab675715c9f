using System.Collections.Immutable;
using Tutor.Tcp.Machine;

namespace Tutor.Tcp.Listening;

/// <summary>
/// The connections of a listener: found by their pair, by their place in the accept queue and by their next timer,
/// each in O(log n). Compares by value; changes make new tables that share what they have in common.
/// </summary>
public sealed class ChildTable : IEquatable<ChildTable>
{
    // Null until there is a connection: most hosts never listen, and what the tables are made of loads slowly.
    private readonly ImmutableSortedDictionary<PairKey, Entry>? _children;
    private readonly ImmutableSortedDictionary<long, PairKey>? _queue;
    private readonly ImmutableSortedSet<Alarm>? _alarms;
    private readonly long _nextTicket;

    private ChildTable(
        ImmutableSortedDictionary<PairKey, Entry>? children,
        ImmutableSortedDictionary<long, PairKey>? queue,
        ImmutableSortedSet<Alarm>? alarms,
        long nextTicket,
        int halfOpen)
    {
        _children = children;
        _queue = queue;
        _alarms = alarms;
        _nextTicket = nextTicket;
        HalfOpen = halfOpen;
    }

    /// <summary>No connection.</summary>
    public static ChildTable Empty { get; } = new(null, null, null, 0, 0);

    /// <summary>How many connections there are in all.</summary>
    public int Count => _children?.Count ?? 0;

    /// <summary>The length of the SYN queue.</summary>
    public int HalfOpen { get; }

    /// <summary>The length of the accept queue.</summary>
    public int Waiting => _queue?.Count ?? 0;

    /// <summary>All connections, ordered by remote address and port.</summary>
    public IEnumerable<Child> All => Children.Values.Select(entry => entry.Child);

    /// <summary>The accept queue, oldest first.</summary>
    public IEnumerable<Child> AcceptQueue => Queue.Values.Select(key => Children[key].Child);

    /// <summary>When the earliest timer runs out, and of which connection; null when none runs.</summary>
    public (SimTime Due, SocketPair Pair)? Next =>
        _alarms is null ? null : NextOf(_alarms);

    /// <summary>The oldest of the accept queue; null when it is empty.</summary>
    public Child? FirstWaiting => Waiting == 0 ? null : AcceptQueue.First();

    /// <summary>The connection between these two ends; null when there is none. Never fails.</summary>
    public Child? Find(SocketPair pair) => Find(PairKey.Of(pair));

    /// <summary>True when both hold equal connections, and the same accept queue. Never fails.</summary>
    public bool Equals(ChildTable? other) =>
        ReferenceEquals(this, other)
        || (other is not null && All.SequenceEqual(other.All) && Queue.Values.SequenceEqual(other.Queue.Values));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ChildTable);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, HalfOpen, Waiting);

    private ImmutableSortedDictionary<PairKey, Entry> Children =>
        _children ?? ImmutableSortedDictionary<PairKey, Entry>.Empty;

    private ImmutableSortedDictionary<long, PairKey> Queue => _queue ?? ImmutableSortedDictionary<long, PairKey>.Empty;

    private ImmutableSortedSet<Alarm> Alarms => _alarms ?? ImmutableSortedSet<Alarm>.Empty;

    internal Child? Find(PairKey key) => Children.TryGetValue(key, out Entry entry) ? entry.Child : null;

    /// <summary>The table with this connection, in place of the one with the same pair if there is one.</summary>
    internal ChildTable Put(Child child)
    {
        PairKey key = PairKey.Of(child.Pair);
        Children.TryGetValue(key, out Entry before);
        bool joins = child.Stage == ChildStage.Waiting && before.Ticket is null;
        long? ticket = child.Stage != ChildStage.Waiting ? null : before.Ticket ?? _nextTicket;
        Entry entry = new(child, ticket, TcpTimers.Next(child.Tcb)?.Due);
        return new(
            Children.SetItem(key, entry),
            joins ? Queue.Add(_nextTicket, key) : WithoutTicket(ticket is null ? before.Ticket : null),
            Rearm(key, before.Due, entry.Due),
            joins ? _nextTicket + 1 : _nextTicket,
            HalfOpen + HalfOpens(child) - HalfOpens(before.Child));
    }

    /// <summary>The table without that connection; the same when there is none.</summary>
    internal ChildTable Remove(SocketPair pair)
    {
        PairKey key = PairKey.Of(pair);
        return !Children.TryGetValue(key, out Entry entry) ? this : new(
            Children.Remove(key),
            WithoutTicket(entry.Ticket),
            Rearm(key, entry.Due, null),
            _nextTicket,
            HalfOpen - HalfOpens(entry.Child));
    }

    private (SimTime Due, SocketPair Pair)? NextOf(ImmutableSortedSet<Alarm> alarms) =>
        alarms.IsEmpty ? null : (alarms.Min.Due, Children[alarms.Min.Key].Child.Pair);

    private static int HalfOpens(Child? child) => child?.Stage == ChildStage.HalfOpen ? 1 : 0;

    private ImmutableSortedDictionary<long, PairKey> WithoutTicket(long? ticket) =>
        ticket is long number ? Queue.Remove(number) : Queue;

    private ImmutableSortedSet<Alarm> Rearm(PairKey key, SimTime? before, SimTime? after)
    {
        if (before == after)
        {
            return Alarms;
        }

        ImmutableSortedSet<Alarm> alarms = before is SimTime old ? Alarms.Remove(new(old, key)) : Alarms;
        return after is SimTime due ? alarms.Add(new(due, key)) : alarms;
    }

    private readonly record struct Entry(Child Child, long? Ticket, SimTime? Due);

    private readonly record struct Alarm(SimTime Due, PairKey Key) : IComparable<Alarm>
    {
        public int CompareTo(Alarm other)
        {
            int order = Due.CompareTo(other.Due);
            return order == 0 ? Key.CompareTo(other.Key) : order;
        }
    }
}
