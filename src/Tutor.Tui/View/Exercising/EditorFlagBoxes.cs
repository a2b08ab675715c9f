using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Exercising;

/// <summary>The row of control bits; each is a box to tick, or locked where the lesson gives them.</summary>
internal static class EditorFlagBoxes
{
    private const int LeastLabelColumns = 7;
    private const int LeastBoxColumns = 8;
    private const int RoomyColumns = 90;

    /// <summary>Draws the row; gives the column behind it.</summary>
    internal static int Draw(Sheet sheet, Rect room, ExerciseEditor editor)
    {
        bool isBlank = editor.Draft.IsBlank(MoveField.Flags);
        ReadOnlySpan<TcpFlags> row = EditorFlags.Of(editor);
        int most = room.Width - (LeastBoxColumns * row.Length);
        string label = most < LeastLabelColumns ? "" : sheet.Cut(sheet.Words.Parts.Flags, most - 1);
        int columns = most < LeastLabelColumns ? 0 : Math.Max(LeastLabelColumns, TextWidth.Of(label) + 1);
        sheet.Put(room.X, room.Y, label, isBlank ? sheet.Theme.Plain : sheet.Theme.Scaffold);
        sheet.Hit(new Rect(room.X, room.Y, columns, 1), new Hit.Field(MoveField.Flags));
        int x = room.X + columns;
        foreach (TcpFlags flag in row)
        {
            string name = SegmentText.FormatFlags(flag);
            DrawBox(sheet, new Rect(x, room.Y, 4 + name.Length, 1), editor, flag, name);
            int wanted = name.Length + (room.Width > RoomyColumns && row.Length == EditorFlags.Row.Length ? 11 : 7);
            x += Math.Min(wanted, (room.Width - columns) / row.Length);
        }

        return x;
    }

    private static void DrawBox(Sheet sheet, Rect box, ExerciseEditor editor, TcpFlags flag, string name)
    {
        bool isBlank = editor.Draft.IsBlank(MoveField.Flags);
        bool isFocused = isBlank && editor.Focus == MoveField.Flags;
        FieldState state = !isBlank ? FieldState.Locked
            : isFocused && editor.FocusedFlag == flag ? FieldState.Focused
            : FieldState.Open;
        Position at = FieldPart.DrawCheckbox(
            sheet.Cells, box, sheet.Look, name, editor.Draft.Flags.HasFlag(flag), state);
        if (state == FieldState.Focused)
        {
            sheet.Cursor(at.X, at.Y);
        }

        // These have no letter: their keys work only while the flags have the focus.
        bool isRare = flag is TcpFlags.Urg or TcpFlags.Ece or TcpFlags.Cwr;
        sheet.Hit(box, isRare && !isFocused ? new Hit.Field(MoveField.Flags) : new Hit.Key(KeyOf(flag)));
    }

    private static string KeyOf(TcpFlags flag) => flag switch
    {
        TcpFlags.Syn => "s",
        TcpFlags.Ack => "a",
        TcpFlags.Fin => "f",
        TcpFlags.Rst => "r",
        TcpFlags.Psh => "p",
        TcpFlags.Ece => "7",
        TcpFlags.Cwr => "8",
        _ => "6",
    };
}
