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
