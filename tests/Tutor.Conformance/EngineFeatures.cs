using Tutor.Conformance.Traces;

namespace Tutor.Conformance;

/// <summary>What of the features that a trace needs the engine has.</summary>
internal static class EngineFeatures
{
    private const string SynFin = "syn-fin";

    /// <summary>Negotiated from the SYNs of the trace.</summary>
    private static readonly string[] Supported = ["wscale", "sack", "timestamps"];

    /// <summary>Without effect on what a runner compares, which leaves the values of options out.</summary>
    private static readonly string[] MayBeIgnored = ["ecn", "user-timeout"];

    /// <summary>
    /// The first feature that the trace needs and the engine lacks; null when the trace can be replayed.
    /// </summary>
    /// <remarks>
    /// The engine keeps a FIN that rides on a SYN, as the RFC says. Traces that need it forgotten are left out, but not
    /// when their policy drops such a SYN, since then there is nothing to forget.
    /// </remarks>
    public static string? Lacking(Trace trace) => trace.Needs.FirstOrDefault(need =>
        !Supported.Contains(need)
        && !MayBeIgnored.Contains(need)
        && !(need == SynFin && trace.Policy.DropSynFin));
}
