using System.Diagnostics;

namespace Tutor.Benchmarks;

/// <summary>Runs something again and again and prints how fast it was and what it allocated.</summary>
internal static class Measuring
{
    private const int Round = 1000;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1.5);

    /// <summary>Measures what <paramref name="once"/> does and prints a row of the table.</summary>
    public static void Row<T>(string what, Func<T> once)
    {
        Repeat(once, Period); // Until the compiler has done its best.
        long before = GC.GetAllocatedBytesForCurrentThread();
        (long count, TimeSpan elapsed) = Repeat(once, Period);
        long bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / count;
        Table.Row(what, $"{count / elapsed.TotalSeconds:N0} per second", $"{bytes:N0} bytes each");
    }

    private static (long Count, TimeSpan Elapsed) Repeat<T>(Func<T> once, TimeSpan period)
    {
        long begin = Stopwatch.GetTimestamp();
        long count = 0;
        do
        {
            T last = once();
            for (int i = 1; i < Round; i++)
            {
                last = once();
            }

            // Once a round: a struct is put in a box by it.
            GC.KeepAlive(last);
            count += Round;
        }
        while (Stopwatch.GetElapsedTime(begin) < period);

        return (count, Stopwatch.GetElapsedTime(begin));
    }
}
