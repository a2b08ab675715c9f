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

    /// <summary>When a cookie was last sent; null: never. Without a recent one none is looked for in ACKs.</summary>
    public SimTime? CookieSentAt { get; init; }

    /// <summary>True after close(): nothing new is taken, and what is left are accepted connections.</summary>
    public bool IsClosed => State == TcpState.Closed;

    /// <summary>The policy of the connections that it makes.</summary>
    public Policy Policy => Template.Policy;

    /// <summary>True when the SYN queue takes no more: at least <see cref="ListenPolicy.Limit"/> half-open.</summary>
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
    /// How often a SYN,ACK is repeated is what <see cref="ListenPolicy.SynAckRetries"/> says, whatever the policy does.
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
            Policy = policy with { SynAckRetries = queues.SynAckRetries },
            Rcv = new ReceiveSpace { Buffer = receiveBuffer, Wnd = Math.Min(receiveBuffer, ushort.MaxValue) },
        };
        return new(
            local,
            TcpMachine.Step(closed, new TcpEvent.PassiveOpen(), SimTime.Zero).Tcb,
            queues,
            key);
    }

    /// <summary>The listener with other bounds, which count from now on. Never fails.</summary>
    /// <param name="queues">The bounds.</param>
    /// <remarks>
    /// As in Linux: listen() once more changes the backlog of an open socket, and how often a SYN,ACK is repeated is
    /// looked up whenever its timer runs out (net/ipv4/inet_connection_sock.c <c>reqsk_timer_handler</c>), so that it
    /// counts for the half-open connections too. What a queue holds beyond its new limit stays.
    /// </remarks>
    public Listener Retuned(ListenPolicy queues)
    {
        Listener retuned = this with { Queues = queues };
        return queues.SynAckRetries == Queues.SynAckRetries ? retuned : retuned with
        {
            Template = WithRetries(Template, queues.SynAckRetries),
            Children = Children.All.Where(child => child.Stage == ChildStage.HalfOpen).Aggregate(
                Children,
                (table, child) => table.Put(child with { Tcb = WithRetries(child.Tcb, queues.SynAckRetries) })),
        };
    }

    /// <summary>The connection between these two ends; null when there is none. Never fails.</summary>
    public Child? Find(SocketPair pair) => Children.Find(pair);

    private static Tcb WithRetries(Tcb tcb, int retries) =>
        tcb with { Policy = tcb.Policy with { SynAckRetries = retries } };
}
