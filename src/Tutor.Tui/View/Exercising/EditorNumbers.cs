using Tutor.Tcp.Judging;
using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Exercising;

/// <summary>The fields for numbers; in a narrow pane they take two rows.</summary>
internal static class EditorNumbers
{
    private const int NumberColumns = 10;
    private const int SumColumns = 13;
    private const int CountColumns = 5;
    private const int RoomyColumns = 89;

    private static readonly (MoveField Field, string Label, int Columns)[] Fields =
    [
        (MoveField.Seq, "seq", NumberColumns),
        (MoveField.Ack, "ack", NumberColumns),
        (MoveField.Length, "len", CountColumns),
        (MoveField.Window, "win", CountColumns),
    ];

    /// <summary>Draws them from a row on; returns the row after them.</summary>
    internal static int Draw(Sheet sheet, Rect room, int row, ExerciseEditor editor)
    {
        int gap = room.Width > RoomyColumns ? 6 : 2;
        int x = room.X;
        bool isSum = NumberFormat.StyleOf(sheet.Model) == NumberStyle.Symbolic;
        foreach ((MoveField field, string label, int least) in Fields)
        {
            int columns = isSum && least == NumberColumns ? SumColumns : least;
            int width = label.Length + 3 + columns + 3;
            if (x + width > room.Right + 1 && x > room.X)
            {
                x = room.X;
                row++;
            }

            DrawNumber(sheet, new Rect(x, room.Y + row, width, 1), editor, field, label);
            if (room.Width > RoomyColumns)
            {
                string source = sheet.Cut(Source(sheet.Words, editor, field), columns);
                sheet.Put(x + label.Length + 4, room.Y + row + 1, source, sheet.Theme.Scaffold);
            }

            x += width + gap - 1;
        }

        return row + (room.Width > RoomyColumns ? 2 : 1);
    }

    /// <summary>Where the number in a field comes from.</summary>
    private static string Source(Words words, ExerciseEditor editor, MoveField field)
    {
        FieldText text = editor[field];
        return !editor.Draft.IsBlank(field) ? words["editor.source-given"]
            : text.Source.Length > 0 ? "= " + text.Source
            : text.Text.Length > 0 && !text.IsFormula ? words["editor.source-typed"]
            : "";
    }

    private static void DrawNumber(Sheet sheet, Rect box, ExerciseEditor editor, MoveField field, string label)
    {
        bool isBlank = editor.Draft.IsBlank(field);
        bool isFocused = isBlank && editor.Focus == field;
        FieldText text = editor[field];
        string shown = isBlank || text.Text.Length > 0 ? text.Text : "-";
        FieldState state = !isBlank ? FieldState.Locked : isFocused ? FieldState.Focused : FieldState.Open;
        Position at = FieldPart.DrawField(
            sheet.Cells, box, sheet.Look, label, new TextFieldState(shown, text.Caret), state);
        if (isFocused)
        {
            sheet.Cursor(at.X, at.Y);
        }

        sheet.Hit(box, new Hit.Field(field));
    }
}
