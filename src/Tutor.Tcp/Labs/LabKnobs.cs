using Tutor.Tcp.Listening;

namespace Tutor.Tcp.Labs;

/// <summary>How the knobs of the lab stand.</summary>
public sealed record LabKnobs
{
    /// <summary>The most SYNs a second; few, since few are enough, and so that a run stays quick.</summary>
    public const int MaxRate = 50;

    /// <summary>The longest backlog.</summary>
    public const int MaxBacklog = 256;

    /// <summary>The most repetitions of a SYN,ACK.</summary>
    public const int MaxRetries = 7;

    /// <summary>The longest wait between two calls of accept(), in seconds.</summary>
    public const int MaxAcceptSeconds = 60;

    /// <summary>The most users who come in a second.</summary>
    public const int MaxUsers = 20;

    /// <summary>How they stand when nobody says otherwise.</summary>
    public static LabKnobs Default { get; } = new();

    /// <summary>SYNs a second of the flood; 0 to <see cref="MaxRate"/>, default 5; 0 is no flood.</summary>
    public int Rate { get; init; } = 5;

    /// <summary>Where they claim to come from; made up by default.</summary>
    public FloodSources Sources { get; init; }

    /// <summary>
    /// How many half-open connections the server holds; 1 to <see cref="MaxBacklog"/>, default 8 so that all are seen.
    /// </summary>
    public int Backlog { get; init; } = 8;

    /// <summary>When the server answers by a cookie; off by default, so that the flood does harm.</summary>
    public SynCookieMode Cookies { get; init; }

    /// <summary>How often the server repeats a SYN,ACK; 0 to <see cref="MaxRetries"/>, default 5 as in Linux.</summary>
    public int SynAckRetries { get; init; } = 5;

    /// <summary>
    /// True: the last quarter of the queue is kept for hosts that the server knows, and it knows the real user. Off by
    /// default; see <see cref="ListenPolicy.ReserveForKnownPeers"/>.
    /// </summary>
    public bool Reserve { get; init; }

    /// <summary>
    /// Seconds between two calls of accept(), each of which takes one connection; 0 to
    /// <see cref="MaxAcceptSeconds"/>; 0, the default: it takes every connection at once; null: it never calls it.
    /// </summary>
    public int? AcceptSeconds { get; init; } = 0;

    /// <summary>How many users come at the beginning of each second; 0 to <see cref="MaxUsers"/>, default 1.</summary>
    public int Users { get; init; } = 1;

    /// <summary>
    /// True: a third segment that finds the accept queue full is answered by RST; off by default, as in Linux. See
    /// <see cref="ListenPolicy.AbortOnOverflow"/>.
    /// </summary>
    public bool AbortOnOverflow { get; init; }
}
