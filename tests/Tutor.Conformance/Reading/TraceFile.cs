using System.Text;
using System.Text.Unicode;
using Tutor.Conformance.Traces;

namespace Tutor.Conformance.Reading;

/// <summary>A file of traces: one JSON object a line, in UTF-8.</summary>
internal static class TraceFile
{
    /// <summary>The most octets of a file.</summary>
    public const int MostOctets = 64 * 1024 * 1024;

    /// <summary>The most octets of a line.</summary>
    public const int MostOctetsOfLine = 1024 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The traces of a file, in its order; at least one.</summary>
    /// <exception cref="TraceFormatException">It is no trace file.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static IReadOnlyList<Trace> Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new TraceFormatException(1, "This is a directory.");
        }

        using FileStream stream = File.OpenRead(path);
        byte[] octets = new byte[MostOctets + 1];
        int count = stream.ReadAtLeast(octets, octets.Length, throwOnEndOfStream: false);
        return Parse(octets.AsSpan(0, count));
    }

    /// <summary>The traces in the octets of a file, in their order; at least one.</summary>
    /// <exception cref="TraceFormatException">They are no trace file.</exception>
    public static IReadOnlyList<Trace> Parse(ReadOnlySpan<byte> octets)
    {
        if (octets.Length > MostOctets)
        {
            throw new TraceFormatException(1, $"The file is longer than {MostOctets} octets.");
        }

        ReadOnlySpan<byte> rest = octets.StartsWith(ByteOrderMark) ? octets[ByteOrderMark.Length..] : octets;
        var traces = new List<Trace>();
        int number = 0;
        foreach (Range range in rest.Split((byte)'\n'))
        {
            number++;
            ReadOnlySpan<byte> line = rest[range].TrimEnd((byte)'\r');
            if (!line.Trim(" \t"u8).IsEmpty)
            {
                traces.Add(ReadLine(line, number));
            }
        }

        return traces.Count > 0 ? traces : throw new TraceFormatException(1, "The file holds no trace.");
    }

    private static Trace ReadLine(ReadOnlySpan<byte> line, int number)
    {
        try
        {
            if (line.Length > MostOctetsOfLine)
            {
                throw new TraceFormatException(1, $"The line is longer than {MostOctetsOfLine} octets.");
            }

            if (!Utf8.IsValid(line))
            {
                throw new TraceFormatException(FirstInvalid(line) + 1, "This is not UTF-8.");
            }

            return TraceReader.Read(JsonValue.Parse(line));
        }
        catch (TraceFormatException wrong)
        {
            throw new TraceFormatException(wrong.Column, wrong.Message) { Line = number };
        }
    }

    /// <summary>How many characters are right before the first octets that are not UTF-8.</summary>
    private static int FirstInvalid(ReadOnlySpan<byte> line)
    {
        int characters = 0;
        while (Rune.DecodeFromUtf8(line, out Rune rune, out int used) == System.Buffers.OperationStatus.Done)
        {
            characters += rune.Utf16SequenceLength;
            line = line[used..];
        }

        return characters;
    }
}
