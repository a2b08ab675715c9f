using Tutor.Tcp.Machine;

namespace Tutor.Tcp.Judging;

/// <summary>What somebody believes who gets a number wrong; one belief may show in several fields.</summary>
internal enum Belief
{
    /// <summary>A slip of one field.</summary>
    None,

    /// <summary>seq and ack change places.</summary>
    Swapped,

    /// <summary>A SYN uses no number.</summary>
    SynIsFree,

    /// <summary>A FIN uses no number.</summary>
    FinIsFree,

    /// <summary>Text uses no numbers.</summary>
    TextIsFree,

    /// <summary>Numbers start at 0.</summary>
    Relative,

    /// <summary>Numbers do not come round to 0.</summary>
    NoWrap,
}

/// <summary>One code: when it holds, which field it points at and which rule it breaks.</summary>
/// <remarks>Without a rule of its own it breaks that of the segment which would have been right.</remarks>
internal sealed record DiagnosisRow(
    DiagnosisCode Code,
    MoveField Field,
    RuleRef? Rule,
    Func<MoveCase, bool> Holds,
    Belief Belief = Belief.None,
    bool IsOfSilence = false);

/// <summary>All codes in one ordered table: of two that hold, the upper one leads.</summary>
internal static class DiagnosisTable
{
    public static DiagnosisRow[] Rows { get; } =
    [
        .. DoingRules.First,
        .. FlagRules.Rows,
        .. DataRules.Lengths,
        .. DoingRules.Last,
        .. SequenceRules.Rows,
        .. AcknowledgmentRules.Rows,
        .. DataRules.Windows,
    ];

    public static EquatableArray<DiagnosisCode> Codes { get; } = EquatableArray.From(Rows.Select(r => r.Code));

    /// <summary>The one row about saying nothing.</summary>
    public static DiagnosisRow OfSilence { get; } = Rows.Single(r => r.IsOfSilence);
}
