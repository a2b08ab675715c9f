using System.Diagnostics;

namespace Tutor.Benchmarks;

/// <summary>Runs something again and again and prints how fast it was and what it allocated.</summary>
internal static class Measuring
{
    private const int Round = 100;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1.5);

    /// <summary>
    /// Measures what <paramref name="once"/> does and prints a row of the table: the median of many short rounds, since
    /// other work may share the cores.
    /// </summary>
    public static void Row<T>(string what, Func<T> once)
    {
        Repeat(once, Period); // Until the compiler has done its best.
        TimeSpan median = Repeat(once, Period);
        Table.Row(what, $"{Round / median.TotalSeconds:N0} per second", $"{Bytes(once):N0} bytes each");
    }

    private static long Bytes<T>(Func<T> once)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Time(once);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Round;
    }

    private static TimeSpan Repeat<T>(Func<T> once, TimeSpan period)
    {
        long begin = Stopwatch.GetTimestamp();
        List<TimeSpan> rounds = [];
        while (Stopwatch.GetElapsedTime(begin) < period)
        {
            rounds.Add(Time(once));
        }

        rounds.Sort();
        return rounds[rounds.Count / 2];
    }

    private static TimeSpan Time<T>(Func<T> once)
    {
        long begin = Stopwatch.GetTimestamp();
        T last = once();
        for (int i = 1; i < Round; i++)
        {
            last = once();
        }

        // Once a round: a struct is put in a box by it.
        GC.KeepAlive(last);
        return Stopwatch.GetElapsedTime(begin);
    }
}
