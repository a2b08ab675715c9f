using System.Globalization;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;

namespace Tutor.Study.Progress;

/// <summary>
/// A fingerprint of what a question or a drill asks, so that a changed one is told from one whose wording changed.
/// That of an exercise is <see cref="ExerciseHash"/>.
/// </summary>
public static class ItemHash
{
    /// <summary>Eight hexadecimal digits over the scenario, the moment and the key; not over any other prose.</summary>
    public static string Of(Lesson lesson, LessonBlock.Question question)
    {
        string scenario = question.ScenarioId is { } id && lesson.FindScenario(id) is { } block
            ? $"{block.Scenario.Policy.Profile}\n{block.Source}"
            : "";
        return Fnv.Of(string.Create(
            CultureInfo.InvariantCulture, $"{scenario}\n{question.AtAfter}\n{Key(question.Key)}"));
    }

    /// <summary>Eight hexadecimal digits over what is drawn from, what varies and how many have to be right.</summary>
    public static string Of(LessonBlock.Drill drill)
    {
        string from = string.Join(',', drill.From.Order(StringComparer.Ordinal));
        return Fnv.Of(string.Create(CultureInfo.InvariantCulture, $"{from}\n{drill.Vary}\n{drill.Until}"));
    }

    /// <summary>Eight hexadecimal digits over the scenario, how the knobs stand, and what is predicted.</summary>
    public static string Of(Lesson lesson, LessonBlock.Lab lab)
    {
        string scenario = lesson.FindScenario(lab.ScenarioId) is { } block
            ? $"{block.Scenario.Policy.Profile}\n{block.Source}"
            : "";
        IEnumerable<string> predictions = lab.Predictions.Select(predict => string.Create(
            CultureInfo.InvariantCulture,
            $"{predict.Id} {predict.When} {predict.Set} {predict.Run} {predict.Claims} {Rights(predict.Options)}"));
        return Fnv.Of($"{scenario}\n{lab.Start}\n{string.Join('\n', predictions)}");
    }

    /// <summary>Eight hexadecimal digits over the scenario, the start, the goal and the limit of moves.</summary>
    public static string Of(Lesson lesson, LessonBlock.WireTask task)
    {
        string scenario = lesson.FindScenario(task.ScenarioId) is { } block
            ? $"{block.Scenario.Policy.Profile}\n{block.Source}"
            : "";
        return Fnv.Of(string.Create(
            CultureInfo.InvariantCulture, $"{scenario}\n{task.FromAfter}\n{task.Goal.Source}\n{task.MaxMoves}"));
    }

    /// <summary>
    /// The hash of the exercise, question, drill or lab of that id as it is now; null when the lesson has none.
    /// </summary>
    public static string? Find(Lesson lesson, string item)
    {
        foreach (LessonBlock block in lesson.Blocks)
        {
            switch (block)
            {
                case LessonBlock.Exercise exercise when exercise.Id == item:
                    return ExerciseHash.Of(lesson, exercise);
                case LessonBlock.Question question when question.Id == item:
                    return Of(lesson, question);
                case LessonBlock.Drill drill when drill.Id == item:
                    return Of(drill);
                case LessonBlock.WireTask task when task.Id == item:
                    return Of(lesson, task);
                case LessonBlock.Lab lab when lab.Id == item:
                    return Of(lesson, lab);
                default:
                    break;
            }
        }

        return null;
    }

    // What is put into order or matched is itself the key; the words of an option are not.
    private static string Key(AnswerKey key) => key switch
    {
        AnswerKey.Choice choice => "choice " + Rights(choice.Options),
        AnswerKey.Several several => "several " + Rights(several.Options),
        AnswerKey.Number number => "number " + number.Value.Source,
        AnswerKey.Order order => "order " + string.Join('|', order.Items.Select(Words)),
        AnswerKey.Match match =>
            "match " + string.Join('|', match.Pairs.Select(p => $"{Words(p.Left)}={Words(p.Right)}")),
        AnswerKey.Flags flags => "flags " + flags.Set,
        AnswerKey.States states => "states " + string.Join('|', states.Hosts),
        _ => throw new ArgumentException($"No hash for {key.GetType().Name}.", nameof(key)),
    };

    private static string Rights(EquatableArray<Option> options) =>
        string.Concat(options.Select(option => option.IsRight ? 'x' : '-'));

    private static string Words(EquatableArray<TextRun> text) => TextRuns.Plain(text);
}
