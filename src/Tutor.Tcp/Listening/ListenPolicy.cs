using System.Net;

namespace Tutor.Tcp.Listening;

/// <summary>
/// How a listener bounds its queues and what it does when they are full. No RFC decides this (RFC 4987 surveys it), so
/// the fields and their defaults are those of Linux.
/// </summary>
public sealed record ListenPolicy
{
    /// <summary>The defaults of Linux 5.4 and later.</summary>
    public static ListenPolicy Linux { get; } = new();

    /// <summary>
    /// The argument of listen(); 0 or more connections, default 128; below 0 counts as <see cref="Somaxconn"/>
    /// (listen(2); Linux net/socket.c <c>__sys_listen</c>).
    /// </summary>
    public int Backlog { get; init; } = 128;

    /// <summary>
    /// The most that <see cref="Backlog"/> may ask for; 0 or more connections, default 4096, 128 before Linux 5.4
    /// (<c>net.core.somaxconn</c>, listen(2)).
    /// </summary>
    public int Somaxconn { get; init; } = 4096;

    /// <summary>
    /// Of use only with <see cref="ReserveForKnownPeers"/>; 0 or more half-open connections, default 1024
    /// (<c>net.ipv4.tcp_max_syn_backlog</c>, tcp(7); Linux computes it from the memory of the host). It has not bounded
    /// the SYN queue itself since Linux 4.4: there the limit is that of the accept queue
    /// (include/net/inet_connection_sock.h <c>inet_csk_reqsk_queue_is_full</c>).
    /// </summary>
    public int MaxSynBacklog { get; init; } = 1024;

    /// <summary>
    /// When SYNs are answered by cookies; default <see cref="SynCookieMode.WhenFull"/>
    /// (<c>net.ipv4.tcp_syncookies</c>, tcp(7); RFC 4987 section 3.6).
    /// </summary>
    public SynCookieMode SynCookies { get; init; } = SynCookieMode.WhenFull;

    /// <summary>
    /// True: the last ACK of a handshake that finds the accept queue full is answered by RST. Default false: it is
    /// ignored, and the SYN,ACK goes out again later (<c>net.ipv4.tcp_abort_on_overflow</c>, tcp(7); Linux
    /// net/ipv4/tcp_minisocks.c <c>tcp_check_req</c>).
    /// </summary>
    public bool AbortOnOverflow { get; init; }

    /// <summary>
    /// How often a SYN,ACK is sent again before its half-open connection is dropped; 0 to 255, default 5: after 1, 3,
    /// 7, 15 and 31 s, and dropped after 63 s (<c>net.ipv4.tcp_synack_retries</c>, tcp(7)).
    /// </summary>
    public int SynAckRetries { get; init; } = 5;

    /// <summary>
    /// How long the counter in cookies keeps its value; over 0, default 60 s (Linux include/net/tcp.h
    /// <c>TCP_SYNCOOKIE_PERIOD</c>). Other stacks take 64 s.
    /// </summary>
    public SimTime CookieCounterStep { get; init; } = SimTime.FromSeconds(60);

    /// <summary>
    /// A cookie is refused when the counter has moved on by so many steps; 1 to 255, default 2 (Linux
    /// include/net/tcp.h <c>MAX_SYNCOOKIE_AGE</c>).
    /// </summary>
    public int CookieMaxAge { get; init; } = 2;

    /// <summary>
    /// The MSS values that a cookie can carry over IPv4, in octets, rising; 1 to 2^24 of them, default 536, 1300, 1440
    /// and 1460 (Linux net/ipv4/syncookies.c <c>msstab</c>).
    /// </summary>
    public EquatableArray<ushort> CookieMssTable { get; init; } = [536, 1300, 1440, 1460];

    /// <summary>
    /// The same over IPv6; default 1220, 1420, 1440 and 8940 (Linux net/ipv6/syncookies.c <c>msstab</c>).
    /// </summary>
    public EquatableArray<ushort> CookieMssTableIpv6 { get; init; } = [1220, 1420, 1440, 8940];

    /// <summary>
    /// True: with cookies off, a SYN that would take the last quarter of <see cref="MaxSynBacklog"/> is dropped unless
    /// its sender is one of <see cref="KnownPeers"/>. Default false, although Linux does it: it drops SYNs long before
    /// the queue is full (Linux net/ipv4/tcp_input.c <c>tcp_conn_request</c>).
    /// </summary>
    public bool ReserveForKnownPeers { get; init; }

    /// <summary>
    /// The addresses that this host has talked with before, which Linux finds in its metrics
    /// (<c>tcp_peer_is_proven</c>); none by default. Of use only with <see cref="ReserveForKnownPeers"/>.
    /// </summary>
    public EquatableArray<IPAddress> KnownPeers { get; init; }

    /// <summary>
    /// True: ICMP "network" or "host unreachable" drops the half-open connection whose SYN,ACK it quotes, as Linux does
    /// (net/ipv4/tcp_ipv4.c <c>tcp_req_err</c>). Default false: such a message is a soft error and must not end a
    /// connection (RFC 9293 section 3.9.2.2, MUST-56).
    /// </summary>
    public bool DropOnUnreachable { get; init; }

    /// <summary>
    /// True, as in Linux: closing the listener resets the connections that nobody has accepted (Linux
    /// net/ipv4/inet_connection_sock.c <c>inet_csk_listen_stop</c>). False: they are forgotten, and what arrives for
    /// them later is answered by RST. Half-open ones are always forgotten.
    /// </summary>
    public bool ResetOnClose { get; init; } = true;

    /// <summary>
    /// The backlog that counts: the least of <see cref="Backlog"/> and <see cref="Somaxconn"/>. The SYN queue holds so
    /// many, the accept queue one more, because the one asks "at least", the other "more than" (as in Linux from 4.4 to
    /// the end of 2024; since then both ask "more than"). Never fails.
    /// </summary>
    public int Limit => Backlog < 0 || Backlog > Somaxconn ? Somaxconn : Backlog;
}
