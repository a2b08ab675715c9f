namespace Tutor.Tcp.State;

/// <summary>What becomes of text that comes on a SYN. The user gets it in ESTABLISHED at the earliest.</summary>
public enum TextOnSyn
{
    /// <summary>It is kept and acknowledged when the connection is open; a FIN waits with it.</summary>
    Hold,

    /// <summary>
    /// It is kept, and the SYN,ACK acknowledges it at once; a FIN waits until the connection is open.
    /// </summary>
    Acknowledge,

    /// <summary>It is dropped, with the FIN after it, and the remote has to send it again, as Linux does.</summary>
    Ignore,
}
