using System.Text;
using Tutor.Lessons.Exchange.Markup;
using Tutor.Lessons.Model;

namespace Tutor.Lessons.Exchange.Quiz;

/// <summary>Writes cards in the lines that Anki imports: front, back, tags.</summary>
internal static class AnkiWriter
{
    /// <summary>The file. A field holds neither tabs nor line feeds.</summary>
    public static string Write(Lesson lesson, QuizItems items)
    {
        StringBuilder cards = new("#separator:tab\n#html:true\n#columns:Front\tBack\tTags\n#tags column:3\n");
        foreach (QuizItem item in items.All)
        {
            string tags = $"tcptutor {lesson.Id} {item.Objective}".TrimEnd();
            cards.Append(HtmlText.Write(item.Text)).Append(Asked(item.Answer)).Append('\t')
                .Append(Answer(item.Answer)).Append(HtmlText.Write(item.Explanation)).Append('\t')
                .Append(tags).Append('\n');
        }

        return cards.ToString();
    }

    private static string Asked(QuizAnswer answer) => answer switch
    {
        QuizAnswer.Choice choice => List(choice.Options.Select(option => HtmlText.Write(option.Text))),
        QuizAnswer.Match match => Sorted(match.Pairs.Select(pair => HtmlText.Write(pair.Left)))
            + Sorted(match.Pairs.Select(pair => HtmlText.Write(pair.Right)).Concat(match.Others)),
        _ => "",
    };

    /// <summary>In an order that gives nothing away.</summary>
    private static string Sorted(IEnumerable<string> items) => List(items.Distinct().Order(StringComparer.Ordinal));

    private static string Answer(QuizAnswer answer) => answer switch
    {
        QuizAnswer.Choice choice => List(choice.Options.Where(option => option.IsRight).Select(Solution)),
        QuizAnswer.Number number => $"<p>{number.Value}</p>",
        QuizAnswer.Match match => List(match.Pairs.Select(pair =>
            $"{HtmlText.Write(pair.Left)}: {HtmlText.Write(pair.Right)}")),
        QuizAnswer.Elsewhere elsewhere => $"<p><code>{HtmlText.Escape(elsewhere.Command)}</code></p>",
        _ => throw new InvalidOperationException("The union of answers is closed."),
    };

    private static string Solution(Option option) => HtmlText.Write(option.Text) + HtmlText.Write(option.Feedback);

    private static string List(IEnumerable<string> items)
    {
        string inside = string.Concat(items.Select(item => $"<li>{item}</li>"));
        return $"<ul>{inside}</ul>";
    }
}
