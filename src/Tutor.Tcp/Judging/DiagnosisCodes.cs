namespace Tutor.Tcp.Judging;

/// <summary>
/// The catalogue of diagnosis codes. It is part of the lesson format: a code never changes its meaning.
/// </summary>
public static class DiagnosisCodes
{
    /// <summary>Every code, in the order in which one leads before another when both hold.</summary>
    public static EquatableArray<DiagnosisCode> All => DiagnosisTable.Codes;

    /// <summary>Sends what the other host has to send.</summary>
    public static DiagnosisCode WrongSide => new("wrong-side");

    /// <summary>Leaves TIME-WAIT before 2 MSL are over.</summary>
    public static DiagnosisCode TimeWaitCutShort => new("time-wait-cut-short");

    /// <summary>Repeats, or probes, before the timer has run out.</summary>
    public static DiagnosisCode TooEarly => new("too-early");

    /// <summary>Says nothing although a segment is due.</summary>
    public static DiagnosisCode WaitInsteadOfAnswer => new("wait-instead-of-answer");

    /// <summary>None of SYN, ACK, FIN and RST is set.</summary>
    public static DiagnosisCode NullSegment => new("null-segment");

    /// <summary>SYN and FIN in one segment.</summary>
    public static DiagnosisCode SynWithFin => new("syn-with-fin");

    /// <summary>The SYN that is due is left out.</summary>
    public static DiagnosisCode SynMissing => new("syn-missing");

    /// <summary>A second SYN while the connection is being opened.</summary>
    public static DiagnosisCode SynRepeated => new("syn-repeated");

    /// <summary>A SYN on a connection that is open, or was.</summary>
    public static DiagnosisCode SynInSynchronized => new("syn-in-synchronized");

    /// <summary>The ACK bit is left out, which every segment after the first SYN carries.</summary>
    public static DiagnosisCode AckFlagMissing => new("ack-flag-missing");

    /// <summary>The first SYN acknowledges, though nothing was received.</summary>
    public static DiagnosisCode AckFlagOnFirstSyn => new("ack-flag-on-first-syn");

    /// <summary>The FIN that is due is left out.</summary>
    public static DiagnosisCode FinMissing => new("fin-missing");

    /// <summary>A second FIN.</summary>
    public static DiagnosisCode FinRepeated => new("fin-repeated");

    /// <summary>A FIN before the application closed.</summary>
    public static DiagnosisCode FinBeforeClose => new("fin-before-close");

    /// <summary>A reset answers a reset.</summary>
    public static DiagnosisCode RstToRst => new("rst-to-rst");

    /// <summary>A reset where the connection ends in an orderly way.</summary>
    public static DiagnosisCode RstInsteadOfFin => new("rst-instead-of-fin");

    /// <summary>A reset that nothing calls for.</summary>
    public static DiagnosisCode RstNotCalledFor => new("rst-not-called-for");

    /// <summary>A reset is due, but not in this form.</summary>
    public static DiagnosisCode RstWrongForm => new("rst-wrong-form");

    /// <summary>A reset is due, and the segment is none. Split from <c>rst-wrong-form</c>.</summary>
    public static DiagnosisCode RstMissing => new("rst-missing");

    /// <summary>URG, ECE or CWR, which nothing here calls for.</summary>
    public static DiagnosisCode FlagNotCalledFor => new("flag-not-called-for");

    /// <summary>Text after the FIN.</summary>
    public static DiagnosisCode DataAfterFin => new("data-after-fin");

    /// <summary>Text before the connection is ESTABLISHED.</summary>
    public static DiagnosisCode DataBeforeEstablished => new("data-before-established");

    /// <summary>More text than the peer's window takes.</summary>
    public static DiagnosisCode LenOverWindow => new("len-over-window");

    /// <summary>More text than the peer takes in one segment.</summary>
    public static DiagnosisCode LenOverMss => new("len-over-mss");

    /// <summary>More text than the application gave to SEND.</summary>
    public static DiagnosisCode DataNotGiven => new("data-not-given");

    /// <summary>Spoke when silence was right.</summary>
    public static DiagnosisCode NothingDue => new("nothing-due");

    /// <summary>The FIN's number is used again.</summary>
    public static DiagnosisCode SeqFinNotCounted => new("seq-fin-not-counted");

    /// <summary>The number of the last text is used again.</summary>
    public static DiagnosisCode SeqDataNotCounted => new("seq-data-not-counted");

    /// <summary>The other host's number as sequence number.</summary>
    public static DiagnosisCode SeqIsTheirNumber => new("seq-is-their-number");

    /// <summary>The number counted from the ISN, not the one on the wire.</summary>
    public static DiagnosisCode SeqRelativeNotAbsolute => new("seq-relative-not-absolute");

    /// <summary>
    /// A SYN that does not carry the initial sequence number. Split from <c>seq-ahead</c> and
    /// <c>seq-outside-window</c>: before the first SYN nothing was sent that a number could be ahead of.
    /// </summary>
    public static DiagnosisCode SeqNotIsn => new("seq-not-isn");

    /// <summary>After 4294967295 comes 0.</summary>
    public static DiagnosisCode SeqWrapMissed => new("seq-wrap-missed");

    /// <summary>Repeats the ISN or a number that was used.</summary>
    public static DiagnosisCode SeqNotAdvanced => new("seq-not-advanced");

    /// <summary>Leaves out octets that come first.</summary>
    public static DiagnosisCode SeqSkipsData => new("seq-skips-data");

    /// <summary>A number too high, inside the peer's window.</summary>
    public static DiagnosisCode SeqAhead => new("seq-ahead");

    /// <summary>A number outside everything that the peer takes.</summary>
    public static DiagnosisCode SeqOutsideWindow => new("seq-outside-window");

    /// <summary>A number in the ack field without the ACK bit.</summary>
    public static DiagnosisCode AckFieldWithoutFlag => new("ack-field-without-flag");

    /// <summary>The ack is the peer's ISN, as if its SYN used no number.</summary>
    public static DiagnosisCode AckEqualsIsn => new("ack-equals-isn");

    /// <summary>A SYN with text is acknowledged without the SYN.</summary>
    public static DiagnosisCode AckSynNotCounted => new("ack-syn-not-counted");

    /// <summary>Text on a SYN is acknowledged that was not kept.</summary>
    public static DiagnosisCode SynDataIgnored => new("syn-data-ignored");

    /// <summary>The ack is the FIN's own number.</summary>
    public static DiagnosisCode AckFinNotCounted => new("ack-fin-not-counted");

    /// <summary>Many octets are acknowledged as one.</summary>
    public static DiagnosisCode AckPlusOneForData => new("ack-plus-one-for-data");

    /// <summary>The text that arrived is not acknowledged.</summary>
    public static DiagnosisCode AckDataNotCounted => new("ack-data-not-counted");

    /// <summary>Text is acknowledged across a hole.</summary>
    public static DiagnosisCode AckPastHole => new("ack-past-hole");

    /// <summary>The ack counts the sender's own numbers.</summary>
    public static DiagnosisCode AckOwnNumber => new("ack-own-number");

    /// <summary>The ack counted from the peer's ISN. Split from <c>ack-below-window</c>.</summary>
    public static DiagnosisCode AckRelativeNotAbsolute => new("ack-relative-not-absolute");

    /// <summary>After 4294967295 comes 0.</summary>
    public static DiagnosisCode AckWrapMissed => new("ack-wrap-missed");

    /// <summary>An ack below RCV.NXT.</summary>
    public static DiagnosisCode AckBelowWindow => new("ack-below-window");

    /// <summary>An ack above RCV.NXT.</summary>
    public static DiagnosisCode AckAhead => new("ack-ahead");

    /// <summary>The window takes back what was offered before.</summary>
    public static DiagnosisCode WindowTakenBack => new("window-taken-back");

    /// <summary>The code of that name; null when the catalogue has none.</summary>
    public static DiagnosisCode? Find(string id)
    {
        foreach (DiagnosisCode code in All)
        {
            if (code.Id == id)
            {
                return code;
            }
        }

        return null;
    }
}
