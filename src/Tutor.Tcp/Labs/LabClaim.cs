using System.Globalization;

namespace Tutor.Tcp.Labs;

/// <summary>A claim about a stretch of a run that the engine can hold against it: <c>connected &gt; 0</c>.</summary>
/// <param name="Metric">What is counted.</param>
/// <param name="Comparison">How it is compared: <c>==</c>, <c>!=</c>, <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c>,
/// <c>&gt;=</c>.</param>
/// <param name="Number">What it is compared with; null: the backlog.</param>
public sealed record LabClaim(LabMetric Metric, string Comparison, int? Number)
{
    /// <summary>The word that stands for the backlog.</summary>
    public const string Backlog = "backlog";

    /// <summary>The comparisons that there are.</summary>
    public static EquatableArray<string> Comparisons { get; } = ["==", "!=", "<", "<=", ">", ">="];

    /// <summary>The claim of a text, its three words parted by spaces; null when it is none.</summary>
    public static LabClaim? Parse(string text)
    {
        if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var name, var comparison, var value]
            || LabMetrics.Find(name) is not { } metric
            || !Comparisons.AsSpan().Contains(comparison))
        {
            return null;
        }

        return value == Backlog ? new LabClaim(metric, comparison, null)
            : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                ? new LabClaim(metric, comparison, number)
            : null;
    }

    /// <summary>True when it holds of these seconds.</summary>
    /// <param name="seconds">The seconds.</param>
    /// <param name="knobs">How the knobs stand at their end.</param>
    public bool Holds(ReadOnlySpan<LabSecond> seconds, LabKnobs knobs)
    {
        int value = LabMetrics.Over(seconds, Metric);
        int other = Number ?? knobs.Backlog;
        return Comparison switch
        {
            "==" => value == other,
            "!=" => value != other,
            "<" => value < other,
            "<=" => value <= other,
            ">" => value > other,
            _ => value >= other,
        };
    }
}
