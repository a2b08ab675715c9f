using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Lessons.Rendering;
using Tutor.Tcp;

namespace Tutor.Lessons.Exchange.Gift;

/// <summary>Reads options: <c>=right ~wrong</c>, or <c>~%50%right ~%-100%wrong</c> for several.</summary>
internal sealed class GiftChoice(GiftWords words, GiftLog log)
{
    private readonly List<decimal> _shares = [];
    private readonly List<Option> _options = [];

    /// <summary>The key; null when it cannot be used, which is then in the log.</summary>
    public AnswerKey? Read(GiftSpan body)
    {
        List<(char Sign, GiftSpan Text)> pieces = GiftAnswers.Split(body, "=~");
        bool isSingle = pieces.Exists(piece => piece.Sign == '=');
        foreach ((char sign, GiftSpan text) in pieces)
        {
            Add(sign, text, isSingle);
        }

        int right = _options.Count(option => option.IsRight);
        if (pieces.Count > GiftLimits.MaxAnswers || _options.Count < 2 || right == 0)
        {
            log.Error(
                "gift-answer", body.Offset,
                $"A choice has 2 to {GiftLimits.MaxAnswers} options with text, at least one of them right; here: "
                + $"{_options.Count} and {right}.");
            return null;
        }

        if (isSingle && right > 1)
        {
            log.Warn(
                "gift-answer", body.Offset,
                "The question is left out: one option is to be chosen, and several '=' are right. Weigh them instead.");
            return null;
        }

        WarnOfShares(body, isSingle);
        return isSingle
            ? new AnswerKey.Choice(EquatableArray.From(_options))
            : new AnswerKey.Several(EquatableArray.From(_options));
    }

    private void Add(char sign, GiftSpan text, bool isSingle)
    {
        decimal? weight = GiftWeight.Take(ref text, log);
        int hash = text.IndexOf('#');
        EquatableArray<TextBlock> feedback = hash < 0 ? [] : words.Read(text.From(hash + 1).Trim());
        GiftSpan option = hash < 0 ? text : text.To(hash).Trim();
        EquatableArray<TextRun> line = words.ReadLine(option);
        if (TextRuns.Plain(line).Trim().Length == 0)
        {
            log.Error("gift-answer", text.Offset, "An option has no text. It is left out.");
            return;
        }

        bool isRight = isSingle ? sign == '=' : weight > 0;
        _options.Add(new Option(line, isRight, feedback));
        if (weight is { } share and > 0 && (!isSingle || (sign == '~' || share < 100)))
        {
            _shares.Add(share);
        }
    }

    private void WarnOfShares(GiftSpan body, bool isSingle)
    {
        if (isSingle ? _shares.Count > 0 : _shares.Distinct().Count() > 1)
        {
            log.Warn(
                "gift-weight", body.Offset,
                isSingle
                    ? "Partial credit is not carried: an option is right or wrong."
                    : "Different weights are not carried: all right options have to be chosen.");
        }
    }
}
