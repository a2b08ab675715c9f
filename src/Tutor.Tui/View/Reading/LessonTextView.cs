using Tutor.Tui.App;
using Tutor.Tui.View.Exercising;
using Tutor.Tui.View.Parts;

namespace Tutor.Tui.View.Reading;

/// <summary>The task, and all text of the lesson up to it.</summary>
internal static class LessonTextView
{
    internal static void Draw(Sheet sheet, Overlay.LessonText overlay)
    {
        if (sheet.Model.Screen is not Screen.InLesson screen)
        {
            return;
        }

        LessonTitle.Draw(sheet, screen);
        ReaderPane pane = new(sheet, screen, new OpenText(overlay.Scroll, overlay.Mark));
        pane.Draw(sheet.Area.Shrink(0, 1), width => Rows(sheet, screen, width));
    }

    private static List<TextRow> Rows(Sheet sheet, Screen.InLesson screen, int width) =>
        screen.Activity is Activity.Exercising exercising
            ? TaskRows.Whole(sheet, screen, exercising.Editor, width)
            : [.. new Prose(sheet).Rows(screen.Page.Lead, width), .. LessonLead.Before(sheet, screen, width)];
}
