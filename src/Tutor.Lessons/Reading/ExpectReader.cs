using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading.Yaml;
using Tutor.Tcp;
using Tutor.Tcp.Judging;

namespace Tutor.Lessons.Reading;

/// <summary>Reads an <c>expect</c> table.</summary>
internal sealed class ExpectReader(LessonContext context)
{
    public LessonBlock.Expect? Read(Directive directive)
    {
        (int first, int end) = directive.DataLines;
        (string, SourcePosition) exercise = (directive.Argument, directive.ArgumentAt);
        if (context.IsUnreadable(directive.Argument)
            || !Names.Check(
                context.Exercises, exercise, "unknown-exercise", "an exercise before this place", context.Log)
            || YamlLoader.LoadMap(context.Source, first, end, context.Log) is not { } map)
        {
            return null;
        }

        YamlFields fields = new(map, context.Log);
        fields.AllowOnly(["at", "moves", "correct"]);
        (string Value, SourcePosition At)? at = fields.Text("at");
        int? after = at is { } given ? DirectiveOptions.ReadAfter(given.Value, given.At, context.Log) : 0;
        context.UseScenario(context.ScenarioOfExercise(directive.Argument), withMove: false);
        EquatableArray<ExpectRow> rows = ReadRows(fields);
        EquatableArray<ExpectRow> correct = ReadCorrect(fields);
        return after is { } place
            ? new LessonBlock.Expect(directive.At, directive.Argument, place, rows, correct)
            : null;
    }

    private EquatableArray<ExpectRow> ReadRows(YamlFields fields)
    {
        List<ExpectRow> rows = [];
        foreach (YamlValue item in fields.List("moves"))
        {
            if (item is not YamlValue.Map map)
            {
                context.Log.Add("bad-value", item.At, "A row is {move: ..., verdict: ..., code: ...}.");
            }
            else if (ReadRow(new YamlFields(map, context.Log)) is { } row)
            {
                rows.Add(row);
            }
        }

        return EquatableArray.From(rows);
    }

    private ExpectRow? ReadRow(YamlFields row)
    {
        row.AllowOnly(["move", "verdict", "code"]);
        if (row.Text("move") is not { } move || row.Text("verdict") is not { } verdict)
        {
            context.Log.Add("missing-key", row.At, "A row needs 'move' and 'verdict'.");
            return null;
        }

        MovePattern? pattern = ReadMove(move.Value, move.At);
        bool isVerdict = Names.Check(KnownNames.Verdicts, verdict, "unknown-verdict", "a verdict", context.Log);
        DiagnosisCode? code = row.Text("code") is { } named ? context.Code(named) : null;
        return pattern is null || !isVerdict
            ? null
            : new ExpectRow(pattern, (Verdict)Array.IndexOf(KnownNames.Verdicts, verdict.Value), code, row.At);
    }

    // The place of an error inside a quoted move is one column further for the opening quotation mark.
    private MovePattern? ReadMove(string text, SourcePosition at)
    {
        SourcePosition start = at with { Column = at.Column + (context.IsQuoted(at) ? 1 : 0) };
        MovePatternParse parse = MovePatternParser.Parse(text);
        if (parse.Error is { } error)
        {
            context.Log.Add(error, start);
            return null;
        }

        MovePattern pattern = parse.Pattern!;
        return AreNamesKnown("seq=", pattern.Seq) && AreNamesKnown("ack=", pattern.Ack)
            && AreNamesKnown("len=", pattern.Length) ? pattern : null;

        bool AreNamesKnown(string key, Formula? formula)
        {
            int offset = formula is null
                ? 0
                : text.IndexOf(key + formula.Source, StringComparison.Ordinal) + key.Length;
            SourcePosition place = start with { Column = start.Column + offset };
            return formula is null || context.Templates.ReadFormula(formula.Source, place) is not null;
        }
    }

    private EquatableArray<ExpectRow> ReadCorrect(YamlFields fields)
    {
        List<ExpectRow> rows = [];
        foreach ((string text, SourcePosition at) in fields.Words("correct"))
        {
            if (ReadMove(text, at) is { } move)
            {
                rows.Add(new ExpectRow(move, Verdict.Correct, null, at));
            }
        }

        return EquatableArray.From(rows);
    }
}
