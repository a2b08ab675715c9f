namespace Tutor.Tcp.State;

/// <summary>
/// Named sets of choices. A lesson or a scenario says <c>profile: NAME</c>, and every host of it makes these choices.
/// </summary>
public static class Profiles
{
    /// <summary>RFC 9293 with the hardening of RFC 5961 that it includes: the default of every choice.</summary>
    public static Policy Rfc9293 => Policy.Rfc9293;

    /// <summary>RFC 793 as printed in 1981, errors and all, to be seen side by side with RFC 9293.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>Any RST in the window resets, any SYN in the window is an error that resets, also in SYN-RECEIVED, and no
    /// answer is held back: section 3.9, second and fourth check.</item>
    /// <item>An ACK of ISS opens the connection, and only an ACK of something new updates the window: section 3.9,
    /// fifth check, as printed.</item>
    /// <item>Table 6 by the letter: a repeated SYN and a crossed SYN,ACK draw a bare ACK (so in figure 8, line 7), a
    /// segment wider than the window is refused, a repeated FIN does not start TIME-WAIT anew.</item>
    /// <item>CLOSE with unread text, and text after CLOSE, are nothing special: the RST is from RFC 1122 section
    /// 4.2.2.13.</item>
    /// <item>Retransmission gives up after 5 minutes, also of a SYN: the user timeout of section 3.8. There is no fast
    /// retransmit.</item>
    /// </list>
    /// Not modelled, since the engine has one way only: the smoothed round-trip time of section 3.7 (RTO is that of RFC
    /// 6298, without Karn before it), segments of any size when no MSS is announced, precedence and security, the push
    /// flag of SEND, urgent text, an unlimited "silly window", probes of a zero window every two minutes, and CLOSING
    /// after CLOSE in CLOSE-WAIT, which section 3.9 prints against its own figure 6. A segment beyond RCV.NXT may be
    /// held as a whole there ("may be held for later processing"); see <see cref="Policy.HoldWholeSegments"/>.
    /// </remarks>
    public static Policy Rfc793 { get; } = new()
    {
        Profile = "rfc793",
        Rfc5961Rst = false,
        Rfc5961Syn = false,
        ReturnToListenOnSyn = false,
        ChallengeAckGap = SimTime.Zero,
        AckOfIssOpens = true,
        UpdateWindowOnNewAckOnly = true,
        AnswerRepeatedSynBySynAck = false,
        TrimCrossedSyn = false,
        AcceptWiderThanWindow = false,
        RestartTimeWaitOnOldFin = false,
        RstOnUnread = false,
        RstAfterClose = false,
        FastRetransmit = false,
        SynGiveUp = SimTime.FromSeconds(300),
        GiveUp = SimTime.FromSeconds(300),
    };

    /// <summary>What a Linux host of today does where the RFC leaves a choice or Linux departs from it.</summary>
    /// <remarks>
    /// Sources are functions of Linux's net/ipv4 and defaults of its Documentation/networking/ip-sysctl.rst.
    /// <list type="bullet">
    /// <item>tcp_ack: an ACK far below SND.UNA draws a challenge ACK (RFC 5961 section 5); one above SND.NXT is dropped
    /// silently in ESTABLISHED and answered in the other states.</item>
    /// <item>tcp_sequence: a segment that ends at RCV.NXT passes, so its ACK is used; one without text may be at
    /// RCV.NXT+RCV.WND; text beyond the right edge is refused whole (since 2025, and while unread text waits; with
    /// nothing unread Linux takes it all); a FIN alone may be beyond it.</item>
    /// <item>tcp_rcv_state_process: SYN with FIN is dropped in LISTEN. tcp_conn_request: text on a SYN is dropped when
    /// there is no Fast Open cookie.</item>
    /// <item>tcp_timewait_state_process: TIME-WAIT lasts 60 s (TCP_TIMEWAIT_LEN), a new SYN may reuse it, an ACK at
    /// RCV.NXT without text is not answered; tcp_rfc1337 is 0.</item>
    /// <item>tcp_invalid_ratelimit: 500 ms between two ACKs that only refuse. TCP_DELACK_MIN: an ACK waits 40 ms; that
    /// of a FIN in ESTABLISHED too (tcp_fin), to ride on what the application says next.</item>
    /// <item>tcp_syn_retries 6: a SYN is given up after 127 s (131 s with tcp_syn_linear_timeouts, which repeats the
    /// first SYNs every second). tcp_synack_retries 5: a SYN,ACK after 63 s.
    /// tcp_retries2 15: data after 15 repetitions, 924.6 s where the RTO is the least. TCP_RTO_MIN: 200 ms,
    /// TCP_RTO_MAX: 120 s. tcp_fin_timeout: FIN-WAIT-2 ends after 60 s once nobody reads.</item>
    /// <item>
    /// tcp_sack, tcp_timestamps: both are offered. A SYN in TIME-WAIT is judged by its timestamp (RFC 6191).
    /// </item>
    /// <item>tcp_select_initial_window: the window scale is 7 with the tcp_rmem of 6 MB before Linux 6.16, 10 with the
    /// 32 MB since.</item>
    /// </list>
    /// Not modelled: quick ACKs at the start of a connection; SYN-RECEIVED, where Linux resets for a SYN and ends for a
    /// RST anywhere in the window; a FIN on a SYN in SYN-SENT, which Linux passes over; an ACK for an old SYN in
    /// TIME-WAIT (here it is dropped, as RFC 6191 says) and the wait begun anew by any ACK there; ACKs of numbers never
    /// sent among the old ones; fewer repetitions once the socket is closed (tcp_orphan_retries); Nagle, the growing of
    /// the receive buffer, and congestion control.
    /// </remarks>
    public static Policy Linux { get; } = new()
    {
        Profile = "linux",
        Rfc5961Ack = true,
        AnswerAckAheadInEstablished = false,
        UseAckOfOldSegment = true,
        AcceptAckAtRightEdge = true,
        TrimOverrun = false,
        FinMayPassRightEdge = true,
        DropSynFin = true,
        TextOnSyn = TextOnSyn.Ignore,
        Msl = SimTime.FromSeconds(30),
        ReuseTimeWait = true,
        TimeWaitAnswer = TimeWaitAnswer.TextOrNotAtRcvNxt,
        ChallengeAckGap = SimTime.FromMs(500),
        DelayedAck = true,
        DelayedAckTime = SimTime.FromMs(40),
        DelayedAckOfFin = true,
        SynRetries = 6,
        SynAckRetries = 5,
        DataRetries = 15,
        MinRto = SimTime.FromMs(200),
        MaxRto = SimTime.FromSeconds(120),
        FinWait2Timeout = SimTime.FromSeconds(60),
        WindowScale = 7,
        Sack = true,
        Timestamps = true,
        Rfc6191 = true,
    };

    /// <summary>
    /// For teaching only, no RFC has it: a handshake of two segments, to show what the third is for. All else is as in
    /// RFC 9293; see <see cref="Policy.TwoStepHandshake"/>.
    /// </summary>
    public static Policy TwoStepHandshake { get; } = new() { Profile = "two-step-handshake", TwoStepHandshake = true };

    /// <summary>All profiles, the default first. Their names are unique.</summary>
    public static EquatableArray<Policy> All { get; } = new([Rfc9293, Rfc793, Linux, TwoStepHandshake]);

    /// <summary>The profile of that name, such as <c>linux</c>; null when there is none. Never fails.</summary>
    public static Policy? Find(string name)
    {
        foreach (Policy profile in All)
        {
            if (profile.Profile == name)
            {
                return profile;
            }
        }

        return null;
    }
}
