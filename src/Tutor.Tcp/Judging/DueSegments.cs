using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Judging;

/// <summary>
/// What is left to send after a learner's segment. One segment may say what several that were due say: a FIN with ACK
/// covers a due ACK and a due FIN, and part of a text leaves the rest of it due.
/// </summary>
internal static class DueSegments
{
    /// <summary>What is still due after the segment; the same list when it covers nothing.</summary>
    public static EquatableArray<Segment> After(EquatableArray<Segment> due, Segment sent)
    {
        int covered = 0;
        while (covered < due.Count && Covers(sent, due[covered]))
        {
            covered++;
        }

        if (covered < due.Count && RestOf(due[covered], sent) is { } rest)
        {
            due = due.SetItem(covered, rest);
        }

        return covered == 0 ? due : EquatableArray.Create(due.AsSpan()[covered..]);
    }

    /// <summary>True when the segment says everything that the due one says.</summary>
    public static bool Covers(Segment sent, Segment due)
    {
        const TcpFlags Kept = TcpFlags.Syn | TcpFlags.Fin | TcpFlags.Rst | TcpFlags.Ack;
        bool saysFlags = (sent.Flags & due.Flags & Kept) == (due.Flags & Kept)
            && sent.Has(TcpFlags.Rst) == due.Has(TcpFlags.Rst);
        bool saysAck = !due.Has(TcpFlags.Ack) || sent.Ack == due.Ack;
        if (!saysFlags || !saysAck)
        {
            return false;
        }

        return SegmentExtent.Length(due) == 0
            ? !due.Has(TcpFlags.Rst) || sent.Seq == due.Seq
            : SegmentExtent.Covers(sent, due);
    }

    /// <summary>What is left of a due text of which the segment carries the beginning; null when it does not.</summary>
    private static Segment? RestOf(Segment due, Segment sent)
    {
        long carried = sent.End - due.Seq;
        bool isBeginning = due.DataLength > 0
            && sent.DataLength > 0
            && (sent.Flags & (TcpFlags.Syn | TcpFlags.Rst | TcpFlags.Fin)) == 0
            && sent.Seq <= due.Seq
            && carried > 0
            && carried < due.DataLength;
        return isBeginning
            ? due with { Seq = due.Seq + (uint)carried, DataLength = due.DataLength - (uint)carried }
            : null;
    }
}
