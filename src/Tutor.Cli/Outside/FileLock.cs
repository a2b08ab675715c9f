namespace Tutor.Cli.Outside;

/// <summary>Opens a file that another program may be holding for a moment.</summary>
internal static class FileLock
{
    /// <summary>How long each wait lasts, in milliseconds: an append takes far less than one.</summary>
    private const int PauseMs = 5;

    /// <summary>How often a file is tried, about three seconds in all: a busy disk is slow.</summary>
    private const int MaxTries = 600;

    /// <summary>Opens the file as soon as nobody else holds it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to open it.</param>
    /// <exception cref="IOException">It cannot be opened, or is held too long.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be opened.</exception>
    public static FileStream Open(string path, FileStreamOptions options)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(path, options);
            }
            catch (IOException held) when (IsHeld(held) && tries < MaxTries)
            {
                Thread.Sleep(PauseMs);
            }
        }
    }

    /// <summary>EAGAIN of Linux and of macOS; sharing and lock violation of Windows.</summary>
    private static bool IsHeld(IOException error) => OperatingSystem.IsWindows()
        ? (error.HResult & 0xFFFF) is 32 or 33
        : error.HResult is 11 or 35;
}
