namespace Tutor.Tcp.State;

// Choices about opening a connection.
public sealed partial record Policy
{
    /// <summary>
    /// A segment with SYN and FIN is dropped in LISTEN and SYN-SENT, where it would open a connection.
    /// </summary>
    public bool DropSynFin { get; init; }

    /// <summary>
    /// In SYN-RECEIVED the remote's SYN, come again, is answered by our SYN,ACK, sent again, as all stacks do. False:
    /// by a bare ACK, as the first check of RFC 9293 section 3.10.7.4 has it. Default true.
    /// </summary>
    public bool AnswerRepeatedSynBySynAck { get; init; } = true;

    /// <summary>
    /// After SYNs that crossed, the SYN,ACK opens the connection: its SYN, which is old, is trimmed off (RFC 9293
    /// figure 7). False: Table 6 refuses it with an ACK, and that ACK opens the other end. Default true.
    /// </summary>
    public bool TrimCrossedSyn { get; init; } = true;

    /// <summary>
    /// A SYN inside the window takes a passive SYN-RECEIVED back to LISTEN (RFC 9293 section 3.10.7.4, fourth). False:
    /// it is treated as in the synchronized states, which RFC 793 prints. Default true.
    /// </summary>
    public bool ReturnToListenOnSyn { get; init; } = true;

    /// <summary>
    /// In SYN-RECEIVED an ACK of ISS, which acknowledges nothing, opens the connection: the test that RFC 793 section
    /// 3.9 prints (SND.UNA =&lt; SEG.ACK), which RFC 9293 has corrected. Default false.
    /// </summary>
    public bool AckOfIssOpens { get; init; }

    /// <summary>
    /// In SYN-RECEIVED, too, an ACK outside of what RFC 5961 section 5.2 allows draws a challenge ACK; with
    /// <see cref="Rfc5961Ack"/> only. False: the RST of RFC 9293 section 3.10.7.4, fifth, comes first. Default false.
    /// </summary>
    public bool Rfc5961AckInSynReceived { get; init; }

    /// <summary>
    /// In SYN-SENT a RST has to be at RCV.NXT, too, which counts as 0 before any SYN came: RFC 9293 section 3.10.7.3,
    /// second, by the letter. False: its acknowledgment of our SYN is enough. Default false.
    /// </summary>
    public bool MatchSeqOfRstInSynSent { get; init; }

    /// <summary>
    /// A SYN,ACK that reaches LISTEN draws a RST like any ACK (RFC 9293 section 3.10.7.2, second). False: it is dropped
    /// silently, as some versions of FreeBSD do. Default true.
    /// </summary>
    public bool ResetSynAckInListen { get; init; } = true;

    /// <summary>
    /// What becomes of text on a SYN (RFC 9293 section 3.10.7.2, third). Default: held, and acknowledged when the
    /// connection is open.
    /// </summary>
    public TextOnSyn TextOnSyn { get; init; } = TextOnSyn.Hold;

    /// <summary>
    /// For teaching only, no RFC has it: the server is ESTABLISHED on the SYN and sends its SYN,ACK once, the client is
    /// ESTABLISHED on the SYN,ACK and sends no third segment. Default false.
    /// </summary>
    public bool TwoStepHandshake { get; init; }
}
