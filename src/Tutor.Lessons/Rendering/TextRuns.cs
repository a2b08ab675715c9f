using System.Globalization;
using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Lessons.Rendering;

/// <summary>Puts values in the place of templates, so that a screen needs no evaluator.</summary>
public static class TextRuns
{
    /// <summary>What stands for a value that does not exist at this moment.</summary>
    public const string Unknown = "?";

    /// <summary>The word before what stands for a picture, in English.</summary>
    public const string PictureWord = "picture";

    /// <summary>The blocks with words in the place of every template. Never fails.</summary>
    /// <param name="blocks">The text.</param>
    /// <param name="scope">What names stand for.</param>
    /// <param name="numbers">Prints a sequence number, given it and its host; absolute by default.</param>
    public static EquatableArray<TextBlock> Fill(
        EquatableArray<TextBlock> blocks, FormulaScope scope, Func<SeqNumber, string, string>? numbers = null) =>
        new RunMap(run => Filled(run, scope, numbers)).Of(blocks);

    /// <summary>The runs with words in the place of every template. Never fails.</summary>
    /// <param name="runs">The text.</param>
    /// <param name="scope">What names stand for.</param>
    /// <param name="numbers">Prints a sequence number, given it and its host; absolute by default.</param>
    public static EquatableArray<TextRun> Fill(
        EquatableArray<TextRun> runs, FormulaScope scope, Func<SeqNumber, string, string>? numbers = null) =>
        new RunMap(run => Filled(run, scope, numbers)).Of(runs);

    /// <summary>
    /// The runs as plain text, line breaks as line feeds; a template that was not filled prints its source.
    /// </summary>
    public static string Plain(EquatableArray<TextRun> runs) => Plain(runs, PictureWord);

    /// <summary>The same, in another language.</summary>
    /// <param name="runs">The text.</param>
    /// <param name="picture">The word before what stands for a picture.</param>
    public static string Plain(EquatableArray<TextRun> runs, string picture) =>
        string.Concat(((IEnumerable<TextRun>)runs).Select(run => run switch
        {
            TextRun.Words words => words.Value,
            TextRun.Computed computed => $"{{{{{computed.Formula.Source}}}}}",
            TextRun.Picture shown => Plain(Spoken(shown, picture), picture),
            _ => "\n",
        }));

    /// <summary>A picture in words: <c>[picture: what it shows, its file]</c>. Never fails.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="word">The word for it.</param>
    public static EquatableArray<TextRun> Spoken(TextRun.Picture picture, string word)
    {
        string lead = picture.Alt.IsEmpty && picture.Path.Length == 0 ? $"[{word}" : $"[{word}: ";
        string gap = picture.Alt.IsEmpty || picture.Path.Length == 0 ? "" : ", ";
        return
        [
            new TextRun.Words(lead, picture.Emphasis) { Mark = picture.Mark },
            .. picture.Alt.AsEnumerable().Select(run => run with { Mark = picture.Mark }),
            new TextRun.Words($"{gap}{picture.Path}]", picture.Emphasis) { Mark = picture.Mark },
        ];
    }

    /// <summary>What a formula prints; null when it has no value at this moment. Never fails.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="scope">What names stand for.</param>
    /// <param name="numbers">Prints a sequence number, given it and its host; absolute by default.</param>
    public static string? Print(
        Formula formula, FormulaScope scope, Func<SeqNumber, string, string>? numbers = null) =>
        FormulaEvaluator.Evaluate(formula, scope).Value switch
        {
            FormulaValue.Count count => count.Value.ToString(CultureInfo.InvariantCulture),
            FormulaValue.Sequence sequence =>
                numbers?.Invoke(sequence.Value, sequence.Owner) ?? sequence.Value.ToString(),
            FormulaValue.State state => TcpStates.Print(state.Value),
            FormulaValue.Truth truth => truth.Value ? "true" : "false",
            FormulaValue.Word word => SafeText.Clean(word.Value),
            _ => null,
        };

    private static TextRun Filled(TextRun run, FormulaScope scope, Func<SeqNumber, string, string>? numbers) =>
        run is TextRun.Computed computed
            ? new TextRun.Words(Print(computed.Formula, scope, numbers) ?? Unknown, computed.Emphasis)
            : run;
}
