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
    public static string? Find(Func<string, string?> variable)
    {
        if (OperatingSystem.IsWindows())
        {
            return Absolute(variable("LOCALAPPDATA")) is { } local ? Path.Combine(local, Name) : null;
        }

        if (Absolute(variable("XDG_STATE_HOME")) is { } state)
        {
            return Path.Combine(state, Name);
        }

        return Absolute(variable("HOME")) is { } home ? Path.Combine(home, ".local", "state", Name) : null;
    }

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

    private static string? Absolute(string? path) => Path.IsPathFullyQualified(path ?? "") ? path : null;
}
