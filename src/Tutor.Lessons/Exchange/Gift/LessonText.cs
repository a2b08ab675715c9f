using System.Globalization;
using System.Text;
using Tutor.Lessons.Exchange.Markup;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;

namespace Tutor.Lessons.Exchange.Gift;

/// <summary>Writes a lesson in the lesson format.</summary>
internal static class LessonText
{
    /// <summary>Above this length parts are set apart by blank lines, so that no paragraph becomes too long.</summary>
    private const int LongestTight = 2_000;

    /// <summary>The whole lesson: front matter, a heading for each category, the questions.</summary>
    public static string Write(string id, string title, IReadOnlyList<ImportedQuestion> questions)
    {
        StringBuilder lesson = new();
        lesson.Append(CultureInfo.InvariantCulture, $"---\ntcptutor: 1\nid: {id}\ntitle: {Yaml(title)}\n---\n");
        lesson.Append(CultureInfo.InvariantCulture, $"\n# {Line(GiftWords.Words(title))}\n");
        string category = "";
        foreach (ImportedQuestion question in questions)
        {
            if (question.Category != category && question.Category.Length > 0 && question.Category != title)
            {
                string heading = Line(GiftWords.Words(question.Category));
                lesson.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n");
            }

            category = question.Category;
            lesson.Append('\n').Append(Write(question));
        }

        return lesson.ToString();
    }

    /// <summary>One question.</summary>
    public static string Write(ImportedQuestion question)
    {
        string type = question.Key switch
        {
            AnswerKey.Choice => "single",
            AnswerKey.Several => "multi",
            AnswerKey.Match => "match",
            AnswerKey.Number number => $"number\n:answer: {number.Value.Source}",
            _ => throw new InvalidOperationException("GIFT has no question of this kind."),
        };
        string[] parts =
        [
            $":::{{question}} {question.Id}\n:type: {type}",
            $"### {Line(question.Title)}",
            MarkdownBlocks.Write(question.Body),
            Answers(question.Key),
            question.Explanation.IsEmpty ? "" : Quote("", question.Explanation),
        ];
        return string.Join("\n\n", parts.Where(part => part.Length > 0)) + "\n:::\n";
    }

    private static string Answers(AnswerKey key) => key switch
    {
        AnswerKey.Choice choice => Options(choice.Options),
        AnswerKey.Several several => Options(several.Options),
        AnswerKey.Match match => string.Join('\n', match.Pairs
            .Select(pair => $"| {Line(pair.Left)} | {Line(pair.Right)} |").Prepend("|---|---|").Prepend("| | |")),
        _ => "",
    };

    private static string Options(EquatableArray<Option> options)
    {
        bool isTight = options.Sum(option => Length(option)) <= LongestTight
            && !options.Any(option => Line(option.Text).Contains('[', StringComparison.Ordinal));
        string between = isTight ? "\n" : "\n\n";
        return string.Join(between, options.Select(option =>
        {
            string line = $"- [{(option.IsRight ? 'x' : ' ')}] {Line(option.Text)}";
            return option.Feedback.IsEmpty ? line : line + between + Quote("  ", option.Feedback);
        }));
    }

    private static int Length(Option option) =>
        Line(option.Text).Length + MarkdownBlocks.Write(option.Feedback).Length;

    private static string Quote(string indent, EquatableArray<TextBlock> blocks) =>
        MarkdownBlocks.Indent(indent + "> ", indent + "> ", MarkdownBlocks.Write(blocks));

    private static string Line(EquatableArray<TextRun> runs) =>
        MarkdownInline.Write(runs).Replace("\\\n", " ", StringComparison.Ordinal).Trim(' ');

    /// <summary>A YAML value: plain when it cannot be read as anything else, in quotes otherwise.</summary>
    private static string Yaml(string text)
    {
        bool isPlain = char.IsAsciiLetter(text[0])
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '.' or '(' or ')');
        if (isPlain)
        {
            return text;
        }

        StringBuilder quoted = new("\"");
        foreach (char c in text)
        {
            quoted.Append(c is '"' or '\\' ? $"\\{c}"
                : c is >= ' ' and <= '~' || char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? c.ToString()
                : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"));
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>The words of the question's title, as a reader gives them back.</summary>
    public static string Plain(EquatableArray<TextRun> runs) => TextRuns.Plain(runs).Replace('\n', ' ').Trim(' ');
}
