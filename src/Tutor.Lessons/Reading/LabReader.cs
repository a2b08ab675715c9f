using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Reading;

/// <summary>Reads a <c>lab</c>: its text, its knobs, what it draws, and its tasks.</summary>
internal sealed class LabReader(LessonContext context)
{
    public LessonBlock.Lab? Read(Directive directive)
    {
        DirectiveOptions options = directive.Options;
        options.AllowOnly(["scenario", "controls", "series", "tasks"]);
        string? id = context.TakeId(directive);
        LessonBlock.ScenarioBlock? scenario = options.Required("scenario", directive.At) is { } name
            ? context.FindScenario(name)
            : null;
        context.UseScenario(scenario ?? context.LastScenario);
        EquatableArray<string> controls = Known(options, "controls", KnownNames.Controls, "a control of a lab");
        EquatableArray<string> series = Known(options, "series", KnownNames.Series, "a series of a lab");
        IEnumerable<EquatableArray<TextRun>> named = Words(options, "tasks").Select(Plain);
        QuestionBody body = QuestionBody.Read(directive, context);
        EquatableArray<TextBlock> title = body.Title.IsEmpty ? [] : [new TextBlock.Heading(3, body.Title)];
        IEnumerable<EquatableArray<TextRun>> listed = body.Options.AsEnumerable().Select(option => option.Text);
        return id is null || scenario is null
            ? null
            : new LessonBlock.Lab(
                directive.At,
                id,
                scenario.Id,
                [.. title, .. body.Text, .. body.Explanation],
                controls,
                series,
                EquatableArray.From(named.Concat(listed)));
    }

    private EquatableArray<string> Known(DirectiveOptions options, string key, string[] known, string kind) =>
        EquatableArray.From(Words(options, key)
            .Where(word => Names.Check(known, word, $"unknown-{(key == "series" ? key : "control")}", kind, context.Log))
            .Select(word => word.Value));

    private IReadOnlyList<(string Value, SourcePosition At)> Words(DirectiveOptions options, string key) =>
        options.Text(key) is { } text ? new FlowValues(context).Words(key, text) : [];

    private static EquatableArray<TextRun> Plain((string Value, SourcePosition At) task) =>
        [new TextRun.Words(task.Value, TextEmphasis.None)];
}
