using Tutor.Study.Quizzes;
using Tutor.Study.Review;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Sessions;

/// <summary>What a check or a review came to.</summary>
internal static class ResultView
{
    /// <summary>Longer lines are hard to read.</summary>
    private const int MostColumns = 96;

    internal static void Draw(Sheet sheet, Screen.Result screen)
    {
        Rect frame = sheet.Area.Shrink(0, 1);
        int width = Math.Min(MostColumns, frame.Width - 4);
        switch (screen.Session)
        {
            case Session.Check check:
                TitleLine.Draw(
                    sheet,
                    sheet.Words.Fill("session.check", ("lesson", check.Run.Lesson.Title)),
                    sheet.Words.Fill("check.right-of", ("n", check.Run.Right), ("m", check.Run.Questions.Count)));
                sheet.Scrolling(frame, sheet.Words["result.title"], Check(sheet, check.Run, width), screen.Scroll);
                break;
            case Session.Review review:
                TitleLine.Draw(sheet, sheet.Words["result.review"]);
                sheet.Scrolling(frame, sheet.Words["result.title"], Review(sheet, review.Run, width), screen.Scroll);
                break;
        }
    }

    private static List<TextRow> Check(Sheet sheet, CheckRun run, int width)
    {
        List<TextRow> rows = [.. new Prose(sheet).Verdict(
            sheet.Words[run.IsPassed ? "check.word-passed" : "check.word-not-passed"],
            run.IsPassed,
            sheet.Words.Of(SessionWords.Result(run)),
            width)];
        rows.Add(TextRow.Empty);
        rows.AddRange(SessionPane.Marks(sheet, run, width));
        rows.Add(TextRow.Empty);
        if (!run.ToLookAt().IsEmpty)
        {
            rows.AddRange(Words.Wrap(sheet.Words["check.look-again"], width, sheet.Theme.Strong));
            foreach (string objective in run.ToLookAt())
            {
                rows.AddRange(Listed(sheet, objective, width));
            }

            rows.Add(TextRow.Empty);
        }

        rows.AddRange(Words.Wrap(sheet.Words.Of(SessionWords.PassMark(run)), width, sheet.Theme.Plain));
        rows.AddRange(Words.Wrap(sheet.Words["check.keys"], width, sheet.Theme.Plain));
        return rows;
    }

    private static IEnumerable<TextRow> Listed(Sheet sheet, string text, int width)
    {
        string mark = " - ";
        foreach (TextRow row in Words.Wrap(text, width - mark.Length, sheet.Theme.Plain))
        {
            yield return row.After(mark, sheet.Theme.Plain);
            mark = "   ";
        }
    }

    private static List<TextRow> Review(Sheet sheet, ReviewRun run, int width)
    {
        List<TextRow> rows =
            [.. Words.Wrap(sheet.Words.Of(SessionWords.Summary(run)), width, sheet.Theme.Strong), TextRow.Empty];
        for (int i = 0; i < run.Outcomes.Count; i++)
        {
            ReviewOutcome outcome = run.Outcomes[i];
            string when = sheet.Words.Of(SessionWords.When(sheet.Model.NowUnixMs, outcome.DueUnixMs));
            string word = sheet.Words[SessionWords.Key(outcome.Grade)];
            rows.Add(SessionPane.Named(sheet, $"{i + 1}", outcome.Name, $"{word}, {when}", width));
        }

        rows.Add(TextRow.Empty);
        rows.AddRange(Words.Wrap(sheet.Words["review.new-numbers"], width, sheet.Theme.Plain));
        return rows;
    }
}
