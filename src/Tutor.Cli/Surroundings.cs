using System.Text;
using Tutor.Terminal;
using Tutor.Terminal.Devices;

namespace Tutor.Cli;

/// <summary>
/// Everything that the program reads from the world around it, so that tests can put another world there. Each is asked
/// for only when needed: the full screen must come up fast, and nobody may touch <see cref="Console"/> while it is up.
/// </summary>
internal sealed record Surroundings
{
    /// <summary>Standard output as text. Asked once.</summary>
    public required Func<TextWriter> Output { get; init; }

    /// <summary>Standard error as text.</summary>
    public required Func<TextWriter> Error { get; init; }

    /// <summary>Standard input as bytes. Asked once.</summary>
    public required Func<Stream> Input { get; init; }

    /// <summary>The value of an environment variable; null or empty when it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The time, in milliseconds since 1970-01-01 UTC.</summary>
    public required Func<long> Now { get; init; }

    /// <summary>A number that nobody can foresee.</summary>
    public required Func<ulong> Seed { get; init; }

    /// <summary>Takes the terminal; null when standard input or output is not one.</summary>
    public required Func<HostOptions, TerminalHost?> OpenTerminal { get; init; }

    /// <summary>True when input and output are both a terminal: then the line dialogue shows a prompt.</summary>
    public required Func<bool> IsInteractive { get; init; }

    /// <summary>The columns of the terminal that standard output is; null when it is none. None by default.</summary>
    public Func<int?> OutputColumns { get; init; } = () => null;

    /// <summary>The columns and rows of the terminal; null when there is none. None by default.</summary>
    public Func<(int Columns, int Rows)?> WindowSize { get; init; } = () => null;

    /// <summary>
    /// Asks the terminal how many columns it draws a character of ambiguous width in; null when there is no terminal,
    /// or no answer. Null by default.
    /// </summary>
    public Func<int?> MeasureWidth { get; init; } = () => null;

    /// <summary>True when standard error is a terminal; false by default.</summary>
    public Func<bool> IsErrorTerminal { get; init; } = () => false;

    /// <summary>Standard error for what is drawn over itself, with control characters. Nowhere by default.</summary>
    public Func<TextWriter> Progress { get; init; } = () => TextWriter.Null;

    /// <summary>Those of this process.</summary>
    public static Surroundings OfProcess() => new()
    {
        Output = () => new StreamWriter(StandardStreams.Output(), Utf8) { AutoFlush = false },
        Error = () => Console.Error,
        Progress = () => Console.Error,
        Input = StandardStreams.Input,
        Variable = Environment.GetEnvironmentVariable,
        Now = () => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(),
        Seed = () => (ulong)Random.Shared.NextInt64(),
        OpenTerminal = TerminalHost.TryOpen,
        IsErrorTerminal = () => !Console.IsErrorRedirected,
        IsInteractive = () => !Console.IsInputRedirected && !Console.IsOutputRedirected,
        OutputColumns = () => Console.IsOutputRedirected ? null : Console.WindowWidth,
        WindowSize = () => UseTerminal<(int, int)?>(device => (device.Size.Columns, device.Size.Rows)),
        MeasureWidth = () => UseTerminal(device => WidthProbe.Measure(device, WidthPatienceMs)),
    };

    /// <summary>How long a terminal may take to say where its cursor is, in milliseconds.</summary>
    private const int WidthPatienceMs = 200;

    private static T? UseTerminal<T>(Func<ITerminalDevice, T?> use)
    {
        using ITerminalDevice? device = TerminalDevice.TryOpen();
        return device is null ? default : use(device);
    }

    private static UTF8Encoding Utf8 => new(encoderShouldEmitUTF8Identifier: false);
}
