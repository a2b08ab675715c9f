using System.Globalization;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Questions;

/// <summary>What is said of each option, item, pair, bit or host after the answer.</summary>
/// <param name="Mark">Its number or letter as it was shown, or its name.</param>
/// <param name="Text">What the right answer has there; empty where the mark says it.</param>
/// <param name="IsMet">True when the given answer has it right.</param>
/// <param name="Why">Why; may be empty.</param>
public sealed record AnswerReview(
    string Mark, EquatableArray<TextRun> Text, bool IsMet, EquatableArray<TextBlock> Why)
{
    /// <summary>
    /// The rows for an answered question: options as they were shown, items in the right order, pairs, bits, hosts.
    /// None for a number, and none before the answer.
    /// </summary>
    public static EquatableArray<AnswerReview> Of(QuestionRun run)
    {
        if (run.Given is null)
        {
            return [];
        }

        EquatableArray<bool> met = Answering.Matches(run);
        return EquatableArray.From((run.Question.Key, run.Draft) switch
        {
            (AnswerKey.Choice, _) => Options(run, option => option == run.Shown[run.Selected]),
            (AnswerKey.Several, AnswerDraft.Ticks ticks) => Options(run, option => ticks.Ticked[option]),
            (AnswerKey.Order order, _) => order.Items.AsEnumerable().Select((item, i) =>
                new AnswerReview(Place(i), item, met[i], i < order.Feedback.Count ? order.Feedback[i] : [])),
            (AnswerKey.Match match, _) => match.Pairs.AsEnumerable().Select((pair, i) =>
                new AnswerReview(Letter(i), [.. pair.Left, Words(" = "), .. pair.Right], met[i], pair.Feedback)),
            (AnswerKey.Flags flags, AnswerDraft.Bits bits) => Bits(flags, bits),
            (AnswerKey.States states, _) => states.Hosts.AsEnumerable().Select((asked, i) =>
                new AnswerReview(asked.Host, [Words(TcpStates.Print(run.RightStates()[i]))], met[i], [])),
            _ => [],
        });
    }

    /// <summary>The letter of a left side: <c>a</c> for 0.</summary>
    public static string Letter(int index) => ((char)('a' + index)).ToString();

    private static string Place(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<AnswerReview> Options(QuestionRun run, Func<int, bool> isGiven) =>
        run.Shown.AsEnumerable().Select((option, place) => new AnswerReview(
            Place(place),
            run.Options[option].Text,
            run.Options[option].IsRight == isGiven(option),
            run.Options[option].Feedback));

    private static IEnumerable<AnswerReview> Bits(AnswerKey.Flags flags, AnswerDraft.Bits bits)
    {
        foreach (TcpFlags flag in QuestionRun.FlagRow.AsEnumerable())
        {
            FlagFeedback? said = flags.Feedback.AsEnumerable().FirstOrDefault(feedback => feedback.Flag == flag);
            TcpFlags wrong = Answering.Counted(bits.Set, flags.Set) ^ flags.Set;
            if (said is not null)
            {
                yield return new AnswerReview(
                    SegmentText.FormatFlags(flag), [], (wrong & flag) == TcpFlags.None, said.Text);
            }
        }
    }

    private static TextRun.Words Words(string text) => new(text, TextEmphasis.None);
}
