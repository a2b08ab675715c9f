using Tutor.Lessons.Model;
using Tutor.Tcp;
using Tutor.Tcp.Judging;

namespace Tutor.Lessons.Reading;

/// <summary>Reads <c>fade: [ack] | [seq, ack]</c> and <c>blank: [ack]</c>.</summary>
internal static class RoundReader
{
    private static readonly EquatableArray<MoveField> Whole = [MoveField.Flags, MoveField.Seq, MoveField.Ack];

    /// <summary>The blank fields of each round; one round with flags, seq and ack when nothing is stated.</summary>
    public static EquatableArray<EquatableArray<MoveField>> Read(DirectiveOptions options, FindingLog log)
    {
        (string Value, SourcePosition At)? fade = options.Text("fade");
        (string Value, SourcePosition At)? blank = options.Text("blank");
        if (fade is { } both && blank is not null)
        {
            log.Add("bad-value", both.At, "Use ':fade:' for several rounds or ':blank:' for one, not both.");
        }

        List<EquatableArray<MoveField>> rounds = [];
        if ((fade ?? blank) is { } text)
        {
            int offset = 0;
            foreach (string part in text.Value.Split('|'))
            {
                AddRound(part, text.At with { Column = text.At.Column + offset }, rounds, log);
                offset += part.Length + 1;
            }
        }

        return rounds.Count == 0 ? [Whole] : EquatableArray.From(rounds);
    }

    private static void AddRound(
        string part, SourcePosition at, List<EquatableArray<MoveField>> rounds, FindingLog log)
    {
        string list = part.Trim();
        int open = part.IndexOf('[', StringComparison.Ordinal);
        if (list.Length < 2 || list[0] != '[' || list[^1] != ']')
        {
            log.Add("bad-value", at, "A round is a list of fields in brackets: [seq, ack]. Rounds are parted by '|'.");
            return;
        }

        List<MoveField> fields = [];
        int offset = open + 1;
        foreach (string name in list[1..^1].Split(','))
        {
            int blanks = name.Length - name.TrimStart().Length;
            SourcePosition nameAt = at with { Column = at.Column + offset + blanks };
            if (Names.Check(KnownNames.Fields, (name.Trim(), nameAt), "unknown-field", "a field of a segment", log))
            {
                fields.Add((MoveField)Array.IndexOf(KnownNames.Fields, name.Trim()));
            }

            offset += name.Length + 1;
        }

        rounds.Add(EquatableArray.From(fields.Distinct()));
    }
}
