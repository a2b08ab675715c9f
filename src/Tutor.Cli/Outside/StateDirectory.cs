namespace Tutor.Cli.Outside;

/// <summary>Where the program keeps what it remembers between two runs.</summary>
internal static class StateDirectory
{
    private const string Name = "tcptutor";

    /// <summary>
    /// <c>$XDG_STATE_HOME/tcptutor</c>, by default <c>~/.local/state/tcptutor</c>; on Windows
    /// <c>%LOCALAPPDATA%\tcptutor</c>. A path that is not absolute is ignored, as the XDG specification asks. Null when
    /// there is no home directory either. Never fails; makes nothing.
    /// </summary>
    /// <param name="variable">Looks up an environment variable.</param>
    public static string? Find(Func<string, string?> variable) => Find(variable, "XDG_STATE_HOME", "state");

    /// <summary>
    /// Where the program keeps what it was given, such as packs: <c>$XDG_DATA_HOME/tcptutor</c>, by default
    /// <c>~/.local/share/tcptutor</c>; otherwise the same as the state directory.
    /// </summary>
    /// <param name="variable">Looks up an environment variable.</param>
    public static string? FindData(Func<string, string?> variable) => Find(variable, "XDG_DATA_HOME", "share");

    /// <summary>
    /// Where the learner's settings are: <c>$XDG_CONFIG_HOME/tcptutor</c>, by default <c>~/.config/tcptutor</c>;
    /// otherwise the same as the state directory.
    /// </summary>
    /// <param name="variable">Looks up an environment variable.</param>
    public static string? FindConfig(Func<string, string?> variable) => OperatingSystem.IsWindows()
        ? Find(variable)
        : Absolute(variable("XDG_CONFIG_HOME")) is { } named ? Path.Combine(named, Name)
        : Absolute(variable("HOME")) is { } home ? Path.Combine(home, ".config", Name)
        : null;

    /// <summary>A path as it is shown: the home directory as <c>~</c>.</summary>
    public static string Shown(string path, Func<string, string?> variable) =>
        variable("HOME") is { Length: > 1 } home && path.StartsWith(home + "/", StringComparison.Ordinal)
            ? "~" + path[home.Length..]
            : path;

    /// <summary>Makes the directory, for its owner alone, when it is not there.</summary>
    /// <param name="path">The directory.</param>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static string? Find(Func<string, string?> variable, string name, string byDefault)
    {
        if (OperatingSystem.IsWindows())
        {
            return Absolute(variable("LOCALAPPDATA")) is { } local ? Path.Combine(local, Name) : null;
        }

        if (Absolute(variable(name)) is { } named)
        {
            return Path.Combine(named, Name);
        }

        return Absolute(variable("HOME")) is { } home ? Path.Combine(home, ".local", byDefault, Name) : null;
    }

    private static string? Absolute(string? path) => Path.IsPathFullyQualified(path ?? "") ? path : null;
}
