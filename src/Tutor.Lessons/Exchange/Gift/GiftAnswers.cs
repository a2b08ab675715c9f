using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Exchange.Gift;

/// <summary>Reads what stands between the braces, and says what of it a lesson cannot carry.</summary>
/// <param name="words">Reads texts in the format of the question.</param>
/// <param name="log">Takes what is wrong.</param>
internal sealed class GiftAnswers(GiftWords words, GiftLog log)
{
    /// <summary>The answers; null when they cannot be used, which is then in the log.</summary>
    public GiftAnswer? Read(GiftSpan body)
    {
        EquatableArray<TextBlock> general = [];
        if (body.IndexOf("####") is >= 0 and int at)
        {
            general = words.Read(body.From(at + 4).Trim());
            body = body.To(at).Trim();
        }

        if (body.Length == 0)
        {
            log.Warn("gift-kind", body.Offset, "An essay question is left out: nobody here could mark it.");
            return null;
        }

        if (body.Is(0, '#'))
        {
            return new GiftNumbers(words, log).Read(body.From(1).Trim(), general);
        }

        AnswerKey? key = body.IndexOf('~') >= 0 ? new GiftChoice(words, log).Read(body)
            : body.Is(0, '=') && body.IndexOf("->") >= 0 ? new GiftPairs(words, log).Read(body)
            : TrueFalse(body) ?? Unknown(body);
        return key is null ? null : new GiftAnswer(key, general);
    }

    /// <summary>The pieces behind each of these signs; what stands before the first is no piece.</summary>
    public static List<(char Sign, GiftSpan Text)> Split(GiftSpan body, string signs)
    {
        List<(char Sign, GiftSpan Text)> pieces = [];
        int start = -1;
        for (int i = 0; i <= body.Length; i++)
        {
            bool isSign = i < body.Length && signs.Any(sign => body.Is(i, sign));
            if (!isSign && i < body.Length)
            {
                continue;
            }

            if (start >= 0)
            {
                pieces.Add((body.Chars[body.Start + start], body.To(i).From(start + 1).Trim()));
            }

            start = i;
        }

        return pieces;
    }

    private AnswerKey.Choice? TrueFalse(GiftSpan body)
    {
        int hash = body.IndexOf('#');
        string word = (hash < 0 ? body : body.To(hash)).Trim().Text(keepLines: false).ToUpperInvariant();
        if (word is not ("T" or "TRUE" or "F" or "FALSE"))
        {
            return null;
        }

        // The first feedback is for the wrong answer, the second for the right one.
        EquatableArray<TextBlock>[] feedback =
            [.. Split(body, "#").Take(2).Select(piece => words.Read(piece.Text))];
        EquatableArray<TextBlock> ofWrong = feedback.Length > 0 ? feedback[0] : [];
        EquatableArray<TextBlock> ofRight = feedback.Length > 1 ? feedback[1] : [];
        bool isTrue = word[0] == 'T';
        return new AnswerKey.Choice(
        [
            new Option(GiftWords.Words("True"), isTrue, isTrue ? ofRight : ofWrong),
            new Option(GiftWords.Words("False"), !isTrue, isTrue ? ofWrong : ofRight),
        ]);
    }

    private AnswerKey? Unknown(GiftSpan body)
    {
        string text = body.Is(0, '=')
            ? "A short-answer question is left out: a lesson has no question for free text. Make it a choice."
            : "These answers are of no kind that can be read. Begin them with '=' and '~', '#', 'T' or 'F'.";
        if (body.Is(0, '='))
        {
            log.Warn("gift-kind", body.Offset, text);
        }
        else
        {
            log.Error("gift-answer", body.Offset, text);
        }

        return null;
    }
}
