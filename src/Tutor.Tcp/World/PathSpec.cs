namespace Tutor.Tcp.World;

/// <summary>What the wire does to segments: by their number on the ladder, and by chance.</summary>
/// <param name="Delay">The time from one end to the other; 0 or more.</param>
/// <param name="Lose">The segments that never arrive.</param>
/// <param name="Hold">The segments that are held up, and for how long beyond the delay.</param>
/// <remarks>
/// Chances are in parts per million, 0 to 1,000,000, and 0 by default: what has no chance draws no number. Drawn are,
/// in this order for each segment: loss, duplication, then for the segment and for its copy jitter and reordering.
/// </remarks>
public sealed record PathSpec(SimTime Delay, EquatableArray<int> Lose, EquatableArray<HeldSegment> Hold)
{
    /// <summary>What all chance of the world follows from; any number.</summary>
    public ulong Seed { get; init; }

    /// <summary>How likely it is that a segment never arrives.</summary>
    public int LossPpm { get; init; }

    /// <summary>How likely it is that a segment that is not lost arrives twice.</summary>
    public int DuplicatePpm { get; init; }

    /// <summary>
    /// How likely it is that a segment is held up by <see cref="ReorderBy"/>, so that later ones overtake it.
    /// </summary>
    public int ReorderPpm { get; init; }

    /// <summary>How long a segment is held up that later ones are to overtake; 100 ms by default.</summary>
    public SimTime ReorderBy { get; init; } = SimTime.FromMs(100);

    /// <summary>
    /// The most that is added to the delay; each segment gets from 0 to this, so segments may overtake.
    /// </summary>
    public SimTime Jitter { get; init; }

    /// <summary>
    /// How often one and the same segment may be lost in a row by chance; null, the default: without end. With it no
    /// connection of a lesson dies of bad luck.
    /// </summary>
    public int? MostLosses { get; init; }

    /// <summary>True when the segment with that number on the ladder never arrives.</summary>
    internal bool IsLost(int number)
    {
        foreach (int lost in Lose)
        {
            if (lost == number)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How long the segment with that number on the ladder is under way.</summary>
    internal SimTime DelayOf(int number)
    {
        SimTime delay = Delay;
        foreach (HeldSegment held in Hold)
        {
            delay = held.Number == number ? delay + held.Extra : delay;
        }

        return delay;
    }
}

/// <summary>A segment that the wire holds up.</summary>
/// <param name="Number">Its number on the ladder, from 1.</param>
/// <param name="Extra">The time beyond the delay of the path.</param>
public readonly record struct HeldSegment(int Number, SimTime Extra);
