using System.Globalization;

namespace Tutor.Tcp;

/// <summary>A moment, or a length of time, on the virtual clock.</summary>
/// <param name="Microseconds">Microseconds since the start of the simulation; 0 or more for a moment.</param>
/// <remarks>It exists so that nothing in the engine reads a real clock.</remarks>
public readonly record struct SimTime(long Microseconds) : IComparable<SimTime>
{
    /// <summary>The start of every simulation.</summary>
    public static SimTime Zero => default;

    /// <summary>The value in seconds, for printing.</summary>
    public double Seconds => Microseconds / 1_000_000.0;

    /// <summary>A time of <paramref name="milliseconds"/> milliseconds.</summary>
    /// <exception cref="OverflowException">The value does not fit in 63 bits of microseconds.</exception>
    public static SimTime FromMs(long milliseconds) => new(checked(milliseconds * 1000));

    /// <summary>A time of <paramref name="seconds"/> whole seconds.</summary>
    /// <exception cref="OverflowException">The value does not fit in 63 bits of microseconds.</exception>
    public static SimTime FromSeconds(long seconds) => new(checked(seconds * 1_000_000));

    /// <summary>
    /// The moment <paramref name="right"/> after <paramref name="left"/>. Never fails: what does not fit in 64 bits is
    /// the last moment, or the first.
    /// </summary>
    public static SimTime operator +(SimTime left, SimTime right) => new(Sum(left.Microseconds, right.Microseconds));

    /// <summary>The time between two moments. Never fails: what does not fit in 64 bits is the longest time.</summary>
    public static SimTime operator -(SimTime left, SimTime right) =>
        new(Difference(left.Microseconds, right.Microseconds));

    /// <summary>True when <paramref name="left"/> is earlier.</summary>
    public static bool operator <(SimTime left, SimTime right) => left.Microseconds < right.Microseconds;

    /// <summary>True when <paramref name="left"/> is later.</summary>
    public static bool operator >(SimTime left, SimTime right) => left.Microseconds > right.Microseconds;

    /// <summary>True when <paramref name="left"/> is not later.</summary>
    public static bool operator <=(SimTime left, SimTime right) => left.Microseconds <= right.Microseconds;

    /// <summary>True when <paramref name="left"/> is not earlier.</summary>
    public static bool operator >=(SimTime left, SimTime right) => left.Microseconds >= right.Microseconds;

    /// <inheritdoc/>
    public int CompareTo(SimTime other) => Microseconds.CompareTo(other.Microseconds);

    /// <summary>The time in seconds with three decimals, such as <c>0.040</c>.</summary>
    public override string ToString() => Seconds.ToString("0.000", CultureInfo.InvariantCulture);

    private static long Sum(long left, long right)
    {
        if (right > 0)
        {
            return left > long.MaxValue - right ? long.MaxValue : left + right;
        }

        return left < long.MinValue - right ? long.MinValue : left + right;
    }

    private static long Difference(long left, long right)
    {
        if (right < 0)
        {
            return left > long.MaxValue + right ? long.MaxValue : left - right;
        }

        return left < long.MinValue + right ? long.MinValue : left - right;
    }
}
