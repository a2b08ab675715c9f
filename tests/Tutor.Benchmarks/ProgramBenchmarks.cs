namespace Tutor.Benchmarks;

/// <summary>Measures the published program from outside, in a pseudo-terminal.</summary>
/// <param name="tutor">The program.</param>
/// <param name="empty">The empty program that it is held against.</param>
/// <param name="directory">A directory for its progress logs.</param>
internal sealed class ProgramBenchmarks(string tutor, string empty, string directory)
{
    private const int Keys = 200;
    private const int IdleSeconds = 5;

    private const string Backspace = "\x7f";

    /// <summary>To the first exercise of the handshake, and past the segment that is given.</summary>
    private static readonly string[] WayToTheField = ["n", "n", "n", "\r"];

    /// <summary>Measures all and prints a table row for each.</summary>
    public void Run()
    {
        new StartBenchmarks(tutor, empty, directory).Run();
        Use();
    }

    private void Use()
    {
        using PtyProcess process = PtyProcess.Start(
            tutor, ["learn", "handshake"], StartBenchmarks.Variables(Path.Combine(directory, "use")));
        process.ReadUntil(StartBenchmarks.FrameEnd);
        foreach (string key in WayToTheField)
        {
            process.Type(key);
            process.ReadUntil(StartBenchmarks.FrameEnd);
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
            bytes += process.ReadUntil(StartBenchmarks.FrameEnd);
        }

        return bytes;
    }
}
