using Tutor.Lessons.Model;

namespace Tutor.Lessons.Reading;

/// <summary>
/// Reads a <c>scenario</c> block: its body, or, when it has none, the shared scenario of that name, so that the text
/// behind the block shows its values.
/// </summary>
internal sealed class ScenarioReader(LessonContext context)
{
    public LessonBlock.ScenarioBlock? Read(Directive directive)
    {
        (int first, int end) = directive.DataLines;
        bool isShared = context.Shared.Names.Count > 0
            && string.IsNullOrWhiteSpace(context.Source.Lines(first, end));
        if (context.TakeId(directive, isShared) is not { } id)
        {
            return null;
        }

        LessonBlock.ScenarioBlock? block = isShared
            ? Shared(directive, id)
            : new ScenarioBody(context.Source, context.Log, context.Profile)
                .Read(directive.At, id, first, end, withComments: true);
        if (block is not null)
        {
            context.AddScenario(block);
        }

        return block;
    }

    private LessonBlock.ScenarioBlock? Shared(Directive directive, string id) =>
        Names.Check(
            context.Shared.Names, (id, directive.ArgumentAt), "unknown-scenario",
            "a scenario of the folder 'scenarios', and here it has no body", context.Log)
        && context.Shared.Take(id) is { } block
            ? block with { At = directive.At }
            : null;
}
