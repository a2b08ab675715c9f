using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Judging;

/// <summary>Codes about doing something at all: the wrong host, the wrong time, too much or too little.</summary>
internal static class DoingRules
{
    public static DiagnosisRow[] First { get; } =
    [
        new(DiagnosisCodes.WrongSide, MoveField.Flags, MoveRules.OwnTurn, WrongSide),
        new(DiagnosisCodes.TimeWaitCutShort, MoveField.Flags, MoveRules.TimeWaitStays, TimeWaitCutShort),
        new(DiagnosisCodes.TooEarly, MoveField.Flags, MoveRules.TimerFirst, TooEarly),
        new(
            DiagnosisCodes.WaitInsteadOfAnswer,
            MoveField.Flags,
            MoveRules.OwnTurn,
            c => !c.Now.Due.IsEmpty,
            IsOfSilence: true),
    ];

    public static DiagnosisRow[] Last { get; } =
    [
        new(DiagnosisCodes.NothingDue, MoveField.Flags, MoveRules.Silence, NothingDue),
    ];

    /// <summary>
    /// The peer's own segment comes back, or a listening host opens the connection itself. A SYN with ACK would be the
    /// listening host's own, but nothing has come that it could answer.
    /// </summary>
    private static bool WrongSide(MoveCase c)
    {
        if (c.Tcb.State == TcpState.Listen)
        {
            return c.Segment.Has(TcpFlags.Syn) && !c.Segment.Has(TcpFlags.Ack);
        }

        return c.Now.Arrival is { } arrival
            && arrival.Seq != c.Target.Seq
            && arrival.Seq == c.Segment.Seq
            && arrival.Flags == c.Segment.Flags
            && (arrival.Ack == c.Segment.Ack || !arrival.Has(TcpFlags.Ack));
    }

    private static bool TimeWaitCutShort(MoveCase c) =>
        c.Now.Before.State == TcpState.TimeWait && (c.Segment.Has(TcpFlags.Rst) || c.Segment.Has(TcpFlags.Syn));

    /// <summary>It would be a right repetition, a right probe or a right keep-alive, had the timer run out.</summary>
    private static bool TooEarly(MoveCase c) =>
        c.Now.Due.IsEmpty && (IsRepetition(c) || IsKeepAlive(c) || IsProbe(c));

    private static bool IsRepetition(MoveCase c)
    {
        Segment segment = c.Segment;
        SendSpace snd = c.Tcb.Snd;
        long length = SegmentExtent.Length(segment);
        long from = segment.Seq - snd.Una;
        bool wasSent = c.Tcb.State >= TcpState.SynSent
            && length > 0
            && from >= 0
            && from + length <= c.Now.Sent - snd.Una;
        bool synFits = segment.Has(TcpFlags.Syn) == (segment.Seq == snd.Iss);
        bool finFits = segment.Has(TcpFlags.Fin) == (snd.FinSeq is { } fin && fin + 1 == segment.End);
        bool ackFits = c.Tcb.State == TcpState.SynSent
            ? !segment.Has(TcpFlags.Ack)
            : segment.Has(TcpFlags.Ack) && segment.Ack == c.Tcb.Rcv.Nxt;
        return wasSent && synFits && finFits && ackFits && !segment.Has(TcpFlags.Rst);
    }

    private static bool IsKeepAlive(MoveCase c) =>
        c.Tcb.Policy.KeepAlive is not null
        && c.Now.IsSynchronized
        && c.Segment is { Flags: TcpFlags.Ack, DataLength: 0 }
        && c.Segment.Seq == c.Tcb.Snd.Nxt - 1
        && c.Segment.Ack == c.Tcb.Rcv.Nxt;

    private static bool IsProbe(MoveCase c) =>
        c.Now is { IsSynchronized: true, Pending: > 0, UsableWindow: 0 }
        && c.Segment.DataLength == 1
        && c.Segment.Seq == c.Now.Sent;

    /// <summary>
    /// Nothing may be sent, or a bare ACK is sent where only text may be: an acknowledgment is not acknowledged.
    /// </summary>
    private static bool NothingDue(MoveCase c)
    {
        const TcpFlags Others = TcpFlags.Syn | TcpFlags.Fin | TcpFlags.Rst;
        if (c.Tcb.State is TcpState.Closed or TcpState.Listen)
        {
            return c.IsImplied;
        }

        bool isBareAck = c.Segment.Has(TcpFlags.Ack)
            && (c.Segment.Flags & Others) == 0
            && c.Segment.DataLength == 0;
        return isBareAck && !c.BareAckMayBeSent() && (c.IsImplied || (c.Target.Flags & Others) == 0);
    }
}
