using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Tutor.Lessons.Exchange.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;

namespace Tutor.Lessons.Exchange.Quiz;

/// <summary>Writes Moodle XML.</summary>
internal static class MoodleWriter
{
    /// <summary>The file.</summary>
    public static string Write(Lesson lesson, QuizItems items)
    {
        XElement category = new(
            "question",
            new XAttribute("type", "category"),
            new XElement("category", Text(MoodleCategory.Of(lesson.Title))));
        XElement quiz = new("quiz", category, items.All.Select(Question));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + quiz.ToString().ReplaceLineEndings("\n") + "\n";
    }

    private static XElement Question(QuizItem item)
    {
        string command = item.Answer is QuizAnswer.Elsewhere elsewhere
            ? $"<p><code>{HtmlText.Escape(elsewhere.Command)}</code></p>"
            : "";
        return new XElement(
            "question",
            new XAttribute("type", Type(item.Answer)),
            new XElement("name", Text(item.Id)),
            Html("questiontext", HtmlText.Write(item.Text) + command),
            Html("generalfeedback", HtmlText.Write(item.Explanation)),
            new XElement("defaultgrade", item.Points),
            new XElement("penalty", item.Answer is QuizAnswer.Elsewhere ? "0" : "0.3333333"),
            new XElement("hidden", "0"),
            Answers(item.Answer));
    }

    private static string Type(QuizAnswer answer) => answer switch
    {
        QuizAnswer.Choice => "multichoice",
        QuizAnswer.Number => "numerical",
        QuizAnswer.Match => "matching",
        _ => "description",
    };

    private static IEnumerable<XElement> Answers(QuizAnswer answer) => answer switch
    {
        QuizAnswer.Choice choice => Options(choice),
        QuizAnswer.Number number =>
        [
            new XElement(
                "answer",
                new XAttribute("fraction", "100"),
                new XAttribute("format", "moodle_auto_format"),
                new XElement("text", number.Value.ToString(CultureInfo.InvariantCulture)),
                Html("feedback", ""),
                new XElement("tolerance", "0")),
        ],
        QuizAnswer.Match match => Pairs(match),
        _ => [],
    };

    private static IEnumerable<XElement> Options(QuizAnswer.Choice choice)
    {
        string share = GiftWriter.Share(choice.Several ? choice.Options.Count(option => option.IsRight) : 1);
        return
        [
            new XElement("single", choice.Several ? "false" : "true"),
            new XElement("shuffleanswers", "true"),
            new XElement("answernumbering", "none"),
            .. choice.Options.Select(option => new XElement(
                "answer",
                new XAttribute("fraction", option.IsRight ? share : choice.Several ? "-100" : "0"),
                new XAttribute("format", "html"),
                Cdata(HtmlText.Write(option.Text)),
                Html("feedback", HtmlText.Write(option.Feedback)))),
        ];
    }

    private static IEnumerable<XElement> Pairs(QuizAnswer.Match match) =>
    [
        new XElement("shuffleanswers", "true"),
        .. match.Pairs.Select(pair => Pair(HtmlText.Write(pair.Left), TextRuns.Plain(pair.Right))),
        .. match.Others.Select(other => Pair("", other)),
    ];

    private static XElement Pair(string left, string right)
    {
        XElement pair = Html("subquestion", left);
        pair.Add(new XElement("answer", Text(right)));
        return pair;
    }

    private static XElement Html(string name, string html) =>
        new(name, new XAttribute("format", "html"), Cdata(html));

    private static XElement Text(string words) => new("text", Clean(words));

    private static XElement Cdata(string html) => new("text", html.Length == 0 ? null : new XCData(Clean(html)));

    /// <summary>XML has no way to write two code points that text may hold: U+FFFE and U+FFFF.</summary>
    private static string Clean(string text)
    {
        bool isClean = text.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c));
        return isClean
            ? text
            : string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));
    }
}
