using Tutor.Lessons.Markup;
using Tutor.Study.Lessons;
using Tutor.Tcp;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View;

/// <summary>The text around a page: what leads to it, and what was read on the pages before.</summary>
internal static class LessonLead
{
    /// <summary>
    /// What leads to the open page. Of a text that the page before has shown already, only the headings that follow it.
    /// </summary>
    internal static EquatableArray<TextBlock> New(Screen.InLesson screen)
    {
        EquatableArray<TextBlock> lead = screen.Page.Lead;
        int end = screen.At > 0 && screen.Pages[screen.At - 1] is LessonPage.Read read ? read.Lead.Count : 0;
        bool wasRead = end > 0 && screen.Pages[screen.At - 1].Lead == EquatableArray.From(lead.Take(end));
        return wasRead ? EquatableArray.From(lead.Skip(end)) : lead;
    }

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
