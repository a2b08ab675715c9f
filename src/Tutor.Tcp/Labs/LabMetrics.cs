namespace Tutor.Tcp.Labs;

/// <summary>What the lab counts, by name, and its value over a stretch of seconds.</summary>
public static class LabMetrics
{
    /// <summary>The names, in the order of <see cref="LabMetric"/>.</summary>
    public static EquatableArray<string> Names { get; } = new(
    [
        "half-open", "connected", "failed", "dropped", "sent", "cookies", "given-up", "resets", "accept-queue",
        "accepted", "overflows", "users-reset",
    ]);

    /// <summary>The metric of that name; null when there is none.</summary>
    public static LabMetric? Find(string name) =>
        Names.AsSpan().IndexOf(name) is >= 0 and int index ? (LabMetric)index : null;

    /// <summary>True for the length of a queue, which is that at the end; the others are summed up.</summary>
    public static bool IsLength(LabMetric metric) => metric is LabMetric.HalfOpen or LabMetric.AcceptQueue;

    /// <summary>Its value in one second; the length of a queue is that at its end.</summary>
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
        LabMetric.AcceptQueue => second.AcceptQueue,
        LabMetric.Accepted => second.Accepted,
        LabMetric.Overflows => second.Overflows,
        LabMetric.UsersReset => second.UsersReset,
    };

    /// <summary>Its sum over seconds, the length of a queue at the last of them; 0 over none.</summary>
    public static int Over(ReadOnlySpan<LabSecond> seconds, LabMetric metric)
    {
        if (IsLength(metric))
        {
            return seconds.IsEmpty ? 0 : In(seconds[^1], metric);
        }

        int sum = 0;
        foreach (LabSecond second in seconds)
        {
            sum += In(second, metric);
        }

        return sum;
    }
}
