using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>Users who come one after the other: each connects, sends something, reads what comes, and closes.</summary>
/// <param name="Server">Where they go.</param>
/// <param name="Start">When the first comes.</param>
/// <param name="Every">The time between two; over 0.</param>
/// <param name="Count">How many come in all; 0 or more.</param>
/// <param name="Octets">How much each sends; 0 or more octets.</param>
public sealed record VisitSpec(Endpoint Server, SimTime Start, SimTime Every, long Count, uint Octets)
{
    /// <summary>When a user comes, counted from 0.</summary>
    internal SimTime TimeOf(long number) => Start + new SimTime(number * Math.Max(1, Every.Microseconds));
}
