using System.Globalization;
using Tutor.Lessons.Model;
using Tutor.Study.Questions;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tui.Plain;

/// <summary>What a typed answer makes of a question, or what is wrong with it.</summary>
/// <param name="Run">The question, its draft filled.</param>
/// <param name="Problem">What is wrong; null when nothing is.</param>
internal sealed record TypedAnswer(QuestionRun Run, Message? Problem)
{
    /// <summary>More words than any answer has.</summary>
    private const int MostWords = 64;

    internal static TypedAnswer Read(string words, QuestionRun run)
    {
        string[] parts = words.Split((char[])[' ', ',', ';', '\t'], MostWords, StringSplitOptions.RemoveEmptyEntries);
        return run.Draft switch
        {
            AnswerDraft.Digits => parts is [{ } number] && number.All(char.IsAsciiDigit)
                ? new(QuestionMoves.Type(run, number), null)
                : Wrong(run, "number"),
            AnswerDraft.Cursor => Places(parts, run) is [var place] ? new(run with { Selected = place }, null)
                : Wrong(run, "choice"),
            AnswerDraft.Ticks => Places(parts, run) is { Count: > 0 } places ? Ticked(run, places)
                : Wrong(run, "several"),
            AnswerDraft.Sequence sequence => Places(parts, run) is { } places && places.Count == run.RowCount
                ? Ordered(run, sequence, places)
                : Wrong(run, "order"),
            AnswerDraft.Pairs => Paired(run, parts),
            AnswerDraft.Bits => Flagged(run, parts),
            AnswerDraft.States => Named(run, parts),
            _ => Wrong(run, "choice"),
        };
    }

    private static TypedAnswer Wrong(QuestionRun run, string type) => new(run, Message.Of(
        "plain.form-" + type,
        new MessageArgument.Count("n", run.RowCount),
        new MessageArgument.Word("hosts", Hosts(run))));

    /// <summary>Different row numbers, as places from 0; null when a word is none or comes twice.</summary>
    private static List<int>? Places(string[] parts, QuestionRun run)
    {
        List<int> places = [];
        foreach (string part in parts)
        {
            if (Place(part, run.RowCount) is not { } place || places.Contains(place))
            {
                return null;
            }

            places.Add(place);
        }

        return places;
    }

    private static int? Place(string part, int count) =>
        int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number >= 1 && number <= count
            ? number - 1
            : null;

    private static TypedAnswer Ticked(QuestionRun run, List<int> places)
    {
        bool[] ticked = new bool[run.RowCount];
        foreach (int place in places)
        {
            ticked[run.Shown[place]] = true;
        }

        return new(run with { Draft = new AnswerDraft.Ticks(EquatableArray.From(ticked)) }, null);
    }

    private static TypedAnswer Ordered(QuestionRun run, AnswerDraft.Sequence sequence, List<int> places)
    {
        IEnumerable<int> items = places.Select(place => sequence.Items[place]);
        return new(run with { Draft = new AnswerDraft.Sequence(EquatableArray.From(items), false) }, null);
    }

    private static TypedAnswer Paired(QuestionRun run, string[] parts)
    {
        int?[] partners = new int?[run.RowCount];
        foreach (string part in parts)
        {
            int left = part.Length > 2 && part[1] == '=' ? char.ToLowerInvariant(part[0]) - 'a' : -1;
            if (left < 0 || left >= partners.Length || partners[left] is not null
                || Place(part[2..], run.Shown.Count) is not { } right)
            {
                return Wrong(run, "match");
            }

            partners[left] = right;
        }

        return new(run with { Draft = new AnswerDraft.Pairs(EquatableArray.From(partners)) }, null);
    }

    private static TypedAnswer Flagged(QuestionRun run, string[] parts)
    {
        TcpFlags set = TcpFlags.None;
        foreach (string part in parts)
        {
            if (!SegmentText.TryParseFlags(part, out TcpFlags flags)
                && !SegmentText.TryParseFlags(part.ToUpperInvariant(), out flags))
            {
                return Wrong(run, "flags");
            }

            set |= flags;
        }

        return new(run with { Draft = new AnswerDraft.Bits(set) }, null);
    }

    private static TypedAnswer Named(QuestionRun run, string[] parts)
    {
        AnswerKey.States key = (AnswerKey.States)run.Question.Key;
        TcpState?[] named = new TcpState?[run.RowCount];
        foreach (string part in parts)
        {
            string[] sides = part.Split('=', 2);
            int host = key.Hosts.AsEnumerable().Select(asked => asked.Host).ToList().IndexOf(sides[0].ToLowerInvariant());
            if (host < 0 || named[host] is not null || sides.Length < 2
                || !TcpStates.TryParse(sides[1], out TcpState state))
            {
                return Wrong(run, "states");
            }

            named[host] = state;
        }

        return new(run with { Draft = new AnswerDraft.States(EquatableArray.From(named)) }, null);
    }

    private static string Hosts(QuestionRun run) => run.Question.Key is AnswerKey.States states
        ? string.Join(' ', states.Hosts.AsEnumerable().Select(asked => $"{asked.Host}=ESTABLISHED"))
        : "";
}
