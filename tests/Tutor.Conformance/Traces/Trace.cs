using Tutor.Tcp.State;

namespace Tutor.Conformance.Traces;

/// <summary>One recorded connection, seen from the end under test.</summary>
internal sealed record Trace
{
    /// <summary>What it is called in reports; of no other meaning.</summary>
    public required string Name { get; init; }

    /// <summary>The receive buffer in octets; 1 to 2^30.</summary>
    public required uint ReceiveBuffer { get; init; }

    /// <summary>The choices of the trace, and what the SYNs of the end under test offer.</summary>
    public required Policy Policy { get; init; }

    /// <summary>The features that the trace touches.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>What happens, in order of time.</summary>
    public required IReadOnlyList<TraceEvent> Events { get; init; }

    /// <summary>The state at the end; null when the trace does not say.</summary>
    public TcpState? End { get; init; }

    /// <summary>True when nothing may be sent after the last segment that arrived.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>
    /// Index of the event at which the recorded stack leaves the RFC; null when it follows it throughout.
    /// </summary>
    public int? DivergesAt { get; init; }
}
