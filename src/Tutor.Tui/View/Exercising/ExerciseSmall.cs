using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Exercising;

/// <summary>An exercise below 80 by 24: no frames, the states in words, every part in a few rows.</summary>
internal static class ExerciseSmall
{
    private const int LeastWireRows = 3;

    internal static void Draw(Sheet sheet, Screen.InLesson screen, ExerciseEditor editor)
    {
        Rect body = sheet.Area.Shrink(1, 1);
        Connection connection = ExerciseView.Connection(editor);
        List<TextRow> task = TaskRows.Task(sheet, editor, body.Width);
        List<TextRow> feedback = FeedbackRows.Of(sheet, editor, body.Width);
        int move = body.Width >= 72 ? 3 : 4;
        int free = body.Height - move - 1 - LeastWireRows - 1;
        int below = Math.Clamp(feedback.Count, 1, Math.Max(1, free - 2));
        int above = Math.Clamp(task.Count, 1, Math.Max(1, free - below));
        Rect[] rows = body.Rows(above, 1, -1, move, 1, below);
        Text(sheet, rows[0], task, screen.Scroll);
        sheet.Put(rows[1], 0, TextRow.Of(connection.StatesInWords(sheet), sheet.Theme.Strong));
        connection.DrawLadder(sheet, rows[2]);
        EditorPane.DrawInside(sheet, rows[3], editor);
        string line = new(sheet.Look.Glyphs.Horizontal, body.Width);
        sheet.Put(rows[4], 0, TextRow.Of(line, sheet.Theme.Scaffold));
        Text(sheet, rows[5], feedback, screen.Scroll);
    }

    /// <summary>A text without a frame; where it goes on, its last row says so.</summary>
    private static void Text(Sheet sheet, Rect room, List<TextRow> rows, int scroll)
    {
        int top = sheet.Scroll(room.Shrink(0, -1), rows.Count, scroll, hasNote: false);
        List<TextRow> shown = [.. rows.Skip(top).Take(room.Height)];
        int below = rows.Count - top - room.Height;
        if (below > 0)
        {
            string note = sheet.Cut($" {sheet.Words.Fill("more.below", ("n", below))}", room.Width);
            int width = TextWidth.Of(note);
            shown[^1] = shown[^1].Cut(room.Width - width, sheet.Look.Glyphs.Ellipsis);
            sheet.Put(room.Right - width, room.Bottom - 1, note, sheet.Theme.Focus, width);
        }

        sheet.Put(room, shown);
    }
}
