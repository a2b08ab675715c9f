using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Exercising;

/// <summary>The row of control bits; each is a box to tick, or locked where the lesson gives them.</summary>
internal static class EditorFlagBoxes
{
    private const int LabelColumns = 7;
    private const int RoomyColumns = 90;

    internal static void Draw(Sheet sheet, Rect room, ExerciseEditor editor)
    {
        bool isBlank = editor.Draft.IsBlank(MoveField.Flags);
        sheet.Put(room.X, room.Y, sheet.Words.Parts.Flags, isBlank ? sheet.Theme.Plain : sheet.Theme.Scaffold);
        sheet.Hit(new Rect(room.X, room.Y, LabelColumns, 1), new Hit.Field(MoveField.Flags));
        int x = room.X + LabelColumns;
        foreach (TcpFlags flag in EditorFlags.Row)
        {
            string name = SegmentText.FormatFlags(flag);
            DrawBox(sheet, new Rect(x, room.Y, 4 + name.Length, 1), editor, flag, name);
            int wanted = name.Length + (room.Width > RoomyColumns ? 11 : 7);
            x += Math.Min(wanted, (room.Width - LabelColumns) / EditorFlags.Row.Length);
        }
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

        // URG has no letter: its key works only while the flags have the focus.
        sheet.Hit(box, flag == TcpFlags.Urg && !isFocused ? new Hit.Field(MoveField.Flags) : new Hit.Key(KeyOf(flag)));
    }

    private static string KeyOf(TcpFlags flag) => flag switch
    {
        TcpFlags.Syn => "s",
        TcpFlags.Ack => "a",
        TcpFlags.Fin => "f",
        TcpFlags.Rst => "r",
        TcpFlags.Psh => "p",
        _ => "6",
    };
}
