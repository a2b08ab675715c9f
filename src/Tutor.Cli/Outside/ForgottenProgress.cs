using System.Globalization;
using System.Text;
using Tutor.Study.Progress;

namespace Tutor.Cli.Outside;

/// <summary>The lines of a log without those of a lesson, and copies to bring them back from.</summary>
internal static class ForgottenProgress
{
    private const string Copy = ".forgotten-";
    private const string Used = ".recalled-";

    /// <summary>The name of a copy of a log made at a time.</summary>
    public static string CopyOf(string log, long unixMs) =>
        log + Copy + unixMs.ToString("D15", CultureInfo.InvariantCulture);

    /// <summary>The newest copy of a log; null when there is none.</summary>
    /// <exception cref="IOException">The directory cannot be read.</exception>
    public static string? NewestCopyOf(string log)
    {
        string directory = Path.GetDirectoryName(log)!;
        return Directory.Exists(directory)
            ? Directory.EnumerateFiles(directory, Path.GetFileName(log) + Copy + "*").Max(StringComparer.Ordinal)
            : null;
    }

    /// <summary>What a copy is called once it was brought back.</summary>
    public static string UsedCopyOf(string copy)
    {
        int at = copy.LastIndexOf(Copy, StringComparison.Ordinal);
        return copy[..at] + Used + copy[(at + Copy.Length)..];
    }

    /// <summary>The lines that are not of a lesson, those that are not understood among them.</summary>
    /// <param name="log">The whole log.</param>
    /// <param name="lesson">The lesson's id; empty for all.</param>
    public static byte[] Without(ReadOnlySpan<byte> log, string lesson)
    {
        using MemoryStream kept = new();
        while (!log.IsEmpty)
        {
            ReadOnlySpan<byte> line = NextLine(ref log);
            bool isForgotten = lesson.Length == 0 || ProgressLine.Read(line.TrimEnd((byte)'\n'))?.Lesson == lesson;
            kept.Write(isForgotten ? [] : line);
        }

        return kept.ToArray();
    }

    /// <summary>All lines of the copy, and those that were added since.</summary>
    /// <param name="copy">The copy.</param>
    /// <param name="log">The log as it is now.</param>
    public static byte[] Joined(ReadOnlySpan<byte> copy, ReadOnlySpan<byte> log)
    {
        using MemoryStream joined = new();
        HashSet<string> known = [];
        while (!copy.IsEmpty)
        {
            ReadOnlySpan<byte> line = NextLine(ref copy).TrimEnd((byte)'\n');
            known.Add(Encoding.Latin1.GetString(line));
            Add(joined, line);
        }

        while (!log.IsEmpty)
        {
            ReadOnlySpan<byte> line = NextLine(ref log).TrimEnd((byte)'\n');
            if (!known.Contains(Encoding.Latin1.GetString(line)))
            {
                Add(joined, line);
            }
        }

        return joined.ToArray();
    }

    private static void Add(MemoryStream lines, ReadOnlySpan<byte> line)
    {
        lines.Write(line);
        lines.WriteByte((byte)'\n');
    }

    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> rest)
    {
        int end = rest.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = end < 0 ? rest : rest[..(end + 1)];
        rest = rest[line.Length..];
        return line;
    }
}
