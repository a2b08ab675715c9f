using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Tui.App;

/// <summary>The flags of the move editor.</summary>
public static class EditorFlags
{
    private const int Usual = 6;

    private static readonly TcpFlags[] All =
    [
        TcpFlags.Syn, TcpFlags.Ack, TcpFlags.Fin, TcpFlags.Rst, TcpFlags.Psh, TcpFlags.Urg, TcpFlags.Ece, TcpFlags.Cwr,
    ];

    /// <summary>The flags in the order in which they stand on the screen; the keys 1 to 6 switch them.</summary>
    public static ReadOnlySpan<TcpFlags> Row => All.AsSpan(0, Usual);

    /// <summary>All eight in the same order; ECE and CWR are the keys 7 and 8.</summary>
    public static ReadOnlySpan<TcpFlags> WholeRow => All;

    /// <summary>The flags that stand on the row of an editor; all of them while one of the rare two is set.</summary>
    internal static ReadOnlySpan<TcpFlags> Of(ExerciseEditor editor) =>
        editor.HasAllFlags || (editor.Draft.Flags & (TcpFlags.Ece | TcpFlags.Cwr)) != 0 ? WholeRow : Row;

    /// <summary>The flag that a command switches; null when it switches none.</summary>
    internal static TcpFlags? Of(ExerciseEditor editor, Command command) => command switch
    {
        Command.ToggleSyn => TcpFlags.Syn,
        Command.ToggleAck => TcpFlags.Ack,
        Command.ToggleFin => TcpFlags.Fin,
        Command.ToggleRst => TcpFlags.Rst,
        Command.TogglePsh => TcpFlags.Psh,
        Command.ToggleUrg => TcpFlags.Urg,
        Command.ToggleEce => TcpFlags.Ece,
        Command.ToggleCwr => TcpFlags.Cwr,
        Command.ToggleFocused => editor.FocusedFlag,
        _ => null,
    };

    /// <summary>The editor with the rare flags shown or put away, the cursor on the row.</summary>
    internal static ExerciseEditor ShowAll(ExerciseEditor editor)
    {
        bool isShown = Of(editor).Length > Usual;
        return editor with
        {
            Focus = MoveField.Flags,
            HasAllFlags = !isShown,
            FocusedFlag = isShown ? TcpFlags.Syn : TcpFlags.Ece,
            Draft = isShown
                ? editor.Draft with { Flags = editor.Draft.Flags & ~(TcpFlags.Ece | TcpFlags.Cwr) }
                : editor.Draft,
        };
    }
}
