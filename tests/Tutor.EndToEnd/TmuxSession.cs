using System.Diagnostics;
using System.Globalization;

namespace Tutor.EndToEnd;

/// <summary>
/// A shell in a terminal of its own: a tmux server that nobody else uses, without anybody's settings. Waits by looking
/// at the screen again and again, never by a fixed time.
/// </summary>
internal sealed class TmuxSession : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(30);
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("tcptutor-tmux-");

    /// <summary>Starts a shell in a terminal.</summary>
    /// <param name="columns">Its width.</param>
    /// <param name="rows">Its height.</param>
    /// <param name="environment">Variables of the shell, as <c>NAME=value</c>.</param>
    public TmuxSession(int columns, int rows, params IEnumerable<string> environment)
    {
        string[] size = ["-x", Text(columns), "-y", Text(rows)];
        string[] shell = ["env", .. environment, "PS1=$ ", "sh"];
        Must(["-f", "/dev/null", "new-session", "-d", .. size, .. shell]);
        Must(["set-option", "-g", "status", "off"]);
        Must(["resize-window", .. size]);
        WaitFor("$");
    }

    /// <summary>What the screen shows, a line a row, without trailing spaces.</summary>
    public string Screen => Run("capture-pane", "-p") ?? "(the terminal is gone)";

    /// <summary>The same with the escape sequences of its styles.</summary>
    public string ScreenWithColours => Run("capture-pane", "-p", "-e") ?? "";

    /// <summary>Types text as it is.</summary>
    public void Type(string text) => Must(["send-keys", "-l", text]);

    /// <summary>Presses keys by their names in tmux, such as <c>Enter</c> or <c>C-z</c>.</summary>
    public void Press(params string[] keys) => Must(["send-keys", .. keys]);

    /// <summary>Sends bytes as a terminal would.</summary>
    public void SendBytes(ReadOnlySpan<byte> bytes)
    {
        List<string> arguments = ["send-keys", "-H"];
        foreach (byte value in bytes)
        {
            arguments.Add(value.ToString("x2", CultureInfo.InvariantCulture));
        }

        Must(arguments);
    }

    /// <summary>Clicks with the left button, as a terminal with SGR mouse reports says it.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="row">From 0.</param>
    public void Click(int column, int row) => SendBytes(System.Text.Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"\e[<0;{column + 1};{row + 1}M\e[<0;{column + 1};{row + 1}m")));

    /// <summary>Clicks on the first character of a text that the screen shows.</summary>
    public void ClickOn(string text)
    {
        string[] rows = WaitFor(text).Split('\n');
        int row = Array.FindIndex(rows, each => each.Contains(text, StringComparison.Ordinal));
        Click(rows[row].IndexOf(text, StringComparison.Ordinal), row);
    }

    /// <summary>Keeps every byte that programs send to this terminal, from now on.</summary>
    /// <param name="file">Where it is once <see cref="StopRecording"/> was called.</param>
    public void Record(string file) => Must(["pipe-pane", $"cat > '{file}.part'; mv '{file}.part' '{file}'"]);

    /// <summary>Ends what <see cref="Record"/> began.</summary>
    /// <returns>The bytes as text.</returns>
    public string StopRecording(string file)
    {
        Must(["pipe-pane"]);
        WaitUntil(_ => File.Exists(file), "the recording");
        return File.ReadAllText(file);
    }

    /// <summary>Pastes the text of a file, as a terminal does that knows bracketed paste.</summary>
    public void Paste(string file)
    {
        Must(["load-buffer", file]);
        Must(["paste-buffer", "-p", "-r"]);
    }

    /// <summary>Gives the terminal another size.</summary>
    public void Resize(int columns, int rows) => Must(["resize-window", "-x", Text(columns), "-y", Text(rows)]);

    /// <summary>Waits until the screen shows all of the texts.</summary>
    /// <returns>The screen then.</returns>
    public string WaitFor(params string[] texts) => WaitUntil(
        screen => texts.All(text => screen.Contains(text, StringComparison.Ordinal)),
        string.Join("' and '", texts));

    /// <summary>Waits until the screen shows none of the text.</summary>
    /// <returns>The screen then.</returns>
    public string WaitForNo(string text) =>
        WaitUntil(screen => !screen.Contains(text, StringComparison.Ordinal), "no " + text);

    /// <summary>Waits until the screen is as wanted.</summary>
    /// <returns>The screen then.</returns>
    public string WaitUntil(Func<string, bool> isWanted, string wanted)
    {
        Stopwatch watch = Stopwatch.StartNew();
        string screen = Screen;
        while (!isWanted(screen))
        {
            Assert.True(watch.Elapsed < Patience, $"Waited for '{wanted}'. The screen:\n{screen}");
            Thread.Sleep(Pause);
            screen = Screen;
        }

        return screen;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Run("kill-server");
        directory.Delete(recursive: true);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string? Run(params IEnumerable<string> arguments) => Tmux.Run(["-S", Path.Combine(directory.FullName, "socket"), .. arguments]);

    private void Must(IEnumerable<string> arguments) =>
        Assert.True(Run(arguments) is not null, "tmux failed: " + string.Join(' ', arguments));
}
