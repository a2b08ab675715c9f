using System.Globalization;

namespace Tutor.Tcp.Wire;

/// <summary>A sequence number: a point on the circle of 2^32 numbers (RFC 9293 section 3.4).</summary>
/// <param name="Value">0 to 4294967295.</param>
/// <remarks>
/// A point and a length differ: a point plus a length is a point, a point minus a point is a signed distance.
/// There is no <see cref="IComparable{T}"/>, because "before" on a circle is not a total order.
/// </remarks>
public readonly record struct SeqNumber(uint Value)
{
    /// <summary>The point <paramref name="length"/> after <paramref name="point"/>, modulo 2^32. Never fails.</summary>
    public static SeqNumber operator +(SeqNumber point, uint length) => new(unchecked(point.Value + length));

    /// <summary>
    /// The point <paramref name="length"/> before <paramref name="point"/>, modulo 2^32. Never fails.
    /// </summary>
    public static SeqNumber operator -(SeqNumber point, uint length) => new(unchecked(point.Value - length));

    /// <summary>The signed distance from <paramref name="right"/> to <paramref name="left"/>; never fails.</summary>
    public static int operator -(SeqNumber left, SeqNumber right) => unchecked((int)(left.Value - right.Value));

    /// <summary>True when <paramref name="left"/> is before <paramref name="right"/>, less than 2^31 away.</summary>
    public static bool operator <(SeqNumber left, SeqNumber right) => left - right < 0;

    /// <summary>True when <paramref name="left"/> is after <paramref name="right"/>.</summary>
    public static bool operator >(SeqNumber left, SeqNumber right) => right < left;

    /// <summary>True when <paramref name="left"/> is <paramref name="right"/> or before it.</summary>
    public static bool operator <=(SeqNumber left, SeqNumber right) => left == right || left < right;

    /// <summary>True when <paramref name="left"/> is <paramref name="right"/> or after it.</summary>
    public static bool operator >=(SeqNumber left, SeqNumber right) => left == right || left > right;

    /// <summary>
    /// True when going up from <paramref name="low"/> meets this number no later than <paramref name="high"/>;
    /// both ends count. Right for stretches of any length, also over 2^31.
    /// </summary>
    public bool IsBetween(SeqNumber low, SeqNumber high) =>
        unchecked(Value - low.Value) <= unchecked(high.Value - low.Value);

    /// <summary>The number in decimal, without separators.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
