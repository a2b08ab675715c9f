using Tutor.Tui.App;

namespace Tutor.Tui.View;

/// <summary>The top line inside a lesson.</summary>
internal static class LessonTitle
{
    private const int RoomForPack = 100;

    /// <summary>Draws it.</summary>
    /// <param name="sheet">Where to draw.</param>
    /// <param name="screen">The lesson.</param>
    /// <param name="rights">What stands at the right before the page's number.</param>
    internal static void Draw(Sheet sheet, Screen.InLesson screen, params ReadOnlySpan<string> rights)
    {
        string page = sheet.Words.Fill("title.page", ("n", screen.At + 1), ("m", screen.Pages.Count));
        TitleLine.Draw(sheet, Path(sheet, screen), [page, .. rights]);
    }

    internal static string Path(Sheet sheet, Screen.InLesson screen) => sheet.Area.Width >= RoomForPack
        ? $"{sheet.Model.Library.Pack.Title} > {screen.Lesson.Title}"
        : screen.Lesson.Title;
}
