using System.Diagnostics;
using System.Globalization;
using Tutor.Testing;

namespace Tutor.Benchmarks;

/// <summary>Measures <c>tcptutor check</c> over the core pack and over generated ones.</summary>
/// <param name="tutor">The published program.</param>
/// <param name="directory">Where the packs are written.</param>
internal sealed class CheckBenchmarks(string tutor, string directory)
{
    private static readonly int[] Sizes = [50, 500];

    /// <summary>Prints a row for each pack: the time from start to end, and the most memory it held.</summary>
    public void Run()
    {
        string core = Path.Combine(Repository.Root, "lessons");
        Measure("check of the core pack", core);
        Measure("the same with --sets", core, "--sets");
        foreach (int size in Sizes)
        {
            string pack = Path.Combine(directory, size.ToString(CultureInfo.InvariantCulture));
            GeneratedPack.Write(pack, size);
            Measure($"check of {size} generated lessons", pack);
        }
    }

    private void Measure(string what, params string[] arguments)
    {
        long begin = Stopwatch.GetTimestamp();
        using Process process = Process.Start(
            new ProcessStartInfo(tutor, ["check", .. arguments, "--strict"]) { RedirectStandardOutput = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(20))
        {
            peak = Math.Max(peak, PeakKibibytes(process.Id)); // Gone with the process.
        }

        TimeSpan elapsed = Stopwatch.GetElapsedTime(begin);
        string summary = output.Result.Trim().Split('\n')[^1];
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(output.Result);
        }

        Table.Row(what, $"{elapsed.TotalSeconds:F2} s, {peak / 1024.0:F0} MiB at most", summary);
    }

    /// <summary>VmHWM; 0 when the process has gone.</summary>
    private static long PeakKibibytes(int process)
    {
        try
        {
            string line = File.ReadLines($"/proc/{process}/status").First(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (Exception error) when (error is IOException or InvalidOperationException)
        {
            return 0; // It ended between two looks.
        }
    }
}
