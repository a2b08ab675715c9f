namespace Tutor.Study.Review;

/// <summary>Days, by which reviews are spaced.</summary>
/// <remarks>
/// They are days of UTC. The same log then means the same on every machine and after every journey, logs of two
/// machines can be put together, and no table of time zones is read before the first screen. As such a day can end in
/// the middle of somebody's evening, nothing comes back before a rest of <see cref="RestMs"/> either.
/// </remarks>
public static class StudyDay
{
    /// <summary>A day in milliseconds.</summary>
    public const long Ms = 24L * 60 * 60 * 1000;

    /// <summary>The least time between two days that count as different: eight hours, in milliseconds.</summary>
    public const long RestMs = 8L * 60 * 60 * 1000;

    /// <summary>The number of a day since 1970-01-01.</summary>
    /// <param name="unixMs">Milliseconds since 1970-01-01 UTC, 0 or more.</param>
    public static long Of(long unixMs) => unixMs / Ms;

    /// <summary>True when two moments are on different days, and a rest apart.</summary>
    public static bool AreApart(long earlier, long later) => Of(earlier) != Of(later) && later - earlier >= RestMs;

    /// <summary>The start of a day so many days later, or the end of the rest when that is later.</summary>
    /// <param name="unixMs">The moment from which is counted, in milliseconds since 1970-01-01 UTC.</param>
    /// <param name="days">1 or more.</param>
    public static long After(long unixMs, int days) => Math.Max((Of(unixMs) + days) * Ms, unixMs + RestMs);

    /// <summary>In how many days a moment is: 0 for today, also when it is over.</summary>
    public static long Until(long now, long unixMs) => Math.Max(0, Of(unixMs) - Of(now));
}
