using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Judging;

/// <summary>Codes about the length of the text and about the window.</summary>
internal static class DataRules
{
    public static DiagnosisRow[] Lengths { get; } =
    [
        new(
            DiagnosisCodes.DataAfterFin,
            MoveField.Length,
            MoveRules.NothingAfterFin,
            c => TooLong(c) && c.Now.FinOnWire),
        new(DiagnosisCodes.DataBeforeEstablished, MoveField.Length, MoveRules.TextWhenOpen, BeforeEstablished),
        new(DiagnosisCodes.LenOverWindow, MoveField.Length, MoveRules.TextInWindow, OverWindow),
        new(DiagnosisCodes.LenOverMss, MoveField.Length, MoveRules.TextInMss, OverMss),
        new(DiagnosisCodes.DataNotGiven, MoveField.Length, MoveRules.TextFromUser, NotGiven),
    ];

    public static DiagnosisRow[] Windows { get; } =
    [
        new(DiagnosisCodes.WindowTakenBack, MoveField.Window, MoveRules.WindowStays, TakenBack),
    ];

    private static bool TooLong(MoveCase c) => c.Segment.DataLength > c.Target.MaxLength;

    private static bool BeforeEstablished(MoveCase c) => TooLong(c) && !c.Now.IsSynchronized;

    private static bool OverWindow(MoveCase c) =>
        IsNewText(c) && c.Segment.DataLength > c.Now.UsableWindow;

    private static bool OverMss(MoveCase c) => IsNewText(c) && c.Segment.DataLength > c.Now.Mss;

    private static bool NotGiven(MoveCase c) => IsNewText(c) && c.Segment.DataLength > c.Now.Pending;

    private static bool IsNewText(MoveCase c) => TooLong(c) && c.Now.IsSynchronized && !c.Now.FinOnWire;

    private static bool TakenBack(MoveCase c) =>
        !c.IsReset && c.Segment.Has(TcpFlags.Ack) && c.Segment.Window < c.Now.MinWindow(c.Segment.Has(TcpFlags.Syn));
}
