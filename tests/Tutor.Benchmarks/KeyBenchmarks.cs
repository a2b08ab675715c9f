using System.Globalization;

namespace Tutor.Benchmarks;

/// <summary>
/// Measures the CPU time from a key to the bytes of its frame, on every family of screens at 160 by 50. To be run from
/// a published build: there the code is as far compiled as it is for a learner.
/// </summary>
/// <param name="language">The tag of the language.</param>
internal sealed class KeyBenchmarks(string language)
{
    private const int Runs = 5;
    private const int Warm = 20;
    private const int Measured = 400;
    private const double Bar = 2000;
    private readonly List<double> all = [];

    /// <summary>Prints a row for each family, and one for all keys together.</summary>
    public void Run()
    {
        foreach (KeyWay way in KeyWay.All)
        {
            List<Figures> runs = [.. Enumerable.Range(0, Runs).Select(_ => Measure(way))];
            Row(way.Name, Median(runs, run => run.Median), Median(runs, run => run.High), Median(runs, run => run.Most),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Median(runs, run => run.Bytes):F0}, at most {runs.Max(run => run.MostBytes)} bytes; "
                    + $"slowest `{runs.MaxBy(run => run.Most)!.Slowest}`"));
        }

        all.Sort();
        Row($"all keys, {language}", At(all, 0.5), At(all, 0.99), all[^1], $"{all.Count} keys");
    }

    /// <summary>One session: the way there, some keys to warm up as a learner does, then the keys that count.</summary>
    private Figures Measure(KeyWay way)
    {
        KeySession session = way.Go(new KeySession(language));
        string[] keys = way.Keys.Split(' ');
        Tui.App.Model start = session.Model;
        List<double> times = [];
        (long bytes, int mostBytes, double most, string slowest) = (0, 0, 0, "");
        for (int i = 0; i < Warm + Measured; i++)
        {
            if (i % keys.Length == 0)
            {
                session.Model = start;
                session.Show();
            }

            string key = keys[i % keys.Length];
            long begin = ThreadClock.Nanoseconds();
            int count = session.Press(key);
            double time = (ThreadClock.Nanoseconds() - begin) / 1000.0;
            if (i < Warm)
            {
                continue;
            }

            times.Add(time);
            bytes += count;
            mostBytes = Math.Max(mostBytes, count);
            (most, slowest) = time > most ? (time, key) : (most, slowest);
        }

        all.AddRange(times);
        times.Sort();
        return new Figures(At(times, 0.5), At(times, 0.99), most, slowest, (double)bytes / Measured, mostBytes);
    }

    private static void Row(string what, double median, double high, double most, string note) => Table.Row(
        what,
        string.Create(CultureInfo.InvariantCulture, $"{median:F0} us, p99 {high:F0}, most {most:F0}"),
        note + (high > Bar ? "; OVER 2 ms" : ""));

    private static double At(List<double> sorted, double part) => sorted[(int)Math.Ceiling(sorted.Count * part) - 1];

    private static double Median(List<Figures> runs, Func<Figures, double> figure) =>
        runs.Select(figure).Order().ElementAt(runs.Count / 2);

    /// <summary>What one session came to: CPU times in microseconds, and bytes a key.</summary>
    private sealed record Figures(
        double Median, double High, double Most, string Slowest, double Bytes, int MostBytes);
}
