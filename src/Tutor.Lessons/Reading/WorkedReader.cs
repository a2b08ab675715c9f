using Markdig.Syntax;
using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Reading;

/// <summary>Reads a <c>worked</c> example and the predictions in it.</summary>
internal sealed class WorkedReader(LessonContext context)
{
    private readonly List<WorkedPart> _parts = [];
    private readonly List<Block> _prose = [];

    public LessonBlock.Worked? Read(Directive directive)
    {
        DirectiveOptions options = directive.Options;
        options.AllowOnly(["scenario", "until"]);
        string? id = context.TakeId(directive);
        (string Value, SourcePosition At)? name = options.Required("scenario", directive.At);
        (string Value, SourcePosition At)? until = options.Required("until", directive.At);
        LessonBlock.ScenarioBlock? scenario = name is { } given ? context.FindScenario(given) : null;
        context.UseScenario(scenario ?? context.LastScenario);
        Formula? end = until is { } text ? context.Templates.ReadCondition(text.Value, text.At) : null;
        foreach (Block block in directive.Body)
        {
            Add(block);
        }

        FlushProse();
        return id is null || scenario is null || end is null
            ? null
            : new LessonBlock.Worked(directive.At, id, scenario.Id, end, EquatableArray.From(_parts));
    }

    private void Add(Block block)
    {
        switch (context.DirectiveOf(block))
        {
            case null:
                new StrayDirectives(context).Report(block);
                _prose.Add(block);
                break;
            case { Name: "predict" } predict:
                FlushProse();
                AddPredict(predict);
                break;
            case { } other:
                context.Log.Add("misplaced-directive", other.At, $"{{{other.Name}}} cannot stand inside {{worked}}.");
                break;
        }
    }

    private void FlushProse()
    {
        if (_prose.Count > 0)
        {
            _parts.Add(new WorkedPart.Prose(context.Text(_prose)));
            _prose.Clear();
        }
    }

    private void AddPredict(Directive predict)
    {
        predict.Options.AllowOnly(["at"]);
        string? id = context.TakeId(predict);
        (string Value, SourcePosition At)? at = predict.Options.Required("at", predict.At);
        int? after = at is null ? null : predict.Options.After("at");
        QuestionBody body = QuestionBody.Read(predict, context);
        if (id is not null && after is { } stop)
        {
            _parts.Add(new WorkedPart.Predict(id, stop, body.Text, body.Options));
        }
    }
}
