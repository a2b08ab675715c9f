using Tutor.Study.Exercises;
using Tutor.Tcp.Judging;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Exercising;

/// <summary>An exercise: the task, both sides and the wire, the segment being made, what came of the last.</summary>
internal static class ExerciseView
{
    internal const int BesideColumns = 100;
    private const int RoomyColumns = 140;
    private const int LessonColumns = 44;
    private const int SmallColumns = 80;
    private const int SmallRows = 24;
    private const int LeastWireRows = 6;
    private const int BestWireRows = 9;

    internal static void Draw(Sheet sheet, Screen.InLesson screen, ExerciseEditor editor)
    {
        ExerciseTitle.Draw(sheet, screen, editor.Run);
        if (sheet.Area.Width < SmallColumns || sheet.Area.Height < SmallRows)
        {
            ExerciseSmall.Draw(sheet, screen, editor);
            return;
        }

        Rect body = sheet.Area.Shrink(0, 1);
        List<TextRow> feedback = FeedbackRows.Of(sheet, editor, body.Width - 4);
        if (body.Width >= BesideColumns)
        {
            DrawBeside(sheet, screen, editor, body, feedback);
        }
        else
        {
            DrawStacked(sheet, screen, editor, body, feedback);
        }
    }

    /// <summary>The connection as the learner may see it.</summary>
    internal static Connection Connection(ExerciseEditor editor)
    {
        ExerciseRun run = editor.Run;
        PlayedSide side = run.Turn.Side;
        bool isAwaited = !run.IsRoundDone && !run.IsStuck;
        return new Connection
        {
            World = side.World,
            Played = side.Host,
            YourMove = isAwaited ? View.Connection.SideOf(side.World, side.Host) : null,
            Selected = editor.LookBack,
            Hidden = Spoilers.Of(run),
        };
    }

    private static void DrawBeside(
        Sheet sheet, Screen.InLesson screen, ExerciseEditor editor, Rect body, List<TextRow> feedback)
    {
        bool isRoomy = body.Width >= RoomyColumns;
        int most = Math.Max(6, body.Height / 4);
        most = isRoomy ? Math.Clamp(body.Height - EditorPane.Rows - View.Connection.RowsForDiagrams, 6, most) : most;
        (Rect rest, Rect below) = body.SplitBottom(Math.Clamp(feedback.Count + 2, 6, most));
        (Rect upper, Rect move) = rest.SplitBottom(EditorPane.Rows);
        int lesson = isRoomy ? View.Connection.TextColumns(body.Width) : LessonColumns;
        Rect left = upper with { Width = lesson };
        List<TextRow> text = TaskRows.Whole(sheet, screen, editor, lesson - 4);
        sheet.Scrolling(left, sheet.Words["exercise.lesson"], text, screen.Scroll, sheet.Words["exercise.zoom"]);
        Connection(editor).Draw(sheet, new Rect(left.Right - 1, upper.Y, upper.Width - lesson + 1, upper.Height));
        EditorPane.Draw(sheet, move, editor);
        DrawFeedback(sheet, below, feedback, editor, screen.Scroll);
    }

    /// <summary>One column. The feedback takes the rows that it needs from the wire and then from the task.</summary>
    private static void DrawStacked(
        Sheet sheet, Screen.InLesson screen, ExerciseEditor editor, Rect body, List<TextRow> feedback)
    {
        List<TextRow> task = TaskRows.Task(sheet, editor, body.Width - 4);
        int free = body.Height - EditorPane.Rows - LeastWireRows;
        int below = Math.Clamp(feedback.Count + 2, 4, free - 3);
        int above = Math.Clamp(task.Count + 2, 3, free - below);
        int wire = body.Height - EditorPane.Rows - above - below;
        while (wire < BestWireRows && above > 4)
        {
            above--;
            wire++;
        }

        Rect[] rows = body.Rows(above, wire, EditorPane.Rows, below);
        sheet.Scrolling(rows[0], sheet.Words["exercise.task"], task, screen.Scroll, sheet.Words["exercise.zoom"]);
        Connection(editor).Draw(sheet, rows[1]);
        EditorPane.Draw(sheet, rows[2], editor);
        DrawFeedback(sheet, rows[3], feedback, editor, screen.Scroll);
    }

    private static void DrawFeedback(Sheet sheet, Rect frame, List<TextRow> rows, ExerciseEditor editor, int scroll)
    {
        string keys = FeedbackRows.Keys(sheet.Words, editor.Run);
        sheet.Scrolling(frame, sheet.Words["exercise.feedback"], rows, scroll, keys);
    }
}
