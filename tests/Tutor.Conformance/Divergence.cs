using Tutor.Conformance.Replaying;
using Tutor.Conformance.Traces;

namespace Tutor.Conformance;

/// <summary>What is asked of a trace in which a stack does not do what the RFC says.</summary>
internal static class Divergence
{
    /// <summary>
    /// Null when the first disagreement is at the event that the trace names, or later; a trace that names none has to
    /// agree. What the recorded stack leaves unsaid at the end counts too: often that is the difference.
    /// </summary>
    public static Disagreement? Find(Trace trace)
    {
        if (trace.DivergesAt is not int at)
        {
            return TraceReplay.Run(trace);
        }

        Disagreement? found = TraceReplay.Run(trace with { IsQuiet = true });
        return found is null ? new Disagreement(trace.Name, at, "the engine to differ from the stack", "the same", "", [])
            : found.Event >= at ? null
            : found;
    }
}
