using Tutor.Terminal;
using Tutor.Terminal.Widgets;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Exercising;

/// <summary>An exercise below 80 by 24: no frames, the states in words, every part in a few rows.</summary>
internal static class ExerciseSmall
{
    private const int LeastWireRows = 3;

    internal static void Draw(
        Sheet sheet, Screen.InLesson screen, ExerciseEditor editor, Overlay.Predict? asked)
    {
        Rect body = sheet.Area.Shrink(1, 1);
        Connection connection = ExerciseView.Connection(editor);
        List<TextRow> task = TaskRows.Task(sheet, editor, body.Width);
        ExerciseBottom bottom = ExerciseBottom.Of(sheet, editor, asked, body.Width);
        List<TextRow> feedback = bottom.Bare(sheet, isTitled: editor.Looking is not null);
        int move = body.Width >= 72 ? 3 : 4;
        bool isPast = asked is not null || editor.Looking is not null;
        int free = body.Height - move - 1 - 1 - (isPast ? LeastWireRows - 1 : LeastWireRows);
        int below = Math.Clamp(feedback.Count, 1, Math.Max(1, isPast ? free : free - 2));
        int above = isPast ? 0 : Math.Clamp(task.Count, 1, Math.Max(1, free - below));
        Rect[] rows = body.Rows(above, 1, -1, move, 1, below);
        Text(sheet, rows[0], task, screen.Scroll);
        sheet.Put(rows[1], 0, TextRow.Of(connection.StatesInWords(sheet, rows[1].Width), sheet.Theme.Strong));
        connection.DrawLadder(sheet, rows[2]);
        EditorPane.DrawInside(sheet, rows[3], editor);
        string line = new(sheet.Look.Glyphs.Horizontal, body.Width);
        sheet.Put(rows[4], 0, TextRow.Of(line, sheet.Theme.Scaffold));
        if (asked is null)
        {
            Text(sheet, rows[5], feedback, screen.Scroll);
            return;
        }

        Options(sheet, rows[5], bottom.Rows);
    }

    /// <summary>What is asked, without a frame; the selected option stays in sight.</summary>
    private static void Options(Sheet sheet, Rect room, List<AskedRow> rows)
    {
        int focused = rows.FindIndex(row => row.IsFocused);
        int top = Scroll.Reveal(0, focused, rows.Count, room.Height);
        for (int i = 0; i < room.Height && top + i < rows.Count; i++)
        {
            sheet.Put(room, i, rows[top + i].Text);
            if (rows[top + i].Option is { } option)
            {
                sheet.Hit(new Rect(room.X, room.Y + i, room.Width, 1), new Hit.Row(option));
            }
        }

        sheet.Cursor(room.X, room.Y + focused - top);
    }

    /// <summary>A text without a frame; where it goes on, its last row says so.</summary>
    private static void Text(Sheet sheet, Rect room, List<TextRow> rows, int scroll)
    {
        if (room.Height == 0)
        {
            return;
        }

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
