using System.Runtime.InteropServices;

namespace Tutor.Benchmarks;

/// <summary>The CPU time of the thread that asks: other work on the machine does not count. Linux only.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    /// <summary>Nanoseconds that this thread has run.</summary>
    /// <exception cref="InvalidOperationException">There is no such clock.</exception>
    public static long Nanoseconds()
    {
        if (GetTime(ThreadCpuTime, out Time time) != 0)
        {
            throw new InvalidOperationException("No clock of CPU time.");
        }

        return (time.Seconds * 1_000_000_000) + time.Nanoseconds;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
