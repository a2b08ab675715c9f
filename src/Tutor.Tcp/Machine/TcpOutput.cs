using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>An effect that a step asks for. Timers are not here: they are values in the TCB.</summary>
public abstract record TcpOutput
{
    private TcpOutput()
    {
    }

    /// <summary>Send this segment to the remote end.</summary>
    /// <param name="Segment">The segment.</param>
    /// <param name="IsRetransmission">True when every octet of it was sent before.</param>
    public sealed record SendSegment(Segment Segment, bool IsRetransmission) : TcpOutput;

    /// <summary>Octets became ready for RECEIVE.</summary>
    /// <param name="Octets">How many; 1 or more.</param>
    public sealed record Readable(uint Octets) : TcpOutput;

    /// <summary>Tell the user something.</summary>
    /// <param name="Signal">What.</param>
    public sealed record SignalUser(UserSignal Signal) : TcpOutput;
}

/// <summary>What the user is told (the words of RFC 9293 section 3.10).</summary>
public enum UserSignal
{
    /// <summary>The connection is open.</summary>
    Connected,

    /// <summary>"connection closing": the remote sent its FIN.</summary>
    ConnectionClosing,

    /// <summary>The connection is closed in an orderly way; CLOSE is answered "ok".</summary>
    Closed,

    /// <summary>"connection reset".</summary>
    ConnectionReset,

    /// <summary>"connection refused".</summary>
    ConnectionRefused,

    /// <summary>"connection aborted due to user timeout", or retransmission gave up.</summary>
    TimedOut,

    /// <summary>ICMP said that a segment did not get through; the connection goes on (MUST-56).</summary>
    DestinationUnreachable,

    /// <summary>"connection does not exist".</summary>
    ErrorNotOpen,

    /// <summary>"connection already exists".</summary>
    ErrorAlreadyExists,

    /// <summary>"connection closing": the call came after CLOSE.</summary>
    ErrorClosing,
}
