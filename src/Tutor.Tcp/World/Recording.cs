namespace Tutor.Tcp.World;

/// <summary>
/// How much of what has happened a world remembers. Nothing that the hosts do depends on it; the judge of a learner's
/// moves does, so that a played world remembers everything (<see cref="Judging.Play.Start"/>).
/// </summary>
/// <param name="Lines">The most lines of the ladder, the newest; 0 or more.</param>
/// <param name="Events">The most events, the newest; 0 or more.</param>
/// <remarks>It exists so that a flood of a million segments does not fill the memory.</remarks>
public sealed record Recording(int Lines, int Events)
{
    /// <summary>All lines and all events.</summary>
    public static Recording Everything { get; } = new(int.MaxValue, int.MaxValue);

    /// <summary>Nothing: a world is then only where it stands.</summary>
    public static Recording Nothing { get; } = new(0, 0);

    /// <summary>The list with one more element, the oldest left out where there are too many.</summary>
    internal static EquatableArray<T> Add<T>(EquatableArray<T> list, T item, int most)
    {
        if (list.Count < most)
        {
            return list.Add(item);
        }

        return most <= 0 ? [] : [.. list.AsSpan()[(list.Count - most + 1)..], item];
    }
}
