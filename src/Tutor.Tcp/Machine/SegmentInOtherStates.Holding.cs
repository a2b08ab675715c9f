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
        ReadOnlySpan<Segment> held = draft.HeldSegments.AsSpan();
        int place = 0;
        for (; place < held.Length && held[place].Seq <= segment.Seq; place++)
        {
            if (IsRepetition(held[place], segment))
            {
                draft.HeldSegments = draft.HeldSegments.SetItem(place, segment);
                return;
            }
        }

        if (held.Length < MaxHeld)
        {
            draft.HeldSegments = [.. held[..place], segment, .. held[place..]];
        }
    }

    /// <summary>The same numbers and controls: then the newer one, with its ACK and window, takes the place.</summary>
    private static bool IsRepetition(Segment held, Segment segment)
    {
        const TcpFlags Controls = TcpFlags.Syn | TcpFlags.Ack | TcpFlags.Fin | TcpFlags.Rst;
        return held.Seq == segment.Seq && held.Len == segment.Len && ((held.Flags ^ segment.Flags) & Controls) == 0;
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
            draft.IsCut = false;
            draft.Fire(Rules.SegmentsTurn);
            if (IsControlInPlace(ref draft, next))
            {
                GoOn(ref draft, next);
            }
        }
    }

    /// <summary>
    /// RST and SYN were in the window when they came; text that came since may have left them behind, and then they
    /// end nothing.
    /// </summary>
    private static bool IsControlInPlace(ref StepDraft draft, Segment segment)
    {
        if (segment.Seq == draft.Rcv.Nxt || (segment.Flags & (TcpFlags.Rst | TcpFlags.Syn)) == 0)
        {
            return true;
        }

        draft.Fire(segment.Has(TcpFlags.Rst) ? Rules.SeqUnacceptableRst : Rules.SeqUnacceptable);
        if (!segment.Has(TcpFlags.Rst))
        {
            Replies.Challenge(ref draft, segment);
        }

        return false;
    }
}
