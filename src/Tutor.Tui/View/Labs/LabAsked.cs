using Tutor.Lessons.Model;
using Tutor.Study.Labs;
using Tutor.Tcp.Labs;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Labs;

/// <summary>The prediction that is asked; else what came of the last one; else the tasks.</summary>
internal static class LabAsked
{
    internal static void Draw(Sheet sheet, Rect frame, LabSession session)
    {
        int width = frame.Width - 4;
        if (session.Pending is { } predict)
        {
            AskedPane.Draw(sheet, frame, sheet.Words["lab.predict"], Asked(sheet, session, predict, width));
            return;
        }

        int scroll = ((Screen.InLesson)sheet.Model.Screen).Scroll;
        string title = sheet.Words[session.IsTelling ? "lab.predicted" : "lab.tasks"];
        List<TextRow> rows = session.IsTelling ? Verdict(sheet, session, width) : Tasks(sheet, session, width);
        sheet.Scrolling(frame, title, rows, scroll);
    }

    /// <summary>What came of the last prediction.</summary>
    internal static List<TextRow> Verdict(Sheet sheet, LabSession session, int width)
    {
        LabPredict predict = session.Block.Predictions[session.Answers.Count - 1];
        LabAnswer answer = session.Answers[^1];
        Prose prose = new(sheet);
        bool isRight = answer.Given == answer.Right;
        string given = OneLine(prose, predict.Options[answer.Given]);
        string text = isRight ? sheet.Words.Fill("lab.was-right", ("answer", given))
            : answer.Right < 0 ? sheet.Words["lab.was-open"]
            : sheet.Words.Fill(
                "lab.was-wrong", ("answer", given), ("right", OneLine(prose, predict.Options[answer.Right])));
        string lead = sheet.Words[isRight ? "verdict.right" : "verdict.wrong"];
        List<TextRow> rows = prose.Verdict(lead, isRight, text, width);
        rows.AddRange(Words.Wrap(Counted(sheet, session, answer), width, sheet.Theme.Plain));
        rows.AddRange(prose.Rows(predict.Options[answer.Given].Feedback, width));
        rows.AddRange(prose.Rows(predict.Explanation, width));
        return rows;
    }

    private static List<AskedRow> Asked(Sheet sheet, LabSession session, LabPredict predict, int width)
    {
        Prose prose = new(sheet);
        List<AskedRow> rows = [.. prose.Rows(predict.Text, width).Select(row => new AskedRow(row))];
        for (int i = 0; i < predict.Options.Count; i++)
        {
            List<TextRow> text = prose.Rows(predict.Options[i].Text, width - AskedRows.Indent);
            rows.AddRange(AskedRows.Option(sheet, i, text, i == session.Selected, ""));
        }

        return rows;
    }

    private static List<TextRow> Tasks(Sheet sheet, LabSession session, int width)
    {
        Prose prose = new(sheet);
        List<TextRow> rows = [];
        for (int i = 0; i < session.Block.Tasks.Count; i++)
        {
            List<TextRow> task = prose.Rows(session.Block.Tasks[i], width - AskedRows.Indent);
            rows.AddRange(task.Select((row, at) => row.After(
                (at == 0 ? $"  {i + 1}" : "").PadRight(AskedRows.Indent), sheet.Theme.Strong)));
        }

        if (session.IsDone)
        {
            rows.InsertRange(0, Words.Wrap(sheet.Words["lab.done"], width, sheet.Theme.Strong));
        }

        return rows.Count > 0 ? rows : [.. Words.Wrap(sheet.Words["lab.no-tasks"], width, sheet.Theme.Plain)];
    }

    private static string Counted(Sheet sheet, LabSession session, LabAnswer answer)
    {
        ReadOnlySpan<LabSecond> seconds = session.Tape.Seconds.AsSpan();
        if (answer.To > seconds.Length)
        {
            return ""; // It was of a run that is over.
        }

        seconds = seconds[answer.From..answer.To];
        int came = 0;
        foreach (LabSecond second in seconds)
        {
            came += second.Came;
        }

        return sheet.Words.Fill(
            session.HasAcceptQueue ? "lab.counted-queues" : "lab.counted",
            ("from", answer.From),
            ("to", answer.To),
            ("connected", LabMetrics.Over(seconds, LabMetric.Connected)),
            ("came", came),
            ("dropped", LabMetrics.Over(seconds, LabMetric.Dropped)),
            ("half", LabMetrics.Over(seconds, LabMetric.HalfOpen)),
            ("waits", LabMetrics.Over(seconds, LabMetric.AcceptQueue)),
            ("accepted", LabMetrics.Over(seconds, LabMetric.Accepted)),
            ("overflows", LabMetrics.Over(seconds, LabMetric.Overflows)),
            ("reset", LabMetrics.Over(seconds, LabMetric.UsersReset)));
    }

    private static string OneLine(Prose prose, Option option) =>
        Words.Tight(string.Join(' ', prose.Rows(option.Text, int.MaxValue).Select(row => row.ToString())));
}
