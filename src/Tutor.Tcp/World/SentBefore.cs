using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>Tells a segment that was on the wire before.</summary>
internal static class SentBefore
{
    /// <summary>
    /// True when every number that the segment uses was on the wire before, in one segment of that host or in several.
    /// False for a segment that uses none, and for the SYN+ACK that answers a SYN which crossed ours.
    /// </summary>
    public static bool Holds(EquatableArray<LadderLine> ladder, string from, Segment segment) =>
        Holds(ladder, line => line.From == from, segment);

    /// <summary>The same for a segment between two ends: numbers of other connections do not count.</summary>
    public static bool Holds(EquatableArray<LadderLine> ladder, Departure departure) =>
        !ladder.IsEmpty && SegmentExtent.Length(departure.Segment) > 0 && Holds(
            ladder,
            line => line.From == departure.From
                && line.Source == departure.Source
                && line.Destination == departure.Destination,
            departure.Segment);

    private static bool Holds(EquatableArray<LadderLine> ladder, Func<LadderLine, bool> isOurs, Segment segment)
    {
        long length = SegmentExtent.Length(segment);
        long sent = 0;
        for (long before = -1; sent < length && sent > before;)
        {
            before = sent;
            sent = SentUpTo(ladder, isOurs, segment, sent);
        }

        return length > 0 && sent == length;
    }

    /// <summary>How much of the segment was sent, given that the part before <paramref name="sent"/> was.</summary>
    private static long SentUpTo(
        EquatableArray<LadderLine> ladder, Func<LadderLine, bool> isOurs, Segment segment, long sent)
    {
        long length = SegmentExtent.Length(segment);
        for (int i = ladder.Count - 1; i >= 0; i--)
        {
            LadderLine line = ladder[i];
            bool isCrossed = segment.Has(TcpFlags.Syn | TcpFlags.Ack) && !line.Segment.Has(TcpFlags.Ack);
            long start = line.Segment.Seq - segment.Seq;
            long end = start + SegmentExtent.Length(line.Segment);
            if (start <= sent && end > sent && !isCrossed && isOurs(line))
            {
                sent = Math.Min(end, length);
            }
        }

        return sent;
    }
}
