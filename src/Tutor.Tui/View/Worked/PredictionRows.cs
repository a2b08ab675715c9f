using Tutor.Lessons.Formulas;
using Tutor.Lessons.Model;
using Tutor.Study.Worked;
using Tutor.Tcp;
using Tutor.Tcp.World;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Worked;

/// <summary>The prediction that is asked, or what came of the one that was answered last.</summary>
internal static class PredictionRows
{
    internal static AskedRows Of(Sheet sheet, WorkedRun run, int width)
    {
        if (run.Pending is { } pending)
        {
            return new AskedRows(Asked(sheet, run, pending, width), true);
        }

        return new AskedRows(LastAnswered(run) is { } last ? Answered(sheet, run, last, width) : [], false);
    }

    private static List<AskedRow> Asked(Sheet sheet, WorkedRun run, Prediction prediction, int width)
    {
        Prose prose = new(sheet, new FormulaScope(run.World, null));
        List<AskedRow> rows = [.. prose.Rows(prediction.Text, width).Select(row => new AskedRow(row))];
        for (int i = 0; i < prediction.Options.Count; i++)
        {
            IReadOnlyList<TextRow> text = Option(sheet, run, prediction.Options[i], width - AskedRows.Indent);
            rows.AddRange(AskedRows.Option(sheet, i, text, i == run.Selected, ""));
        }

        return rows;
    }

    private static List<AskedRow> Answered(Sheet sheet, WorkedRun run, Prediction prediction, int width)
    {
        int given = run.Answers[^1];
        bool isRight = given == prediction.Right;
        Words words = sheet.Words;
        string answer = given < prediction.Options.Count ? OneLine(sheet, run, prediction.Options[given]) : "";
        string right = prediction.Right >= 0 ? OneLine(sheet, run, prediction.Options[prediction.Right]) : "";
        string lead = words[isRight ? "verdict.right" : "verdict.wrong"];
        string text = isRight
            ? words.Fill("worked.was-right", ("answer", answer))
            : words.Fill("worked.was-wrong", ("answer", answer), ("right", right));
        Prose prose = new(sheet, new FormulaScope(run.World, null));
        List<TextRow> rows = prose.Verdict(lead, isRight, text, width);
        foreach (Option option in Authored(run, given))
        {
            rows.AddRange(prose.Rows(option.Feedback, width));
        }

        return [.. rows.Select(row => new AskedRow(row))];
    }

    /// <summary>The prediction as it was asked, which the run no longer holds once it is answered.</summary>
    private static Prediction? LastAnswered(WorkedRun run) => run.Answers.IsEmpty
        ? null
        : (run with { Answers = run.Answers.RemoveAt(run.Answers.Count - 1) }).Pending;

    /// <summary>The author's option that was chosen; none when the engine made the options.</summary>
    private static IEnumerable<Option> Authored(WorkedRun run, int given)
    {
        IEnumerable<WorkedPart.Predict> all = run.Block.Parts.OfType<WorkedPart.Predict>();
        WorkedPart.Predict? predict = all.ElementAtOrDefault(run.Answers.Count - 1);
        return predict is not null && given < predict.Options.Count ? [predict.Options[given]] : [];
    }

    private static List<TextRow> Option(Sheet sheet, WorkedRun run, PredictionOption option, int width)
    {
        Prose prose = new(sheet, new FormulaScope(run.World, null));
        return option.Segment is null
            ? prose.Rows(option.Text, width)
            : [TextRow.Of(Segment(sheet, run, option), sheet.Theme.Plain)];
    }

    private static string OneLine(Sheet sheet, WorkedRun run, PredictionOption option) =>
        Words.Tight(string.Join(' ', Option(sheet, run, option, int.MaxValue).Select(row => row.ToString())));

    /// <summary>Options differ from the segment that comes; its sender tells whose numbers they are.</summary>
    private static string Segment(Sheet sheet, WorkedRun run, PredictionOption option)
    {
        LadderLine? coming = run.Steps[^1].Ladder.ElementAtOrDefault(AskedAfter(run));
        string from = coming is null ? run.World.Hosts[0].Name : run.World.ClaimedSenderOf(coming);
        return sheet.Words.Segment(option.Segment!, from, run.World.PeerOf(from).Name);
    }

    private static int AskedAfter(WorkedRun run)
    {
        EquatableArray<WorkedPart> parts = run.Block.Parts;
        int asked = run.Pending is null ? run.Answers.Count - 1 : run.Answers.Count;
        return parts.OfType<WorkedPart.Predict>().ElementAtOrDefault(asked)?.AtAfter ?? 0;
    }
}
