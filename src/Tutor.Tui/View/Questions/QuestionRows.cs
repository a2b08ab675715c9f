using Tutor.Lessons.Markup;
using Tutor.Study.Questions;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;
using Tutor.Tui.View.Sessions;

namespace Tutor.Tui.View.Questions;

/// <summary>The text of a question, and what is said after the answer.</summary>
internal static class QuestionRows
{
    internal static List<TextRow> Question(
        Prose prose, Screen.InLesson screen, QuestionRun run, int width, bool hasLead = true)
    {
        TextBlock title = new TextBlock.Paragraph(run.Question.Title);
        bool isLed = hasLead && screen.Session is null;
        List<TextRow> rows = prose.Rows(isLed ? [.. screen.Page.Lead, title] : [title], width);
        if (!run.Question.Body.IsEmpty)
        {
            rows.Add(TextRow.Empty);
            rows.AddRange(prose.Rows(run.Question.Body, width));
        }

        return rows;
    }

    /// <summary>Right or not, why, and why each other answer is not; before the answer, how to give it.</summary>
    internal static List<TextRow> After(Sheet sheet, Prose prose, Screen.InLesson screen, QuestionRun run, int width)
    {
        if (run.Given is not { } given)
        {
            string how = run.IsOnSureness ? "sureness" : TypeOf(run);
            return [.. Words.Wrap(sheet.Words["question.how-" + how], width, sheet.Theme.Scaffold)];
        }

        List<TextRow> rows = prose.Verdict(
            sheet.Words[given.IsRight ? "verdict.right" : "verdict.wrong"],
            given.IsRight,
            sheet.Words.Of(AnswerSummary.Of(run)),
            width);
        AddReview(sheet, prose, rows, run, width);
        if (!run.Question.Explanation.IsEmpty)
        {
            rows.AddRange(prose.Rows(run.Question.Explanation, width));
        }

        return screen.Session is { Attempt.IsOver: true } session
            ? [.. rows, .. SessionAfter.Rows(sheet, session, width)]
            : screen.Drill is { } drill
            ? [.. Words.Wrap(sheet.Words.Of(DrillStanding.Over(drill, "drill")), width, sheet.Theme.Strong), .. rows]
            : rows;
    }

    /// <summary>The name of the type, as the keys of its texts end.</summary>
    internal static string TypeOf(QuestionRun run) => run.Draft switch
    {
        AnswerDraft.Ticks => "several",
        AnswerDraft.Digits => "number",
        AnswerDraft.Sequence => "order",
        AnswerDraft.Pairs => "match",
        AnswerDraft.Bits => "flags",
        AnswerDraft.States => "states",
        _ => "choice",
    };

    /// <summary>What is said of each answer, the chosen or wrong ones first, as they matter most.</summary>
    private static void AddReview(Sheet sheet, Prose prose, List<TextRow> rows, QuestionRun run, int width)
    {
        bool isOrder = run.Draft is AnswerDraft.Sequence or AnswerDraft.Pairs && run.Given is { IsRight: false };
        IEnumerable<(AnswerReview Row, int Place)> reviews =
            AnswerReview.Of(run).AsEnumerable().Select((row, place) => (row, place));
        if (run.Draft is AnswerDraft.Cursor)
        {
            reviews = reviews.OrderBy(each => each.Place == run.Selected ? 0 : 1);
        }

        foreach ((AnswerReview review, _) in reviews.Where(each => isOrder || !each.Row.Why.IsEmpty))
        {
            string mark = review.Mark + "  ";
            string blank = new(' ', mark.Length);
            List<TextRow> said = isOrder ? prose.Rows(review.Text, width - mark.Length) : [];
            said.AddRange(prose.Rows(review.Why, width - mark.Length));
            foreach (TextRow row in said)
            {
                rows.Add(row.After(mark, sheet.Theme.Strong));
                mark = blank;
            }
        }
    }
}
