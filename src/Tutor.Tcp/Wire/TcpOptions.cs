namespace Tutor.Tcp.Wire;

/// <summary>The options of a segment as data (RFC 9293 section 3.2, RFC 7323, RFC 2018).</summary>
public sealed record TcpOptions
{
    /// <summary>No options at all.</summary>
    public static TcpOptions None { get; } = new();

    /// <summary>Maximum Segment Size in octets, 0 to 65535; null when absent. Only on a SYN.</summary>
    public ushort? Mss { get; init; }

    /// <summary>
    /// Window Scale shift as carried, 0 to 255 (above 14 counts as 14); null when absent. Only on a SYN.
    /// </summary>
    public byte? WindowScale { get; init; }

    /// <summary>True when SACK-Permitted is there. Only on a SYN.</summary>
    public bool SackPermitted { get; init; }

    /// <summary>The SACK blocks, newest first; at most four fit.</summary>
    public EquatableArray<SeqRange> Sack { get; init; }

    /// <summary>The Timestamps option; null when absent.</summary>
    public Timestamps? Timestamps { get; init; }

    /// <summary>Octets that they take in a header, filled up to 32-bit words; may be over 40. Never fails.</summary>
    public int Octets
    {
        get
        {
            int octets = (Mss is null ? 0 : 4)
                + (WindowScale is null ? 0 : 3)
                + (SackPermitted ? 2 : 0)
                + (Sack.IsEmpty ? 0 : 2 + (8 * Sack.Count))
                + (Timestamps is null ? 0 : 10);
            return (octets + 3) / 4 * 4;
        }
    }
}

/// <summary>The Timestamps option (RFC 7323 section 3.2).</summary>
/// <param name="Value">TSval: the sender's timestamp clock.</param>
/// <param name="EchoReply">TSecr: the timestamp that is echoed; meaningful only with ACK.</param>
public readonly record struct Timestamps(uint Value, uint EchoReply);
