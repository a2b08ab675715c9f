using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Reading;

/// <summary>A page of text.</summary>
internal static class ReadingView
{
    internal static void Draw(Sheet sheet, Screen.InLesson screen)
    {
        LessonTitle.Draw(sheet, screen);
        ReaderPane pane = new(sheet, screen, new OpenText(screen.Scroll, screen.Mark));
        pane.Draw(sheet.Area.Shrink(0, 1), width => Rows(sheet, screen, width));
    }

    private static List<TextRow> Rows(Sheet sheet, Screen.InLesson screen, int width)
    {
        List<TextRow> rows = new Prose(sheet).Rows(screen.Page.Lead, width);
        if (PageNote.Of(screen.Page) is { } note)
        {
            rows = [.. rows, TextRow.Empty, .. Words.Wrap(sheet.Words.Of(note), width, sheet.Theme.Strong)];
        }

        if (screen.At == screen.Pages.Count - 1)
        {
            string last = sheet.Words["reading.last-page"];
            rows = [.. rows, TextRow.Empty, .. Words.Wrap(last, width, sheet.Theme.Scaffold)];
        }

        return rows;
    }
}
