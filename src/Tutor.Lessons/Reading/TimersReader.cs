using Tutor.Lessons.Reading.Yaml;
using Tutor.Tcp;
using Tutor.Tcp.State;

namespace Tutor.Lessons.Reading;

/// <summary>
/// Reads the timers of a scenario, such as <c>timers: {msl: 30s, rto: 3s}</c>, for both of its hosts.
/// </summary>
internal static class TimersReader
{
    private static readonly string[] Keys =
    [
        "msl", "rto", "min-rto", "max-rto", "syn-give-up", "give-up", "user-timeout", "keep-alive", "delayed-ack",
    ];

    /// <summary>The policy with these timers; the same where the scenario states none.</summary>
    public static Policy Apply(Policy policy, YamlFields? timers, FindingLog log)
    {
        if (timers is null)
        {
            return policy;
        }

        timers.AllowOnly(Keys);
        return policy with
        {
            Msl = Time("msl", policy.Msl),
            InitialRto = Time("rto", policy.InitialRto),
            MinRto = Time("min-rto", policy.MinRto),
            MaxRto = Time("max-rto", policy.MaxRto),
            SynGiveUp = Time("syn-give-up", policy.SynGiveUp),
            GiveUp = Time("give-up", policy.GiveUp),
            UserTimeout = Stated("user-timeout", policy.UserTimeout),
            KeepAlive = Stated("keep-alive", policy.KeepAlive),
            DelayedAck = policy.DelayedAck || timers.Find("delayed-ack") is not null,
            DelayedAckTime = Time("delayed-ack", policy.DelayedAckTime),
        };

        SimTime Time(string key, SimTime otherwise) => PathReader.Time(timers, key, otherwise, log);

        SimTime? Stated(string key, SimTime? otherwise) =>
            timers.Find(key) is null ? otherwise : Time(key, SimTime.Zero);
    }
}
