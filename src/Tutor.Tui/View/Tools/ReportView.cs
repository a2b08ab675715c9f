using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Tools;

/// <summary>Asks for a line before a report is written, and shows the report afterwards.</summary>
internal static class ReportView
{
    private const int Columns = 72;

    internal static void Draw(Sheet sheet, Overlay.Reporting reporting)
    {
        int width = Math.Min(Columns, sheet.Area.Width - 4) - 4;
        List<TextRow> rows =
        [
            .. Words.Wrap(sheet.Words["report.what"], width, sheet.Theme.Plain),
            TextRow.Empty,
            .. Words.Wrap(sheet.Words["report.ask"], width, sheet.Theme.Strong),
        ];
        (Rect _, Rect room) = sheet.Box(Columns, rows.Count + 3, sheet.Words["report.title"]);
        sheet.Put(room, rows);
        QueryField.Draw(sheet, room, Math.Min(rows.Count, room.Height - 1), ">", reporting.Comment);
    }

    internal static void Draw(Sheet sheet, Overlay.Reported reported)
    {
        TitleLine.Draw(sheet, sheet.Words["report.written"]);
        Rect frame = sheet.Area.Shrink(0, 1);
        int width = frame.Width - 4;
        List<TextRow> rows =
        [
            .. Words.Wrap(sheet.Words.Fill("report.path", ("path", reported.Path)), width, sheet.Theme.Strong),
            .. Words.Wrap(sheet.Words["report.next"], width, sheet.Theme.Plain),
            TextRow.Empty,
        ];
        foreach (string line in reported.Text.Split('\n'))
        {
            rows.AddRange(Words.Wrap(line, width, sheet.Theme.Plain));
        }

        sheet.Scrolling(frame, sheet.Words["report.title"], rows, reported.Scroll);
    }
}
