namespace Tutor.Cli.Outside;

/// <summary>Opens files that a person names, also a named pipe that nobody writes into.</summary>
internal static class PatientFile
{
    /// <summary>How long opening may take. A file on a slow disk or network has long been opened then.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The octets of a file; null when there are more than are taken.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxOctets">The most that are taken.</param>
    /// <exception cref="IOException">It cannot be read, or nobody is at the other end of the pipe.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[]? Read(string path, int maxOctets)
    {
        using FileStream file = OpenRead(path);
        byte[] octets = new byte[maxOctets + 1];
        int read = file.ReadAtLeast(octets, octets.Length, throwOnEndOfStream: false);
        return read > maxOctets ? null : octets[..read];
    }

    private static FileStream OpenRead(string path) => HoldsSomething(path) ? File.OpenRead(path) : OpenPatiently(path);

    /// <summary>
    /// True for what is surely no pipe, as almost every file: a pipe has no length. What a link leads to is not known.
    /// </summary>
    private static bool HoldsSomething(string path) =>
        new FileInfo(path) is { Exists: true, LinkTarget: null, Length: > 0 };

    private static FileStream OpenPatiently(string path)
    {
        // Opening a pipe waits in the kernel, where nothing but its other end, or the end of the program, wakes it.
        Task<FileStream> opening = Task.Run(() => File.OpenRead(path));
        return Task.WaitAny([opening], Patience) == 0
            ? opening.GetAwaiter().GetResult()
            : throw new IOException("It does not open: it is a pipe that nobody writes into.");
    }
}
