using Markdig.Syntax;
using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;
using Tutor.Tcp.Judging;

namespace Tutor.Lessons.Reading;

/// <summary>Reads an <c>exercise</c> with its task, hints and feedback.</summary>
internal sealed class ExerciseReader(LessonContext context)
{
    /// <summary>The options.</summary>
    public static readonly string[] Known =
    [
        "scenario", "play", "from", "goal", "fade", "blank", "max-moves", "attempts", "reveal-after", "points",
        "objective",
    ];

    private readonly List<Block> _task = [];
    private readonly List<Hint> _hints = [];
    private readonly List<Feedback> _feedback = [];
    private LessonBlock.ScenarioBlock? _scenario;

    public LessonBlock? Read(Directive directive)
    {
        DirectiveOptions options = directive.Options;
        options.AllowOnly(Known);
        string? id = context.TakeId(directive);
        _scenario = options.Required("scenario", directive.At) is { } name ? context.FindScenario(name) : null;
        context.UseScenario(_scenario ?? context.LastScenario);
        Formula? goal = options.Required("goal", directive.At) is { } text
            ? context.Templates.ReadCondition(text.Value, text.At)
            : null;
        string? play = options.Required("play", directive.At) is { } host ? ReadPlay(host) : null;
        ReadBody(directive);
        EquatableArray<TextBlock> task = context.Text(_task);
        if (id is null || _scenario is null || goal is null || play is null)
        {
            return null;
        }

        if (play == WireTaskReader.Play)
        {
            WireTaskReader.CheckBody(context, _hints, directive, _feedback.Count > 0);
            return WireTaskReader.Read(context, directive, id, _scenario.Id, goal) with
            {
                Task = task,
                Hints = EquatableArray.From(_hints),
            };
        }

        context.AddExercise(id, _scenario);
        return new LessonBlock.Exercise(directive.At, id)
        {
            ScenarioId = _scenario.Id,
            Play = play,
            FromAfter = options.After("from") ?? 0,
            Goal = goal,
            Rounds = RoundReader.Read(options, context.Log),
            MaxMoves = options.Number("max-moves", 1, 1000),
            Attempts = options.Number("attempts", 1, 1000),
            RevealAfter = options.Number("reveal-after", 1, 1000),
            Points = options.Number("points", 0, 1000),
            Objective = context.Objective(directive),
            Task = task,
            Hints = EquatableArray.From(_hints),
            Feedback = EquatableArray.From(_feedback),
        };
    }

    private string? ReadPlay((string Value, SourcePosition At) play)
    {
        string[] hosts = _scenario is null
            ? []
            : [.. _scenario.Scenario.Hosts.Take(2).Select(h => h.Name), Play.Both, WireTaskReader.Play];
        string kind = _scenario?.Scenario.Hosts.Count > 2
            ? "one of the first two hosts of the scenario, which a learner can play"
            : "a host of the scenario";
        return _scenario is null || Names.Check(hosts, play, "unknown-host", kind, context.Log)
            ? play.Value
            : null;
    }

    private void ReadBody(Directive directive)
    {
        foreach (Block block in directive.Body)
        {
            switch (context.DirectiveOf(block))
            {
                case null:
                    new StrayDirectives(context).Report(block);
                    _task.Add(block);
                    break;
                case { Name: "hint" } hint:
                    AddHint(hint);
                    break;
                case { Name: "feedback" } feedback:
                    AddFeedback(feedback);
                    break;
                case { } other:
                    context.Log.Add(
                        "misplaced-directive", other.At, $"{{{other.Name}}} cannot stand inside {{exercise}}.");
                    break;
            }
        }
    }

    private void AddHint(Directive hint)
    {
        hint.Options.AllowOnly(["at", "for"]);
        DiagnosisCode? code = hint.Options.Text("for") is { } name ? context.Code(name) : null;
        _hints.Add(new Hint(context.Text(hint.Body), hint.Options.After("at"), code) { At = hint.At });
    }

    private void AddFeedback(Directive feedback)
    {
        feedback.Options.AllowOnly([]);
        if (context.Code((feedback.Argument, feedback.ArgumentAt)) is not { } code)
        {
            return;
        }

        context.UseScenario(_scenario ?? context.LastScenario, withMove: true);
        _feedback.Add(new Feedback(code, context.Text(feedback.Body)));
        context.UseScenario(_scenario ?? context.LastScenario);
    }
}
