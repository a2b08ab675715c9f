namespace Tutor.Tcp.Listening;

/// <summary>Where a connection of a listener stands on its way to the user.</summary>
public enum ChildStage
{
    /// <summary>In the SYN queue: SYN-RECEIVED, the last ACK of the handshake is missing.</summary>
    HalfOpen,

    /// <summary>In the accept queue: open, or closed by the remote already, and not yet taken by accept().</summary>
    Waiting,

    /// <summary>Taken by accept(); it counts in neither queue.</summary>
    Accepted,
}
