using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Tutor.Lessons.Model;

namespace Tutor.Lessons.Packs;

/// <summary>Text files as they come: with or without a byte order mark, with whatever in them.</summary>
public static class PackText
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The text, without a byte order mark; what is no UTF-8 is replaced by U+FFFD. Never fails.</summary>
    public static string Decode(ReadOnlySpan<byte> octets) =>
        Encoding.UTF8.GetString(octets.StartsWith(Mark) ? octets[Mark.Length..] : octets);

    /// <summary>A finding at the first line that is not UTF-8; null when all of it is. Never fails.</summary>
    /// <param name="file">The file, relative to the pack.</param>
    /// <param name="octets">What it holds.</param>
    public static Finding? Undecodable(string file, ReadOnlySpan<byte> octets)
    {
        if (Utf8.IsValid(octets))
        {
            return null;
        }

        int at = 0;
        while (Rune.DecodeFromUtf8(octets[at..], out _, out int length) == OperationStatus.Done)
        {
            at += length;
        }

        SourcePosition place = new(octets[..at].Count((byte)'\n') + 1, 1);
        return new Finding("not-utf8", file, place, "This line is not UTF-8. Save the file as UTF-8.");
    }
}
