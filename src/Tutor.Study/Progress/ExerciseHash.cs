using System.Globalization;
using Tutor.Lessons.Model;

namespace Tutor.Study.Progress;

/// <summary>
/// A fingerprint of what an exercise asks, so that a changed exercise is told from one whose wording changed.
/// </summary>
public static class ExerciseHash
{
    /// <summary>
    /// Eight hexadecimal digits over the scenario, the played side, the start, the goal, the rounds and the limit; not
    /// over any prose. FNV-1a: it guards against mix-ups, not against malice.
    /// </summary>
    /// <remarks>The scenario counts as it is written: another version of the program makes the same of it.</remarks>
    public static string Of(Lesson lesson, LessonBlock.Exercise exercise)
    {
        string scenario = lesson.FindScenario(exercise.ScenarioId) is { } block
            ? $"{block.Scenario.Policy.Profile}\n{block.Source}"
            : "";
        string rounds = string.Join('|', Rounds(exercise));
        string goal = exercise.Goal.Source;
        string data = string.Create(
            CultureInfo.InvariantCulture,
            $"{scenario}\n{exercise.Play}\n{exercise.FromAfter}\n{goal}\n{rounds}\n{exercise.MaxMoves}");
        return Fnv.Of(data);
    }

    private static IEnumerable<string> Rounds(LessonBlock.Exercise exercise)
    {
        for (int i = 0; i < exercise.Rounds.Count; i++)
        {
            yield return exercise.Rounds[i].ToString();
        }
    }
}
