using Tutor.Tcp;
using Tutor.Tcp.Wire;

namespace Tutor.Conformance.Traces;

/// <summary>A segment of a trace: as if both ISNs were 0.</summary>
internal sealed record TraceSegment
{
    /// <summary>The control bits.</summary>
    public TcpFlags Flags { get; init; }

    /// <summary>SEG.SEQ relative to its sender's ISN; null when it is not compared.</summary>
    public uint? Seq { get; init; }

    /// <summary>SEG.ACK relative to the ISN of the other end; null without the ACK bit.</summary>
    public uint? Ack { get; init; }

    /// <summary>Octets of text.</summary>
    public uint Length { get; init; }

    /// <summary>The window field; null when it is not stated.</summary>
    public ushort? Window { get; init; }

    /// <summary>The options, SACK blocks left out.</summary>
    public TcpOptions Options { get; init; } = TcpOptions.None;

    /// <summary>The SACK blocks, relative to the ISN of the other end.</summary>
    public EquatableArray<SeqRange> Sack { get; init; }

    /// <summary>The number as it is on the wire, whatever the ISN; null when <see cref="Seq"/> says it.</summary>
    public uint? AbsoluteSeq { get; init; }
}

/// <summary>A segment that the end under test has to send, or may.</summary>
/// <param name="Form">What the trace shows.</param>
/// <param name="Alternatives">Other forms that the RFC prefers or allows.</param>
/// <param name="IsOptional">True when it may be left out.</param>
internal sealed record ExpectedSegment(
    TraceSegment Form,
    IReadOnlyList<TraceSegment> Alternatives,
    bool IsOptional);
