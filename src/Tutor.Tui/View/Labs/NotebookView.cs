using System.Globalization;
using Tutor.Study.Labs;
using Tutor.Tcp.Labs;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Labs;

/// <summary>The notebook: a row for each stretch of a run with the same knobs.</summary>
internal static class NotebookView
{
    // Dropped first, then half-open, kept, retries, sources, seconds.
    private static readonly int[] LeaveFirst = [10, 9, 7, 6, 3, 1];

    private static readonly string[] Heads =
    [
        "run", "seconds", "rate", "sources", "backlog", "cookies", "retries", "reserve", "ok", "half-open", "dropped",
    ];

    internal static void Draw(Sheet sheet, Overlay.Notebook overlay)
    {
        if (sheet.Model.Screen is Screen.InLesson { Activity: Activity.Experimenting lab })
        {
            TitleLine.Draw(sheet, sheet.Words["lab.notebook"], sheet.Words["lab.simulated"]);
            Rect body = sheet.Area.Shrink(0, 1);
            List<TextRow> rows = Rows(sheet, lab.Session, body.Width - 4);
            sheet.Scrolling(body, sheet.Words["lab.notebook"], rows, overlay.Scroll);
        }
    }

    /// <summary>As a pane of the lab: its last rows.</summary>
    internal static void DrawPane(Sheet sheet, Rect frame, LabSession session)
    {
        Rect room = sheet.Pane(frame, sheet.Words["lab.notebook"]);
        List<TextRow> rows = Rows(sheet, session, room.Width);
        List<TextRow> shown = rows.Count <= room.Height ? rows : [rows[0], .. rows.TakeLast(room.Height - 1)];
        sheet.Put(room, shown);
        sheet.More(frame, rows.Count - shown.Count, 0);
        sheet.Hit(room, new Hit.Key("N"));
    }

    private static List<TextRow> Rows(Sheet sheet, LabSession session, int width)
    {
        LabTable table = new([.. Heads.Select(head => sheet.Words["lab.note." + head])], LeaveFirst);
        foreach (LabNote note in session.Notes)
        {
            table.Add(Cells(sheet, note, isOpen: false));
        }

        if (session.OpenNote is { } open)
        {
            table.Add(Cells(sheet, open, isOpen: true));
        }

        return session.Notes.IsEmpty && session.OpenNote is null
            ? [.. Words.Wrap(sheet.Words["lab.notebook-empty"], width, sheet.Theme.Plain)]
            : table.Rows(sheet, width);
    }

    /// <summary>The row that is being written ends with a mark, since it still changes.</summary>
    internal static string[] Cells(Sheet sheet, LabNote note, bool isOpen) =>
    [
        Text(note.Run),
        $"{Text(note.From)}-{Text(note.To)}{(isOpen ? sheet.Look.Glyphs.Ellipsis : "")}",
        LabLine.Value(sheet, note.Knobs, LabKnob.Rate),
        LabLine.Value(sheet, note.Knobs, LabKnob.Sources),
        LabLine.Value(sheet, note.Knobs, LabKnob.Backlog),
        LabLine.Value(sheet, note.Knobs, LabKnob.Cookies),
        LabLine.Value(sheet, note.Knobs, LabKnob.SynAckRetries),
        LabLine.Value(sheet, note.Knobs, LabKnob.Reserve),
        $"{Text(note.ConnectedPerSecondHundredths / 100)}.{note.ConnectedPerSecondHundredths % 100 / 10}",
        Text(note.HalfOpen),
        Text(note.Dropped),
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
