namespace Tutor.Tcp.State;

/// <summary>The eleven states of a connection (RFC 9293 section 3.3.2).</summary>
public enum TcpState
{
    /// <summary>No connection: the TCB does not exist.</summary>
    Closed,

    /// <summary>Waiting for a connection request from any remote.</summary>
    Listen,

    /// <summary>A SYN was sent; waiting for a matching SYN.</summary>
    SynSent,

    /// <summary>A SYN was sent and one received; waiting for the acknowledgment of ours.</summary>
    SynReceived,

    /// <summary>Open: data flows both ways.</summary>
    Established,

    /// <summary>Our FIN was sent; waiting for its acknowledgment or the remote's FIN.</summary>
    FinWait1,

    /// <summary>Our FIN was acknowledged; waiting for the remote's FIN.</summary>
    FinWait2,

    /// <summary>The remote's FIN was received; waiting for the local user to close.</summary>
    CloseWait,

    /// <summary>Both FINs crossed; waiting for the acknowledgment of ours.</summary>
    Closing,

    /// <summary>The remote closed first and our FIN was sent; waiting for its acknowledgment.</summary>
    LastAck,

    /// <summary>Waiting until no segment of this connection can be left in the network (2 MSL).</summary>
    TimeWait,
}
