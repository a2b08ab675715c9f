using Tutor.Conformance.Traces;
using Tutor.Tcp.Wire;

namespace Tutor.Conformance.Replaying;

/// <summary>
/// Whether a segment without text and FIN is what a trace shows. Windows and options are not compared.
/// </summary>
internal static class Matching
{
    private const TcpFlags NotCompared = TcpFlags.Psh | TcpFlags.Urg;

    /// <summary>True when the segment has the form that the trace shows, or one of its other forms.</summary>
    public static bool Is(Segment segment, ExpectedSegment expected, SeqNumber iss, Isns isns) =>
        IsForm(segment, expected.Form, iss, isns)
        || expected.Alternatives.Any(form => IsForm(segment, form, iss, isns));

    /// <summary>True for an acknowledgment alone: no text, no other control bit that counts.</summary>
    public static bool IsPureAck(TcpFlags flags, uint length) =>
        length == 0 && (flags & ~NotCompared) == TcpFlags.Ack;

    private static bool IsForm(Segment segment, TraceSegment form, SeqNumber iss, Isns isns)
    {
        bool isReset = segment.Has(TcpFlags.Rst) && form.Flags.HasFlag(TcpFlags.Rst);
        bool isSameFlags = isReset || (segment.Flags & ~NotCompared) == (form.Flags & ~NotCompared);
        return isSameFlags
            && segment.DataLength == form.Length
            && IsSameSeq(segment, form, iss)
            && (form.Ack is not uint ack || !segment.Has(TcpFlags.Ack) || segment.Ack == isns.Remote + ack);
    }

    private static bool IsSameSeq(Segment segment, TraceSegment form, SeqNumber iss) =>
        form.AbsoluteSeq is uint absolute ? segment.Seq.Value == absolute
        : form.Seq is not uint seq || segment.Seq == iss + seq;
}
