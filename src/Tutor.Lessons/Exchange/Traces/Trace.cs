using Tutor.Lessons.Checking;
using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Lessons.Variations;
using Tutor.Tcp.Judging;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Exchange.Traces;

/// <summary>What the engine played.</summary>
/// <param name="LessonId">The lesson.</param>
/// <param name="Id">The exercise, the worked example or the scenario.</param>
/// <param name="Host">The host from which it is seen: the played one, else the first.</param>
/// <param name="World">The world at the end.</param>
internal sealed record Trace(string LessonId, string Id, string Host, WorldState World)
{
    /// <summary>
    /// Plays a block with the moves that are due; null when none can be played, which is in the notes.
    /// </summary>
    public static Trace? Of(Lesson lesson, ExportOrder order, List<string> notes)
    {
        LessonBlock[] playable = [.. BlockId.Blocks(lesson).Where(IsPlayable)];
        LessonBlock[] chosen =
        [
            .. playable.Where(block => order.Item is null || BlockId.Of(block) == order.Item),
        ];
        if (chosen.Length == 1)
        {
            return Of(lesson, chosen[0], order.Seed, notes);
        }

        if (lesson.Blocks.Any(block => block is LessonBlock.Lab lab && lab.Id == order.Item))
        {
            notes.Add($"'{order.Item}' is a flood, and a flood is never exported: not as a script, not as packets.");
            return null;
        }

        string all = string.Join(", ", playable.Select(BlockId.Of));
        notes.Add(playable.Length == 0
            ? $"'{lesson.Id}' has nothing that the engine could play."
            : order.Item is { } item
                ? $"'{item}' has no segments: name an exercise, a worked example or a scenario ({all})."
                : $"A trace is of one connection: name one with --item ({all}).");
        return null;
    }

    private static bool IsPlayable(LessonBlock block) =>
        block is LessonBlock.Exercise or LessonBlock.Worked or LessonBlock.ScenarioBlock;

    private static Trace Of(Lesson lesson, LessonBlock block, ulong? seed, List<string> notes)
    {
        string scenarioId = block switch
        {
            LessonBlock.Exercise exercise => exercise.ScenarioId,
            LessonBlock.Worked worked => worked.ScenarioId,
            _ => BlockId.Of(block)!,
        };
        LessonBlock.ScenarioBlock authored = lesson.FindScenario(scenarioId)!;
        Scenario scenario = seed is { } number
            ? Vary.Apply(authored.Scenario, authored.Vary, number)
            : authored.Scenario;
        string host = block is LessonBlock.Exercise { Play: not Tcp.Judging.Play.Both } played
            ? played.Play
            : scenario.Hosts[0].Name;
        return new Trace(lesson.Id, BlockId.Of(block)!, host, Play(scenario, block, notes));
    }

    private static WorldState Play(Scenario scenario, LessonBlock block, List<string> notes)
    {
        if (block is LessonBlock.Exercise exercise)
        {
            Turn last = new ExercisePlay(scenario, exercise).Turns[^1];
            Note(last.Reason == StopReason.GoalReached, exercise.Id, notes);
            return last.Side.World;
        }

        Func<WorldState, bool> goal = block is LessonBlock.Worked worked
            ? FormulaEvaluator.AsEnd(worked.Until)
            : _ => false;
        WorldState world = WorldPlay.Until(scenario, goal, out bool reached);
        Note(reached || block is LessonBlock.ScenarioBlock, BlockId.Of(block)!, notes);
        return world;
    }

    private static void Note(bool reached, string id, List<string> notes)
    {
        if (!reached)
        {
            notes.Add($"'{id}' does not reach its goal; the trace ends where it stops.");
        }
    }
}
