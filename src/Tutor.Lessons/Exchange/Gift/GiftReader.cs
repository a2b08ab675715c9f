using System.Globalization;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;

namespace Tutor.Lessons.Exchange.Gift;

/// <summary>
/// Reads the questions of a GIFT file. A blank line ends a question, so one that is broken harms no other.
/// </summary>
internal sealed class GiftReader(SourceText source, GiftLog log)
{
    private const string CategoryMark = "$CATEGORY:";
    private readonly List<ImportedQuestion> _questions = [];
    private readonly GiftIds _ids = new();
    private string _category = "";
    private bool _saidMany;

    /// <summary>The questions that can be used; what is wrong with the others is in the log.</summary>
    public List<ImportedQuestion> Read()
    {
        GiftChars chars = new();
        for (int i = 0; i < source.LineCount; i++)
        {
            string line = source.Line(i);
            if (line.Length > GiftLimits.MaxLineLength)
            {
                log.Error("gift-line", source.StartOf(i), "The line is longer than 8 KB. Break it.");
                line = line[..GiftLimits.MaxLineLength];
            }

            string start = line.TrimStart();
            if (start.StartsWith(CategoryMark, StringComparison.OrdinalIgnoreCase))
            {
                chars = End(chars);
                _category = CategoryOf(start[CategoryMark.Length..]);
            }
            else if (start.Length == 0)
            {
                chars = End(chars);
            }
            else if (!start.StartsWith("//", StringComparison.Ordinal))
            {
                chars.AddLine(line, source.StartOf(i));
            }
        }

        End(chars);
        return _questions;
    }

    /// <summary>The last part of a path; a doubled slash is one of the name.</summary>
    private static string CategoryOf(string path)
    {
        string[] parts = SafeText.Clean(path).Replace("//", "\0", StringComparison.Ordinal).Split('/');
        string name = parts[^1].Replace('\0', '/').Trim();
        return name is "top" or "$course$" or "$system$" ? "" : name[..Math.Min(name.Length, 200)];
    }

    private GiftChars End(GiftChars chars)
    {
        GiftSpan block = new GiftSpan(chars, 0, chars.Count).Trim();
        if (block.Length == 0)
        {
            return chars.Count == 0 ? chars : new GiftChars();
        }

        if (_questions.Count < GiftLimits.MaxQuestions && ReadBlock(block) is { } question)
        {
            _questions.Add(question);
        }
        else if (_questions.Count == GiftLimits.MaxQuestions && !_saidMany)
        {
            _saidMany = true;
            log.Error(
                "gift-many", block.Offset, $"Only {GiftLimits.MaxQuestions} questions are taken. Split the file.");
        }

        return new GiftChars();
    }

    private ImportedQuestion? ReadBlock(GiftSpan block)
    {
        GiftSpan rest = block;
        string name = "";
        if (rest.StartsWith("::") && rest.IndexOf("::", 2) is > 0 and int end)
        {
            name = SafeText.Clean(rest.To(end).From(2).Text(keepLines: false)).Trim();
            rest = rest.From(end + 2).Trim();
        }

        if (Answers(rest) is not { } place)
        {
            return null;
        }

        GiftSpan body = rest.To(place.Close).From(place.Open + 1).Trim();
        GiftSpan before = rest.To(place.Open).Trim();
        GiftSpan after = rest.From(place.Close + 1).Trim();
        GiftWords words = GiftWords.Of(ref before, log);
        EquatableArray<TextBlock> text = words.Blocks(before);
        if (after.Length > 0)
        {
            text = GiftWords.WithGap(text, words.Blocks(after));
        }

        return new GiftAnswers(words, log).Read(body) is { } answers ? Make(block, name, text, answers) : null;
    }

    private ImportedQuestion? Make(GiftSpan block, string name, EquatableArray<TextBlock> text, GiftAnswer answers)
    {
        (EquatableArray<TextRun> title, EquatableArray<TextBlock> body) = GiftWords.SplitTitle(text);
        if (TextRuns.Plain(title).Trim().Length == 0)
        {
            log.Error("gift-text", block.Offset, "The question has no text.");
            return null;
        }

        string number = (_questions.Count + 1).ToString(CultureInfo.InvariantCulture);
        string id = _ids.Take(name.Length > 0 ? name : TextRuns.Plain(title), $"question-{number}");
        bool isMatch = answers.Key is AnswerKey.Match;
        ImportedQuestion question = new(
            id, _category, title, GiftWords.AsBody(body, isMatch), answers.Key, answers.Explanation);
        if (QuestionProof.Failure(question) is { } failure)
        {
            log.Error("gift-text", block.Offset, $"The question is left out: {failure}");
            return null;
        }

        return question;
    }

    /// <summary>
    /// The braces around the answers; null when there is nothing to answer, which is then in the log.
    /// </summary>
    private (int Open, int Close)? Answers(GiftSpan rest)
    {
        int open = rest.IndexOf('{');
        int close = rest.IndexOf('}');
        if (open < 0 && close < 0)
        {
            log.Warn("gift-kind", rest.Offset, "A description (no answers in braces) is left out: nothing is asked.");
            return null;
        }

        if (open < 0 || (close >= 0 && close < open))
        {
            log.Error("gift-brace", rest.From(close).Offset, "This '}' closes nothing. Write '\\}' for the character.");
            return null;
        }

        if (close < 0)
        {
            log.Error(
                "gift-brace", rest.From(open).Offset,
                "This '{' is not closed before the blank line that ends the question. Add '}', or write '\\{'.");
            return null;
        }

        int more = rest.IndexOf('{', open + 1) is >= 0 and int inner ? inner : rest.IndexOf('}', close + 1);
        if (more >= 0)
        {
            log.Error(
                "gift-brace", rest.From(more).Offset,
                "A question has one pair of braces. Leave a blank line between questions, or write '\\{' and '\\}'.");
            return null;
        }

        return (open, close);
    }
}
