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
    /// <summary>How many numbers 32 bits write: sequence numbers begin again at 0 behind the last.</summary>
    private const long Circle = 1L << 32;

    /// <summary>What is worth a word though nothing is wrong: that the number was reduced modulo 2^32.</summary>
    internal Message? Remark { get; private init; }

    /// <summary>
    /// Computes a formula from what the screen shows. A number that a host counts, as symbolic numbers are written
    /// (<c>client.iss</c>), counts as the name for it on the learner's side.
    /// </summary>
    /// <param name="model">The model, for the style of numbers.</param>
    /// <param name="run">The exercise.</param>
    /// <param name="field">Where it goes; sequence and acknowledgment numbers are taken modulo 2^32.</param>
    /// <param name="text">The formula without its sign.</param>
    internal static LearnerFormula Of(Model model, ExerciseRun run, MoveField field, string text)
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
        bool isOnCircle = field is MoveField.Seq or MoveField.Ack;
        return result.Value switch
        {
            FormulaValue.Sequence sequence =>
                Right(Format(model, side).Write(sequence.Value, sequence.Owner), own),
            FormulaValue.Count { Value: >= 0 and < Circle } count => Right(count.Value.ToString(), own),
            FormulaValue.Count count when isOnCircle => Reduced(count.Value, own),
            _ => Wrong(result.Error),
        };
    }

    /// <summary>What the learner computed is written whatever it is.</summary>
    private static NumberFormat Format(Model model, PlayedSide side) =>
        new(NumberFormat.StyleOf(model), side.World);

    private static LearnerFormula Right(string value, string formula) =>
        new(FieldText.Of(value) with { Source = Printed(formula) }, null);

    /// <summary>A number beside the circle, on it: <c>4294967295+2</c> is 1, and <c>0-1</c> is 4294967295.</summary>
    private static LearnerFormula Reduced(long number, string formula)
    {
        long value = ((number % Circle) + Circle) % Circle;
        return Right(value.ToString(), formula) with
        {
            Remark = Message.Of(
                "notice.formula-reduced",
                new MessageArgument.Word("number", number.ToString()),
                new MessageArgument.Word("value", value.ToString())),
        };
    }

    /// <summary>The formula as the RFC writes its names: <c>SND.NXT+1</c>.</summary>
    private static string Printed(string formula) =>
        formula.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant().Replace('_', '.');

    private static LearnerFormula Wrong(Message? error) =>
        new(FieldText.Empty, error ?? Message.Of("notice.formula-no-number"));
}
