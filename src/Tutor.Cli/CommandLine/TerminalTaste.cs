namespace Tutor.Cli.CommandLine;

/// <summary>What the environment says of the terminal.</summary>
/// <param name="variable">Looks up an environment variable.</param>
internal sealed class TerminalTaste(Func<string, string?> variable)
{
    private readonly bool isWindows = OperatingSystem.IsWindows();

    /// <summary>True when the terminal cannot move its cursor: <c>TERM</c> is <c>dumb</c> or not set.</summary>
    public bool IsDumb => !isWindows && Value("TERM") is "" or "dumb";

    /// <summary>True when <c>NO_COLOR</c> is set to anything.</summary>
    public bool NoColour => Value("NO_COLOR").Length > 0;

    /// <summary>True when the terminal says that it has xterm's 256 colours.</summary>
    public bool HasManyColours => isWindows
        || Value("TERM").Contains("256color", StringComparison.Ordinal)
        || Value("COLORTERM") is "truecolor" or "24bit";

    /// <summary>
    /// True when box-drawing characters cannot be relied on: the locale is not UTF-8, or the terminal is the Linux
    /// console, whose font has only some of them.
    /// </summary>
    public bool IsAscii => !isWindows && (Value("TERM") == "linux" || !IsUtf8(Locale()));

    /// <summary>The first of them that is set decides, as POSIX says.</summary>
    private string Locale() => Value("LC_ALL") is { Length: > 0 } all ? all
        : Value("LC_CTYPE") is { Length: > 0 } type ? type
        : Value("LANG");

    private string Value(string name) => variable(name) ?? "";

    private static bool IsUtf8(string locale) =>
        locale.Contains("UTF-8", StringComparison.OrdinalIgnoreCase)
        || locale.Contains("UTF8", StringComparison.OrdinalIgnoreCase);
}
