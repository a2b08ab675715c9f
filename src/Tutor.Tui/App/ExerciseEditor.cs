using Tutor.Study.Exercises;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tui.App;

/// <summary>An exercise on the screen: the run, and the segment that the learner is putting together.</summary>
public sealed record ExerciseEditor
{
    /// <summary>The exercise.</summary>
    public required ExerciseRun Run { get; init; }

    /// <summary>The segment so far, without the numbers that are being typed.</summary>
    public required MoveDraft Draft { get; init; }

    /// <summary>The field that has the cursor.</summary>
    public MoveField Focus { get; init; }

    /// <summary>The flag that the cursor is on while <see cref="Focus"/> is on the flags.</summary>
    public TcpFlags FocusedFlag { get; init; } = TcpFlags.Syn;

    /// <summary>What stands in the sequence number's field.</summary>
    public FieldText Seq { get; init; } = FieldText.Empty;

    /// <summary>What stands in the acknowledgment number's field.</summary>
    public FieldText Ack { get; init; } = FieldText.Empty;

    /// <summary>What stands in the length's field.</summary>
    public FieldText Length { get; init; } = FieldText.Empty;

    /// <summary>What stands in the window's field.</summary>
    public FieldText Window { get; init; } = FieldText.Empty;

    /// <summary>True when all eight control bits are on the row, not only the six that are used most.</summary>
    public bool HasAllFlags { get; init; }

    /// <summary>The moment that the learner looks back at; null for now.</summary>
    public LookingBack? Looking { get; init; }

    /// <summary>The prediction that the last move was made with; null when it was made without.</summary>
    public Foretold? Foretold { get; init; }

    /// <summary>What stands in a number field; empty for the flags.</summary>
    public FieldText this[MoveField field] => field switch
    {
        MoveField.Seq => Seq,
        MoveField.Ack => Ack,
        MoveField.Length => Length,
        MoveField.Window => Window,
        MoveField.Flags => FieldText.Empty,
    };

    /// <summary>The editor with other text in a number field; the same editor for the flags.</summary>
    public ExerciseEditor With(MoveField field, FieldText text) => field switch
    {
        MoveField.Seq => this with { Seq = text },
        MoveField.Ack => this with { Ack = text },
        MoveField.Length => this with { Length = text },
        MoveField.Window => this with { Window = text },
        MoveField.Flags => this,
    };
}

/// <summary>The learner looks back along time.</summary>
/// <param name="Steps">The worlds of the round, oldest first; the last one is now. At least one.</param>
/// <param name="At">The one that is shown, from 0.</param>
public sealed record LookingBack(EquatableArray<WorldState> Steps, int At)
{
    /// <summary>The world that is shown.</summary>
    public WorldState World => Steps[At];
}

/// <summary>A prediction that was made before a move.</summary>
/// <param name="Asked">What was asked.</param>
/// <param name="Given">The option that was chosen, from 0.</param>
public sealed record Foretold(ReplyPrediction Asked, int Given)
{
    /// <summary>The option that was chosen.</summary>
    public ReplyOption Option => Asked.Options[Given];
}
