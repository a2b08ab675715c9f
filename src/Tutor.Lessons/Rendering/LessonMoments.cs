using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Tcp.Judging;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Rendering;

/// <summary>The worlds from which the texts of a lesson take their values, the same as on the screens.</summary>
/// <param name="lesson">The lesson.</param>
public sealed class LessonMoments(Lesson lesson)
{
    /// <summary>Before anything happens: for prose; null before the first scenario.</summary>
    public WorldState? Of(LessonBlock.Prose prose) =>
        Scenario(prose.ScenarioId) is { } scenario ? WorldRun.Start(scenario, null) : null;

    /// <summary>The end of an example: for its text and its ladder; null when its scenario is missing.</summary>
    public WorldState? Of(LessonBlock.Worked worked) => Scenario(worked.ScenarioId) is { } scenario
        ? WorldPlay.Until(scenario, FormulaEvaluator.AsEnd(worked.Until), out _)
        : null;

    /// <summary>Where an example stops for a prediction.</summary>
    public WorldState? Of(LessonBlock.Worked worked, WorkedPart.Predict predict) =>
        Scenario(worked.ScenarioId) is { } scenario ? WorldPlay.After(scenario, predict.AtAfter) : null;

    /// <summary>Where the learner comes in; null when the exercise's scenario or host is missing.</summary>
    public WorldState? Of(LessonBlock.Exercise exercise) =>
        Scenario(exercise.ScenarioId) is { } scenario
        && (exercise.Play == Play.Both || scenario.Hosts.Any(host => host.Name == exercise.Play))
            ? Play.Start(scenario, exercise.Play, FormulaEvaluator.AsGoal(exercise.Goal), exercise.FromAfter).Side.World
            : null;

    /// <summary>Where the learner takes the wire over; null when there is no such moment.</summary>
    public WorldState? Of(LessonBlock.WireTask task) =>
        Scenario(task.ScenarioId) is { } scenario ? WirePlay.Start(scenario, task.FromAfter) : null;

    /// <summary>The moment that a question is about; null when it is about none.</summary>
    public WorldState? Of(LessonBlock.Question question) =>
        Scenario(question.ScenarioId) is { } scenario ? WorldPlay.After(scenario, question.AtAfter) : null;

    /// <summary>The start of a lab; null when its scenario is missing.</summary>
    public WorldState? Of(LessonBlock.Lab lab) =>
        Scenario(lab.ScenarioId) is { } scenario ? WorldRun.Start(scenario, null) : null;

    private Scenario? Scenario(string? id) => id is null ? null : lesson.FindScenario(id)?.Scenario;
}
