using System.Buffers;
using System.Globalization;
using System.Text;

namespace Tutor.Terminal.Unicode;

/// <summary>
/// One grapheme cluster of a text (UAX #29), made safe for a terminal. This is where control characters end: what
/// leaves here can be written to a terminal without moving its cursor, changing its state or its text direction.
/// </summary>
/// <param name="length">UTF-16 units taken from the text.</param>
/// <param name="width">Columns: 1 or 2; 0 when nothing of it may be shown.</param>
/// <param name="scalar">The first scalar value shown.</param>
/// <param name="cluster">All of it when it has several scalar values that may be shown, else empty.</param>
internal readonly ref struct Grapheme(int length, int width, int scalar, ReadOnlySpan<char> cluster)
{
    /// <summary>A longer cluster (a pile of combining marks) shows its first scalar value only.</summary>
    internal const int MaxClusterLength = 32;

    private const int Replacement = 0xFFFD;
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;
    private const int EmojiSelector = 0xFE0F;

    internal int Length => length;

    internal int Width => width;

    internal int Scalar => scalar;

    internal ReadOnlySpan<char> Cluster { get; } = cluster;

    /// <summary>The first cluster of a text that is not empty. Never fails, whatever the UTF-16.</summary>
    internal static Grapheme First(ReadOnlySpan<char> text)
    {
        var first = text[0];
        var lone = LoneWidth(first);
        if (lone > 0 && (text.Length == 1 || text[1] < 0x300 || LoneWidth(text[1]) > 0))
        {
            return new Grapheme(1, lone, first, default);
        }

        var taken = StringInfo.GetNextTextElementLength(text);
        var raw = text[..taken];
        var decoded = Rune.DecodeFromUtf16(raw, out var head, out var headLength) == OperationStatus.Done;
        if (!decoded)
        {
            return new Grapheme(taken, 1, Replacement, default);
        }

        return headLength == taken ? Single(head.Value, taken) : Several(raw, head.Value);
    }

    /// <summary>
    /// Columns of the common characters that never join the one before them, so that no table is asked: ASCII, dashes
    /// and quotes, arrows, lines of boxes, Chinese characters and their punctuation. 0 for all others.
    /// </summary>
    private static int LoneWidth(char unit) => unit switch
    {
        < ' ' => 0,
        <= '~' => 1,
        < '\u2010' => 0,
        <= '\u2027' or (>= '\u2190' and <= '\u21FF') or (>= '\u2500' and <= '\u25FC') => 1,
        (>= '\u3001' and <= '\u3029') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF01' and <= '\uFF60') => 2,
        _ => 0,
    };

    private static Grapheme Single(int scalar, int taken) => CharUnicodeInfo.GetUnicodeCategory(scalar) switch
    {
        UnicodeCategory.Control => new Grapheme(taken, 1, scalar == '\t' ? ' ' : Replacement, default),
        _ => new Grapheme(taken, WidthOf(scalar), scalar, default),
    };

    private static Grapheme Several(ReadOnlySpan<char> raw, int head)
    {
        var single = Single(head, raw.Length);
        if (single.Width == 0 || single.Scalar != head || raw.Length > MaxClusterLength)
        {
            return single;
        }

        var width = 0;
        for (var at = 0; at < raw.Length;)
        {
            var status = Rune.DecodeFromUtf16(raw[at..], out var rune, out var length);
            if (status != OperationStatus.Done || !MayFollow(rune.Value, at))
            {
                return single;
            }

            width += rune.Value == EmojiSelector ? 1 : WidthOf(rune.Value);
            at += length;
        }

        return new Grapheme(raw.Length, Math.Min(2, width), head, raw);
    }

    private static bool MayFollow(int scalar, int at) => CharUnicodeInfo.GetUnicodeCategory(scalar) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.Format =>
            at > 0 && scalar is ZeroWidthJoiner or ZeroWidthNonJoiner or (>= 0xE0020 and <= 0xE007F),
        _ => true,
    };

    /// <summary>Columns of a scalar value that is no control character: 0, 1 or 2.</summary>
    private static int WidthOf(int scalar)
    {
        if (scalar < 0xAD)
        {
            return 1;
        }

        if (scalar is (>= 0x1160 and <= 0x11FF) or (>= 0xD7B0 and <= 0xD7FF))
        {
            return 0; // Hangul vowels and finals: drawn inside the syllable that they end.
        }

        return CharUnicodeInfo.GetUnicodeCategory(scalar) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => 0,
            _ => WideRanges.Contains(scalar) ? 2 : 1,
        };
    }
}
