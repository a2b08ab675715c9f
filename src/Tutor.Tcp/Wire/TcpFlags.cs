namespace Tutor.Tcp.Wire;

/// <summary>The control bits of a segment (RFC 9293 section 3.1; ECE and CWR: RFC 3168).</summary>
[Flags]
public enum TcpFlags
{
    /// <summary>No control bit: a null segment, which no TCP sends.</summary>
    None = 0,

    /// <summary>No more data from the sender.</summary>
    Fin = 0x01,

    /// <summary>Synchronize sequence numbers.</summary>
    Syn = 0x02,

    /// <summary>Reset the connection.</summary>
    Rst = 0x04,

    /// <summary>Push function.</summary>
    Psh = 0x08,

    /// <summary>The acknowledgment field is significant.</summary>
    Ack = 0x10,

    /// <summary>The urgent pointer field is significant.</summary>
    Urg = 0x20,

    /// <summary>ECN-Echo.</summary>
    Ece = 0x40,

    /// <summary>Congestion Window Reduced.</summary>
    Cwr = 0x80,
}
