using System.Globalization;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Questions;

/// <summary>Gives an answer and says whether it is right.</summary>
public static class Answering
{
    /// <summary>
    /// What is missing before an answer can be given, as a text's key and arguments; null when nothing is.
    /// </summary>
    public static Message? Missing(QuestionRun run) => run.Draft switch
    {
        AnswerDraft.Digits { Typed.Length: 0 } => Message.Of("notice.number-missing"),
        AnswerDraft.Digits digits when NumberOf(digits) is null => Message.Of(
            "notice.answer-too-large", new MessageArgument.Count("most", uint.MaxValue)),
        AnswerDraft.Ticks ticks when !ticks.Ticked.AsSpan().Contains(true) => Message.Of("notice.mark-missing"),
        AnswerDraft.Pairs pairs when pairs.Partners.AsSpan().Contains(null) => Message.Of("notice.pair-missing"),
        AnswerDraft.Bits { Set: TcpFlags.None } => Message.Of("notice.flag-missing"),
        AnswerDraft.States states when states.Named.AsSpan().Contains(null) => Message.Of("notice.state-missing"),
        _ => null,
    };

    /// <summary>Answers with the draft; the same run when it was answered or something is missing.</summary>
    public static QuestionRun Answer(QuestionRun run)
    {
        if (run.Given is not null || Missing(run) is not null)
        {
            return run;
        }

        QuestionRun laid = run.Draft is AnswerDraft.Sequence held
            ? run with { Draft = held with { IsHeld = false } }
            : run;
        return laid with { Given = Judged(laid) };
    }

    /// <summary>
    /// For each item of a question to order and each left side of pairs, in the author's order, whether the draft has
    /// it right; none for other types.
    /// </summary>
    public static EquatableArray<bool> Matches(QuestionRun run) => (run.Question.Key, run.Draft) switch
    {
        (AnswerKey.Order, AnswerDraft.Sequence sequence) => EquatableArray.From(
            Enumerable.Range(0, sequence.Items.Count).Select(i => sequence.Items[i] == i)),
        (AnswerKey.Match match, AnswerDraft.Pairs pairs) => EquatableArray.From(
            Enumerable.Range(0, match.Pairs.Count).Select(i =>
                pairs.Partners[i] is { } right && IsSame(run.RightSides[right], match.Pairs[i].Right))),
        (AnswerKey.States, AnswerDraft.States states) => EquatableArray.From(
            run.RightStates().AsEnumerable().Select((state, i) => states.Named[i] == state)),
        _ => [],
    };

    /// <summary>The bits of two sets that count: PSH only when it is among those that are right.</summary>
    internal static TcpFlags Counted(TcpFlags set, TcpFlags right) => set & ~(TcpFlags.Psh & ~right);

    private static GivenAnswer Judged(QuestionRun run)
    {
        switch (run.Question.Key, run.Draft)
        {
            case (AnswerKey.Choice choice, _):
                int option = run.Shown[run.Selected];
                return new GivenAnswer(choice.Options[option].IsRight, option + 1);
            case (AnswerKey.Number, AnswerDraft.Digits digits):
                long number = NumberOf(digits) ?? 0;
                return new GivenAnswer(number == run.RightNumber(), number);
            case (AnswerKey.Several several, AnswerDraft.Ticks ticks):
                bool isAll = several.Options.AsEnumerable().Select(o => o.IsRight)
                    .SequenceEqual(ticks.Ticked.AsEnumerable());
                IEnumerable<int> ticked = Enumerable.Range(0, ticks.Ticked.Count).Where(i => ticks.Ticked[i]);
                return new GivenAnswer(isAll, 0, Places(ticked));
            case (AnswerKey.Order, AnswerDraft.Sequence sequence):
                return new GivenAnswer(IsAllRight(run), 0, Places(sequence.Items.AsEnumerable()));
            case (AnswerKey.Match, AnswerDraft.Pairs pairs):
                return new GivenAnswer(IsAllRight(run), 0, PairsText(run, pairs));
            case (AnswerKey.Flags flags, AnswerDraft.Bits bits):
                bool isSet = Counted(bits.Set, flags.Set) == flags.Set;
                return new GivenAnswer(isSet, 0, SegmentText.FormatFlags(bits.Set).Replace('+', ' '));
            case (AnswerKey.States states, AnswerDraft.States named):
                return new GivenAnswer(IsAllRight(run), 0, StatesText(states, named));
            default:
                throw new InvalidOperationException($"{run.Draft.GetType().Name} does not answer '{run.Question.Id}'.");
        }
    }

    private static bool IsAllRight(QuestionRun run) => !Matches(run).AsSpan().Contains(false);

    private static long? NumberOf(AnswerDraft.Digits digits) =>
        ulong.TryParse(digits.Typed, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value)
        && value <= uint.MaxValue
            ? (long)value
            : null;

    private static string Places(IEnumerable<int> places) => string.Join(' ', places.Select(place => place + 1));

    private static string PairsText(QuestionRun run, AnswerDraft.Pairs pairs) => string.Join(
        ' ',
        pairs.Partners.AsEnumerable().Select((right, i) =>
            string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + i)}={run.Shown[right ?? 0] + 1}")));

    private static string StatesText(AnswerKey.States states, AnswerDraft.States named) => string.Join(
        ' ',
        states.Hosts.AsEnumerable().Select((asked, i) =>
            $"{asked.Host}={TcpStates.Print(named.Named[i] ?? TcpState.Closed)}"));

    private static bool IsSame(EquatableArray<TextRun> left, EquatableArray<TextRun> right) =>
        TextRuns.Plain(left) == TextRuns.Plain(right);
}
