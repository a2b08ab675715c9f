using Tutor.Conformance.Replaying;
using Tutor.Conformance.Traces;

namespace Tutor.Conformance;

/// <summary>What is asked of a trace in which a stack does not do what the RFC says.</summary>
internal static class Divergence
{
    /// <summary>Null when the first disagreement is at the event that the trace names, or later.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="found">Its first disagreement; null when there was none.</param>
    public static Disagreement? Check(Trace trace, Disagreement? found)
    {
        if (trace.DivergesAt is not int at)
        {
            return found;
        }

        if (found is null)
        {
            return new Disagreement(trace.Name, at, "a disagreement with the stack", "none", "", []);
        }

        return found.Event >= at ? null : found;
    }
}
