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
        bool wasRead = screen.At > 0 && screen.Pages[screen.At - 1] is LessonPage.Read read && read.Lead == lead;
        return wasRead ? EquatableArray.From(lead.Skip(TextEnd(lead))) : lead;
    }

    /// <summary>A page of text without the headings at its end, which belong to what comes next.</summary>
    internal static EquatableArray<TextBlock> WithoutLastHeadings(EquatableArray<TextBlock> text)
    {
        int end = TextEnd(text);
        return end == 0 ? text : EquatableArray.From(text.Take(end));
    }

    /// <summary>What was read on the pages before, under a line of its own; nothing when there was no text.</summary>
    internal static List<TextRow> Before(Sheet sheet, Screen.InLesson screen, int width)
    {
        List<TextRow> rows = [];
        foreach (LessonPage page in screen.Pages.Take(screen.At).Where(page => page is LessonPage.Read))
        {
            rows.Add(TextRow.Empty);
            rows.AddRange(Prose.Of(sheet, screen.Lesson, page).Rows(WithoutLastHeadings(page.Lead), width));
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

    private static int TextEnd(EquatableArray<TextBlock> text)
    {
        int end = text.Count;
        while (end > 0 && text[end - 1] is TextBlock.Heading)
        {
            end--;
        }

        return end;
    }
}
