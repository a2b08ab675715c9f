using System.Collections;
using System.Runtime.CompilerServices;

namespace Tutor.Tcp;

/// <summary>
/// An immutable list that compares by its elements, so that records which hold one compare by value.
/// </summary>
/// <typeparam name="T">What the list holds; compared by its default comparer.</typeparam>
/// <remarks>It exists because a record that holds an ImmutableArray compares by reference.</remarks>
[CollectionBuilder(typeof(EquatableArray), nameof(EquatableArray.Create))]
public readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
{
    private readonly T[]? _items;

    internal EquatableArray(T[] items) => _items = items;

    /// <summary>How many elements there are; 0 or more.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>True when there is no element.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The element at <paramref name="index"/>, counted from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">The index is below 0 or at least <see cref="Count"/>.</exception>
    public T this[int index] => Items[index];

    private T[] Items => _items ?? [];

    /// <summary>True when both lists hold equal elements in the same order.</summary>
    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    /// <summary>True when the lists differ in an element or in length.</summary>
    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    /// <summary>A list with <paramref name="item"/> after the last element. Never fails.</summary>
    public EquatableArray<T> Add(T item) => new([.. Items, item]);

    /// <summary>A list with <paramref name="items"/> after the last element. Never fails.</summary>
    public EquatableArray<T> AddRange(EquatableArray<T> items) =>
        items.IsEmpty ? this : IsEmpty ? items : new([.. Items, .. items.Items]);

    /// <summary>A list with the element at <paramref name="index"/> replaced.</summary>
    /// <exception cref="IndexOutOfRangeException">The index is below 0 or at least <see cref="Count"/>.</exception>
    public EquatableArray<T> SetItem(int index, T item)
    {
        T[] copy = [.. Items];
        copy[index] = item;
        return new(copy);
    }

    /// <summary>A list without the element at <paramref name="index"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is below 0 or at least <see cref="Count"/>.</exception>
    public EquatableArray<T> RemoveAt(int index) => new([.. Items.AsSpan(0, index), .. Items.AsSpan(index + 1)]);

    /// <summary>True when there is an element equal to <paramref name="item"/>.</summary>
    public bool Contains(T item) => Array.IndexOf(Items, item) >= 0;

    /// <summary>The elements, in place; never fails.</summary>
    public ReadOnlySpan<T> AsSpan() => Items;

    /// <inheritdoc/>
    public bool Equals(EquatableArray<T> other) => Items.AsSpan().SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>Walks the elements without allocating.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => AsSpan().GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", Items)}]";

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();
}

/// <summary>Makes <see cref="EquatableArray{T}"/> values, also from collection expressions.</summary>
public static class EquatableArray
{
    /// <summary>A list that holds a copy of <paramref name="items"/>. Never fails.</summary>
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>A list that holds <paramref name="items"/>, read once. Never fails.</summary>
    public static EquatableArray<T> From<T>(IEnumerable<T> items) =>
        new(items is List<T> list ? list.ToArray() : [.. items]); // The general way loads a library for it.
}
