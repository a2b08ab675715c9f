using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Judging;

/// <summary>Codes about the sequence number. All but one ask first whether the number is wrong.</summary>
internal static class SequenceRules
{
    public static DiagnosisRow[] Rows { get; } =
    [
        Row(DiagnosisCodes.SeqFinNotCounted, FinNotCounted, Belief.FinIsFree),
        Row(DiagnosisCodes.SeqDataNotCounted, DataNotCounted, Belief.TextIsFree),
        Row(DiagnosisCodes.SeqNotAdvanced, NotAdvanced, Belief.SynIsFree),
        Row(DiagnosisCodes.SeqIsTheirNumber, TheirNumber, Belief.Swapped),
        Row(DiagnosisCodes.SeqWrapMissed, WrapMissed, Belief.NoWrap),
        Row(DiagnosisCodes.SeqRelativeNotAbsolute, Relative, Belief.Relative),
        new(DiagnosisCodes.SeqNotIsn, MoveField.Seq, MoveRules.SeqIsIss, c => c.SeqIsWrong && c.Wants(TcpFlags.Syn)),
        Row(DiagnosisCodes.SeqSkipsData, SkipsData),
        Row(DiagnosisCodes.SeqAhead, Ahead),
        Row(DiagnosisCodes.SeqOutsideWindow, OutsideWindow),
    ];

    private static DiagnosisRow Row(
        DiagnosisCode code, Func<MoveCase, bool> holds, Belief belief = Belief.None) =>
        new(code, MoveField.Seq, MoveRules.SeqIsSndNxt, holds, belief);

    private static bool FinNotCounted(MoveCase c) =>
        c.SeqIsWrong && c.Now.FinOnWire && c.Segment.Seq == c.Tcb.Snd.FinSeq;

    private static bool DataNotCounted(MoveCase c) =>
        c.SeqIsWrong
        && c.LastTextSent() is { } text
        && c.Segment.Seq == text.Seq
        && c.Target.Seq >= text.Seq + text.DataLength;

    private static bool TheirNumber(MoveCase c)
    {
        if (!c.SeqIsWrong || c.Tcb.State < TcpState.SynReceived)
        {
            return false;
        }

        SeqNumber given = c.Segment.Seq;
        ReceiveSpace rcv = c.Tcb.Rcv;
        return given == rcv.Nxt
            || given == rcv.Irs
            || given == rcv.Irs + 1
            || given == rcv.FinSeq
            || given == c.Now.Arrival?.Seq;
    }

    private static bool Relative(MoveCase c) =>
        c.SeqIsWrong && c.Segment.Seq.Value == (uint)Math.Max(0, c.Target.Seq - c.Tcb.Snd.Iss);

    private static bool WrapMissed(MoveCase c) =>
        c.SeqIsWrong && SeqWrap.IsMissed(c.Segment.Seq, c.Target.Seq, c.Tcb.Snd.Iss);

    private static bool NotAdvanced(MoveCase c) =>
        c.SeqIsWrong
        && !c.Wants(TcpFlags.Syn)
        && c.Segment.Seq >= c.Tcb.Snd.Iss
        && c.Segment.Seq < c.Target.Seq;

    private static bool SkipsData(MoveCase c)
    {
        if (c.IsReset || c.Target.Rule == MoveRules.KeepAlive)
        {
            return false;
        }

        long skipped = c.Segment.Seq - c.Target.Seq;
        bool hasGap = skipped > 0 && skipped <= Math.Max(c.Target.MaxLength, c.Now.Pending);
        bool finTooSoon = skipped == 0
            && c.Segment.Has(TcpFlags.Fin)
            && c.Wants(TcpFlags.Fin)
            && c.Segment.DataLength < c.Target.MinLength;
        return hasGap || finTooSoon;
    }

    private static bool Ahead(MoveCase c)
    {
        long ahead = c.Segment.Seq - c.Target.Seq;
        return c.SeqIsWrong
            && !c.Wants(TcpFlags.Syn)
            && ahead > 0
            && ahead <= Math.Max(c.Now.UsableWindow, 1);
    }

    private static bool OutsideWindow(MoveCase c) =>
        c.SeqIsWrong && !c.Wants(TcpFlags.Syn) && !Ahead(c) && !NotAdvanced(c) && !SkipsData(c);
}
