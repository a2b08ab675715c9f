using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Judging;

/// <summary>Codes about the control bits.</summary>
internal static class FlagRules
{
    private const TcpFlags Syn = TcpFlags.Syn;
    private const TcpFlags Ack = TcpFlags.Ack;
    private const TcpFlags Fin = TcpFlags.Fin;
    private const TcpFlags Rst = TcpFlags.Rst;

    public static DiagnosisRow[] Rows { get; } =
    [
        Row(DiagnosisCodes.NullSegment, MoveRules.Flags, c => (c.Segment.Flags & (Syn | Ack | Fin | Rst)) == 0),
        Row(DiagnosisCodes.RstMissing, null, c => c.Lacks(Rst)),
        Row(DiagnosisCodes.SynWithFin, MoveRules.Flags, c => c.Segment.Has(Syn | Fin)),
        Row(DiagnosisCodes.SynMissing, null, c => c.Lacks(Syn) && !c.Segment.Has(Rst)),
        Row(DiagnosisCodes.SynRepeated, MoveRules.SynOnce, SynRepeated),
        Row(DiagnosisCodes.SynInSynchronized, MoveRules.SynSynchronized, SynInSynchronized),
        Row(DiagnosisCodes.AckFlagMissing, MoveRules.AckAlways, AckFlagMissing),
        Row(DiagnosisCodes.AckFlagOnFirstSyn, MoveRules.FirstSyn, AckFlagOnFirstSyn),
        Row(DiagnosisCodes.FinMissing, null, c => c.Lacks(Fin) && !c.Segment.Has(Rst)),
        Row(DiagnosisCodes.FinRepeated, MoveRules.NothingAfterFin, c => HasUnwantedFin(c) && c.Now.FinOnWire),
        Row(DiagnosisCodes.FinBeforeClose, MoveRules.FinAfterClose, c => HasUnwantedFin(c) && !c.Now.FinOnWire),
        Row(DiagnosisCodes.RstToRst, MoveRules.ResetNever, RstToRst),
        Row(DiagnosisCodes.RstInsteadOfFin, MoveRules.NewFin, c => c.Segment.Has(Rst) && c.Wants(Fin)),
        Row(DiagnosisCodes.RstNotCalledFor, MoveRules.ResetWhen, RstNotCalledFor),
        Row(DiagnosisCodes.RstWrongForm, MoveRules.ResetForm, c => c.Segment.Has(Rst) && !c.IsImplied && c.Wants(Rst)),
        Row(DiagnosisCodes.FlagNotCalledFor, MoveRules.Flags, FlagNotCalledFor),
    ];

    private static DiagnosisRow Row(DiagnosisCode code, Machine.RuleRef? rule, Func<MoveCase, bool> holds) =>
        new(code, MoveField.Flags, rule, holds);

    private static bool SynRepeated(MoveCase c) =>
        c.Segment.Has(Syn)
        && !c.Wants(Syn)
        && c.Now.Before.State is TcpState.SynSent or TcpState.SynReceived;

    private static bool SynInSynchronized(MoveCase c) =>
        c.Segment.Has(Syn) && !c.Wants(Syn) && c.Now.Before.State >= TcpState.Established;

    private static bool AckFlagMissing(MoveCase c) =>
        c.Wants(Ack) && !c.Wants(Rst) && !c.Segment.Has(Ack) && !c.Segment.Has(Rst);

    private static bool AckFlagOnFirstSyn(MoveCase c) =>
        c.Wants(Syn)
        && !c.Wants(Ack)
        && c.Segment.Has(Syn | Ack)
        && c.Tcb.State == TcpState.SynSent
        && !c.IsImplied;

    private static bool HasUnwantedFin(MoveCase c) => c.Segment.Has(Fin) && !c.Wants(Fin) && !c.Segment.Has(Rst);

    private static bool RstToRst(MoveCase c) =>
        c.Segment.Has(Rst) && !c.Wants(Rst | Fin) && c.Now.Arrival is { } arrival && arrival.Has(Rst);

    private static bool RstNotCalledFor(MoveCase c) =>
        c.Segment.Has(Rst) && (c.IsImplied || !c.Wants(Rst)) && !c.Wants(Fin) && !RstToRst(c);

    private static bool FlagNotCalledFor(MoveCase c)
    {
        TcpFlags extra = TcpFlags.Urg | (c.Segment.Has(Syn) ? TcpFlags.None : TcpFlags.Ece | TcpFlags.Cwr);
        return (c.Segment.Flags & extra) != 0;
    }
}
