using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>
/// A segment in the synchronized states and SYN-RECEIVED (RFC 9293 section 3.10.7.4): eight checks in the RFC's order.
/// A check answers true when the segment goes on to the next.
/// </summary>
internal static partial class SegmentInOtherStates
{
    public static void Apply(ref StepDraft draft, Segment segment, SeqNumber iss)
    {
        if (CheckSynInTimeWait(ref draft, segment, iss))
        {
            return;
        }

        if (CheckTimestamps(ref draft, segment)
            && CheckSequence(ref draft, ref segment)
            && NoteTimestamp(ref draft, segment)
            && CheckRst(ref draft, segment)
            && CheckSecurity()
            && CheckSyn(ref draft, segment)
            && CheckAck(ref draft, segment))
        {
            CheckUrg(ref draft, segment);
            if (ProcessText(ref draft, segment))
            {
                CheckFin(ref draft, segment);
            }
        }
    }

    /// <summary>Third: security and compartment, which this TCP does not have (DEVIATIONS.md).</summary>
    private static bool CheckSecurity() => true;
}
