using Tutor.Tcp.Wire;

namespace Tutor.Tcp.World;

/// <summary>
/// How often a segment was lost in a row. Segments of equal sender, numbers and control bits are one.
/// </summary>
/// <param name="Source">The end that sent it.</param>
/// <param name="Seq">SEG.SEQ.</param>
/// <param name="Length">Octets of text.</param>
/// <param name="Flags">SYN and FIN, if set.</param>
/// <param name="Times">How often; 1 or more.</param>
internal readonly record struct LossCount(Endpoint Source, SeqNumber Seq, uint Length, TcpFlags Flags, int Times)
{
    /// <summary>The most segments that are remembered; the one that was lost longest ago is forgotten first.</summary>
    public const int Most = 64;

    /// <summary>A segment that was lost once.</summary>
    public static LossCount Of(Endpoint source, Segment segment) =>
        new(source, segment.Seq, segment.DataLength, segment.Flags & (TcpFlags.Syn | TcpFlags.Fin), 1);

    /// <summary>True when both count the same segment.</summary>
    public bool IsSame(LossCount other) => this with { Times = other.Times } == other;
}
