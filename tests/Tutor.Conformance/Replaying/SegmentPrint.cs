using Tutor.Conformance.Traces;
using Tutor.Tcp.Wire;

namespace Tutor.Conformance.Replaying;

/// <summary>Segments as a trace would write them, for reports.</summary>
internal static class SegmentPrint
{
    /// <summary>A segment of a trace, such as <c>ACK seq=1 ack=100 len=0</c>.</summary>
    public static string Expected(TraceSegment segment) =>
        Line(segment.Flags, segment.AbsoluteSeq ?? segment.Seq, segment.Ack, segment.Length);

    /// <summary>A segment that was sent, its numbers relative again.</summary>
    public static string Sent(Segment segment, SeqNumber iss, Isns isns) => Line(
        segment.Flags,
        (uint)(long)(segment.Seq - iss & uint.MaxValue),
        segment.Has(TcpFlags.Ack) ? (uint)(long)(segment.Ack - isns.Remote & uint.MaxValue) : null,
        segment.DataLength);

    private static string Line(TcpFlags flags, uint? seq, uint? ack, uint length) =>
        $"{SegmentText.FormatFlags(flags)} seq={seq?.ToString() ?? "any"} ack={ack?.ToString() ?? "-"} len={length}";
}
