using Tutor.Study.Labs;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Labs;

/// <summary>The notebook: a row for each stretch of a run with the same knobs.</summary>
internal static class NotebookView
{
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
        NoteColumn[] columns = NoteColumn.Of(session);
        int[] leaveFirst =
        [
            .. Enumerable.Range(0, columns.Length).Where(i => columns[i].LeavesAs > 0)
                .OrderBy(i => columns[i].LeavesAs),
        ];
        LabTable table = new([.. columns.Select(column => sheet.Words["lab.note." + column.Name])], leaveFirst);
        foreach (LabNote note in session.Notes)
        {
            table.Add([.. columns.Select(column => column.Cell(sheet, note, false))]);
        }

        if (session.OpenNote is { } open)
        {
            table.Add([.. columns.Select(column => column.Cell(sheet, open, true))]);
        }

        return session.Notes.IsEmpty && session.OpenNote is null
            ? [.. Words.Wrap(sheet.Words["lab.notebook-empty"], width, sheet.Theme.Plain)]
            : table.Rows(sheet, width);
    }
}
