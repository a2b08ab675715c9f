using System.Globalization;
using Tutor.Tui.App;

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

    /// <summary>Prints a row for each family, and one for all keys together.</summary>
    public void Run()
    {
        List<KeyTime> all = [];
        foreach (KeyWay way in KeyWay.All)
        {
            all.AddRange(Family(way));
        }

        Row($"all keys above, {language}", [all]);
        foreach (KeyWay way in KeyWay.Readings)
        {
            Family(way);
        }

        Row("after the frame: a lesson read ahead", [.. Enumerable.Range(0, Runs).Select(_ => ReadAhead())]);
    }

    private List<KeyTime> Family(KeyWay way)
    {
        List<List<KeyTime>> runs = [.. Enumerable.Range(0, Runs).Select(_ => Measure(way))];
        Row(way.Name, runs);
        return [.. runs.SelectMany(run => run)];
    }

    /// <summary>Prints a row for each key of the families whose name begins so: where a slow frame comes from.</summary>
    /// <param name="family">How the name begins.</param>
    public void RunKeys(string family)
    {
        foreach (KeyWay way in KeyWay.All.Concat(KeyWay.Readings)
            .Where(way => way.Name.StartsWith(family, StringComparison.Ordinal)))
        {
            List<List<KeyTime>> runs = [.. Enumerable.Range(0, Runs).Select(_ => Measure(way))];
            string[] keys = way.Keys.Split(' ');
            for (int i = 0; i < keys.Length; i++)
            {
                int place = i;
                Row($"{way.Name}: {i + 1} `{keys[i]}`", [.. runs.Select(run => run.Where(key => key.Place == place))]);
            }
        }
    }

    /// <summary>One session: the way there, some keys to warm up as a learner does, then the keys that count.</summary>
    private List<KeyTime> Measure(KeyWay way)
    {
        KeySession session = way.Go(new KeySession(language));
        string[] keys = way.Keys.Split(' ');
        Model start = session.Model;
        List<KeyTime> times = new(Measured);
        for (int i = 0; i < Warm + Measured; i++)
        {
            int place = i % keys.Length;
            if (place == 0)
            {
                session.Model = start;
                session.Show();
            }

            long allocated = GC.GetAllocatedBytesForCurrentThread();
            int collections = GC.CollectionCount(0);
            long begin = ThreadClock.Nanoseconds();
            int bytes = session.Press(keys[place]);
            double time = (ThreadClock.Nanoseconds() - begin) / 1000.0;
            if (i >= Warm)
            {
                times.Add(new KeyTime(
                    place,
                    keys[place],
                    time,
                    bytes,
                    GC.GetAllocatedBytesForCurrentThread() - allocated,
                    GC.CollectionCount(0) - collections));
            }

            session.Rest();
        }

        return times;
    }

    /// <summary>What is done in the list when the frame is shown: the lesson under the cursor is read.</summary>
    private List<KeyTime> ReadAhead()
    {
        KeySession session = new(language);
        List<KeyTime> times = [];
        for (int i = 0; i < Warm + Measured; i++)
        {
            session.Press(i % 20 < 10 ? "Down" : "Up");
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            int collections = GC.CollectionCount(0);
            long begin = ThreadClock.Nanoseconds();
            session.Rest();
            double time = (ThreadClock.Nanoseconds() - begin) / 1000.0;
            times.Add(new KeyTime(
                0,
                ((Screen.LessonList)session.Model.Screen).Selected.ToString(CultureInfo.InvariantCulture),
                time,
                0,
                GC.GetAllocatedBytesForCurrentThread() - allocated,
                GC.CollectionCount(0) - collections));
        }

        return times[Warm..];
    }

    private static void Row(string what, IReadOnlyList<IEnumerable<KeyTime>> runs)
    {
        List<KeyTime> all = [.. runs.SelectMany(run => run)];
        List<List<double>> sorted = [.. runs.Select(run => run.Select(key => key.Time).Order().ToList())];
        double high = Middle(sorted.Select(times => At(times, 0.99)));
        double median = Middle(sorted.Select(times => At(times, 0.5)));
        double most = Middle(sorted.Select(times => times[^1]));
        double collections = all.Sum(key => key.Collections) * 100.0 / all.Count;
        Table.Row(
            what,
            string.Create(CultureInfo.InvariantCulture, $"{median:F0} us, p99 {high:F0}, most {most:F0}"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{all.Average(key => key.Bytes):F0} bytes, at most {all.Max(key => key.Bytes)}; "
                + $"allocates {all.Average(key => key.Allocated) / 1024:F0} KiB; {collections:F1} collections in 100 "
                + $"keys; slowest `{all.MaxBy(key => key.Time)!.Key}`") + (high > Bar ? "; OVER 2 ms" : ""));
    }

    private static double At(List<double> sorted, double part) => sorted[(int)Math.Ceiling(sorted.Count * part) - 1];

    private static double Middle(IEnumerable<double> figures) => At([.. figures.Order()], 0.5);

    /// <summary>What one key came to.</summary>
    /// <param name="Place">Where it stands among the keys of its family, from 0.</param>
    /// <param name="Key">Its name.</param>
    /// <param name="Time">CPU time in microseconds.</param>
    /// <param name="Bytes">Bytes for the terminal.</param>
    /// <param name="Allocated">Bytes of memory that it took.</param>
    /// <param name="Collections">Collections of garbage while it was answered.</param>
    private sealed record KeyTime(int Place, string Key, double Time, int Bytes, long Allocated, int Collections);
}
