using Tutor.Tcp;

namespace Tutor.Study.Sandbox;

/// <summary>How large a sandbox may become, so that no file and no patience can fill the memory.</summary>
public static class SandboxLimits
{
    /// <summary>The most actions of one sandbox.</summary>
    public const int MostActions = 500;

    /// <summary>The most octets that one SEND or one segment carries.</summary>
    public const uint MostOctets = ushort.MaxValue;

    /// <summary>The most octets of a saved sandbox.</summary>
    public const int MostFileOctets = 256 * 1024;

    /// <summary>The longest that a segment is held up at a time.</summary>
    public static SimTime LongestDelay { get; } = SimTime.FromSeconds(600);

    /// <summary>The most lines of the wire that are remembered.</summary>
    internal const int MostLines = 600;

    /// <summary>The most events that are remembered.</summary>
    internal const int MostEvents = 1200;

    /// <summary>The most events of one action; two ends may answer each other for ever.</summary>
    internal const int MostEventsAtOnce = 200;
}
