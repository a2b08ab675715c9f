using System.Globalization;

namespace Tutor.Lessons.Exchange.Gift;

/// <summary>Reads the <c>%50%</c> in front of an answer.</summary>
internal static class GiftWeight
{
    /// <summary>The weight in percent, -100 to 100, taken off the text; null when there is none.</summary>
    /// <param name="text">The answer; without the weight afterwards.</param>
    /// <param name="log">Takes a weight that is no number.</param>
    public static decimal? Take(ref GiftSpan text, GiftLog log)
    {
        int end = text.Is(0, '%') ? text.IndexOf('%', 1) : -1;
        if (end < 0)
        {
            return null;
        }

        string number = text.To(end).From(1).Text(keepLines: false).Trim();
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        bool isNumber = decimal.TryParse(number, Style, CultureInfo.InvariantCulture, out decimal weight);
        if (!isNumber || weight is < -100 or > 100)
        {
            log.Error("gift-weight", text.Offset, "A weight is a number from -100 to 100 between two '%'.");
            weight = 0;
        }

        text = text.From(end + 1).Trim();
        return weight;
    }
}
