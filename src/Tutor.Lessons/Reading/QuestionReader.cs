using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;

namespace Tutor.Lessons.Reading;

/// <summary>Reads a <c>question</c>.</summary>
internal sealed class QuestionReader(LessonContext context)
{
    private static readonly string[] Known = ["type", "objective", "pool", "scenario", "at", "answer"];

    public LessonBlock.Question? Read(Directive directive)
    {
        DirectiveOptions options = directive.Options;
        options.AllowOnly(Known, "shuffle", "points");
        string? id = context.TakeId(directive);
        LessonBlock.ScenarioBlock? scenario = options.Text("scenario") is { } name ? context.FindScenario(name) : null;
        context.UseScenario(scenario ?? context.LastScenario);
        QuestionBody body = QuestionBody.Read(directive, context);
        AnswerKey? key = ReadKey(directive, body);
        if (body.Title.IsEmpty)
        {
            context.Log.Add(
                "bad-question", directive.At,
                "The question needs a heading, such as '### What is sent next?'.");
        }

        return id is null || key is null || body.Title.IsEmpty ? null : new LessonBlock.Question(directive.At, id)
        {
            Title = body.Title,
            Body = body.Text,
            Key = key,
            Explanation = body.Explanation,
            ScenarioId = scenario?.Id,
            AtAfter = options.After("at") ?? 0,
            Objective = context.Objective(directive),
            Pool = options.Text("pool")?.Value ?? "",
        };
    }

    private AnswerKey? ReadKey(Directive directive, QuestionBody body)
    {
        if (directive.Options.Required("type", directive.At) is not { } type
            || !Names.Check(KnownNames.QuestionTypes, type, "unknown-type", "a type of question", context.Log))
        {
            return null;
        }

        if (KnownNames.NotBuiltQuestionTypes.Contains(type.Value))
        {
            context.Log.NotBuilt(type.At, $"The question type '{type.Value}'");
            return null;
        }

        return type.Value == "number" ? ReadNumber(directive) : ReadChoice(directive, body);
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

    private AnswerKey.Choice? ReadChoice(Directive directive, QuestionBody body)
    {
        int right = body.Options.Count(o => o.IsRight);
        if (body.Options.Count >= 2 && right == 1)
        {
            return new AnswerKey.Choice(body.Options);
        }

        context.Log.Add(
            "bad-question",
            directive.At,
            "A 'single' question needs two or more options and exactly one [x]; here: "
            + $"{body.Options.Count} and {right}.");
        return null;
    }
}
