using Tutor.Lessons.Formulas;
using Tutor.Study.Exercises;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tui.View.Exercising;

namespace Tutor.Tui.App;

/// <summary>What a learner's formula comes to.</summary>
/// <param name="Text">The field that it makes; of no meaning when there is an error.</param>
/// <param name="Error">What is wrong; null when nothing is.</param>
internal sealed record LearnerFormula(FieldText Text, Message? Error)
{
    /// <summary>
    /// Computes a formula from what the screen shows. A number that a host counts, as symbolic numbers are written
    /// (<c>client.iss</c>), counts as the name for it on the learner's side.
    /// </summary>
    /// <param name="model">The model, for the style of numbers.</param>
    /// <param name="run">The exercise.</param>
    /// <param name="text">The formula without its sign.</param>
    internal static LearnerFormula Of(Model model, ExerciseRun run, string text)
    {
        PlayedSide side = run.Turn.Side;
        string own = text
            .Replace(side.Host + ".iss", "iss", StringComparison.OrdinalIgnoreCase)
            .Replace(side.World.PeerOf(side.Host).Name + ".iss", "irs", StringComparison.OrdinalIgnoreCase);
        FormulaParse parse = FormulaParser.ParseLearner(own);
        if (parse.Formula is not { } formula)
        {
            return Wrong(parse.Error?.Text);
        }

        FormulaScope scope = new(side.World, null) { Learner = side, Hidden = Spoilers.Of(run) };
        FormulaResult result = FormulaEvaluator.Evaluate(formula, scope);
        string? value = result.Value switch
        {
            FormulaValue.Sequence sequence =>
                NumberFormat.For(model, side.World).Write(sequence.Value, sequence.Owner),
            FormulaValue.Count { Value: >= 0 and <= uint.MaxValue } count => count.Value.ToString(),
            _ => null,
        };
        return value is null
            ? Wrong(result.Error)
            : new LearnerFormula(FieldText.Of(value) with { Source = Printed(own) }, null);
    }

    /// <summary>The formula as the RFC writes its names: <c>SND.NXT+1</c>.</summary>
    private static string Printed(string formula) =>
        formula.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant().Replace('_', '.');

    private static LearnerFormula Wrong(Message? error) =>
        new(FieldText.Empty, error ?? Message.Of("notice.formula-no-number"));
}
