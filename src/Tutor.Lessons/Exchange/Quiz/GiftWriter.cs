using System.Globalization;
using System.Text;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;

namespace Tutor.Lessons.Exchange.Quiz;

/// <summary>Writes GIFT, the text format in which Moodle takes questions.</summary>
internal static class GiftWriter
{
    /// <summary>The file. Every text of the lesson stays text.</summary>
    public static string Write(Lesson lesson, QuizItems items)
    {
        StringBuilder gift = new();
        gift.Append(CultureInfo.InvariantCulture, $"// Questions of '{lesson.Id}', written by tcptutor\n");
        gift.Append(CultureInfo.InvariantCulture, $"$CATEGORY: {MoodleCategory.Of(lesson.Title)}\n");
        foreach (QuizItem item in items.All)
        {
            gift.Append('\n');
            Append(gift, item, new GiftText(item));
        }

        return gift.ToString();
    }

    /// <summary>The share of a right option of several, in percent, as Moodle writes it.</summary>
    public static string Share(int right) => (100m / right).ToString("0.#####", CultureInfo.InvariantCulture);

    private static void Append(StringBuilder gift, QuizItem item, GiftText text)
    {
        if (item.Answer is QuizAnswer.Elsewhere elsewhere)
        {
            TextBlock command = new TextBlock.Paragraph(
                [new TextRun.Words(elsewhere.Command, TextEmphasis.None)]);
            gift.Append(CultureInfo.InvariantCulture, $"// Exercise {item.Id}: {elsewhere.Command}\n::{item.Id}::")
                .Append(text.OfQuestion(item.Text.Add(command))).Append('\n');
            return;
        }

        gift.Append(CultureInfo.InvariantCulture, $"::{item.Id}::{text.OfQuestion(item.Text)}{{");
        AppendAnswer(gift, item.Answer, text);
        if (!item.Explanation.IsEmpty)
        {
            gift.Append("\n\t####").Append(text.Of(item.Explanation));
        }

        bool isOneLine = item.Answer is QuizAnswer.Number && item.Explanation.IsEmpty;
        gift.Append(isOneLine ? "}\n" : "\n}\n");
    }

    private static void AppendAnswer(StringBuilder gift, QuizAnswer answer, GiftText text)
    {
        switch (answer)
        {
            case QuizAnswer.Number number:
                gift.Append(CultureInfo.InvariantCulture, $"#{number.Value}:0");
                break;
            case QuizAnswer.Choice choice:
                AppendOptions(gift, choice, text);
                break;
            case QuizAnswer.Match match:
                AppendPairs(gift, match, text);
                break;
            default:
                throw new InvalidOperationException("An exercise has no answer.");
        }
    }

    private static void AppendOptions(StringBuilder gift, QuizAnswer.Choice choice, GiftText text)
    {
        int right = choice.Options.Count(option => option.IsRight);
        foreach (Option option in choice.Options)
        {
            string mark = (choice.Several, option.IsRight) switch
            {
                (false, true) => "=",
                (false, false) => "~",
                (true, true) => $"~%{Share(right)}%",
                (true, false) => "~%-100%",
            };
            gift.Append("\n\t").Append(mark).Append(text.Of(option.Text));
            if (!option.Feedback.IsEmpty)
            {
                gift.Append('#').Append(text.Of(option.Feedback));
            }
        }
    }

    private static void AppendPairs(StringBuilder gift, QuizAnswer.Match match, GiftText text)
    {
        foreach (MatchPair pair in match.Pairs)
        {
            gift.Append("\n\t=").Append(text.Of(pair.Left)).Append(" -> ").Append(text.Of(pair.Right));
        }

        foreach (string other in match.Others)
        {
            gift.Append("\n\t= -> ").Append(GiftText.Escape(other));
        }
    }
}
