using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Tests.Machine.Matrix;

/// <summary>Sequence numbers as ordinary 64-bit integers from 0 to 2^32-1: the arithmetic of the oracle.</summary>
internal static class Circle
{
    private const long Size = 1L << 32;

    /// <summary>The number so far after <paramref name="number"/>, or before it.</summary>
    public static long Add(long number, long distance) => (((number + distance) % Size) + Size) % Size;

    /// <summary>How far <paramref name="to"/> is after <paramref name="from"/>; below 0 when it is before.</summary>
    public static long Distance(long from, long to)
    {
        long up = Add(to, -from);
        return up < Size / 2 ? up : up - Size;
    }

    /// <summary>low &lt; number =&lt; high.</summary>
    public static bool IsAfterUpTo(long low, long number, long high) =>
        Distance(low, number) > 0 && Distance(number, high) >= 0;

    /// <summary>The number as the engine writes it.</summary>
    public static SeqNumber Seq(long number) => new((uint)number);
}
