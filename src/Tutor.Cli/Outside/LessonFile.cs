using Tutor.Lessons.Packs;

namespace Tutor.Cli.Outside;

/// <summary>Reads one lesson file that is in no pack.</summary>
internal static class LessonFile
{
    /// <summary>Its octets.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be read, or is larger than the limit.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] Read(string path)
    {
        FileInfo file = new(path);
        if (file.Length == 0)
        {
            return []; // Also a named pipe, which would make us wait for ever.
        }

        using FileStream stream = file.OpenRead();
        byte[] octets = new byte[(int)Math.Min(stream.Length, PackLimits.MaxFileOctets + 1)];
        int read = stream.ReadAtLeast(octets, octets.Length, throwOnEndOfStream: false);
        return read > PackLimits.MaxFileOctets
            ? throw new IOException($"It is larger than {PackLimits.MaxFileOctets} octets.")
            : octets[..read];
    }
}
