using Tutor.Conformance.Reading;
using Tutor.Conformance.Replaying;
using Tutor.Conformance.Traces;

namespace Tutor.Conformance;

/// <summary>
/// The program: reads trace files, replays every trace against the engine, and says where they disagree.
/// </summary>
internal static class TraceRunner
{
    /// <summary>Every trace that was replayed agrees with the engine.</summary>
    public const int Agrees = 0;

    /// <summary>At least one trace disagrees.</summary>
    public const int Disagrees = 1;

    /// <summary>The command line or a file cannot be read; nothing was replayed.</summary>
    public const int Unreadable = 2;

    private const string Stacks = "--stacks";

    private const string Usage = """
        usage: dotnet run --project tests/Tutor.Conformance -- [--stacks] FILE.jsonl ...

        Replays recorded TCP connections against the engine, each with three sets of initial sequence numbers,
        and prints a line for each trace that disagrees and a closing line "N passed, N failed".

          --stacks   the files hold choices of stacks that differ from the RFC: a trace passes when it agrees up
                     to the event that its "divergesAt" names, and disagrees from there on

        Exit codes: 0 all agree, 1 some disagree, 2 the command line or a file cannot be read.
        """;

    /// <summary>Runs the program. Never fails: what is wrong is said on <paramref name="error"/>.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (args.Any(a => a is "--help" or "-h"))
        {
            output.WriteLine(Usage);
            return Agrees;
        }

        string[] files = [.. args.Where(a => a != Stacks)];
        if (files.Length == 0 || files.FirstOrDefault(f => f.StartsWith('-')) is not null)
        {
            error.WriteLine(Usage);
            return Unreadable;
        }

        var traces = new List<Trace>();
        bool isReadable = true;
        foreach (string file in files)
        {
            isReadable &= TryRead(file, traces, error);
        }

        return isReadable ? Replay(traces, args.Contains(Stacks), output) : Unreadable;
    }

    private static bool TryRead(string file, List<Trace> traces, TextWriter error)
    {
        try
        {
            traces.AddRange(TraceFile.Read(file));
            return true;
        }
        catch (TraceFormatException wrong)
        {
            error.WriteLine($"{file}:{wrong.Line}:{wrong.Column}: {Printable.Text(wrong.Message)}");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            error.WriteLine($"{file}:1:1: {Printable.Text(wrong.Message)}");
        }

        return false;
    }

    private static int Replay(List<Trace> traces, bool areStacks, TextWriter output)
    {
        var score = new Score();
        foreach (Trace trace in traces)
        {
            if (EngineFeatures.Lacking(trace) is string need)
            {
                score.Skip(need);
                continue;
            }

            Disagreement? wrong = areStacks ? Divergence.Find(trace) : TraceReplay.Run(trace);
            score.Count(wrong is null);
            if (wrong is not null)
            {
                output.WriteLine(wrong.Print());
            }
        }

        output.WriteLine(score.Print());
        return score.Failed == 0 ? Agrees : Disagrees;
    }
}
