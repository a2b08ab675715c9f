using System.Diagnostics;

namespace Tutor.Benchmarks;

/// <summary>
/// Measures how long the published program takes to its first full frame, in turns with the empty program: on the very
/// first start, which shows the first minute, and on a later one, which shows the list of lessons.
/// </summary>
/// <param name="tutor">The program.</param>
/// <param name="empty">The empty program that it is held against.</param>
/// <param name="directory">A directory for its progress logs.</param>
internal sealed class StartBenchmarks(string tutor, string empty, string directory)
{
    private const int Starts = 31;
    private const int WarmUps = 2;
    private const string CtrlC = "\x03";
    private const string FirstMinuteSeen =
        """{"t":0,"k":"first-minute","lesson":"","item":"","step":7,"over":true}""" + "\n";

    private readonly string newcomer = Path.Combine(directory, "newcomer");
    private readonly string begun = Path.Combine(directory, "begun");

    /// <summary>A frame is written inside synchronized output; this is its end.</summary>
    public static ReadOnlySpan<byte> FrameEnd => "\e[?2026l"u8;

    /// <summary>The variables of a run whose settings, packs and progress are all in one directory.</summary>
    /// <param name="state">The directory; need not be there.</param>
    public static string[] Variables(string state) =>
    [
        "TERM=xterm-256color", "LC_ALL=C.UTF-8",
        "XDG_STATE_HOME=" + state, "XDG_CONFIG_HOME=" + state, "XDG_DATA_HOME=" + Path.Combine(state, "data"),
        "PATH=" + Environment.GetEnvironmentVariable("PATH"),
        "DOTNET_ROOT=" + Environment.GetEnvironmentVariable("DOTNET_ROOT"),
    ];

    /// <summary>Measures and prints a table row for each.</summary>
    public void Run()
    {
        Directory.CreateDirectory(Path.Combine(begun, "tcptutor"));
        File.WriteAllText(Path.Combine(begun, "tcptutor", "core.jsonl"), FirstMinuteSeen);
        List<Spent> others = [];
        List<Spent> firsts = [];
        List<Spent> lists = [];
        for (int i = -WarmUps; i < Starts; i++)
        {
            Spent other = Until(empty, Published.EmptyOutput, begun);
            Spent first = Until(tutor, FrameEnd, newcomer);
            Spent list = Until(tutor, FrameEnd, begun);
            if (i >= 0)
            {
                others.Add(other);
                firsts.Add(first);
                lists.Add(list);
            }
        }

        Row("empty .NET program: start to its line", others, others);
        Row("tcptutor, the very first start: to the first full frame, 160x50", firsts, others);
        Row("tcptutor, list of lessons: start to the first full frame, 160x50", lists, others);
        Compiled("the very first start: methods compiled at run time", newcomer);
        Compiled("list of lessons: methods compiled at run time", begun);
    }

    private Spent Until(string program, ReadOnlySpan<byte> text, string state)
    {
        if (state == newcomer && Directory.Exists(state))
        {
            Directory.Delete(state, recursive: true);
        }

        long begin = Stopwatch.GetTimestamp();
        using PtyProcess process = PtyProcess.Start(program, [], Variables(state));
        process.ReadUntil(text);
        double wall = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        return new Spent(wall, process.End());
    }

    private static void Row(string what, List<Spent> ours, List<Spent> others)
    {
        double wall = Median(ours, spent => spent.Wall);
        double cpu = Median(ours, spent => spent.Cpu);
        string times = ReferenceEquals(ours, others) ? ""
            : $"{wall / Median(others, spent => spent.Wall):F2} times; ";
        string cpuTimes = ReferenceEquals(ours, others) ? ""
            : $", {cpu / Median(others, spent => spent.Cpu):F2} times";
        Table.Row(what, $"{wall:F1} ms", $"{times}median of {Starts}; CPU {cpu:F1} ms{cpuTimes}");
    }

    /// <summary>What the runtime still compiles, from the start to the end: each method costs, and each can be told.</summary>
    private void Compiled(string what, string state)
    {
        string list = Path.Combine(directory, "compiled");
        using (PtyProcess process = PtyProcess.Start(
            tutor, [], [.. Variables(state), "DOTNET_JitStdOutFile=" + list, "DOTNET_JitDisasmSummary=1"]))
        {
            process.ReadUntil(FrameEnd);
            process.Type(CtrlC);
            process.ReadToEnd();
        }

        Table.Row(what, $"{File.ReadLines(list).Count()}", "to the end, left at once");
        File.Delete(list);
    }

    private static double Median(List<Spent> all, Func<Spent, double> figure) =>
        all.Select(figure).Order().ElementAt(all.Count / 2);

    private readonly record struct Spent(double Wall, double Cpu);
}
