using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Study.Sandbox;

/// <summary>Where a sandbox starts. All of it is made by the engine.</summary>
public enum SandboxPreset
{
    /// <summary>Both ends are CLOSED.</summary>
    Empty,

    /// <summary>The server is in LISTEN.</summary>
    Listening,

    /// <summary>Both ends are ESTABLISHED.</summary>
    Established,

    /// <summary>Both ends have closed at the same moment; their FINs are under way.</summary>
    Closing,
}

/// <summary>What a sandbox starts from.</summary>
public sealed record SandboxStart
{
    /// <summary>The delay of the wire by default.</summary>
    public const int UsualDelayMs = 100;

    /// <summary>The longest delay of the wire.</summary>
    public const int MostDelayMs = 60_000;

    /// <summary>How far the connection is.</summary>
    public SandboxPreset Preset { get; init; }

    /// <summary>The initial send sequence number of the client's first connection.</summary>
    public SeqNumber ClientIss { get; init; } = new(1000);

    /// <summary>The same of the server.</summary>
    public SeqNumber ServerIss { get; init; } = new(5000);

    /// <summary>The profile that the client follows, a name of <see cref="Profiles.All"/>.</summary>
    public string ClientProfile { get; init; } = Policy.Rfc9293.Profile;

    /// <summary>The same of the server.</summary>
    public string ServerProfile { get; init; } = Policy.Rfc9293.Profile;

    /// <summary>How long a segment is under way, in milliseconds: 0 to <see cref="MostDelayMs"/>.</summary>
    public int DelayMs { get; init; } = UsualDelayMs;

    /// <summary>The same start with initial sequence numbers that follow from a seed.</summary>
    public SandboxStart Seeded(ulong seed)
    {
        const ulong all = 1UL << 32;
        _ = new Dice(seed).Below(all, out ulong client).Below(all, out ulong server);
        return this with { ClientIss = new SeqNumber((uint)client), ServerIss = new SeqNumber((uint)server) };
    }

    /// <summary>The same start with both ends following a profile.</summary>
    /// <param name="profile">A name of <see cref="Profiles.All"/>.</param>
    public SandboxStart Following(string profile) =>
        this with { ClientProfile = profile, ServerProfile = profile };
}
