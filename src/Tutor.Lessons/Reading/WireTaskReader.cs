using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;

namespace Tutor.Lessons.Reading;

/// <summary>Makes a task for the wire out of the options of an exercise that says <c>play: network</c>.</summary>
internal static class WireTaskReader
{
    /// <summary>What <c>play</c> says.</summary>
    public const string Play = "network";

    /// <summary>The options.</summary>
    private static readonly string[] Known = ["scenario", "play", "from", "goal", "max-moves", "points", "objective"];

    /// <summary>Reads its options, and reports what only means something where segments are filled in.</summary>
    public static LessonBlock.WireTask Read(
        LessonContext context, Directive directive, string id, string scenarioId, Formula goal)
    {
        DirectiveOptions options = directive.Options;
        foreach (string key in ExerciseReader.Known.Except(Known))
        {
            if (options.Text(key) is { } text)
            {
                context.Log.Add(
                    "unknown-option", text.At, $"With 'play: network' there is no ':{key}:': no segment is filled in.");
            }
        }

        return new LessonBlock.WireTask(directive.At, id)
        {
            ScenarioId = scenarioId,
            FromAfter = options.After("from") ?? 0,
            Goal = goal,
            MaxMoves = options.Number("max-moves", 1, LessonBlock.WireTask.MostMoves)
                ?? LessonBlock.WireTask.UsualMoves,
            Points = options.Number("points", 0, 1000),
            Objective = context.Objective(directive),
        };
    }

    /// <summary>Reports hints and feedback for diagnosis codes: no move of the wire is wrong.</summary>
    public static void CheckBody(LessonContext context, IEnumerable<Hint> hints, Directive directive, bool hasFeedback)
    {
        foreach (Hint hint in hints)
        {
            if (hint.ForCode is not null)
            {
                context.Log.Add("bad-value", hint.At, "With 'play: network' a hint has no ':for:': no move is wrong.");
            }
        }

        if (hasFeedback)
        {
            context.Log.Add(
                "misplaced-directive", directive.At, "With 'play: network' there is no {feedback}: no move is wrong.");
        }
    }
}
