using System.Net;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>A stream of SYNs at an even rate, each with a source port and a number that are drawn.</summary>
/// <param name="From">The name of the host that sends it.</param>
/// <param name="Start">When the first leaves.</param>
/// <param name="RatePerSecond">How many a second; 1 to 1,000,000.</param>
/// <param name="Count">How many in all; 0 to <see cref="MaxCount"/>.</param>
/// <param name="Sources">
/// The addresses that are claimed, each drawn; null: the sender's own. What they do depends on who owns them: nobody
/// (made up), a silent host (a botnet that sends no third segment), a bystander (which answers by RST).
/// </param>
/// <param name="Destination">Where they go.</param>
/// <remarks>Only the next SYN exists at any time, so that a flood of millions costs no memory.</remarks>
public sealed record Flood(
    string From,
    SimTime Start,
    uint RatePerSecond,
    long Count,
    IPNetwork? Sources,
    Endpoint Destination)
{
    /// <summary>
    /// The number of the SYN that leaves at <see cref="Start"/>; 0 unless the flood was changed on its way
    /// (<see cref="Retuning"/>), and then those before have left.
    /// </summary>
    public long First { get; init; }

    /// <summary>The most SYNs a second: one for each microsecond of the clock.</summary>
    public const uint MaxRate = 1_000_000;

    /// <summary>The most SYNs of a flood, 10^12: more than its clock has room for at one a second.</summary>
    public const long MaxCount = 1_000_000_000_000;

    /// <summary>
    /// When a SYN leaves, counted from 0; null behind the last. The times do not drift, whatever the rate.
    /// </summary>
    internal SimTime? TimeOf(long number) =>
        number < Math.Min(Count, MaxCount)
            ? Start + new SimTime((number - First) * 1_000_000 / Math.Clamp(RatePerSecond, 1, MaxRate))
            : null;
}

/// <summary>How far a flood has come.</summary>
/// <param name="Sent">How many SYNs have left.</param>
/// <param name="Dice">What its sources, ports and numbers are drawn from; its own, whatever the wire draws.</param>
public readonly record struct FloodProgress(long Sent, Dice Dice);
