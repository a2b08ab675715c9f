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
    private const int RowsForMore = 26;
    private const int LeastWireRows = 6;
    private const int BestWireRows = 9;

    internal static void Draw(
        Sheet sheet, Screen.InLesson screen, ExerciseEditor editor, Overlay.Predict? asked = null)
    {
        ExerciseTitle.Draw(sheet, screen, editor.Run);
        if (sheet.Area.Width < SmallColumns || sheet.Area.Height < SmallRows)
        {
            ExerciseSmall.Draw(sheet, screen, editor, asked);
            return;
        }

        Rect body = sheet.Area.Shrink(0, 1);
        ExerciseBottom bottom = ExerciseBottom.Of(sheet, editor, asked, body.Width - 4);
        if (body.Width >= BesideColumns)
        {
            DrawBeside(sheet, screen, editor, body, bottom);
        }
        else
        {
            DrawStacked(sheet, screen, editor, body, bottom);
        }
    }

    /// <summary>The connection as the learner may see it.</summary>
    internal static Connection Connection(ExerciseEditor editor)
    {
        ExerciseRun run = editor.Run;
        PlayedSide side = run.Turn.Side;
        LookingBack? looking = editor.Looking;
        bool isAwaited = !run.IsRoundDone && !run.IsStuck && looking is null;
        return new Connection
        {
            World = looking?.World ?? side.World,
            Before = looking is { At: var at } ? looking.Steps[Math.Max(0, at - 1)] : null,
            Played = side.Host,
            YourMove = isAwaited ? View.Connection.SideOf(side.World, side.Host) : null,
            Selected = looking is null ? null : Cause(looking),
            IsToAnswer = isAwaited && FeedbackRows.IsAskedToSpeak(editor),
            Hidden = Spoilers.Of(run),
        };
    }

    /// <summary>The segment that arrived at the step, else the newest on the wire; null when there is none.</summary>
    private static int? Cause(LookingBack looking)
    {
        int known = looking.At == 0 ? 0 : looking.Steps[looking.At - 1].History.Count;
        return looking.World.History.AsEnumerable().Skip(known).LastOrDefault() is { Line: > 0 and var arrived }
            ? arrived
            : looking.World.Ladder is [.., var newest] ? newest.Number : null;
    }

    private static void DrawBeside(
        Sheet sheet, Screen.InLesson screen, ExerciseEditor editor, Rect body, ExerciseBottom bottom)
    {
        bool isRoomy = body.Width >= RoomyColumns;
        int editorRows = EditorPane.RowsFor(body.Width);
        int most = Math.Max(body.Height > RowsForMore ? 8 : 6, body.Height / 4);
        most = isRoomy ? Math.Clamp(body.Height - editorRows - View.Connection.RowsForDiagrams, 6, most) : most;
        (Rect rest, Rect below) = body.SplitBottom(Math.Clamp(bottom.Rows.Count + 2, 6, most));
        (Rect upper, Rect move) = rest.SplitBottom(editorRows);
        int lesson = isRoomy ? View.Connection.TextColumns(body.Width) : LessonColumns;
        Rect left = upper with { Width = lesson };
        List<TextRow> text = TaskRows.Whole(sheet, screen, editor, lesson - 4);
        sheet.Scrolling(left, sheet.Words["exercise.lesson"], text, screen.Scroll, sheet.Words["exercise.zoom"]);
        Connection(editor).Draw(sheet, new Rect(left.Right - 1, upper.Y, upper.Width - lesson + 1, upper.Height));
        EditorPane.Draw(sheet, move, editor);
        bottom.Draw(sheet, below, screen.Scroll);
    }

    /// <summary>One column. The feedback takes the rows that it needs from the wire and then from the task.</summary>
    private static void DrawStacked(
        Sheet sheet, Screen.InLesson screen, ExerciseEditor editor, Rect body, ExerciseBottom bottom)
    {
        List<TextRow> task = TaskRows.Task(sheet, editor, body.Width - 4);
        int free = body.Height - EditorPane.RowsFor(body.Width) - LeastWireRows;
        int below = Math.Clamp(bottom.Rows.Count + 2, 4, free - 3);
        int above = Math.Clamp(task.Count + 2, 3, free - below);
        int wire = body.Height - EditorPane.RowsFor(body.Width) - above - below;
        while (wire < BestWireRows && above > 4)
        {
            above--;
            wire++;
        }

        Rect[] rows = body.Rows(above, wire, EditorPane.RowsFor(body.Width), below);
        string title = screen.Drill is { } drill
            ? sheet.Words.Fill("exercise.drill", ("row", DrillStanding.Row(drill)))
            : sheet.Words["exercise.task"];
        sheet.Scrolling(rows[0], title, task, screen.Scroll, sheet.Words["exercise.zoom"]);
        Connection(editor).Draw(sheet, rows[1]);
        EditorPane.Draw(sheet, rows[2], editor);
        bottom.Draw(sheet, rows[3], screen.Scroll);
    }
}
