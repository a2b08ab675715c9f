using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Exercises;

/// <summary>The segment that a learner is putting together: what is given, and what is typed.</summary>
public sealed record MoveDraft
{
    /// <summary>The fields that the learner fills in; the others are given.</summary>
    public EquatableArray<MoveField> Blank { get; init; }

    /// <summary>The control bits so far.</summary>
    public TcpFlags Flags { get; init; }

    /// <summary>The sequence number; null while empty.</summary>
    public SeqNumber? Seq { get; init; }

    /// <summary>The acknowledgment number; null while empty.</summary>
    public SeqNumber? Ack { get; init; }

    /// <summary>Octets of text; null while empty.</summary>
    public uint? Length { get; init; }

    /// <summary>The window, 0 to 65535; null while empty.</summary>
    public ushort? Window { get; init; }

    /// <summary>The options of the segment that is due; they are given.</summary>
    public TcpOptions Options { get; init; } = TcpOptions.None;

    /// <summary>
    /// The draft at the start of a turn: given fields from the segment that is due, or from the control block when
    /// nothing is; blank fields empty. A blank field that the segment lacks is left out.
    /// </summary>
    public static MoveDraft For(ExerciseRun run)
    {
        Segment basis = run.Turn.Side.Due ?? Silent(run.Turn.Side);
        EquatableArray<MoveField> blank = BlankFields(run.Blank, basis);
        bool IsGiven(MoveField field) => !Contains(blank, field);
        return new MoveDraft
        {
            Blank = blank,
            Flags = IsGiven(MoveField.Flags) ? basis.Flags : TcpFlags.None,
            Seq = IsGiven(MoveField.Seq) ? basis.Seq : null,
            Ack = IsGiven(MoveField.Ack) && basis.Has(TcpFlags.Ack) ? basis.Ack : null,
            Length = IsGiven(MoveField.Length) ? basis.DataLength : null,
            Window = IsGiven(MoveField.Window) ? basis.Window : null,
            Options = basis.Options,
        };
    }

    /// <summary>True when the learner fills this field in.</summary>
    public bool IsBlank(MoveField field) => Contains(Blank, field);

    /// <summary>
    /// The first field that has to be filled in before the segment can be sent; null when none is left.
    /// </summary>
    public MoveField? FirstMissing() =>
        Seq is null ? MoveField.Seq
        : Ack is null && Flags.HasFlag(TcpFlags.Ack) ? MoveField.Ack
        : Length is null ? MoveField.Length
        : Window is null ? MoveField.Window
        : null;

    /// <summary>The segment; fields left empty are 0.</summary>
    public Segment ToSegment() => new()
    {
        Flags = Flags,
        Seq = Seq ?? default,
        Ack = Ack ?? default,
        DataLength = Length ?? 0,
        Window = Window ?? 0,
        Options = Options,
    };

    private static Segment Silent(PlayedSide side) => new()
    {
        Seq = side.Tcb.Snd.Nxt,
        Ack = side.Tcb.Rcv.Nxt,
        Flags = TcpFlags.Ack,
        Window = Play.WindowToState(side),
    };

    private static EquatableArray<MoveField> BlankFields(EquatableArray<MoveField> asked, Segment basis)
    {
        if (Contains(asked, MoveField.Flags) || basis.Has(TcpFlags.Ack))
        {
            return asked;
        }

        int ack = asked.AsSpan().IndexOf(MoveField.Ack);
        return ack < 0 ? asked : asked.RemoveAt(ack);
    }

    private static bool Contains(EquatableArray<MoveField> fields, MoveField field) =>
        fields.AsSpan().Contains(field);
}
