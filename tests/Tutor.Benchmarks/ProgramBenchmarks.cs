using System.Diagnostics;

namespace Tutor.Benchmarks;

/// <summary>Measures the published program from outside, in a pseudo-terminal.</summary>
/// <param name="tutor">The program.</param>
/// <param name="empty">The empty program that it is held against.</param>
/// <param name="state">A directory for its progress log.</param>
internal sealed class ProgramBenchmarks(string tutor, string empty, string state)
{
    private const int Starts = 31;
    private const int Keys = 200;
    private const int IdleSeconds = 5;

    private const string Backspace = "\x7f";

    /// <summary>
    /// From the list into the first lesson, to its first exercise and past the segment that is given.
    /// </summary>
    private static readonly string[] WayToTheField = ["\r", "n", "n", "n", "\r"];

    /// <summary>A frame is written inside synchronized output; this is its end.</summary>
    private static ReadOnlySpan<byte> FrameEnd => "\e[?2026l"u8;

    /// <summary>Measures all and prints a table row for each.</summary>
    public void Run()
    {
        Start();
        Use();
    }

    private void Start()
    {
        double[] ours = new double[Starts];
        double[] others = new double[Starts];
        for (int i = -2; i < Starts; i++)
        {
            double other = TimeUntil(empty, Published.EmptyOutput);
            double own = TimeUntil(tutor, FrameEnd);
            if (i >= 0)
            {
                (others[i], ours[i]) = (other, own);
            }
        }

        double ratio = Median(ours) / Median(others);
        Table.Row("empty .NET program: start to its line", $"{Median(others):F1} ms", $"median of {Starts}");
        Table.Row("tcptutor: start to the first full frame, 160x50", $"{Median(ours):F1} ms", $"{ratio:F2} times");
    }

    private double TimeUntil(string program, ReadOnlySpan<byte> text)
    {
        long begin = Stopwatch.GetTimestamp();
        using PtyProcess process = Open(program);
        process.ReadUntil(text);
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
    }

    private void Use()
    {
        using PtyProcess process = Open(tutor);
        process.ReadUntil(FrameEnd);
        foreach (string key in WayToTheField)
        {
            process.Type(key);
            process.ReadUntil(FrameEnd);
        }

        Press(process, Keys); // So that what is used often is compiled for good.
        Thread.Sleep(TimeSpan.FromSeconds(1));

        (long cpu, long writes) = (process.CpuNs(), process.Count("io", "syscw"));
        int bytes = Press(process, Keys);
        cpu = process.CpuNs() - cpu;
        writes = process.Count("io", "syscw") - writes;
        Table.Row("a digit typed or deleted: CPU time", $"{cpu / 1000.0 / Keys:F0} us", $"main thread, mean of {Keys}");
        Table.Row("a digit typed or deleted: bytes to the terminal", $"{(double)bytes / Keys:F0}", "");
        Table.Row("a digit typed or deleted: writes", $"{(double)writes / Keys:F2}", "");

        Thread.Sleep(TimeSpan.FromSeconds(1));
        (writes, long waits, cpu) = (process.Count("io", "syscw"), process.Waits(), process.CpuNs());
        Thread.Sleep(TimeSpan.FromSeconds(IdleSeconds));
        writes = process.Count("io", "syscw") - writes;
        Table.Row($"idle for {IdleSeconds} s: writes", $"{writes}", "");
        Table.Row(
            $"idle for {IdleSeconds} s: wake-ups, CPU time",
            $"{process.Waits() - waits}, {(process.CpuNs() - cpu) / 1000} us",
            "main thread");
        Table.Row("resident memory", $"{process.Count("status", "VmRSS") / 1024.0:F1} MiB", "after all that");
    }

    private static int Press(PtyProcess process, int count)
    {
        int bytes = 0;
        for (int i = 0; i < count; i++)
        {
            process.Type(i % 2 == 0 ? "5" : Backspace);
            bytes += process.ReadUntil(FrameEnd);
        }

        return bytes;
    }

    private PtyProcess Open(string program) => PtyProcess.Start(
        program,
        [],
        [
            "TERM=xterm-256color", "LC_ALL=C.UTF-8", "XDG_STATE_HOME=" + state,
            "PATH=" + Environment.GetEnvironmentVariable("PATH"),
            "DOTNET_ROOT=" + Environment.GetEnvironmentVariable("DOTNET_ROOT"),
        ]);

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
