using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Timers;

/// <summary>The clock of TSval as a pure function of the virtual clock: one tick a millisecond (RFC 7323 section 5.4).</summary>
public static class TimestampClock
{
    /// <summary>How long TS.Recent stays valid without a newer timestamp: 24 days (RFC 7323 section 5.5).</summary>
    public static readonly SimTime Validity = SimTime.FromSeconds(24 * 86400);

    /// <summary>TSval at a moment, modulo 2^32. Never fails.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="offset">What the connection adds to it.</param>
    public static uint At(SimTime now, uint offset) =>
        (new SeqNumber(offset) + (uint)(now.Microseconds / 1000 & uint.MaxValue)).Value;

    /// <summary>
    /// The time since a timestamp of this clock, to the millisecond; negative when it is of the future. Never fails.
    /// </summary>
    public static SimTime Since(uint timestamp, SimTime now, uint offset) =>
        SimTime.FromMs(new SeqNumber(At(now, offset)) - new SeqNumber(timestamp));

    /// <summary>True when a timestamp is older than another, on the circle of 2^32.</summary>
    public static bool IsOlder(uint timestamp, uint than) => new SeqNumber(timestamp) < new SeqNumber(than);
}
