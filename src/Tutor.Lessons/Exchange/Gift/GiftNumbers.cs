using System.Globalization;
using Tutor.Lessons.Formulas;
using Tutor.Lessons.Markup;
using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Exchange.Gift;

/// <summary>
/// Reads numbers: <c>5001:0</c>, <c>1..1</c>, or several answers with weights, of which one counts fully.
/// </summary>
internal sealed class GiftNumbers(GiftWords words, GiftLog log)
{
    private const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign
        | NumberStyles.AllowExponent;

    /// <summary>The answer; null when a lesson cannot carry it, which is then in the log.</summary>
    /// <param name="body">What stands behind the first <c>#</c>.</param>
    /// <param name="general">The general feedback.</param>
    public GiftAnswer? Read(GiftSpan body, EquatableArray<TextBlock> general)
    {
        List<GiftSpan> full = [];
        bool hasSeveral = body.Is(0, '=') || body.Is(0, '~');
        List<(char Sign, GiftSpan Text)> pieces = hasSeveral ? GiftAnswers.Split(body, "=~") : [('=', body)];
        foreach ((char sign, GiftSpan piece) in pieces)
        {
            GiftSpan text = piece;
            decimal weight = GiftWeight.Take(ref text, log) ?? (sign == '=' ? 100 : 0);
            if (weight == 100)
            {
                full.Add(text);
            }
            else
            {
                log.Warn("gift-weight", text.Offset, "This answer is not carried: only one with 100 % is.");
            }
        }

        if (full.Count == 1)
        {
            return ReadOne(full[0], general);
        }

        log.Warn("gift-answer", body.Offset, $"The question is left out: {full.Count} numbers are right, not one.");
        return null;
    }

    private GiftAnswer? ReadOne(GiftSpan text, EquatableArray<TextBlock> general)
    {
        int hash = text.IndexOf('#');
        GiftSpan number = hash < 0 ? text : text.To(hash).Trim();
        if (Value(number) is not { } value)
        {
            return null;
        }

        EquatableArray<TextBlock> feedback = hash < 0 ? [] : words.Read(text.From(hash + 1).Trim());
        Formula formula = FormulaParser.Parse(value.ToString(CultureInfo.InvariantCulture)).Formula!;
        return new GiftAnswer(new AnswerKey.Number(formula), feedback.AddRange(general));
    }

    private uint? Value(GiftSpan number)
    {
        int dots = number.IndexOf("..");
        int colon = number.IndexOf(':');
        GiftSpan first = dots >= 0 ? number.To(dots) : colon >= 0 ? number.To(colon) : number;
        GiftSpan? second = dots >= 0 ? number.From(dots + 2) : colon >= 0 ? number.From(colon + 1) : null;
        if (Parse(first) is not { } value || (second is { } last && Parse(last) is null))
        {
            log.Error("gift-number", number.Offset, "Write a number, 'NUMBER:TOLERANCE' or 'LOW..HIGH'.");
            return null;
        }

        decimal other = second is { } text ? Parse(text)!.Value : dots >= 0 ? value : 0;
        if (dots >= 0 && other != value)
        {
            log.Warn("gift-tolerance", number.Offset, "The question is left out: a range is no one number.");
            return null;
        }

        if (value is < 0 or > uint.MaxValue || value != decimal.Truncate(value))
        {
            log.Warn(
                "gift-number", number.Offset,
                "The question is left out: a lesson asks for whole numbers from 0 to 4294967295.");
            return null;
        }

        if (dots < 0 && Math.Abs(other) >= 1)
        {
            log.Warn(
                "gift-tolerance", number.Offset,
                $"The tolerance is not carried: only {(uint)value} itself is right in the lesson.");
        }

        return (uint)value;
    }

    private static decimal? Parse(GiftSpan text)
    {
        string number = text.Text(keepLines: false).Trim();
        return number.Length <= 30 && decimal.TryParse(number, Style, CultureInfo.InvariantCulture, out decimal value)
            ? value
            : null;
    }
}
