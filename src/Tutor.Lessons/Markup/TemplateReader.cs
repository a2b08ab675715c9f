using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Markup;

/// <summary>Turns templates into runs, and checks what they name against the scenario in force.</summary>
internal sealed class TemplateReader(SourceText source, FindingLog log)
{
    /// <summary>The names that templates may use here.</summary>
    public FormulaScope Scope { get; set; } = FormulaScope.ForChecking(null, withMove: false);

    /// <summary>
    /// True when a scenario was reported: what names its hosts before there is another one is not reported, too.
    /// </summary>
    public bool LacksScenario { get; set; }

    /// <summary>The run of a formula; null when it is wrong, which is then in the log.</summary>
    public TextRun? Read(string formula, int offset, TextEmphasis emphasis)
    {
        string trimmed = formula.TrimStart();
        SourcePosition at = source.At(offset + formula.Length - trimmed.Length);
        return ReadFormula(trimmed.TrimEnd(), at) is { } read ? new TextRun.Computed(read, emphasis)
        {
            Start = offset - 2,
            End = offset + formula.Length + 2,
        }
        : null;
    }

    /// <summary>A formula whose names are known; null when it is wrong, which is then in the log.</summary>
    public Formula? ReadFormula(string text, SourcePosition at) => Check(FormulaParser.Parse(text), at)?.Formula;

    /// <summary>A condition; null when it is wrong or has no truth value, which is then in the log.</summary>
    public Formula? ReadCondition(string text, SourcePosition at)
    {
        FormulaParse? checkedParse = Check(FormulaParser.Parse(text), at);
        if (checkedParse?.Formula is not { } formula)
        {
            return null;
        }

        if (FormulaEvaluator.Evaluate(formula, Scope).Value is FormulaValue.Truth)
        {
            return formula;
        }

        log.Add("bad-formula", at, "A condition is needed here, such as client.state == ESTABLISHED.");
        return null;
    }

    /// <summary>Splits text that Markdig keeps as it is (code) at its templates.</summary>
    public void Split(string text, int offset, TextEmphasis emphasis, bool keepLines, List<TextRun> runs)
    {
        int at = 0;
        while (at < text.Length)
        {
            int open = text.IndexOf("{{", at, StringComparison.Ordinal);
            int close = open < 0 ? -1 : text.IndexOf("}}", open + 2, StringComparison.Ordinal);
            if (close < 0)
            {
                break;
            }

            Words(text[at..open], emphasis, keepLines, runs);
            if (Read(text[(open + 2)..close], offset + open + 2, emphasis) is { } run)
            {
                runs.Add(run);
            }

            at = close + 2;
        }

        Words(text[at..], emphasis, keepLines, runs);
    }

    private static void Words(string text, TextEmphasis emphasis, bool keepLines, List<TextRun> runs)
    {
        if (text.Length > 0)
        {
            runs.Add(new TextRun.Words(SafeText.Clean(text, keepLines), emphasis));
        }
    }

    private FormulaParse? Check(FormulaParse parse, SourcePosition at)
    {
        if (parse.Error is { } error)
        {
            log.Add(error, at);
            return null;
        }

        FormulaResult result = FormulaEvaluator.Evaluate(parse.Formula!, Scope);
        if (result.Error is { } problem)
        {
            bool isKnown = LacksScenario && Scope.World.Hosts.IsEmpty;
            if (!isKnown || problem.Key != FormulaNames.NoScenario)
            {
                log.Add(new FormulaError(problem, result.Column), at);
            }

            return null;
        }

        return parse;
    }
}
