using Tutor.Lessons.Model;
using Tutor.Lessons.Reading.Yaml;
using Tutor.Tcp;

namespace Tutor.Lessons.Reading;

/// <summary>Reads a <c>drill</c>: what is dealt, what varies, and how many in a row are enough.</summary>
internal sealed class DrillReader(LessonContext context)
{
    /// <summary>The most that a drill asks for in a row.</summary>
    public const int LongestRow = 20;

    private const int UsualRow = 3;

    public LessonBlock.Drill? Read(Directive directive)
    {
        (int first, int end) = directive.DataLines;
        string? id = context.TakeId(directive);
        if (YamlLoader.LoadMap(context.Source, first, end, context.Log) is not { } map || id is null)
        {
            return null;
        }

        YamlFields fields = new(map, context.Log);
        fields.AllowOnly(["from", "vary", "until"]);
        IReadOnlyList<(string Value, SourcePosition At)> from = fields.Words("from");
        if (from.Count == 0)
        {
            context.Log.Add(
                "missing-key", fields.Find("from")?.At ?? fields.At,
                "A drill needs 'from': a list of exercises, questions or objectives.");
            return null;
        }

        context.NamedByDrills.AddRange(from);
        return new LessonBlock.Drill(
            directive.At,
            id,
            EquatableArray.From(from.Select(name => name.Value)),
            ScenarioBody.ReadVary(fields.Map("vary")),
            ReadUntil(fields.Text("until")));
    }

    /// <summary>
    /// Reports what drills name and the lesson does not have, wherever it stands, and takes the drills out that have
    /// nothing to deal.
    /// </summary>
    public static void KeepUsable(List<LessonBlock> blocks, LessonContext context)
    {
        string[] known = [.. context.Items, .. context.Objectives];
        foreach ((string Value, SourcePosition At) name in context.NamedByDrills)
        {
            bool isKnown = Names.Check(
                known, name, "unknown-item", "an exercise, a question or an objective of this lesson", context.Log);
            if (isKnown && !context.Items.Contains(name.Value) && !Serves(blocks, name.Value))
            {
                context.Log.Add(
                    "unknown-item", name.At,
                    $"No exercise or question of this lesson has the objective '{name.Value}'.");
            }
        }

        blocks.RemoveAll(block => block is LessonBlock.Drill drill && DrillMembers.Of(blocks, drill).IsEmpty);
    }

    private static bool Serves(List<LessonBlock> blocks, string objective) => blocks.Exists(block =>
        block is LessonBlock.Exercise exercise && exercise.Objective == objective
        || block is LessonBlock.Question question && question.Objective == objective);

    private int ReadUntil((string Value, SourcePosition At)? until)
    {
        if (until is not { } text)
        {
            return UsualRow;
        }

        string number = text.Value.EndsWith(" in a row", StringComparison.Ordinal) ? text.Value[..^9].Trim() : "";
        if (ValueText.Number(number) is { } row and >= 1 and <= LongestRow)
        {
            return (int)row;
        }

        context.Log.Add(
            "bad-value", text.At, $"'until' is 'N in a row', N from 1 to {LongestRow}, not '{text.Value}'.");
        return UsualRow;
    }
}
