using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Listening;

/// <summary>
/// A passive socket with its queues and every connection that it made, as a value: a step answers a new one.
/// </summary>
/// <remarks>
/// <code>
///   SYN --> [ SYN queue: SYN-RECEIVED ] -- last ACK --> [ accept queue ] -- accept() --> the user
///               |  full: dropped, or a cookie               |  full: SYNs are dropped, last ACKs ignored
/// </code>
/// </remarks>
public sealed record Listener
{
    private Listener(Endpoint local, Tcb template, ListenPolicy queues, SynCookieKey key)
    {
        Local = local;
        Template = template;
        Queues = queues;
        Key = key;
    }

    /// <summary>The end that listens; the address 0.0.0.0 or <c>::</c> stands for every address of the host.</summary>
    public Endpoint Local { get; }

    /// <summary>How the queues are bounded.</summary>
    public ListenPolicy Queues { get; init; }

    /// <summary>The secret of the cookies.</summary>
    public SynCookieKey Key { get; init; }

    /// <summary>Every connection, half-open, waiting and accepted.</summary>
    public ChildTable Children { get; init; } = ChildTable.Empty;

    /// <summary>What was counted so far.</summary>
    public ListenCounters Counters { get; init; }

    /// <summary>When a cookie was last sent; null: never. Without a recent one no cookie is looked for in ACKs.</summary>
    public SimTime? CookieSentAt { get; init; }

    /// <summary>True after close(): nothing new is taken, and what is left are accepted connections.</summary>
    public bool IsClosed => State == TcpState.Closed;

    /// <summary>The policy of the connections that it makes.</summary>
    public Policy Policy => Template.Policy;

    /// <summary>True when a SYN finds no place in the SYN queue: at least <see cref="ListenPolicy.Limit"/> half-open.</summary>
    public bool IsSynQueueFull => Children.HalfOpen >= Queues.Limit;

    /// <summary>True when the accept queue takes no more: over <see cref="ListenPolicy.Limit"/> waiting.</summary>
    public bool IsAcceptQueueFull => Children.Waiting > Queues.Limit;

    /// <summary>When the earliest timer runs out, and of which connection; null when none runs. Never fails.</summary>
    public (SimTime Due, SocketPair Pair)? Next => Children.Next;

    /// <summary>A control block in LISTEN, as every connection starts, or in CLOSED after close().</summary>
    internal Tcb Template { get; init; }

    /// <summary>The state of whatever has no connection: LISTEN, or CLOSED after close().</summary>
    internal TcpState State => Template.State;

    /// <summary>OPEN, passive: a listener without connections. Never fails.</summary>
    /// <param name="local">The end that listens.</param>
    /// <param name="policy">The policy of its connections.</param>
    /// <param name="queues">How the queues are bounded.</param>
    /// <param name="key">The secret of its cookies.</param>
    /// <param name="receiveBuffer">RCV.BUFF of each connection, in octets; 1 to 2^30.</param>
    /// <remarks>
    /// The time after which half-open connections are given up is that of <see cref="ListenPolicy.SynAckRetries"/>,
    /// whatever the policy says of SYNs: as <see cref="Policy.SynGiveUp"/> it reaches the machine.
    /// </remarks>
    public static Listener Open(
        Endpoint local,
        Policy policy,
        ListenPolicy queues,
        SynCookieKey key,
        uint receiveBuffer = 65535)
    {
        Tcb closed = new()
        {
            Policy = policy with { SynGiveUp = queues.HalfOpenTime },
            Rcv = new ReceiveSpace { Buffer = receiveBuffer, Wnd = Math.Min(receiveBuffer, ushort.MaxValue) },
        };
        return new(
            local,
            TcpMachine.Step(closed, new TcpEvent.PassiveOpen(), SimTime.Zero).Tcb,
            queues,
            key);
    }

    /// <summary>The connection between these two ends; null when there is none. Never fails.</summary>
    public Child? Find(SocketPair pair) => Children.Find(pair);
}
