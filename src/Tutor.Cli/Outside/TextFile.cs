using System.Text;

namespace Tutor.Cli.Outside;

/// <summary>Reads a text file of bounded size.</summary>
internal static class TextFile
{
    /// <summary>The largest file that is read, in octets. A lesson has a lower limit of its own.</summary>
    public const int MaxOctets = 4 * 1024 * 1024;

    /// <summary>Its text; octets that are not UTF-8 become U+FFFD, a byte order mark is left out.</summary>
    /// <exception cref="IOException">It is not there, cannot be read, or is too large.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string Read(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] octets = new byte[MaxOctets + 1];
        int count = file.ReadAtLeast(octets, octets.Length, throwOnEndOfStream: false);
        if (count > MaxOctets)
        {
            throw new IOException($"The file is larger than {MaxOctets >> 20} MB.");
        }

        ReadOnlySpan<byte> text = octets.AsSpan(0, count);
        return Encoding.UTF8.GetString(text.StartsWith(Encoding.UTF8.Preamble) ? text[3..] : text);
    }
}
