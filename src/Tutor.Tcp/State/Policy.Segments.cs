namespace Tutor.Tcp.State;

// Choices about which segments are taken, and which of their fields (RFC 9293 section 3.10.7.4).
public sealed partial record Policy
{
    /// <summary>
    /// A segment in the window beyond RCV.NXT is held as a whole until its turn comes, with its ACK, its window and,
    /// where a RST need not be at RCV.NXT, its RST (section 3.10.7.4, first: "held for later processing"). False: only
    /// its text and FIN wait, as in all stacks. Default false.
    /// </summary>
    public bool HoldWholeSegments { get; init; }

    /// <summary>
    /// With a receive window of zero, the ACK and window of a segment at RCV.NXT are used although its text is not
    /// taken. False: only RST and URG are, which MUST-66 (section 3.4) asks for. Default true.
    /// </summary>
    public bool UseAckAtZeroWindow { get; init; } = true;

    /// <summary>
    /// A segment that begins before the window and ends after it is trimmed to it. False: it fails both tests of Table
    /// 6 and is refused. Default true.
    /// </summary>
    public bool AcceptWiderThanWindow { get; init; } = true;

    /// <summary>
    /// Text beyond the right edge of the window is trimmed off (section 3.10.7.4, first). False: a segment with such
    /// text is refused whole, as Linux does. Default true.
    /// </summary>
    public bool TrimOverrun { get; init; } = true;

    /// <summary>
    /// A segment without text at RCV.NXT+RCV.WND, one above the window, counts as inside it, as in Linux and gVisor:
    /// its sender has filled the window. By the letter of Table 6 it is refused, and two ends that have both filled the
    /// window of the other and lost the acknowledgments repeat old text until R2. Default false.
    /// </summary>
    public bool AcceptAckAtRightEdge { get; init; }

    /// <summary>
    /// A FIN that is the first number beyond the window is taken, since it needs no buffer: so a FIN comes through a
    /// window of zero, as in Linux. Default false (Table 6).
    /// </summary>
    public bool FinMayPassRightEdge { get; init; }

    /// <summary>The ACK field of a segment that ends exactly at RCV.NXT is used (RFC 9293 appendix A.2).</summary>
    public bool UseAckOfOldSegment { get; init; }

    /// <summary>
    /// In ESTABLISHED an ACK above SND.NXT is answered by an ACK (section 3.10.7.4, fifth). False: it is dropped
    /// silently, as Linux and gVisor do; they answer in the other states. Default true.
    /// </summary>
    public bool AnswerAckAheadInEstablished { get; init; } = true;

    /// <summary>
    /// SND.WND is updated only by an ACK of something new: the test that RFC 793 section 3.9 prints (SND.UNA &lt;
    /// SEG.ACK), corrected by RFC 1122 section 4.2.2.20 (g). Default false.
    /// </summary>
    public bool UpdateWindowOnNewAckOnly { get; init; }
}
