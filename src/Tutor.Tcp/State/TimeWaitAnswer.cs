namespace Tutor.Tcp.State;

/// <summary>Which acceptable ACKs without FIN are answered by an ACK in TIME-WAIT.</summary>
public enum TimeWaitAnswer
{
    /// <summary>None: two ends in TIME-WAIT would answer each other for ever.</summary>
    None,

    /// <summary>Those that are not at RCV.NXT or carry text, as in gVisor and Linux.</summary>
    TextOrNotAtRcvNxt,

    /// <summary>Every one, as in FreeBSD.</summary>
    Every,
}
