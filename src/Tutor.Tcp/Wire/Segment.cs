namespace Tutor.Tcp.Wire;

/// <summary>
/// A TCP segment as the machine sees it: header fields and the length of its text. Any combination can be built,
/// nonsense too; a segment without ACK may still carry a number in <see cref="Ack"/>.
/// </summary>
/// <remarks>
/// The octets of the text are not carried: TCP never looks at them, and an octet is identified by its number.
/// The two ends are not part of it either; the wire knows them.
/// </remarks>
public sealed record Segment
{
    /// <summary>SEG.SEQ: the number of the first octet, or of the SYN.</summary>
    public SeqNumber Seq { get; init; }

    /// <summary>SEG.ACK: the next number that the sender expects. Meaningful only with the ACK bit.</summary>
    public SeqNumber Ack { get; init; }

    /// <summary>The control bits.</summary>
    public TcpFlags Flags { get; init; }

    /// <summary>Octets of text, 0 or more; SYN and FIN are not in it.</summary>
    public uint DataLength { get; init; }

    /// <summary>SEG.WND as carried in the 16-bit field, not scaled.</summary>
    public ushort Window { get; init; }

    /// <summary>SEG.UP: the urgent pointer. Meaningful only with the URG bit.</summary>
    public ushort UrgentPointer { get; init; }

    /// <summary>The options; none by default.</summary>
    public TcpOptions Options { get; init; } = TcpOptions.None;

    /// <summary>
    /// SEG.LEN: numbers that the segment uses up: text, SYN and FIN (RFC 9293 section 3.3.1). At most 2^32-1, also for
    /// a nonsense length; never fails.
    /// </summary>
    public uint Len => (uint)Math.Min(uint.MaxValue, (ulong)DataLength + SynLength + FinLength);

    /// <summary>The number after the last that the segment uses: SEG.SEQ + SEG.LEN modulo 2^32.</summary>
    public SeqNumber End => Seq + DataLength + SynLength + FinLength;

    private uint SynLength => Has(TcpFlags.Syn) ? 1u : 0;

    private uint FinLength => Has(TcpFlags.Fin) ? 1u : 0;

    /// <summary>True when all of <paramref name="flags"/> are set.</summary>
    public bool Has(TcpFlags flags) => (Flags & flags) == flags;
}
