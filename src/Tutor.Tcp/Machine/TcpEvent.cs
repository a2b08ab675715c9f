using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Machine;

/// <summary>
/// Something that happens to a connection: a user call, a segment, a time-out (RFC 9293 section 3.10).
/// </summary>
public abstract record TcpEvent
{
    private TcpEvent()
    {
    }

    /// <summary>OPEN, passive: wait for any remote (RFC 9293 section 3.10.1).</summary>
    public sealed record PassiveOpen : TcpEvent;

    /// <summary>OPEN, active: connect now (RFC 9293 section 3.10.1).</summary>
    /// <param name="Iss">The initial send sequence number to use.</param>
    public sealed record ActiveOpen(SeqNumber Iss) : TcpEvent;

    /// <summary>SEND (RFC 9293 section 3.10.2).</summary>
    /// <param name="Octets">How many octets; 0 or more.</param>
    /// <param name="Iss">The initial send sequence number, used when SEND in LISTEN opens the connection.</param>
    public sealed record Send(uint Octets, SeqNumber Iss) : TcpEvent;

    /// <summary>RECEIVE (RFC 9293 section 3.10.3).</summary>
    /// <param name="Octets">How many octets the user takes at most.</param>
    public sealed record Receive(uint Octets) : TcpEvent;

    /// <summary>CLOSE: no more data to send (RFC 9293 section 3.10.4).</summary>
    /// <param name="StillReads">True for a half-close, in which the user goes on receiving.</param>
    public sealed record Close(bool StillReads) : TcpEvent;

    /// <summary>ABORT (RFC 9293 section 3.10.5).</summary>
    public sealed record Abort : TcpEvent;

    /// <summary>SEGMENT ARRIVES (RFC 9293 section 3.10.7).</summary>
    /// <param name="Segment">The segment, its checksum already good.</param>
    /// <param name="Iss">The initial send sequence number, used when a SYN in LISTEN opens the connection.</param>
    public sealed record SegmentArrives(Segment Segment, SeqNumber Iss) : TcpEvent;

    /// <summary>
    /// USER TIMEOUT (RFC 9293 section 3.10.8): ends the connection "for any state", also when the policy keeps no such
    /// time and the user does.
    /// </summary>
    public sealed record UserTimeout : TcpEvent;

    /// <summary>RETRANSMISSION TIMEOUT (RFC 9293 section 3.10.8, RFC 6298 section 5.4 to 5.6).</summary>
    public sealed record RetransmissionTimeout : TcpEvent;

    /// <summary>TIME-WAIT TIMEOUT (RFC 9293 section 3.10.8).</summary>
    public sealed record TimeWaitTimeout : TcpEvent;

    /// <summary>FIN-WAIT-2 lasted as long as the policy lets it (<c>Policy.FinWait2Timeout</c>).</summary>
    public sealed record FinWait2Timeout : TcpEvent;

    /// <summary>The zero-window probe timer ran out (RFC 9293 section 3.8.6.1).</summary>
    public sealed record ProbeTimeout : TcpEvent;

    /// <summary>The delayed-acknowledgment timer ran out (RFC 9293 section 3.8.6.3).</summary>
    public sealed record DelayedAckTimeout : TcpEvent;

    /// <summary>The keep-alive timer ran out (RFC 9293 section 3.8.4).</summary>
    public sealed record KeepAliveTimeout : TcpEvent;

    /// <summary>
    /// ICMP says that a segment of this connection did not get through, for a reason that may pass: Destination
    /// Unreachable with code 0, 1 or 5, Time Exceeded, Parameter Problem (RFC 9293 section 3.9.2.2).
    /// </summary>
    public sealed record DestinationUnreachable : TcpEvent;
}
