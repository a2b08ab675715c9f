namespace Tutor.Tcp.Listening;

/// <summary>
/// What a listener has counted, each 0 or more. The names of Linux (<c>nstat</c>, /proc/net/netstat and
/// /proc/net/snmp) are given where it counts the same.
/// </summary>
/// <remarks>
/// Every SYN is counted once more, by what became of it:
/// <c>SynsReceived = SynsQueued + SyncookiesSent + SynsDropped + SynsToChildren</c>.
/// </remarks>
public readonly record struct ListenCounters
{
    /// <summary>Segments with SYN and neither ACK nor RST. Linux does not count them.</summary>
    public long SynsReceived { get; init; }

    /// <summary>SYNs that made a connection, half-open at first. Linux does not count them.</summary>
    public long SynsQueued { get; init; }

    /// <summary>SYNs that were dropped, for whatever reason. Linux does not count them by themselves.</summary>
    public long SynsDropped { get; init; }

    /// <summary>SYNs for a connection that existed, mostly repeated ones. Linux does not count them.</summary>
    public long SynsToChildren { get; init; }

    /// <summary>ListenOverflows: a SYN, or the last ACK of a handshake, met a full accept queue.</summary>
    public long ListenOverflows { get; init; }

    /// <summary>
    /// ListenDrops: every SYN that the queues made us drop, every overflow, every request dropped for an ICMP message.
    /// </summary>
    public long ListenDrops { get; init; }

    /// <summary>TCPReqQFullDrop: a SYN met a full SYN queue with cookies off.</summary>
    public long ReqQFullDrop { get; init; }

    /// <summary>
    /// TCPReqQFullDoCookies: a SYN met a full SYN queue with cookies on, or cookies are always sent. Counted before the
    /// accept queue is looked at, so it may be above <see cref="SyncookiesSent"/>.
    /// </summary>
    public long ReqQFullDoCookies { get; init; }

    /// <summary>SyncookiesSent: SYN,ACKs whose number is a cookie.</summary>
    public long SyncookiesSent { get; init; }

    /// <summary>SyncookiesRecv: ACKs with a good cookie, also those that met a full accept queue.</summary>
    public long SyncookiesRecv { get; init; }

    /// <summary>SyncookiesFailed: ACKs, soon after a cookie was sent, that brought back none or an old one.</summary>
    public long SyncookiesFailed { get; init; }

    /// <summary>EmbryonicRsts: half-open connections that a RST, a SYN in the window or an overflow ended.</summary>
    public long EmbryonicRsts { get; init; }

    /// <summary>Half-open connections dropped after the last repetition of their SYN,ACK. Linux does not count them.
    /// </summary>
    public long GivenUp { get; init; }

    /// <summary>PassiveOpens: connections that reached the accept queue.</summary>
    public long PassiveOpens { get; init; }

    /// <summary>
    /// The third segments of handshakes, and what came behind them, that met a full accept queue; the other part of
    /// <see cref="ListenOverflows"/>. Linux does not count them by themselves.
    /// </summary>
    public long AckOverflows { get; init; }

    /// <summary>SYNs that met a full accept queue; one part of <see cref="ListenOverflows"/>. Never fails.</summary>
    public long SynOverflows => ListenOverflows - AckOverflows;

    /// <summary>Connections that accept() took. Linux does not count them.</summary>
    public long Accepted { get; init; }

    internal ListenCounters WithSynDropped() =>
        this with { SynsReceived = SynsReceived + 1, SynsDropped = SynsDropped + 1 };

    internal ListenCounters WithSynToChild() =>
        this with { SynsReceived = SynsReceived + 1, SynsToChildren = SynsToChildren + 1 };

    internal ListenCounters WithOverflow() => this with
    {
        AckOverflows = AckOverflows + 1,
        ListenOverflows = ListenOverflows + 1,
        ListenDrops = ListenDrops + 1,
    };

    internal ListenCounters WithEmbryonicRst() => this with { EmbryonicRsts = EmbryonicRsts + 1 };

    internal ListenCounters WithGivenUp() => this with { GivenUp = GivenUp + 1 };
}
