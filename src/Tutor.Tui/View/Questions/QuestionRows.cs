using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Study.Questions;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Questions;

/// <summary>The text of a question, and what is said after the answer.</summary>
internal static class QuestionRows
{
    internal static List<TextRow> Question(Prose prose, Screen.InLesson screen, QuestionRun run, int width)
    {
        TextBlock title = new TextBlock.Paragraph(run.Question.Title);
        List<TextRow> rows = prose.Rows([.. screen.Page.Lead, title], width);
        if (!run.Question.Body.IsEmpty)
        {
            rows.Add(TextRow.Empty);
            rows.AddRange(prose.Rows(run.Question.Body, width));
        }

        return rows;
    }

    /// <summary>Right or not, why, and why each other answer is not.</summary>
    internal static List<TextRow> After(Sheet sheet, Prose prose, QuestionRun run, int width)
    {
        if (run.Given is not { } given)
        {
            string text = sheet.Words[run.OptionCount > 0 ? "question.how-choice" : "question.how-number"];
            return [.. Words.Wrap(text, width, sheet.Theme.Scaffold)];
        }

        List<TextRow> rows = prose.Verdict(
            sheet.Words[given.IsRight ? "verdict.right" : "verdict.wrong"],
            given.IsRight,
            Answer(sheet, run, given),
            width);
        if (run.Question.Key is AnswerKey.Choice choice)
        {
            AddOptions(sheet, prose, rows, choice, (int)given.Value - 1, width);
        }

        if (!run.Question.Explanation.IsEmpty)
        {
            rows.AddRange(prose.Rows(run.Question.Explanation, width));
        }

        return rows;
    }

    private static string Answer(Sheet sheet, QuestionRun run, GivenAnswer given)
    {
        Words words = sheet.Words;
        if (run.Question.Key is AnswerKey.Choice choice)
        {
            int right = choice.Options.ToList().FindIndex(option => option.IsRight) + 1;
            string text = given.IsRight ? "question.right" : "question.wrong";
            return words.Fill(text, ("given", given.Value), ("right", right));
        }

        string key = given.IsRight ? "question.right-number" : "question.wrong-number";
        return words.Fill(key, ("given", given.Value), ("right", run.RightNumber() ?? 0));
    }

    private static void AddOptions(
        Sheet sheet, Prose prose, List<TextRow> rows, AnswerKey.Choice choice, int given, int width)
    {
        IEnumerable<int> order = Enumerable.Range(0, choice.Options.Count).OrderBy(i => i == given ? 0 : 1);
        foreach (int i in order.Where(i => !choice.Options[i].Feedback.IsEmpty))
        {
            string mark = $"{i + 1}  ";
            foreach (TextRow row in prose.Rows(choice.Options[i].Feedback, width - mark.Length))
            {
                rows.Add(row.After(mark, sheet.Theme.Strong));
                mark = new string(' ', mark.Length);
            }
        }
    }
}
