using Tutor.Lessons.Reading;
using Tutor.Tcp;
using Tutor.Tcp.Wire;

namespace Tutor.Lessons.Formulas;

/// <summary>What reading a move gave: the pattern, or what is wrong with it.</summary>
/// <param name="Pattern">The pattern; null when there is an error.</param>
/// <param name="Error">The first error; null when there is none.</param>
public sealed record MovePatternParse(MovePattern? Pattern, FormulaError? Error);

/// <summary>Reads moves such as <c>SYN+ACK seq=server.iss ack=client.iss+1 len=0</c>, or <c>nothing</c>.</summary>
public static class MovePatternParser
{
    /// <summary>The longest move, in UTF-16 units.</summary>
    public const int MaxLength = 512;

    private const string Silence = "nothing";
    private static readonly string[] Flags =
        ["SYN", "ACK", "FIN", "RST", "PSH", "SYN+ACK", "FIN+ACK", "RST+ACK", Silence];
    private static readonly string[] Keys = ["seq", "ack", "len"];

    /// <summary>Reads one move. Never fails.</summary>
    /// <param name="text">
    /// The flags, then <c>seq=</c>, <c>ack=</c>, <c>len=</c> in any order, each at most once.
    /// </param>
    public static MovePatternParse Parse(string text)
    {
        if (text.Length > MaxLength)
        {
            return Fail("formula.too-long", MaxLength, "");
        }

        int flagsStart = text.Length - text.AsSpan().TrimStart(' ').Length;
        int flagsEnd = text.IndexOf(' ', flagsStart) is var space and >= 0 ? space : text.Length;
        string word = text[flagsStart..flagsEnd];
        if (word == Silence && text.AsSpan(flagsEnd).IsWhiteSpace())
        {
            return new(new MovePattern(default, null, null, null) { SaysNothing = true }, null);
        }

        return SegmentText.TryParseFlags(word, out TcpFlags flags)
            ? ReadFields(text, flagsEnd, new MovePattern(flags, null, null, null))
            : Fail("formula.unknown-flags", flagsStart, word, NearestName.Of(word, Flags));
    }

    private static MovePatternParse ReadFields(string text, int start, MovePattern pattern)
    {
        int at = SkipSpace(text, start);
        while (at < text.Length)
        {
            int equals = text.IndexOf('=', at);
            string key = equals < 0 ? text[at..] : text[at..equals];
            if (equals < 0 || !Keys.Contains(key))
            {
                return Fail("formula.unknown-key", at, key.Trim(), NearestName.Of(key.Trim(), Keys));
            }

            int end = NextField(text, equals + 1);
            FormulaParse value = FormulaParser.Parse(text[(equals + 1)..end].TrimEnd());
            if (value.Error is { } error)
            {
                return new(null, error with { Column = error.Column + equals + 1 });
            }

            if (IsSet(pattern, key))
            {
                return Fail("formula.twice", at, key);
            }

            pattern = With(pattern, key, value.Formula!);
            at = SkipSpace(text, end);
        }

        return new(pattern, null);
    }

    // Where the next " key=" begins, so that a formula may hold spaces.
    private static int NextField(string text, int from)
    {
        int end = text.Length;
        foreach (string key in Keys)
        {
            int at = text.IndexOf($" {key}=", from, StringComparison.Ordinal);
            end = at >= 0 ? Math.Min(end, at) : end;
        }

        return end;
    }

    private static bool IsSet(MovePattern pattern, string key) => key switch
    {
        "seq" => pattern.Seq,
        "ack" => pattern.Ack,
        _ => pattern.Length,
    } is not null;

    private static MovePattern With(MovePattern pattern, string key, Formula value) => key switch
    {
        "seq" => pattern with { Seq = value },
        "ack" => pattern with { Ack = value },
        _ => pattern with { Length = value },
    };

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private static MovePatternParse Fail(string key, int at, string found, string? nearest = null) => new(
        null,
        new FormulaError(
            Message.Of(
                nearest is null ? key : key + ".nearest",
                new MessageArgument.Word("found", found),
                new MessageArgument.Word("nearest", nearest ?? ""),
                new MessageArgument.Count("max", MaxLength)),
            at + 1));
}
