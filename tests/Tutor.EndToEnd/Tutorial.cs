using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Tutor.EndToEnd;

/// <summary>
/// The built program in a shell in a terminal, with a progress log of its own: of somebody who has seen the first
/// minute and done nothing else, unless <see cref="Forget"/> makes it that of a newcomer.
/// </summary>
internal sealed class Tutorial : IDisposable
{
    private const long MillisecondsADay = 24L * 60 * 60 * 1000;

    private const string FirstMinuteSeen =
        """{"t":0,"k":"first-minute","lesson":"","item":"","step":7,"over":true}""" + "\n";

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("tcptutor-e2e-");

    /// <summary>Starts the shell.</summary>
    /// <param name="columns">The terminal's width.</param>
    /// <param name="rows">The terminal's height.</param>
    /// <param name="environment">More variables of the shell, as <c>NAME=value</c>.</param>
    public Tutorial(int columns, int rows, params IEnumerable<string> environment)
    {
        string[] always =
        [
            "XDG_STATE_HOME=" + directory.FullName,
            "XDG_CONFIG_HOME=" + this["config"],
            "XDG_DATA_HOME=" + this["data"],
            "LC_ALL=C.UTF-8",
            "TERM=screen-256color",
        ];
        Terminal = new TmuxSession(columns, rows, [.. always, .. environment]);
        Directory.CreateDirectory(Path.GetDirectoryName(Log)!);
        File.WriteAllText(Log, FirstMinuteSeen);
    }

    /// <summary>The built program.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "tcptutor");

    /// <summary>The terminal.</summary>
    public TmuxSession Terminal { get; }

    /// <summary>The progress log.</summary>
    public string Log => this["tcptutor/core.jsonl"];

    /// <summary>A path in this run's own directory.</summary>
    public string this[string name] => Path.Combine(directory.FullName, name);

    /// <summary>Throws the progress log away: what starts then, starts for the very first time.</summary>
    public void Forget() => File.Delete(Log);

    /// <summary>
    /// Lets days pass while the program does not run: what the logs say was done today was done so many days ago. To a
    /// program that is started then, that is the same as a clock that moved on.
    /// </summary>
    /// <param name="days">How many, 1 or more.</param>
    public void LetPass(int days) => LetPass(this["tcptutor"], days);

    /// <summary>The same for the logs of a directory.</summary>
    public static void LetPass(string logs, int days)
    {
        foreach (string log in Directory.EnumerateFiles(logs, "*.jsonl"))
        {
            string later = Regex.Replace(
                File.ReadAllText(log),
                """(?<="t":)[1-9]\d*""",
                time => (long.Parse(time.Value, CultureInfo.InvariantCulture) - (days * MillisecondsADay))
                    .ToString(CultureInfo.InvariantCulture));
            File.WriteAllText(log, later);
        }
    }

    /// <summary>Starts the program from the shell; its process id is then in the file <c>pid</c>.</summary>
    /// <param name="arguments">Its arguments. The same seed gives the same numbers.</param>
    public void Start(string arguments = "learn handshake --seed 1") =>
        Shell($"sh -c 'echo $$ > {this["pid"]}; exec {Program} {arguments}'; echo code=$?.");

    /// <summary>Types a line at the shell.</summary>
    public void Shell(string line)
    {
        Terminal.Type(line);
        Terminal.Press("Enter");
    }

    /// <summary>Sends a signal to the program.</summary>
    /// <param name="name">Its name without <c>SIG</c>.</param>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", ["-" + name, ProcessId]);
        kill.WaitForExit();
    }

    /// <summary>The program's process id.</summary>
    public string ProcessId => File.ReadAllText(this["pid"]).Trim();

    /// <summary>What the kernel counts: bytes written, and how often the main thread has waited.</summary>
    public string Activity => string.Join(
        ' ',
        File.ReadLines($"/proc/{ProcessId}/io").Where(line => line.StartsWith("wchar", StringComparison.Ordinal))
            .Concat(File.ReadLines($"/proc/{ProcessId}/task/{ProcessId}/status")
                .Where(line => line.StartsWith("voluntary", StringComparison.Ordinal))));

    /// <summary>What the kernel counts: how often and how many bytes the program has written.</summary>
    public (long Times, long Bytes) Written => (Io("syscw"), Io("wchar"));

    /// <summary>Waits until what the program does after its first screen is done.</summary>
    public void WaitForQuiet()
    {
        string last;
        do
        {
            last = Activity;
            Thread.Sleep(TimeSpan.FromMilliseconds(500));
        }
        while (last != Activity);
    }

    private long Io(string name) => long.Parse(
        File.ReadLines($"/proc/{ProcessId}/io").Single(line => line.StartsWith(name, StringComparison.Ordinal))
            .Split(' ')[1],
        System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Dispose()
    {
        string program = File.Exists(this["pid"]) ? ProcessId : "";
        Terminal.Dispose();
        WaitForTheEnd(program);
        directory.Delete(recursive: true);
    }

    /// <summary>A program whose terminal is gone may still be writing what it keeps.</summary>
    private static void WaitForTheEnd(string program)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (program.Length > 0 && IsRunning(program))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), "the program goes on without its terminal");
            Thread.Sleep(TimeSpan.FromMilliseconds(10));
        }
    }

    /// <summary>False as well for one that has ended and that nobody has asked about yet: it has no command line.</summary>
    private static bool IsRunning(string program)
    {
        try
        {
            return File.ReadAllBytes($"/proc/{program}/cmdline").Length > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
