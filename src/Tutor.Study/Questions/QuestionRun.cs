using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Lessons.Variations;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Study.Questions;

/// <summary>A question being answered: a value. What can be done with it: <see cref="QuestionMoves"/>.</summary>
public sealed record QuestionRun
{
    /// <summary>The question.</summary>
    public required LessonBlock.Question Question { get; init; }

    /// <summary>The world that it is about; null when it is about none.</summary>
    public WorldState? World { get; init; }

    /// <summary>The world whose values its texts and its answer name; null when the lesson has none by then.</summary>
    public WorldState? Values { get; init; }

    /// <summary>What the order of the options follows from.</summary>
    public ulong Seed { get; init; }

    /// <summary>
    /// The options, or the right sides of pairs, in the order in which they are shown: each its place as the author
    /// wrote it, from 0.
    /// </summary>
    public EquatableArray<int> Shown { get; init; }

    /// <summary>The row that the cursor is on, from 0.</summary>
    public int Selected { get; init; }

    /// <summary>The answer so far.</summary>
    public required AnswerDraft Draft { get; init; }

    /// <summary>How sure the learner says to be.</summary>
    public Sureness Sure { get; init; }

    /// <summary>True while the cursor is on how sure the learner is.</summary>
    public bool IsOnSureness { get; init; }

    /// <summary>True when it was dealt anew: with other numbers where it has some, in another order.</summary>
    public bool IsVariant { get; init; }

    /// <summary>The answer that was given; null before.</summary>
    public GivenAnswer? Given { get; init; }

    /// <summary>The control bits that can be asked for, in the order in which they are shown.</summary>
    public static EquatableArray<TcpFlags> FlagRow { get; } =
        [TcpFlags.Syn, TcpFlags.Ack, TcpFlags.Fin, TcpFlags.Rst, TcpFlags.Psh, TcpFlags.Urg];

    /// <summary>Rows that the cursor can be on: options, items, left sides, bits, hosts; 0 for a number.</summary>
    public int RowCount => Question.Key switch
    {
        AnswerKey.Choice choice => choice.Options.Count,
        AnswerKey.Several several => several.Options.Count,
        AnswerKey.Order order => order.Items.Count,
        AnswerKey.Match match => match.Pairs.Count,
        AnswerKey.Flags => FlagRow.Count,
        AnswerKey.States states => states.Hosts.Count,
        _ => 0,
    };

    /// <summary>The options of a choice; none for other types.</summary>
    public EquatableArray<Option> Options => Question.Key switch
    {
        AnswerKey.Choice choice => choice.Options,
        AnswerKey.Several several => several.Options,
        _ => [],
    };

    /// <summary>The right sides of pairs as they are shown, each once; none for other types.</summary>
    public EquatableArray<EquatableArray<TextRun>> RightSides => Question.Key is AnswerKey.Match match
        ? EquatableArray.From(Shown.AsEnumerable().Select(place => DistinctRights(match)[place]))
        : [];

    /// <summary>Begins a question with the author's numbers.</summary>
    /// <param name="lesson">The lesson, read without findings.</param>
    /// <param name="question">The question.</param>
    /// <param name="seed">What the order of the options follows from.</param>
    /// <exception cref="InvalidOperationException">The question names a scenario that the lesson lacks.</exception>
    public static QuestionRun Start(Lesson lesson, LessonBlock.Question question, ulong seed = 0) =>
        Start(lesson, question, Variation.None, seed);

    /// <summary>Begins a question with other numbers.</summary>
    /// <param name="lesson">The lesson, read without findings.</param>
    /// <param name="question">The question.</param>
    /// <param name="vary">What changes.</param>
    /// <param name="seed">What the numbers and the order of the options follow from.</param>
    /// <exception cref="InvalidOperationException">The question names a scenario that the lesson lacks.</exception>
    public static QuestionRun Start(Lesson lesson, LessonBlock.Question question, Variation vary, ulong seed)
    {
        string? named = question.ScenarioId ?? question.ValuesFrom;
        LessonBlock.ScenarioBlock? authored = named is null ? null : lesson.FindScenario(named)
            ?? throw new InvalidOperationException($"The scenario '{named}' is not in the lesson.");
        Scenario? scenario = authored is null ? null : Vary.Apply(authored.Scenario, vary, seed);
        WorldState? values = scenario is null
            ? null
            : WorldPlay.After(scenario, question.AtAfter) ?? WorldRun.Start(scenario, null);
        QuestionRun run = new()
        {
            Question = question,
            World = question.ScenarioId is null ? null : values,
            Values = values,
            Seed = seed,
            Draft = new AnswerDraft.Cursor(),
        };
        return run.Blank();
    }

    /// <summary>The host whose numbers the answer is one of; null when it is a plain number, or none.</summary>
    public string? NumberOwner => (RightValue() as FormulaValue.Sequence)?.Owner;

    /// <summary>The right number of a number question; null for other types.</summary>
    public long? RightNumber() => RightValue() switch
    {
        FormulaValue.Count count => count.Value,
        FormulaValue.Sequence sequence => sequence.Value.Value,
        _ => null,
    };

    /// <summary>
    /// The right states, in the order of the hosts: those of the engine at that moment. None for other types.
    /// </summary>
    public EquatableArray<TcpState> RightStates() => Question.Key is AnswerKey.States states
        ? EquatableArray.From(states.Hosts.AsEnumerable().Select(asked =>
            World is null ? asked.State : World[asked.Host].Tcb.State))
        : [];

    private FormulaValue? RightValue()
    {
        FormulaScope scope = Values is { } world ? new FormulaScope(world, null) : FormulaScope.Nothing;
        return Question.Key is AnswerKey.Number number ? FormulaEvaluator.Evaluate(number.Value, scope).Value : null;
    }

    /// <summary>Nothing given, the options shuffled by the seed.</summary>
    private QuestionRun Blank()
    {
        string id = Question.Id;
        bool isChoice = Question.Key is AnswerKey.Choice or AnswerKey.Several;
        EquatableArray<int> shown = Question.Key switch
        {
            AnswerKey.Match match => Shuffling.Of(DistinctRights(match).Count, Seed, id, neverInPlace: true),
            _ when isChoice && Question.Shuffle => Shuffling.Of(RowCount, Seed, id, neverInPlace: false),
            _ => EquatableArray.From(Enumerable.Range(0, isChoice ? RowCount : 0)),
        };
        return this with { Shown = shown, Draft = EmptyDraft() };
    }

    private AnswerDraft EmptyDraft() => Question.Key switch
    {
        AnswerKey.Several several => new AnswerDraft.Ticks(EquatableArray.From(new bool[several.Options.Count])),
        AnswerKey.Number => new AnswerDraft.Digits(""),
        AnswerKey.Order order => new AnswerDraft.Sequence(
            Shuffling.Of(order.Items.Count, Seed, Question.Id, neverInPlace: true), IsHeld: false),
        AnswerKey.Match match => new AnswerDraft.Pairs(EquatableArray.From(new int?[match.Pairs.Count])),
        AnswerKey.Flags => new AnswerDraft.Bits(TcpFlags.None),
        AnswerKey.States states => new AnswerDraft.States(EquatableArray.From(new TcpState?[states.Hosts.Count])),
        _ => new AnswerDraft.Cursor(),
    };

    private static List<EquatableArray<TextRun>> DistinctRights(AnswerKey.Match match) =>
        [.. match.Pairs.AsEnumerable().Select(pair => pair.Right).DistinctBy(TextRuns.Plain)];
}

/// <summary>An answer.</summary>
/// <param name="IsRight">True when it is right.</param>
/// <param name="Value">The number given, or the option's place as the author wrote it, from 1; else 0.</param>
/// <param name="Text">
/// What no number can say, in the author's order: <c>1 3</c>, <c>a=2 b=1</c>, <c>SYN ACK</c>,
/// <c>client=LISTEN</c>; else empty.
/// </param>
public sealed record GivenAnswer(bool IsRight, long Value, string Text = "");
