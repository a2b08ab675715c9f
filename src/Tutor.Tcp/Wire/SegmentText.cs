using System.Globalization;
using System.Text;

namespace Tutor.Tcp.Wire;

/// <summary>
/// The one-line text form of a segment, such as <c>SYN+ACK seq=5000 ack=1001 len=10 win=65535</c>: what people type,
/// logs show and tests compare. Options are not part of it.
/// </summary>
public static class SegmentText
{
    /// <summary>The longest text that is read, in characters.</summary>
    public const int MaxLength = 200;

    private const string NoFlags = "(no flags)";

    /// <summary>The flags in the order in which they are printed, with tcpdump's letters.</summary>
    private static readonly (TcpFlags Flag, string Name, char Letter)[] Names =
    [
        (TcpFlags.Syn, "SYN", 'S'),
        (TcpFlags.Fin, "FIN", 'F'),
        (TcpFlags.Rst, "RST", 'R'),
        (TcpFlags.Psh, "PSH", 'P'),
        (TcpFlags.Ack, "ACK", '.'),
        (TcpFlags.Urg, "URG", 'U'),
        (TcpFlags.Ece, "ECE", 'E'),
        (TcpFlags.Cwr, "CWR", 'W'),
    ];

    /// <summary>
    /// The text of a segment. <c>ack</c> and <c>urg</c> are there when their flag is set or the field is not 0,
    /// <c>len</c> when it is not 0. Never fails.
    /// </summary>
    public static string Format(Segment segment)
    {
        var text = new StringBuilder(FormatFlags(segment.Flags));
        Append(text, "seq", segment.Seq.Value);
        if (segment.Has(TcpFlags.Ack) || segment.Ack.Value != 0)
        {
            Append(text, "ack", segment.Ack.Value);
        }

        if (segment.DataLength != 0)
        {
            Append(text, "len", segment.DataLength);
        }

        Append(text, "win", segment.Window);
        if (segment.Has(TcpFlags.Urg) || segment.UrgentPointer != 0)
        {
            Append(text, "urg", segment.UrgentPointer);
        }

        return text.ToString();
    }

    /// <summary>The names of the flags joined by <c>+</c>, or <c>(no flags)</c>. Never fails.</summary>
    public static string FormatFlags(TcpFlags flags)
    {
        var text = new StringBuilder();
        foreach ((TcpFlags flag, string name, _) in Names)
        {
            if ((flags & flag) != 0)
            {
                text.Append(text.Length == 0 ? "" : "+").Append(name);
            }
        }

        return text.Length == 0 ? NoFlags : text.ToString();
    }

    /// <summary>
    /// Reads the flags: names joined by <c>+</c> in any order, or tcpdump's letters such as <c>S.</c>.
    /// </summary>
    /// <returns>False when it is neither; then <paramref name="flags"/> is empty. Never fails.</returns>
    public static bool TryParseFlags(string text, out TcpFlags flags)
    {
        flags = TcpFlags.None;
        if (text.Length is 0 or > MaxLength)
        {
            return false;
        }

        return text == NoFlags || TryParseLetters(text, out flags) || TryParseNames(text, out flags);
    }

    /// <summary>
    /// Reads what <see cref="Format"/> writes; flags may also be tcpdump's letters, fields may be missing (then 0) and
    /// in any order.
    /// </summary>
    /// <param name="text">The text, at most <see cref="MaxLength"/> characters.</param>
    /// <param name="segment">The segment; an empty one when the text is wrong.</param>
    /// <param name="errorColumn">Where the text is wrong, counted from 1; 0 when it is right.</param>
    /// <returns>True when the text is right. Never fails.</returns>
    public static bool TryParse(string text, out Segment segment, out int errorColumn)
    {
        segment = new Segment();
        errorColumn = 1;
        if (text.Length > MaxLength)
        {
            errorColumn = MaxLength + 1;
            return false;
        }

        int start = SkipSpaces(text, 0);
        int end = text.AsSpan(start).StartsWith(NoFlags) ? start + NoFlags.Length : WordEnd(text, start);
        if (!TryParseFlags(text[start..end], out TcpFlags flags))
        {
            errorColumn = start + 1;
            return false;
        }

        return TryParseFields(text, end, new Segment { Flags = flags }, out segment, out errorColumn);
    }

    private static bool TryParseFields(string text, int from, Segment read, out Segment segment, out int errorColumn)
    {
        segment = new Segment();
        errorColumn = 0;
        int end = from;
        for (int start = SkipSpaces(text, end); start < text.Length; start = SkipSpaces(text, end))
        {
            end = WordEnd(text, start);
            if (!TryTakeField(ref read, text[start..end], out int wrongAt))
            {
                errorColumn = start + wrongAt + 1;
                return false;
            }
        }

        segment = read;
        return true;
    }

    private static bool TryTakeField(ref Segment segment, string word, out int wrongAt)
    {
        int equals = word.IndexOf('=', StringComparison.Ordinal);
        wrongAt = 0;
        if (equals < 0)
        {
            return false;
        }

        string name = word[..equals].ToUpperInvariant();
        if (name is not ("SEQ" or "ACK" or "LEN" or "WIN" or "URG"))
        {
            return false;
        }

        wrongAt = equals + 1;
        bool isNumber = uint.TryParse(
            word.AsSpan(equals + 1), NumberStyles.None, CultureInfo.InvariantCulture, out uint value);
        if (!isNumber || (name is "WIN" or "URG" && value > ushort.MaxValue))
        {
            return false;
        }

        segment = With(segment, name, value);
        return true;
    }

    private static Segment With(Segment segment, string name, uint value) => name switch
    {
        "SEQ" => segment with { Seq = new SeqNumber(value) },
        "ACK" => segment with { Ack = new SeqNumber(value) },
        "LEN" => segment with { DataLength = value },
        "WIN" => segment with { Window = (ushort)value },
        _ => segment with { UrgentPointer = (ushort)value },
    };

    private static bool TryParseLetters(string text, out TcpFlags flags)
    {
        flags = TcpFlags.None;
        foreach (char letter in text)
        {
            TcpFlags flag = Array.Find(Names, n => n.Letter == letter).Flag;
            if (flag == TcpFlags.None || (flags & flag) != 0)
            {
                flags = TcpFlags.None;
                return false;
            }

            flags |= flag;
        }

        return true;
    }

    private static bool TryParseNames(string text, out TcpFlags flags)
    {
        flags = TcpFlags.None;
        foreach (string name in text.Split('+'))
        {
            TcpFlags flag = Array.Find(Names, n => n.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Flag;
            if (flag == TcpFlags.None)
            {
                flags = TcpFlags.None;
                return false;
            }

            flags |= flag;
        }

        return true;
    }

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private static int WordEnd(string text, int at)
    {
        int space = text.IndexOf(' ', at);
        return space < 0 ? text.Length : space;
    }

    private static void Append(StringBuilder text, string name, uint value) =>
        text.Append(CultureInfo.InvariantCulture, $" {name}={value}");
}
