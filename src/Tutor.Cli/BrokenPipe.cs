namespace Tutor.Cli;

/// <summary>Tells an output that nobody reads any more from an output that failed.</summary>
internal static class BrokenPipe
{
    /// <summary>EPIPE; on Windows a pipe that is broken or being closed.</summary>
    public static bool Is(IOException error) =>
        OperatingSystem.IsWindows() ? (error.HResult & 0xFFFF) is 109 or 232 : error.HResult is 32;
}
