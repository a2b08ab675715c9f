using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>Users who come one after the other: each connects, sends something, reads what comes, and closes.</summary>
/// <param name="Server">Where they go.</param>
/// <param name="Start">When the first comes.</param>
/// <param name="Every">The time between two; 1 microsecond to <see cref="MaxEvery"/>.</param>
/// <param name="Count">How many come in all; 0 to <see cref="MaxCount"/>.</param>
/// <param name="Octets">How much each sends; 0 or more octets.</param>
public sealed record VisitSpec(Endpoint Server, SimTime Start, SimTime Every, long Count, uint Octets)
{
    /// <summary>The most users of a host.</summary>
    public const long MaxCount = 1_000_000;

    /// <summary>The longest time between two users: a day.</summary>
    public static readonly SimTime MaxEvery = SimTime.FromSeconds(86_400);

    /// <summary>How many come at the same moment; 0 or more, default 1; 0: nobody comes.</summary>
    public int Together { get; init; } = 1;

    /// <summary>The number of the user who comes at <see cref="Start"/>; 0 or more, default 0.</summary>
    public long First { get; init; }

    /// <summary>When a user comes, counted from 0; null behind the last.</summary>
    internal SimTime? TimeOf(long number) =>
        Together > 0 && number < Math.Min(Count, MaxCount)
            ? Start + new SimTime(
                (number - First) / Together * Math.Clamp(Every.Microseconds, 1, MaxEvery.Microseconds))
            : null;
}
