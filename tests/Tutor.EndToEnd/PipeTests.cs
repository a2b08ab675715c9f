using System.Diagnostics;

namespace Tutor.EndToEnd;

public sealed class PipeTests : IDisposable
{
    private readonly DirectoryInfo state = Directory.CreateTempSubdirectory("tcptutor-pipe-");

    public void Dispose() => state.Delete(recursive: true);

    [Fact]
    public void The_exercise_can_be_solved_through_pipes()
    {
        const string Lines = "next\nnext\nnext\nsyn\nack 1001 5000\n5001\n";

        (int code, string output) = Run(Lines, "learn", "handshake", "--seed", "1");

        Assert.Equal(0, code);
        Assert.Contains("Not yet", output, StringComparison.Ordinal);
        Assert.Contains("This round is done", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', output);
        Assert.DoesNotContain("move>", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_programs_at_once_lose_and_mix_no_line()
    {
        string lines = string.Concat(Enumerable.Repeat("next\nback\n", 100));

        await Task.WhenAll(
            Task.Run(() => Run(lines, "learn", "handshake")),
            Task.Run(() => Run(lines, "learn", "teardown")));

        string[] log = await File.ReadAllLinesAsync(Path.Combine(state.FullName, "tcptutor", "core.jsonl"));
        Assert.Equal(2 * 201, log.Length);
        Assert.All(log, line => Assert.Matches("""^\{"t":\d+,"k":"page","lesson":"[a-z]+",.*\}$""", line));
    }

    [Fact]
    public void A_reader_that_has_enough_ends_it_without_a_word()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        (int code, string output) = RunProgram(
            "sh", "", "-c", $"yes | {Tutorial.Program} learn handshake 2>&1 | head -n 2; exit 0");

        Assert.Equal(0, code);
        Assert.Equal(2, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain("tcptutor:", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lab_through_pipes_runs_into_the_flood_and_out_of_it_with_cookies()
    {
        (int code, string output) = Run(
            "run\npredict b\ncookies on\npredict a\nsockets\nnotebook\nquit\n", "--plain", "lab", "--seed", "1");

        Assert.Equal(0, code);
        AssertInOrder(
            output,
            "SIMULATED: no packet leaves this program",
            "The flood has begun",
            "Second 17. The SYN queue holds 8 of 8: FULL.",
            "cookies: on",
            "first cookie at",
            "SYN-RECEIVED 192.0.2.80:80, peer",
            "cookies off",
            "cookies on");
        Assert.DoesNotContain("is not understood here", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sandbox_through_pipes_opens_both_ends_at_once()
    {
        (int code, string output) = Run(
            "open client\nopen server\ntick\ntick\ntick\ntick\nwire\nquit\n", "--plain", "sandbox");

        Assert.Equal(0, code);
        AssertInOrder(
            output,
            "client: CLOSED -> SYN-SENT",
            "server: CLOSED -> SYN-SENT",
            "client, segment 2 arrives: SYN-SENT -> SYN-RECEIVED",
            "server, segment 1 arrives: SYN-SENT -> SYN-RECEIVED",
            "client, segment 4 arrives: SYN-RECEIVED -> ESTABLISHED",
            "server, segment 3 arrives: SYN-RECEIVED -> ESTABLISHED",
            "4  server to client: SYN ACK, seq 5000, ack 1001.");
    }

    [Fact]
    public void A_check_and_later_its_review_go_through_pipes()
    {
        (int code, string output) = Run(
            "client=ESTABLISHED server=SYN-RECEIVED\ncertain\nnext\n4\nguess\nlessons\nquit\n",
            "--plain", "quiz", "handshake", "--seed", "1");

        Assert.Equal(0, code);
        AssertInOrder(
            output,
            "Check: 2.1 Three-way handshake. question 1 of 7",
            "How sure are you?",
            "Right. client ESTABLISHED, server SYN-RECEIVED",
            "question 2 of 7",
            "Not yet");

        Tutorial.LetPass(Path.Combine(state.FullName, "tcptutor"), days: 2);
        (code, output) = Run("1\ncertain\nnext\nquit\n", "--plain", "review", "--seed", "4");

        Assert.Equal(0, code);
        AssertInOrder(output, "Review: 2.1 Three-way handshake", "What does the first SYN of a connection carry?");
    }

    [Fact]
    public void The_doctor_in_a_pipe_asks_the_terminal_nothing_and_finds_nothing_wrong()
    {
        (int code, string output) = Run("", "doctor");

        Assert.Equal(0, code);
        Assert.DoesNotContain('\e', output);
        AssertInOrder(
            output,
            "program: tcptutor",
            "input and output: no terminal",
            "width of line characters: not measured",
            "locale: LC_ALL=C.UTF-8",
            "progress: ",
            "settings file: ",
            "  core ",
            "result: nothing is wrong");
    }

    private static void AssertInOrder(string output, params string[] parts)
    {
        int from = 0;
        foreach (string part in parts)
        {
            int at = output.IndexOf(part, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{part}' is missing, or too early, in:\n{output}");
            from = at + part.Length;
        }
    }

    private (int Code, string Output) Run(string input, params string[] arguments) =>
        RunProgram(Tutorial.Program, input, arguments);

    private (int Code, string Output) RunProgram(string program, string input, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["XDG_STATE_HOME"] = state.FullName;
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(state.FullName, "config");
        start.Environment["XDG_DATA_HOME"] = Path.Combine(state.FullName, "data");
        start.Environment["LC_ALL"] = "C.UTF-8";
        using Process process = Process.Start(start)!;
        Task writing = Task.Run(() =>
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        });
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        writing.Wait();
        return (process.ExitCode, output);
    }
}
