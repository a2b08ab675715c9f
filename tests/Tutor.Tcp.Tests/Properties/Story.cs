using Tutor.Tcp.State;

namespace Tutor.Tcp.Tests.Properties;

/// <summary>What two applications do, and what the wire between them does. Everything follows from it.</summary>
public sealed record Story(AppStory Client, AppStory Server, WireStory Wire, string Profile)
{
    /// <summary>The policies that stories are told under, by name.</summary>
    public static readonly IReadOnlyDictionary<string, Policy> Profiles = new Dictionary<string, Policy>
    {
        ["default"] = Policy.Rfc9293,
        ["delayed ACK"] = Policy.Rfc9293 with { DelayedAck = true },
        ["scaled windows"] = Policy.Rfc9293 with { WindowScale = 7 },
        ["hardened"] = Policy.Rfc9293 with { Rfc5961Ack = true, Rfc1337 = true, UseAckOfOldSegment = true },
        ["RFC 793"] = Policy.Rfc9293 with { Rfc5961Rst = false, Rfc5961Syn = false },
        ["keep-alive"] = Policy.Rfc9293 with { KeepAlive = SimTime.FromSeconds(30) },
    };

    /// <summary>
    /// The policy, with R2 out of the way: a run of losses that a wire may make can outlast it while the time-out is
    /// backed off, and a connection that is given up is no disagreement. An ACK at the edge of the window is accepted:
    /// to the letter of table 6 two ends that fill each other's window can come to a standstill (DEVIATIONS.md).
    /// </summary>
    public Policy Policy => Profiles[Profile] with
    {
        GiveUp = SimTime.FromSeconds(7200),
        SynGiveUp = SimTime.FromSeconds(7200),
        AcceptAckAtRightEdge = true,
    };

    /// <summary>
    /// When all must be over. At worst each segment is sent alone, at the greatest time-out, and needs seven goes: it
    /// is lost three times, and so is its acknowledgment.
    /// </summary>
    public SimTime MostTime => SimTime.FromSeconds(600 + (MostSegments * 7 * 60));

    private long MostSegments => Client.MostSegments + Server.MostSegments;

    /// <inheritdoc/>
    public override string ToString() => $"{Profile}\n  client {Client}\n  server {Server}\n  {Wire}";
}

/// <summary>One SEND and how long after the one before it comes.</summary>
public readonly record struct SendStory(int AfterMs, uint Octets);

/// <summary>When an application closes. Neither throws away what the other sends.</summary>
public enum CloseStory
{
    /// <summary>A half-close after its last SEND.</summary>
    HalfAfterSending,

    /// <summary>After its last SEND and after the other end has closed.</summary>
    AfterTheOther,
}

/// <summary>One application.</summary>
public sealed record AppStory(
    uint Iss,
    bool OpensActively,
    uint Buffer,
    ushort Mss,
    int ReadsAfterMs,
    IReadOnlyList<SendStory> Sends,
    CloseStory Close,
    int ClosesAfterMs)
{
    /// <summary>How many segments its text may need, with those for SYN, FIN and what a window leaves.</summary>
    public long MostSegments => 4 + Sends.Sum(s => 2 + (s.Octets / 50));

    /// <summary>Octets that it sends in all.</summary>
    public uint Octets => (uint)Sends.Sum(s => (long)s.Octets);

    /// <inheritdoc/>
    public override string ToString() =>
        $"iss {Iss} {(OpensActively ? "opens" : "listens")} buffer {Buffer} mss {Mss} reads after {ReadsAfterMs} ms, "
        + $"sends {string.Join(", ", Sends.Select(s => $"{s.Octets} (+{s.AfterMs} ms)"))}, "
        + $"closes {Close} (+{ClosesAfterMs} ms)";
}

/// <summary>The wire; shares are out of 100 transmissions.</summary>
public sealed record WireStory(int Seed, int DelayMs, int Loss, int Duplicate, int JitterMs)
{
    /// <summary>A segment that was lost so often in a row gets through the next time.</summary>
    public const int MostLosses = 3;

    /// <inheritdoc/>
    public override string ToString() =>
        $"wire seed {Seed}: {DelayMs} ms, {Loss} % lost, {Duplicate} % twice, jitter {JitterMs} ms";
}
