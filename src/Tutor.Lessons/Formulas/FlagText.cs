using Tutor.Tcp.Wire;

namespace Tutor.Lessons.Formulas;

/// <summary>Control bits as words: <c>SYN+ACK</c>, and as tcpdump and packetdrill write them: <c>S.</c>.</summary>
public static class FlagText
{
    private static readonly (TcpFlags Flag, string Word, char Letter)[] Flags =
    [
        (TcpFlags.Syn, "SYN", 'S'), (TcpFlags.Fin, "FIN", 'F'), (TcpFlags.Rst, "RST", 'R'), (TcpFlags.Psh, "PSH", 'P'),
        (TcpFlags.Ack, "ACK", '.'), (TcpFlags.Urg, "URG", 'U'), (TcpFlags.Ece, "ECE", 'E'), (TcpFlags.Cwr, "CWR", 'W'),
    ];

    /// <summary>The word of each flag.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Flags.Select(f => f.Word)];

    /// <summary>The flags joined by <c>+</c>; <c>none</c> when there is none. Never fails.</summary>
    public static string Of(TcpFlags flags)
    {
        IEnumerable<string> words = Flags.Where(f => (flags & f.Flag) != 0).Select(f => f.Word);
        string text = string.Join('+', words);
        return text.Length == 0 ? "none" : text;
    }

    /// <summary>The flags of <c>SYN+ACK</c>, <c>S.</c> or <c>none</c>; null when a word or letter is unknown.</summary>
    public static TcpFlags? Parse(string text)
    {
        if (text == "none")
        {
            return TcpFlags.None;
        }

        TcpFlags flags = TcpFlags.None;
        bool isWords = text.Contains('+', StringComparison.Ordinal) || Words.Contains(text);
        foreach (string part in isWords ? text.Split('+') : [.. text.Select(c => c.ToString())])
        {
            TcpFlags flag = Flags.FirstOrDefault(f => isWords ? f.Word == part : f.Letter.ToString() == part).Flag;
            if (flag == TcpFlags.None)
            {
                return null;
            }

            flags |= flag;
        }

        return text.Length == 0 ? null : flags;
    }
}
