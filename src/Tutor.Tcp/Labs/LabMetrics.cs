namespace Tutor.Tcp.Labs;

/// <summary>What the lab counts, by name, and its value over a stretch of seconds.</summary>
public static class LabMetrics
{
    /// <summary>The names, in the order of <see cref="LabMetric"/>.</summary>
    public static EquatableArray<string> Names { get; } =
        ["half-open", "connected", "failed", "dropped", "sent", "cookies", "given-up", "resets"];

    /// <summary>The metric of that name; null when there is none.</summary>
    public static LabMetric? Find(string name) =>
        Names.AsSpan().IndexOf(name) is >= 0 and int index ? (LabMetric)index : null;

    /// <summary>Its value in one second; half-open connections are those at its end.</summary>
    public static int In(LabSecond second, LabMetric metric) => metric switch
    {
        LabMetric.HalfOpen => second.HalfOpen,
        LabMetric.Connected => second.Connected,
        LabMetric.Failed => second.Failed,
        LabMetric.Dropped => second.Dropped,
        LabMetric.Sent => second.Sent,
        LabMetric.Cookies => second.Cookies,
        LabMetric.GivenUp => second.GivenUp,
        LabMetric.Resets => second.Resets,
    };

    /// <summary>Its sum over seconds, half-open connections at the last of them; 0 over none.</summary>
    public static int Over(ReadOnlySpan<LabSecond> seconds, LabMetric metric)
    {
        if (metric == LabMetric.HalfOpen)
        {
            return seconds.IsEmpty ? 0 : seconds[^1].HalfOpen;
        }

        int sum = 0;
        foreach (LabSecond second in seconds)
        {
            sum += In(second, metric);
        }

        return sum;
    }
}
