using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.WhatIf;

/// <summary>A wrong move played out: what was sent, what follows step by step on a fork, and why.</summary>
internal static class WhatIfView
{
    private const int SmallColumns = 80;
    private const int LeastWireRows = 7;

    internal static void Draw(Sheet sheet, Overlay.WhatIf fork)
    {
        Words words = sheet.Words;
        string title = sheet.Model.Screen is Screen.InLesson screen ? LessonTitle.Path(sheet, screen) : "";
        string step = words.Fill("title.step", ("n", fork.At + 1), ("m", fork.Run.Steps.Count));
        TitleLine.Draw(sheet, title, words["fork.back"], words["fork.title"], step);
        Rect body = sheet.Area.Shrink(0, 1);
        int width = body.Width - 4;
        List<TextRow> sent = ForkRows.Sent(sheet, fork, width);
        List<TextRow> why = ForkRows.Why(sheet, fork, width);
        bool isLow = body.Height < 22;
        int top = isLow ? 3 : sent.Count + 2;
        int wire = Math.Max(LeastWireRows, body.Height - top - Math.Max(5, why.Count + 2));
        wire = Math.Min(wire, Math.Max(LeastWireRows, body.Height - top - 5));
        Rect[] rows = body.Rows(top, wire, -1);
        sheet.Put(sheet.Pane(rows[0], words["fork.sent"], words["fork.not-counted"]), sent);
        DrawConnection(sheet, fork, rows[1]);
        sheet.Scrolling(rows[2], words["fork.why"], why, fork.Scroll);
    }

    private static void DrawConnection(Sheet sheet, Overlay.WhatIf fork, Rect frame)
    {
        Connection connection = new()
        {
            World = fork.Run.Steps[fork.At],
            Played = fork.Run.Before.Host,
            ForkFrom = fork.Run.Before.World.Ladder.Count + 1,
            WireTitle = sheet.Words["fork.wire"],
        };
        if (frame.Width >= SmallColumns)
        {
            connection.Draw(sheet, frame);
            return;
        }

        connection.DrawLadder(sheet, sheet.Pane(frame, connection.StatesInWords(sheet), hasAir: false));
    }
}
