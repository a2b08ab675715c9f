using Microsoft.Win32.SafeHandles;

namespace Tutor.Cli;

/// <summary>
/// Standard input and output as plain bytes. <see cref="Console"/> alone would not do: on a terminal it replaces the
/// system's own line editing, and on a pipe it hides that the reader has gone.
/// </summary>
internal static class StandardStreams
{
    private const int In = 0;
    private const int Out = 1;

    /// <summary>Standard input. At a terminal one read gives one line, as the terminal has edited it.</summary>
    public static Stream Input() => OperatingSystem.IsWindows() || Console.IsInputRedirected
        ? Console.OpenStandardInput()
        : Open(In, FileAccess.Read);

    /// <summary>Standard output. Writing to a pipe that nobody reads fails with <see cref="IOException"/>.</summary>
    public static Stream Output()
    {
        if (OperatingSystem.IsWindows())
        {
            return Console.OpenStandardOutput();
        }

        // A file is left to Console, which appends where other programs have written; FileStream keeps its own place.
        FileStream stream = Open(Out, FileAccess.Write);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }

    private static FileStream Open(int descriptor, FileAccess access) =>
        new(new SafeFileHandle(descriptor, ownsHandle: false), access, bufferSize: 0);
}
