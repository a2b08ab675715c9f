using Tutor.Study.Lessons;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View;

/// <summary>The text around a page: what was read on the pages before.</summary>
internal static class LessonLead
{
    /// <summary>What was read on the pages before, under a line of its own; nothing when there was no text.</summary>
    internal static List<TextRow> Before(Sheet sheet, Screen.InLesson screen, int width)
    {
        List<TextRow> rows = [];
        foreach (LessonPage page in screen.Pages.Take(screen.At).Where(page => page is LessonPage.Read))
        {
            rows.Add(TextRow.Empty);
            rows.AddRange(new Prose(sheet).Rows(page.Lead, width));
        }

        if (rows.Count > 0)
        {
            string line = new(sheet.Look.Glyphs.Horizontal, Math.Max(0, width));
            rows.InsertRange(0, [
                TextRow.Empty,
                TextRow.Of(line, sheet.Theme.Scaffold),
                TextRow.Of(sheet.Words["exercise.read-before"], sheet.Theme.Strong)]);
        }

        return rows;
    }
}
