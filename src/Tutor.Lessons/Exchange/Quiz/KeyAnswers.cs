using System.Globalization;
using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Exchange.Quiz;

/// <summary>Brings the key of a question to an answer that quiz programs know.</summary>
internal static class KeyAnswers
{
    private static readonly TcpFlags[] Offered =
    [
        TcpFlags.Syn, TcpFlags.Ack, TcpFlags.Fin, TcpFlags.Rst,
        TcpFlags.Psh, TcpFlags.Urg, TcpFlags.Ece, TcpFlags.Cwr,
    ];

    /// <summary>What may be set on any segment without making it another: no wrong option to offer.</summary>
    private const TcpFlags Indifferent = TcpFlags.Psh | TcpFlags.Ece | TcpFlags.Cwr;

    /// <summary>The answer; null when it has no value there.</summary>
    /// <param name="key">The key.</param>
    /// <param name="scope">What names stand for.</param>
    public static QuizAnswer? Of(AnswerKey key, FormulaScope scope) => key switch
    {
        AnswerKey.Choice choice => new QuizAnswer.Choice(choice.Options, Several: false),
        AnswerKey.Several several => new QuizAnswer.Choice(several.Options, Several: true),
        AnswerKey.Number number => Number(number.Value, scope),
        AnswerKey.Order order => new QuizAnswer.Match(Positions(order), []),
        AnswerKey.Match match => new QuizAnswer.Match(match.Pairs, []),
        AnswerKey.Flags flags => new QuizAnswer.Choice(Bits(flags), Several: true),
        AnswerKey.States states => States(states, scope),
        _ => throw new InvalidOperationException("The union of answers is closed."),
    };

    /// <summary>The answer with words in the place of every template.</summary>
    public static QuizAnswer Filled(QuizAnswer answer, FormulaScope scope) => answer switch
    {
        QuizAnswer.Choice choice => choice with
        {
            Options = EquatableArray.From(choice.Options.Select(option => option with
            {
                Text = TextRuns.Fill(option.Text, scope),
                Feedback = TextRuns.Fill(option.Feedback, scope),
            })),
        },
        QuizAnswer.Match match => match with
        {
            Pairs = EquatableArray.From(match.Pairs.Select(pair =>
                new MatchPair(TextRuns.Fill(pair.Left, scope), TextRuns.Fill(pair.Right, scope)))),
        },
        _ => answer,
    };

    private static QuizAnswer.Number? Number(Formula formula, FormulaScope scope) =>
        FormulaEvaluator.Evaluate(formula, scope).Value switch
        {
            FormulaValue.Count count => new QuizAnswer.Number(count.Value),
            FormulaValue.Sequence sequence => new QuizAnswer.Number(sequence.Value.Value),
            _ => null,
        };

    private static EquatableArray<MatchPair> Positions(AnswerKey.Order order) =>
        EquatableArray.From(order.Items.Select((item, i) =>
            new MatchPair(item, Words((i + 1).ToString(CultureInfo.InvariantCulture)))));

    private static EquatableArray<Option> Bits(AnswerKey.Flags key) => EquatableArray.From(
        Offered.Where(flag => (flag & (key.Set | ~Indifferent)) != 0).Select(flag => new Option(
            Words(SegmentText.FormatFlags(flag)),
            (flag & key.Set) != 0,
            EquatableArray.From(key.Feedback
                .Where(said => said.Flag == flag)
                .SelectMany(said => said.Text.AsEnumerable())))));

    // What is right is computed: the states of that moment, whatever the author expects.
    private static QuizAnswer.Match States(AnswerKey.States states, FormulaScope scope)
    {
        MatchPair[] pairs =
        [
            .. states.Hosts.Select(host => new MatchPair(
                Words(host.Host), Words(TcpStates.Print(StateOf(scope.World, host))))),
        ];
        string[] right = [.. pairs.Select(pair => TextRuns.Plain(pair.Right))];
        IEnumerable<string> others = Enum.GetValues<TcpState>().Select(TcpStates.Print).Except(right);
        return new QuizAnswer.Match(EquatableArray.Create(pairs), EquatableArray.From(others));
    }

    private static TcpState StateOf(WorldState world, HostState expected) =>
        world.Scenario.Find(expected.Host) is not null
            ? world[expected.Host].Tcb.State
            : expected.State;

    private static EquatableArray<TextRun> Words(string text) => [new TextRun.Words(text, TextEmphasis.None)];
}
