using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Reading;

/// <summary>A page of text.</summary>
internal static class ReadingView
{
    /// <summary>Longer lines are hard to read.</summary>
    private const int MostColumns = 76;

    internal static void Draw(Sheet sheet, Screen.InLesson screen)
    {
        LessonTitle.Draw(sheet, screen);
        Rect frame = sheet.Area.Shrink(0, 1);
        int width = Math.Min(MostColumns, frame.Width - 4);
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

        sheet.Scrolling(frame, sheet.Words["exercise.lesson"], rows, screen.Scroll);
    }
}
