using Markdig.Syntax;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;
using Tutor.Tcp.Labs;

namespace Tutor.Lessons.Reading;

/// <summary>Reads a <c>lab</c>: its text, its knobs, what it draws, its tasks and its predictions.</summary>
internal sealed class LabReader(LessonContext context)
{
    private const string PredictName = "predict";

    public LessonBlock.Lab? Read(Directive directive)
    {
        DirectiveOptions options = directive.Options;
        options.AllowOnly(["scenario", "controls", "start", "series", "tasks"]);
        string? id = context.TakeId(directive);
        LessonBlock.ScenarioBlock? scenario = options.Required("scenario", directive.At) is { } name
            ? context.FindScenario(name)
            : null;
        context.UseScenario(scenario ?? context.LastScenario);
        LabOptionReader reader = new(context);
        EquatableArray<LabKnob> controls = reader.Controls(options);
        LabKnobs start = LabOptionReader.Apply(LabKnobs.Default, reader.Settings(options, "start"));
        EquatableArray<LabMetric> series = reader.Series(options);
        IEnumerable<EquatableArray<TextRun>> named = reader.Words(options, "tasks").Select(Plain);
        QuestionBody body = QuestionBody.Read(directive.Body.Where(block => !IsPredict(block)), context);
        EquatableArray<LabPredict> predictions = EquatableArray.From(
            directive.Body.Where(IsPredict).Select(Predict).OfType<LabPredict>());
        if (id is null || scenario is null)
        {
            return null;
        }

        EquatableArray<TextBlock> title = body.Title.IsEmpty ? [] : [new TextBlock.Heading(3, body.Title)];
        return new LessonBlock.Lab(directive.At, id, scenario.Id)
        {
            Text = [.. title, .. body.Text, .. body.Explanation],
            Controls = controls,
            Start = start,
            Series = series,
            Tasks = EquatableArray.From(named.Concat(body.Options.AsEnumerable().Select(option => option.Text))),
            Predictions = predictions,
        };
    }

    private bool IsPredict(Block block) => context.DirectiveOf(block)?.Name == PredictName;

    private LabPredict? Predict(Block block)
    {
        Directive predict = context.DirectiveOf(block)!;
        DirectiveOptions options = predict.Options;
        options.AllowOnly(["when", "set", "run", "claims"]);
        string? id = context.TakeId(predict);
        LabOptionReader reader = new(context);
        LabClaim? when = options.Text("when") is { } text ? reader.Claim(text) : null;
        EquatableArray<LabSetting> set = reader.Settings(options, "set");
        bool hasRun = options.Required("run", predict.At) is not null;
        int? run = hasRun ? options.Number("run", 1, LongestRun) : null;
        QuestionBody body = QuestionBody.Read(predict, context);
        EquatableArray<LabClaim>? claims = reader.Claims(options, predict, body.Options.Count);
        if (body.Options.Count > 0 && body.Options.AsEnumerable().Count(option => option.IsRight) != 1)
        {
            context.Log.Add("bad-question", predict.At, "A prediction has exactly one right option: [x].");
            return null;
        }

        return id is null || run is not { } seconds || claims is not { } all ? null : new LabPredict(id, predict.At)
        {
            When = when,
            Set = set,
            Run = seconds,
            Text = body.Title.IsEmpty ? body.Text : [new TextBlock.Heading(3, body.Title), .. body.Text],
            Options = body.Options,
            Claims = all,
            Explanation = body.Explanation,
        };
    }

    private const int LongestRun = 120;

    private static EquatableArray<TextRun> Plain((string Value, SourcePosition At) task) =>
        [new TextRun.Words(task.Value, TextEmphasis.None)];
}
