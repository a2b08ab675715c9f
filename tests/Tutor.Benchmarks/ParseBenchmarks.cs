using System.Diagnostics;
using System.Globalization;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;

namespace Tutor.Benchmarks;

/// <summary>Measures the reading of a lesson, from its text to its blocks, when everything is loaded.</summary>
internal static class ParseBenchmarks
{
    private const int Rounds = 500;

    /// <summary>Prints a row for the largest lesson of the core pack.</summary>
    /// <exception cref="InvalidOperationException">The lesson cannot be read.</exception>
    public static void Run()
    {
        Pack core = CorePack.Load();
        (string file, string text) = core.Lessons
            .Select(lesson => (lesson.File, Text: PackText.Decode(core.Files.Read(lesson.File))))
            .MaxBy(lesson => lesson.Text.Length);
        Repeat(file, text); // Until the compiler has done its best.
        long before = GC.GetAllocatedBytesForCurrentThread();
        TimeSpan median = Repeat(file, text);
        long octets = (GC.GetAllocatedBytesForCurrentThread() - before) / Rounds;
        string lines = text.Count(c => c == '\n').ToString(CultureInfo.InvariantCulture);
        Table.Row(
            "read the largest lesson of the core pack, warm",
            $"{median.TotalMilliseconds:F2} ms",
            $"{file}, {lines} lines; median of {Rounds}, {octets / 1024:N0} KiB each");
    }

    private static TimeSpan Repeat(string file, string text)
    {
        List<TimeSpan> rounds = [];
        for (int i = 0; i < Rounds; i++)
        {
            long begin = Stopwatch.GetTimestamp();
            LessonResult read = LessonReader.Read(file, text);
            rounds.Add(Stopwatch.GetElapsedTime(begin));
            if (read.Lesson is null)
            {
                throw new InvalidOperationException($"{file} cannot be read.");
            }
        }

        rounds.Sort();
        return rounds[rounds.Count / 2];
    }
}
