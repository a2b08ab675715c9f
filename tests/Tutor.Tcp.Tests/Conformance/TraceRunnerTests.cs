using Tutor.Conformance;
using static Tutor.Tcp.Tests.Conformance.Recorded;

namespace Tutor.Tcp.Tests.Conformance;

/// <summary>The command: exit codes and what is printed.</summary>
public sealed class TraceRunnerTests : IDisposable
{
    private static readonly string Good = Line("", Accepted);
    private static readonly string Wrong = Line("", PassiveOpen, InState("CLOSED"));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tutor-traces");

    [Fact]
    public void Traces_that_agree_end_with_0() => Gives(TraceRunner.Agrees, "2 passed, 0 failed\n", "", Write(Good, Good));

    [Fact]
    public void Trace_that_disagrees_is_printed_and_ends_with_1() => Gives(
        TraceRunner.Disagrees,
        "FAIL own #1 (isn 0): expected CLOSED, got LISTEN [open-passive]\n1 passed, 1 failed\n",
        "",
        Write(Good, Wrong));

    [Fact]
    public void Several_files_are_counted_together() =>
        Gives(TraceRunner.Agrees, "3 passed, 0 failed\n", "", Write(Good), Write(Good, Good));

    [Fact]
    public void Features_that_the_engine_lacks_are_left_out_and_named() => Gives(
        TraceRunner.Agrees,
        "4 passed, 0 failed, 3 skipped (1 pacing, 1 syn-fin, 1 tfo)\n",
        "",
        Write(
            Line(",\"needs\":[\"wscale\"]", Accepted),
            Line(",\"needs\":[\"sack\",\"timestamps\",\"ecn\",\"user-timeout\"]", Accepted),
            Line(",\"needs\":[\"sack\",\"tfo\"]", PassiveOpen, InState("CLOSED")),
            Line(",\"needs\":[\"pacing\"]", PassiveOpen, InState("CLOSED")),
            Line(",\"needs\":[\"syn-fin\"]", PassiveOpen, InState("CLOSED")),
            Line(",\"needs\":[\"syn-fin\"],\"policy\":{\"dropSynFin\":true}", PassiveOpen, In("SF", 0), InState("LISTEN")),
            Good));

    [Fact]
    public void Unreadable_file_ends_with_2_and_nothing_is_replayed()
    {
        string bad = Write(Wrong, "{");
        Gives(TraceRunner.Unreadable, "", $"{bad}:2:2: This is not JSON", Write(Wrong), bad);
        string missing = Path.Combine(_folder.FullName, "missing");
        Gives(TraceRunner.Unreadable, "", $"{missing}:1:1: ", missing);
        Gives(TraceRunner.Unreadable, "", $"{_folder.FullName}:1:1: This is a directory.", _folder.FullName);
    }

    [Fact]
    public void Usage_is_printed_on_demand_and_when_no_file_is_named()
    {
        var output = new StringWriter();
        Assert.Equal(TraceRunner.Agrees, TraceRunner.Run(["--help"], output, TextWriter.Null));
        Assert.StartsWith("usage: ", output.ToString(), StringComparison.Ordinal);
        Gives(TraceRunner.Unreadable, "", "usage: ");
        Gives(TraceRunner.Unreadable, "", "usage: ", "--nonsense");
    }

    [Fact]
    public void Stack_has_to_differ_where_its_trace_says()
    {
        string differs = Line(",\"divergesAt\":1,\"family\":\"F\",\"reason\":\"r\",\"rfc\":\"x\"", PassiveOpen, InState("CLOSED"));
        string early = Line(",\"divergesAt\":2", PassiveOpen, InState("CLOSED"), InState("LISTEN"));
        string same = Line(",\"divergesAt\":1", PassiveOpen, InState("LISTEN"));
        string silent = Line(",\"divergesAt\":2", PassiveOpen, In("S.", 0, 5));
        Gives(TraceRunner.Agrees, "2 passed, 0 failed\n", "", "--stacks", Write(differs, silent));
        Gives(
            TraceRunner.Disagrees,
            "FAIL own #1 (isn 0): expected CLOSED, got LISTEN [open-passive]\n"
                + "FAIL own #1: expected the engine to differ from the stack, got the same []\n"
                + "0 passed, 2 failed\n",
            "",
            "--stacks",
            Write(early, same));
    }

    [Fact]
    public void Names_from_a_file_cannot_steer_the_terminal() => Gives(
        TraceRunner.Disagrees,
        "FAIL ?[31m #1 (isn 0): expected CLOSED, got LISTEN [open-passive]\n0 passed, 1 failed\n",
        "",
        Write(Wrong.Replace("\"own\"", "\"\\u001b[31m\"", StringComparison.Ordinal)));

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(params string[] lines)
    {
        string file = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.jsonl");
        File.WriteAllText(file, string.Join('\n', lines) + "\n");
        return file;
    }

    private static void Gives(int code, string printed, string said, params string[] args)
    {
        var output = new StringWriter { NewLine = "\n" };
        var error = new StringWriter { NewLine = "\n" };
        int actual = TraceRunner.Run(args, output, error);
        Assert.Equal(printed, output.ToString());
        Assert.StartsWith(said, error.ToString(), StringComparison.Ordinal);
        Assert.Equal(said.Length == 0, error.ToString().Length == 0);
        Assert.Equal(code, actual);
    }
}
