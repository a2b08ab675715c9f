using System.Text;
using Tutor.Lessons.Model;
using Tutor.Study.Questions;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Tui.Plain;

/// <summary>A question in words.</summary>
internal static class PlainQuestion
{
    /// <summary>Adds the wire, the question, and what can be answered.</summary>
    internal static void Describe(StringBuilder text, Model model, QuestionRun run)
    {
        if (run.World is { } world)
        {
            PlainFacts.Wire(text, model, world, deliveredOnly: true);
        }

        text.Append(PlainProse.Line(run.Question.Title, run.Values)).Append('\n');
        PlainProse.Write(text, model.Texts, run.Question.Body, run.Values);
        foreach (string line in Lines(run))
        {
            text.Append(line).Append('\n');
        }
    }

    /// <summary>Adds the verdict, what is right, why, and the explanation.</summary>
    internal static void Explain(StringBuilder text, Model model, QuestionRun run)
    {
        bool isRight = run.Given is { IsRight: true };
        string verdict = model.Texts.Get(isRight ? "plain.answer-right" : "plain.answer-wrong");
        text.Append(model.Texts.Join(verdict, PlainFacts.Say(model, AnswerSummary.Of(run)))).Append('\n');
        foreach (AnswerReview review in AnswerReview.Of(run))
        {
            string said = PlainProse.Line(review.Text, run.Values);
            text.Append(review.Mark).Append(said.Length > 0 ? "  " : "").Append(said);
            text.Append(review.Why.IsEmpty ? "\n" : ": ");
            PlainProse.Write(text, model.Texts, review.Why, run.Values);
        }

        PlainProse.Write(text, model.Texts, run.Question.Explanation, run.Values);
    }

    private static IEnumerable<string> Lines(QuestionRun run)
    {
        switch (run.Question.Key, run.Draft)
        {
            case (AnswerKey.Order order, AnswerDraft.Sequence sequence):
                return sequence.Items.AsEnumerable().Select((item, i) => Numbered(i, order.Items[item], run));
            case (AnswerKey.Match match, _):
                return match.Pairs.AsEnumerable()
                    .Select((pair, i) => $"{AnswerReview.Letter(i)}  {PlainProse.Line(pair.Left, run.Values)}")
                    .Concat(run.RightSides.AsEnumerable().Select((right, i) => Numbered(i, right, run)));
            default:
                return run.Options.IsEmpty
                    ? []
                    : run.Shown.AsEnumerable().Select((option, i) => Numbered(i, run.Options[option].Text, run));
        }
    }

    private static string Numbered(int index, EquatableArray<Lessons.Markup.TextRun> text, QuestionRun run) =>
        $"{index + 1}  {PlainProse.Line(text, run.Values)}";
}
