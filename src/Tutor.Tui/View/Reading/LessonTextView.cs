using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View.Exercising;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Reading;

/// <summary>The task, and all text of the lesson up to it.</summary>
internal static class LessonTextView
{
    private const int MostColumns = 76;

    internal static void Draw(Sheet sheet, Overlay.LessonText overlay)
    {
        if (sheet.Model.Screen is not Screen.InLesson screen)
        {
            return;
        }

        LessonTitle.Draw(sheet, screen);
        Rect frame = sheet.Area.Shrink(0, 1);
        int width = Math.Min(MostColumns, frame.Width - 4);
        List<TextRow> rows = screen.Activity is Activity.Exercising exercising
            ? TaskRows.Whole(sheet, screen, exercising.Editor, width)
            : [.. new Prose(sheet).Rows(screen.Page.Lead, width), .. LessonLead.Before(sheet, screen, width)];
        sheet.Scrolling(frame, sheet.Words["exercise.lesson"], rows, overlay.Scroll);
    }
}
