using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <content>
/// Segments that are held as a whole until their turn comes; only by <see cref="Policy.HoldWholeSegments"/>.
/// </content>
internal static partial class SegmentInOtherStates
{
    /// <summary>The most segments that are held; one more is as good as lost.</summary>
    private const int MaxHeld = 64;

    /// <summary>
    /// True for a segment beyond RCV.NXT, unless RFC 5961 answers it at once wherever in the window it is.
    /// </summary>
    private static bool HasToWait(in StepDraft draft, Segment segment)
    {
        bool isChallenged = (segment.Has(TcpFlags.Rst) && draft.Policy.Rfc5961Rst)
            || (segment.Has(TcpFlags.Syn) && draft.Policy.Rfc5961Syn);
        return draft.Policy.HoldWholeSegments && segment.Seq > draft.Rcv.Nxt && !isChallenged;
    }

    private static void Hold(ref StepDraft draft, Segment segment)
    {
        draft.Fire(Rules.SegmentHeld);
        draft.AckDue |= segment.Len > 0 && !segment.Has(TcpFlags.Rst);
        if (draft.HeldSegments.Count == MaxHeld)
        {
            return;
        }

        int place = 0;
        while (place < draft.HeldSegments.Count && draft.HeldSegments[place].Seq <= segment.Seq)
        {
            place++;
        }

        ReadOnlySpan<Segment> held = draft.HeldSegments.AsSpan();
        draft.HeldSegments = [.. held[..place], segment, .. held[place..]];
    }

    /// <summary>
    /// Segments before which nothing is missing any more are processed, in order of SEG.SEQ (MUST-59).
    /// </summary>
    private static void TakeTurns(ref StepDraft draft)
    {
        while (!draft.HeldSegments.IsEmpty && draft.HeldSegments[0].Seq <= draft.Rcv.Nxt)
        {
            Segment next = draft.HeldSegments[0];
            draft.HeldSegments = draft.HeldSegments.RemoveAt(0);
            draft.Fire(Rules.SegmentsTurn);
            GoOn(ref draft, next);
        }
    }
}
