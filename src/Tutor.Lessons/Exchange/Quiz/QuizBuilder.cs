using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Lessons.Variations;
using Tutor.Tcp;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Exchange.Quiz;

/// <summary>Fills in the numbers of questions and brings every kind of answer to one that quiz programs know.</summary>
/// <param name="lesson">The lesson.</param>
/// <param name="seed">What number questions vary by; null for the author's numbers.</param>
/// <param name="notes">Takes what cannot be carried.</param>
internal sealed class QuizBuilder(Lesson lesson, ulong? seed, List<string> notes)
{
    /// <summary>The item of a question; null when its answer has no value, which is then in the notes.</summary>
    public QuizItem? Of(LessonBlock.Question question)
    {
        FormulaScope scope = ScopeOf(question);
        QuizAnswer? answer = KeyAnswers.Of(question.Key, scope);
        if (answer is null)
        {
            notes.Add($"'{question.Id}' is left out: its answer has no value.");
            return null;
        }

        if (answer is QuizAnswer.Choice { Several: true } choice && choice.Options.Count(o => o.IsRight) > 10)
        {
            notes.Add($"'{question.Id}': more than 10 right options have no exact weight; Moodle may refuse them.");
        }

        if (question.Key is AnswerKey.Order { Feedback.IsEmpty: false }
            || (question.Key is AnswerKey.Match match && match.Pairs.Any(pair => !pair.Feedback.IsEmpty)))
        {
            notes.Add(
                $"'{question.Id}': why its items belong where they do is left out: "
                + "a matching question has no place for it.");
        }

        TextBlock title = new TextBlock.Paragraph(TextRuns.Fill(question.Title, scope));
        return new QuizItem(
            question.Id,
            question.Objective,
            EquatableArray.Create([title, .. TextRuns.Fill(question.Body, scope)]),
            KeyAnswers.Filled(answer, scope),
            TextRuns.Fill(question.Explanation, scope))
        {
            Points = question.Points ?? 1,
        };
    }

    /// <summary>The item of an exercise: its task, and how to open it.</summary>
    public QuizItem Of(LessonBlock.Exercise exercise)
    {
        notes.Add($"'{exercise.Id}' is exported as its task only: the exercise runs in tcptutor.");
        Scenario scenario = lesson.FindScenario(exercise.ScenarioId)!.Scenario;
        FormulaScope scope = new(WorldRun.Start(scenario, null), null);
        return new QuizItem(
            exercise.Id,
            exercise.Objective,
            TextRuns.Fill(exercise.Task, scope),
            new QuizAnswer.Elsewhere($"tcptutor learn {lesson.Id}"),
            [])
        {
            Points = 0,
        };
    }

    // As in the tutor, only a question for a number may come with other numbers: those of an option are words.
    private FormulaScope ScopeOf(LessonBlock.Question question)
    {
        LessonBlock.ScenarioBlock? block = (question.ScenarioId ?? question.ValuesFrom) is { } id
            ? lesson.FindScenario(id)
            : null;
        if (block is null)
        {
            return FormulaScope.Nothing;
        }

        Scenario scenario = seed is { } number && question.Key is AnswerKey.Number
            ? Vary.Apply(block.Scenario, block.Vary, number)
            : block.Scenario;
        WorldState? world = question.ScenarioId is null
            ? WorldRun.Start(scenario, null)
            : WorldPlay.After(scenario, question.AtAfter);
        return world is null ? FormulaScope.Nothing : new FormulaScope(world, null);
    }
}
