using Tutor.Lessons.Model;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Messages;

/// <summary>Says why a lesson cannot be opened.</summary>
internal static class UnreadableView
{
    internal static void Draw(Sheet sheet, Overlay.Unreadable overlay)
    {
        TitleLine.Draw(sheet, sheet.Words["unreadable.title"]);
        Rect frame = sheet.Area.Shrink(0, 1);
        int width = frame.Width - 4;
        List<TextRow> rows = [.. Words.Wrap(sheet.Words["unreadable.what"], width, sheet.Theme.Plain)];
        foreach (Finding finding in overlay.Findings)
        {
            rows.Add(TextRow.Empty);
            string place = $"{finding.File}:{finding.At.Line}:{finding.At.Column}";
            rows.AddRange(Words.Wrap(place, width, sheet.Theme.Strong));
            rows.AddRange(Words.Wrap(finding.Text, width, sheet.Theme.Plain));
        }

        string title = sheet.Words.Fill("unreadable.count", ("n", overlay.Findings.Count));
        sheet.Scrolling(frame, title, rows, overlay.Scroll);
    }
}
