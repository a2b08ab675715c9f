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
        return Fnv1a(data).ToString("x8", CultureInfo.InvariantCulture);
    }

    /// <summary>The same over a drill: what it deals, what varies, and how many in a row are enough.</summary>
    public static string Of(Lesson lesson, LessonBlock.Drill drill)
    {
        IEnumerable<string> members = DrillMembers.Of(lesson.Blocks.AsEnumerable(), drill).AsEnumerable()
            .Select(member => member is LessonBlock.Exercise exercise ? Of(lesson, exercise) : IdOf(member));
        return Fnv1a($"{string.Join('\n', members)}\n{drill.Vary}\n{drill.Until}")
            .ToString("x8", CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Rounds(LessonBlock.Exercise exercise)
    {
        for (int i = 0; i < exercise.Rounds.Count; i++)
        {
            yield return exercise.Rounds[i].ToString();
        }
    }

    private static string IdOf(LessonBlock member) => member is LessonBlock.Question question ? question.Id : "";

    private static uint Fnv1a(string data)
    {
        ulong hash = 2166136261;
        foreach (char unit in data)
        {
            hash = (hash ^ unit) * 16777619 & uint.MaxValue;
        }

        return (uint)hash;
    }
}
