using System.Buffers.Binary;

namespace Tutor.Cli.Outside.Packs;

/// <summary>
/// Walks the central directory of a zip archive before it is opened: the framework reads all of it into memory, however
/// many entries there are.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int HeaderLength = 46;
    private const int LongestComment = ushort.MaxValue;
    private const uint EndMark = 0x06054b50;
    private const uint HeaderMark = 0x02014b50;

    /// <summary>
    /// How many entries it has; null when it is no zip archive, or one of zip64, which no pack needs.
    /// </summary>
    /// <param name="archive">The archive; its position is lost.</param>
    /// <param name="most">Counting ends above this.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static int? Count(Stream archive, int most)
    {
        if (Start(archive) is not { } start)
        {
            return null;
        }

        Span<byte> header = stackalloc byte[HeaderLength];
        long at = start;
        for (int count = 0; ; count++)
        {
            archive.Position = at;
            bool isHeader = archive.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) == HeaderLength
                && BinaryPrimitives.ReadUInt32LittleEndian(header) == HeaderMark;
            if (!isHeader || count > most)
            {
                return count;
            }

            at += HeaderLength + Short(header, 28) + Short(header, 30) + Short(header, 32);
        }
    }

    /// <summary>Where the first header is.</summary>
    private static long? Start(Stream archive)
    {
        int length = (int)Math.Min(archive.Length, EndLength + LongestComment);
        byte[] tail = new byte[length];
        archive.Position = archive.Length - length;
        archive.ReadExactly(tail);
        for (int at = length - EndLength; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) == EndMark)
            {
                uint start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
                return start < archive.Length ? start : null;
            }
        }

        return null;
    }

    private static int Short(ReadOnlySpan<byte> header, int at) =>
        BinaryPrimitives.ReadUInt16LittleEndian(header[at..]);
}
