using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>How much of the sequence space a segment uses, also for nonsense lengths near 2^32.</summary>
internal static class SegmentExtent
{
    /// <summary>SEG.LEN in 64 bits.</summary>
    public static long Length(Segment segment) =>
        segment.DataLength + (segment.Has(TcpFlags.Syn) ? 1L : 0) + (segment.Has(TcpFlags.Fin) ? 1L : 0);

    /// <summary>
    /// True when every number that <paramref name="part"/> uses is one that <paramref name="whole"/> uses.
    /// </summary>
    public static bool Covers(Segment whole, Segment part)
    {
        long before = part.Seq - whole.Seq;
        return before >= 0 && before + Length(part) <= Length(whole);
    }
}
