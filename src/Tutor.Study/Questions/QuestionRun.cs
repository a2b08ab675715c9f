using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Tcp.World;

namespace Tutor.Study.Questions;

/// <summary>A question being answered.</summary>
public sealed record QuestionRun
{
    /// <summary>The question.</summary>
    public required LessonBlock.Question Question { get; init; }

    /// <summary>The world that it is about; null when it is about none.</summary>
    public WorldState? World { get; init; }

    /// <summary>The option that the cursor is on, from 0.</summary>
    public int Selected { get; init; }

    /// <summary>The digits typed for a number.</summary>
    public string Typed { get; init; } = "";

    /// <summary>The answer that was given; null before.</summary>
    public GivenAnswer? Given { get; init; }

    /// <summary>How many options there are; 0 for a number.</summary>
    public int OptionCount => Question.Key is AnswerKey.Choice choice ? choice.Options.Count : 0;

    /// <summary>Begins a question.</summary>
    /// <exception cref="InvalidOperationException">The question names a scenario that the lesson lacks.</exception>
    public static QuestionRun Start(Lesson lesson, LessonBlock.Question question)
    {
        if (question.ScenarioId is not { } id)
        {
            return new QuestionRun { Question = question };
        }

        LessonBlock.ScenarioBlock authored = lesson.FindScenario(id)
            ?? throw new InvalidOperationException($"The scenario '{id}' is not in the lesson.");
        return new QuestionRun { Question = question, World = WorldPlay.After(authored.Scenario, question.AtAfter) };
    }

    /// <summary>The right number of a number question; null for a choice.</summary>
    public long? RightNumber()
    {
        if (Question.Key is not AnswerKey.Number number || World is not { } world)
        {
            return null;
        }

        return FormulaEvaluator.Evaluate(number.Value, new FormulaScope(world, null)).Value switch
        {
            FormulaValue.Count count => count.Value,
            FormulaValue.Sequence sequence => sequence.Value.Value,
            _ => null,
        };
    }

    /// <summary>
    /// Answers with what is selected or typed; the same run when answered already or when nothing is typed.
    /// </summary>
    public QuestionRun Answer()
    {
        if (Given is not null)
        {
            return this;
        }

        return Question.Key switch
        {
            AnswerKey.Choice choice => this with
            {
                Given = new GivenAnswer(choice.Options[Selected].IsRight, Selected + 1),
            },
            AnswerKey.Number when ulong.TryParse(Typed, out ulong value) && value <= uint.MaxValue => this with
            {
                Given = new GivenAnswer((long)value == RightNumber(), (long)value),
            },
            _ => this,
        };
    }

    /// <summary>The same question, not answered.</summary>
    public QuestionRun Again() => this with { Given = null, Typed = "" };
}

/// <summary>An answer.</summary>
/// <param name="IsRight">True when it is right.</param>
/// <param name="Value">The number given, or the option's position from 1.</param>
public sealed record GivenAnswer(bool IsRight, long Value);
