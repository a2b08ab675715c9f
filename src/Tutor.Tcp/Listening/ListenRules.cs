using Tutor.Tcp.Machine;

namespace Tutor.Tcp.Listening;

/// <summary>
/// Every rule that a listener adds to those of the machine (<see cref="Rules"/>). Where no RFC has the rule, the
/// section names the Linux source file and function.
/// </summary>
/// <remarks>The one-line meaning of a rule, as in its summary here, is the text <c>rule.KEY</c>.</remarks>
public static class ListenRules
{
    private const string TcpConnRequest = "Linux tcp_input.c tcp_conn_request";
    private const string TcpCheckReq = "Linux tcp_minisocks.c tcp_check_req";
    private const string CookieV4Check = "Linux syncookies.c cookie_v4_check";

    /// <summary>All rules; their keys are unique, also among those of the machine.</summary>
    public static EquatableArray<RuleRef> All { get; } =
    [
        SourceInvalid,
        SourceIsSelf,
        ToGroup,
        SynQueued,
        SynQueueFull,
        SynQueueFullCookie,
        SynCookieAlways,
        SynAcceptQueueFull,
        SynLastQuarter,
        AckAcceptQueueFull,
        AckAcceptQueueFullRst,
        CookieSent,
        CookieLosesOptions,
        CookieInTimestamp,
        CookieGood,
        CookieTooOld,
        CookieWrong,
        CookieUnexpected,
        CookieAcceptQueueFull,
        AcceptQueued,
        HalfOpenGone,
        AcceptTakes,
        AcceptWaits,
        ListenerCloses,
        UnreachableSoft,
        UnreachableForeign,
        UnreachableDrops,
    ];

    /// <summary>A segment from a broadcast, multicast or unspecified address is dropped silently.</summary>
    public static RuleRef SourceInvalid => new("RFC 9293 3.9.2.3", "MUST-63", "source-invalid");

    /// <summary>A segment that claims to come from the listening socket itself is dropped silently.</summary>
    public static RuleRef SourceIsSelf => new("RFC 9293 3.9.2.3", "MUST-63", "source-is-self");

    /// <summary>A segment to a broadcast or multicast address is dropped silently.</summary>
    public static RuleRef ToGroup => new("RFC 9293 3.9.2.3", "MUST-57", "to-group");

    /// <summary>The half-open connection takes a place in the SYN queue.</summary>
    public static RuleRef SynQueued => new("RFC 4987 2.2", "", "syn-queued");

    /// <summary>The SYN queue is full and cookies are off, so the SYN is dropped silently.</summary>
    public static RuleRef SynQueueFull => new(TcpConnRequest, "inet_csk_reqsk_queue_is_full", "syn-queue-full");

    /// <summary>The SYN queue is full, so the SYN is answered by a cookie.</summary>
    public static RuleRef SynQueueFullCookie => new(TcpConnRequest, "tcp_syncookies=1", "syn-queue-full-cookie");

    /// <summary>By policy every SYN is answered by a cookie.</summary>
    public static RuleRef SynCookieAlways => new(TcpConnRequest, "tcp_syncookies=2", "syn-cookie-always");

    /// <summary>The accept queue is full, so the SYN is dropped silently, even where a cookie could be sent.</summary>
    public static RuleRef SynAcceptQueueFull => new(TcpConnRequest, "sk_acceptq_is_full", "syn-accept-queue-full");

    /// <summary>The last quarter of the SYN queue is kept for known remotes, and this one is not known.</summary>
    public static RuleRef SynLastQuarter => new(TcpConnRequest, "tcp_peer_is_proven", "syn-last-quarter");

    /// <summary>The accept queue is full, so the last ACK of the handshake is ignored.</summary>
    public static RuleRef AckAcceptQueueFull => new(TcpCheckReq, "tcp_abort_on_overflow=0", "ack-accept-queue-full");

    /// <summary>The accept queue is full, and by policy the last ACK of the handshake is answered by RST.</summary>
    public static RuleRef AckAcceptQueueFullRst =>
        new(TcpCheckReq, "tcp_abort_on_overflow=1", "ack-accept-queue-full-rst");

    /// <summary>The number of the SYN,ACK is a cookie: nothing is remembered, and it is never sent again.</summary>
    public static RuleRef CookieSent => new("RFC 4987 3.6", "", "cookie-sent");

    /// <summary>A cookie holds no option but the MSS: window scale, SACK and text on the SYN are lost.</summary>
    public static RuleRef CookieLosesOptions => new("RFC 4987 3.6", "", "cookie-loses-options");

    /// <summary>The low 6 bits of the timestamp carry window scale, SACK and ECN for the cookie.</summary>
    public static RuleRef CookieInTimestamp =>
        new("Linux syncookies.c cookie_init_timestamp", "", "cookie-in-timestamp");

    /// <summary>SEG.ACK - 1 is a good cookie: the connection is made now, with the MSS that the cookie holds.</summary>
    public static RuleRef CookieGood => new("RFC 4987 3.6", "", "cookie-good");

    /// <summary>The counter in the number is too far from today's: it is no cookie of ours, or too old.</summary>
    public static RuleRef CookieTooOld => new(CookieV4Check, "MAX_SYNCOOKIE_AGE", "cookie-too-old");

    /// <summary>The hash in the number is wrong: it is no cookie of ours for this remote.</summary>
    public static RuleRef CookieWrong => new(CookieV4Check, "check_tcp_syn_cookie", "cookie-wrong");

    /// <summary>No cookie was sent lately, so none is looked for in an ACK.</summary>
    public static RuleRef CookieUnexpected =>
        new(CookieV4Check, "tcp_synq_no_recent_overflow", "cookie-unexpected");

    /// <summary>The accept queue is full, so the ACK with a good cookie is ignored.</summary>
    public static RuleRef CookieAcceptQueueFull =>
        new("Linux tcp_ipv4.c tcp_v4_syn_recv_sock", "exit_overflow", "cookie-accept-queue-full");

    /// <summary>The open connection takes a place in the accept queue.</summary>
    public static RuleRef AcceptQueued =>
        new("Linux inet_connection_sock.c inet_csk_reqsk_queue_add", "", "accept-queued");

    /// <summary>The half-open connection is gone, and its place in the SYN queue is free.</summary>
    public static RuleRef HalfOpenGone => new("RFC 4987 2.2", "", "half-open-gone");

    /// <summary>accept() takes the oldest connection of the accept queue.</summary>
    public static RuleRef AcceptTakes => new("Linux inet_connection_sock.c inet_csk_accept", "", "accept-takes");

    /// <summary>accept() waits: the accept queue is empty.</summary>
    public static RuleRef AcceptWaits =>
        new("Linux inet_connection_sock.c inet_csk_accept", "inet_csk_wait_for_connect", "accept-waits");

    /// <summary>Closing the listener ends every connection that nobody has accepted.</summary>
    public static RuleRef ListenerCloses =>
        new("Linux inet_connection_sock.c inet_csk_listen_stop", "", "listener-closes");

    /// <summary>"Unreachable" is a soft error: the connection stays.</summary>
    public static RuleRef UnreachableSoft => new("RFC 9293 3.9.2.2", "MUST-56", "unreachable-soft");

    /// <summary>The ICMP message does not quote the SYN,ACK that is outstanding and is ignored.</summary>
    public static RuleRef UnreachableForeign => new("RFC 5927 4.1", "", "unreachable-foreign");

    /// <summary>By policy "unreachable" drops the half-open connection.</summary>
    public static RuleRef UnreachableDrops => new("Linux tcp_ipv4.c tcp_req_err", "", "unreachable-drops");
}
