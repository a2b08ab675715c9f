using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;

namespace Tutor.Lessons.Exchange.Gift;

/// <summary>Reads pairs: <c>=left -> right</c>.</summary>
internal sealed class GiftPairs(GiftWords words, GiftLog log)
{
    /// <summary>The key; null when it cannot be used, which is then in the log.</summary>
    public AnswerKey.Match? Read(GiftSpan body)
    {
        List<MatchPair> pairs = [];
        HashSet<string> lefts = new(StringComparer.Ordinal);
        foreach ((_, GiftSpan text) in GiftAnswers.Split(body, "="))
        {
            if (ReadPair(text) is not { } pair)
            {
                continue;
            }

            if (!lefts.Add(TextRuns.Plain(pair.Left)))
            {
                log.Error("gift-answer", text.Offset, "This left side has a partner already. The pair is left out.");
                continue;
            }

            pairs.Add(pair);
        }

        int rights = pairs.Select(pair => TextRuns.Plain(pair.Right)).Distinct().Count();
        if (pairs.Count is >= 2 and <= GiftLimits.MaxAnswers && rights >= 2)
        {
            return new AnswerKey.Match(EquatableArray.From(pairs));
        }

        log.Error(
            "gift-answer", body.Offset,
            $"A matching question has 2 to {GiftLimits.MaxAnswers} pairs, and not all with the same right side.");
        return null;
    }

    private MatchPair? ReadPair(GiftSpan text)
    {
        int arrow = text.IndexOf("->");
        EquatableArray<TextRun> left = arrow < 0 ? [] : words.ReadLine(text.To(arrow).Trim());
        EquatableArray<TextRun> right = arrow < 0 ? [] : words.ReadLine(text.From(arrow + 2).Trim());
        if (arrow >= 0 && left.IsEmpty && !right.IsEmpty)
        {
            log.Warn("gift-answer", text.Offset, "A right side without a left one is not carried.");
            return null;
        }

        if (left.IsEmpty || right.IsEmpty)
        {
            log.Error("gift-answer", text.Offset, "A pair is '=left -> right'. This one is left out.");
            return null;
        }

        return new MatchPair(left, right);
    }
}
