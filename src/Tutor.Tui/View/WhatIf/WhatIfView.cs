using Tutor.Tcp.Judging;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.WhatIf;

/// <summary>A wrong move played out: what was sent, what follows step by step on a fork, and why.</summary>
internal static class WhatIfView
{
    private const int SmallColumns = 80;
    private const int LeastWireRows = 7;
    private const int ListColumns = 40;
    private const int ColumnsForList = 120;

    internal static void Draw(Sheet sheet, Overlay.WhatIf fork)
    {
        Words words = sheet.Words;
        string title = sheet.Model.Screen is Screen.InLesson screen ? LessonTitle.Path(sheet, screen) : "";
        string step = words.Fill(
            "step.place", ("n", fork.At + 1), ("m", fork.Run.Steps.Count), ("time", fork.Run.Steps[fork.At].Now));
        TitleLine.Draw(sheet, title, words["fork.back"], step, words["fork.title"]);
        Rect body = sheet.Area.Shrink(0, 1);
        int width = body.Width - 4;
        List<TextRow> sent = ForkRows.Sent(sheet, fork, width);
        bool hasList = body.Width >= ColumnsForList;
        List<TextRow> why = ForkRows.Why(sheet, fork, width);
        List<TextRow> list = ForkRows.List(sheet, fork, (hasList ? ListColumns : body.Width) - 4);
        if (!hasList)
        {
            why.AddRange([TextRow.Empty, TextRow.Of(words["fork.steps"], sheet.Theme.Strong), .. list]);
        }

        bool isLow = body.Height < 22;
        int top = isLow ? 3 : sent.Count + 2;
        int reasons = why.Count - (hasList ? 0 : list.Count + 2);
        int wire = Math.Max(LeastWireRows, body.Height - top - Math.Max(5, reasons + 2));
        wire = Math.Min(wire, Math.Max(LeastWireRows, body.Height - top - 5));
        Rect[] rows = body.Rows(top, wire, -1);
        string lead = words[fork.Judgement.Move is Move.Send ? "fork.sent" : "fork.silent"];
        sheet.Put(sheet.Pane(rows[0], lead, words["fork.not-counted"]), sent);
        Rect middle = hasList ? DrawList(sheet, fork, rows[1], list) : rows[1];
        DrawConnection(sheet, fork, middle);
        sheet.Scrolling(rows[2], words["fork.why"], why, fork.Scroll);
    }

    /// <summary>The steps in a pane of their own, the shown one in sight; gives what is left beside it.</summary>
    private static Rect DrawList(Sheet sheet, Overlay.WhatIf fork, Rect frame, List<TextRow> list)
    {
        Rect left = frame with { Width = ListColumns };
        Rect room = sheet.Pane(left, sheet.Words["fork.steps"]);
        int shown = list.FindIndex(row => row.ToString().StartsWith('>'));
        int top = Terminal.Widgets.Scroll.Reveal(0, Math.Min(shown + 1, list.Count - 1), list.Count, room.Height);
        sheet.Put(room, [.. list.Skip(top)]);
        sheet.More(left, top, Math.Max(0, list.Count - top - room.Height));
        return frame with { X = left.Right - 1, Width = frame.Width - ListColumns + 1 };
    }

    private static void DrawConnection(Sheet sheet, Overlay.WhatIf fork, Rect frame)
    {
        Connection connection = new()
        {
            World = fork.Run.Steps[fork.At],
            Before = fork.At == 0 ? fork.Run.Before.World : fork.Run.Steps[fork.At - 1],
            Played = fork.Run.Before.Host,
            ForkFrom = fork.Run.Before.World.Ladder.Count + 1,
            WireTitle = sheet.Words["fork.wire"],
        };
        if (frame.Width >= SmallColumns)
        {
            connection.Draw(sheet, frame);
            return;
        }

        string states = connection.StatesInWords(sheet, frame.Width - Connection.TitleEdges);
        connection.DrawLadder(sheet, sheet.Pane(frame, states, hasAir: false));
    }
}
