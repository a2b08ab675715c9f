using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Carrying;

/// <summary>A task whose wire the learner is: both sides and the wire, below them the keys and the task.</summary>
internal static class CarryView
{
    private const int SmallColumns = 80;
    private const int SmallRows = 22;
    private const int TallRows = 34;
    private const int WideColumns = 110;

    internal static void Draw(Sheet sheet, Screen.InLesson screen, Activity.Carrying carrying)
    {
        LessonTitle.Draw(sheet, screen);
        if (sheet.Area.Width < SmallColumns || sheet.Area.Height < SmallRows)
        {
            DrawSmall(sheet, screen, carrying);
            return;
        }

        Rect body = sheet.Area.Shrink(0, 1);
        (Rect above, Rect below) = body.SplitBottom(body.Height >= TallRows ? 13 : 11);
        Connection(carrying).Draw(sheet, above);
        (Rect left, Rect right) = below.SplitLeft(below.Width >= WideColumns ? 44 : 36);
        Rect room = sheet.Pane(left, sheet.Words["carry.you"]);
        sheet.Put(room, CarryRows.Keys(sheet, carrying, room.Width));
        DrawTask(sheet, right with { X = right.X - 1, Width = right.Width + 1 }, screen, carrying);
    }

    private static void DrawSmall(Sheet sheet, Screen.InLesson screen, Activity.Carrying carrying)
    {
        Rect body = sheet.Area.Shrink(1, 1);
        Connection connection = Connection(carrying);
        Rect[] rows = body.Rows(1, -1, Math.Max(5, body.Height / 2));
        sheet.Put(rows[0], 0, TextRow.Of(connection.StatesInWords(sheet, rows[0].Width), sheet.Theme.Strong));
        connection.DrawLadder(sheet, rows[1]);
        DrawTask(sheet, rows[2] with { X = 0, Width = sheet.Area.Width }, screen, carrying);
    }

    private static void DrawTask(Sheet sheet, Rect frame, Screen.InLesson screen, Activity.Carrying carrying)
    {
        List<TextRow> rows = CarryRows.Task(sheet, screen, carrying.Run, frame.Width - 4);
        string moves = sheet.Words.Of(CarryRows.Moves(carrying.Run));
        sheet.Scrolling(frame, sheet.Words["exercise.task"], rows, screen.Scroll, moves);
    }

    private static Connection Connection(Activity.Carrying carrying) => new()
    {
        World = carrying.Run.World,
        Selected = carrying.SelectedLine,
        HasCursor = true,
        IsClickable = true,
    };
}
