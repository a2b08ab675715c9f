using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Tutor.Lessons.Packs;

/// <summary>Text files as they come: with or without a byte order mark, with whatever in them.</summary>
public static class PackText
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The text, without a byte order mark; what is no UTF-8 is replaced by U+FFFD. Never fails.</summary>
    public static string Decode(ReadOnlySpan<byte> octets) =>
        Encoding.UTF8.GetString(octets.StartsWith(Mark) ? octets[Mark.Length..] : octets);

    /// <summary>How many lines precede the first octet that is no UTF-8; null when all of it is. Never fails.</summary>
    public static int? FirstBadLine(ReadOnlySpan<byte> octets)
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

        return octets[..at].Count((byte)'\n');
    }
}
