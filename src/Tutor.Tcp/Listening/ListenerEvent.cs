using Tutor.Tcp.Machine;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Listening;

/// <summary>Something that happens to a listener or to one of its connections.</summary>
public abstract record ListenerEvent
{
    private ListenerEvent()
    {
    }

    /// <summary>A segment arrived for the port, its checksum already good.</summary>
    /// <param name="Pair">Where it came from (<c>Remote</c>) and what it was addressed to (<c>Local</c>).</param>
    /// <param name="Segment">The segment.</param>
    /// <param name="Iss">The initial send sequence number, used when a SYN makes a connection; a cookie ignores it.</param>
    public sealed record SegmentArrives(SocketPair Pair, Segment Segment, SeqNumber Iss) : ListenerEvent;

    /// <summary>accept(): the user takes the oldest connection of the accept queue.</summary>
    public sealed record Accept : ListenerEvent;

    /// <summary>A user call on an accepted connection.</summary>
    /// <param name="Pair">Which.</param>
    /// <param name="Event">The call: SEND, RECEIVE, CLOSE or ABORT.</param>
    public sealed record Call(SocketPair Pair, TcpEvent Event) : ListenerEvent;

    /// <summary>The earliest timer of all connections ran out (<see cref="Listener.Next"/>).</summary>
    public sealed record TimerDue : ListenerEvent;

    /// <summary>close() of the listening socket. Accepted connections live on.</summary>
    public sealed record Close : ListenerEvent;

    /// <summary>ICMP "network unreachable" or "host unreachable" came back for a segment of ours.</summary>
    /// <param name="Pair">The connection that the ICMP message quotes.</param>
    /// <param name="Seq">The sequence number of the quoted segment.</param>
    public sealed record Unreachable(SocketPair Pair, SeqNumber Seq) : ListenerEvent;
}
