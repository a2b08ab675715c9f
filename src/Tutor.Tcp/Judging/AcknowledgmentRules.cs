using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Judging;

/// <summary>Codes about the acknowledgment number. All but the first ask whether it is wrong.</summary>
internal static class AcknowledgmentRules
{
    public static DiagnosisRow[] Rows { get; } =
    [
        new(DiagnosisCodes.AckFieldWithoutFlag, MoveField.Ack, MoveRules.AckNeedsFlag, FieldWithoutFlag),
        Row(DiagnosisCodes.AckEqualsIsn, c => c.Segment.Ack == c.Tcb.Rcv.Irs, Belief.SynIsFree),
        Row(DiagnosisCodes.AckSynNotCounted, SynNotCounted, Belief.SynIsFree),
        Row(DiagnosisCodes.SynDataIgnored, SynDataIgnored),
        Row(DiagnosisCodes.AckFinNotCounted, c => c.Segment.Ack == c.Tcb.Rcv.FinSeq, Belief.FinIsFree),
        Row(DiagnosisCodes.AckPlusOneForData, PlusOneForData),
        Row(DiagnosisCodes.AckDataNotCounted, DataNotCounted, Belief.TextIsFree),
        Row(DiagnosisCodes.AckPastHole, PastHole),
        Row(DiagnosisCodes.AckOwnNumber, OwnNumber, Belief.Swapped),
        Row(
            DiagnosisCodes.AckWrapMissed,
            c => SeqWrap.IsMissed(c.Segment.Ack, c.Target.Ack!.Value, c.Tcb.Rcv.Irs),
            Belief.NoWrap),
        Row(DiagnosisCodes.AckRelativeNotAbsolute, Relative, Belief.Relative),
        Row(DiagnosisCodes.AckBelowWindow, c => c.Segment.Ack < c.Target.Ack!.Value),
        Row(DiagnosisCodes.AckAhead, c => !(c.Segment.Ack < c.Target.Ack!.Value)),
    ];

    private static DiagnosisRow Row(DiagnosisCode code, Func<MoveCase, bool> holds, Belief belief = Belief.None) =>
        new(code, MoveField.Ack, MoveRules.AckIsRcvNxt, c => c.AckIsWrong && holds(c), belief);

    private static bool FieldWithoutFlag(MoveCase c) =>
        !c.Segment.Has(TcpFlags.Ack) && c.Segment.Ack.Value != 0 && !c.Segment.Has(TcpFlags.Rst);

    private static bool SynNotCounted(MoveCase c) =>
        SynWithText(c) is { } syn
        && c.Segment.Ack == syn.Seq + syn.DataLength
        && c.Target.Ack == syn.Seq + syn.DataLength + 1;

    private static bool SynDataIgnored(MoveCase c) =>
        SynWithText(c) is { } syn
        && c.Segment.Ack == syn.Seq + syn.DataLength + 1
        && c.Target.Ack == syn.Seq + 1;

    private static Segment? SynWithText(MoveCase c) =>
        c.Now.Arrival is { DataLength: > 0 } arrival && arrival.Has(TcpFlags.Syn) ? arrival : null;

    private static bool PlusOneForData(MoveCase c) =>
        Text(c) is { DataLength: > 1 } text && c.Segment.Ack == text.Seq + 1;

    private static bool DataNotCounted(MoveCase c) => Text(c) is { } text && c.Segment.Ack == text.Seq;

    /// <summary>The text that has just arrived in order.</summary>
    private static Segment? Text(MoveCase c) =>
        c.Now.Arrival is { DataLength: > 0 } arrival
        && !arrival.Has(TcpFlags.Syn)
        && arrival.Seq < c.Tcb.Rcv.Nxt
            ? arrival
            : null;

    private static bool PastHole(MoveCase c)
    {
        foreach (SeqRange held in c.Tcb.Rcv.Held)
        {
            if (c.Segment.Ack > c.Tcb.Rcv.Nxt && c.Segment.Ack <= held.End)
            {
                return true;
            }
        }

        return false;
    }

    private static bool OwnNumber(MoveCase c)
    {
        SendSpace snd = c.Tcb.Snd;
        SeqNumber given = c.Segment.Ack;
        return given == snd.Iss
            || given == snd.Iss + 1
            || given == snd.Una
            || given == snd.FinSeq
            || given == snd.Nxt
            || given == c.Now.Sent;
    }

    private static bool Relative(MoveCase c) =>
        c.Segment.Ack.Value == (uint)Math.Max(0, c.Target.Ack!.Value - c.Tcb.Rcv.Irs);
}
