using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;

namespace Tutor.Lessons.Reading;

/// <summary>Reads a <c>question</c>.</summary>
internal sealed class QuestionReader(LessonContext context)
{
    private static readonly string[] Known =
        ["type", "objective", "pool", "scenario", "at", "answer", "shuffle", "points"];

    public LessonBlock.Question? Read(Directive directive)
    {
        DirectiveOptions options = directive.Options;
        options.AllowOnly(Known);
        string? id = context.TakeId(directive);
        LessonBlock.ScenarioBlock? scenario = options.Text("scenario") is { } name ? context.FindScenario(name) : null;
        context.UseScenario(scenario ?? context.LastScenario);
        string? type = ReadType(directive);
        QuestionBody body = QuestionBody.Read(directive, context, IsKeyOf(type));
        AnswerKey? key = type is null ? null : ReadKey(directive, type, body, scenario);
        bool isShuffled = type is not null && ReadShuffle(options, type);
        int? points = options.Number("points", 0, 1000);
        CheckMoment(options);
        CheckTitle(directive, body);
        return id is null || key is null || body.Title.IsEmpty ? null : new LessonBlock.Question(directive.At, id)
        {
            Title = body.Title,
            Body = body.Text,
            Key = key,
            Explanation = body.Explanation,
            ScenarioId = scenario?.Id,
            AtAfter = options.After("at") ?? 0,
            IsAtMoment = options.Text("at") is not null,
            ValuesFrom = (scenario ?? context.LastScenario)?.Id,
            AnswerAt = options.Text("answer")?.At,
            Objective = context.Objective(directive),
            Pool = options.Text("pool")?.Value ?? "",
            Points = points,
            Shuffle = isShuffled,
        };
    }

    private void CheckTitle(Directive directive, QuestionBody body)
    {
        if (body.Title.IsEmpty)
        {
            context.Log.Add(
                "bad-question", directive.At,
                "The question needs a heading, such as '### What is sent next?'.");
        }
    }

    private string? ReadType(Directive directive) =>
        directive.Options.Required("type", directive.At) is { } type
        && Names.Check(KnownNames.QuestionTypes, type, "unknown-type", "a type of question", context.Log)
            ? type.Value
            : null;

    /// <summary>The blocks that hold the answer of a type; null when a task list or an option does.</summary>
    private static Func<Block, bool>? IsKeyOf(string? type) => type switch
    {
        "order" => block => block is ListBlock,
        "flags" => block => block is ListBlock { IsOrdered: false },
        "match" => block => block is Table,
        _ => null,
    };

    private AnswerKey? ReadKey(
        Directive directive, string type, QuestionBody body, LessonBlock.ScenarioBlock? scenario)
    {
        bool isChoice = type is "single" or "multi";
        if (!isChoice && !body.Options.IsEmpty)
        {
            context.Log.Add("bad-question", directive.At, $"'[ ]' and '[x]' have no meaning in '{type}' questions.");
        }

        if ((isChoice || type is "order" or "match") && directive.Options.Text("answer") is { } answer)
        {
            context.Log.Add(
                "bad-option", answer.At, $"'{type}' questions show their answer below; leave ':answer:' out.");
        }

        return type switch
        {
            "single" or "multi" => ReadChoice(directive, type, body),
            "number" => ReadNumber(directive),
            "order" => new OrderReader(context).Read(directive, body),
            "match" => new MatchReader(context).Read(directive, body),
            "flags" => new FlagsReader(context).Read(directive, body),
            _ => new StateReader(context).Read(directive, scenario),
        };
    }

    private AnswerKey.Number? ReadNumber(Directive directive)
    {
        if (directive.Options.Required("answer", directive.At) is not { } answer
            || context.Templates.ReadFormula(answer.Value, answer.At) is not { } formula)
        {
            return null;
        }

        if (FormulaEvaluator.Evaluate(formula, context.Templates.Scope).Value
            is FormulaValue.Count or FormulaValue.Sequence)
        {
            return new AnswerKey.Number(formula);
        }

        context.Log.Add("bad-formula", answer.At, "The answer has to be a number.");
        return null;
    }

    private AnswerKey? ReadChoice(Directive directive, string type, QuestionBody body)
    {
        int right = body.Options.Count(o => o.IsRight);
        bool isSingle = type == "single";
        if (body.Options.Count >= 2 && (isSingle ? right == 1 : right >= 1))
        {
            return isSingle ? new AnswerKey.Choice(body.Options) : new AnswerKey.Several(body.Options);
        }

        context.Log.Add(
            "bad-question",
            directive.At,
            $"A '{type}' question needs two or more options and {(isSingle ? "exactly" : "at least")} one [x]; here: "
            + $"{body.Options.Count} and {right}.");
        return null;
    }

    private bool ReadShuffle(DirectiveOptions options, string type)
    {
        if (options.Text("shuffle") is not { } shuffle)
        {
            return type is "order" or "match";
        }

        if (shuffle.Value is not ("true" or "false"))
        {
            context.Log.Add("bad-value", shuffle.At, $"':shuffle:' is true or false, not '{shuffle.Value}'.");
        }
        else if (type is "number" or "flags" or "state")
        {
            context.Log.Add("bad-option", shuffle.At, $"'{type}' questions have nothing to shuffle; leave it out.");
        }
        else if (type is "order" or "match" && shuffle.Value == "false")
        {
            context.Log.Add("bad-option", shuffle.At, $"'{type}' questions are always shuffled; leave it out.");
        }

        return shuffle.Value == "true" || type is "order" or "match";
    }

    private void CheckMoment(DirectiveOptions options)
    {
        if (options.Text("at") is { } at && options.Text("scenario") is null)
        {
            context.Log.Add("missing-option", at.At, "':at:' is a moment of a scenario; add ':scenario:'.");
        }
    }
}
