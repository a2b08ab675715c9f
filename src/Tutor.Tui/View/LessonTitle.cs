using Tutor.Lessons.Packs;
using Tutor.Tcp.State;
using Tutor.Tui.App;
using Tutor.Tui.View.Sessions;

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
        if (screen.Session is { } session)
        {
            SessionTitle.Draw(sheet, screen, session, rights);
            return;
        }

        string page = sheet.Words.Fill("title.page", ("n", screen.At + 1), ("m", screen.Pages.Count));
        string[] row = screen.Drill is { } drill ? [sheet.Words.Of(DrillStanding.Row(drill))] : [];
        TitleLine.Draw(sheet, Path(sheet, screen), [page, .. rights, .. row]);
    }

    /// <summary>The lesson, and before it the profile that the hosts follow unless that is RFC 9293 itself.</summary>
    internal static string Path(Sheet sheet, Screen.InLesson screen) =>
        WithProfile(sheet, screen, sheet.Area.Width >= RoomForPack ? Breadcrumbs(screen) : Name(screen));

    /// <summary>The lesson in ever fewer words: with all before it, with the profile, alone, unnumbered.</summary>
    internal static IEnumerable<string> Shorter(Sheet sheet, Screen.InLesson screen) =>
        [Path(sheet, screen), WithProfile(sheet, screen, Name(screen)), Name(screen), screen.Lesson.Title];

    private static string WithProfile(Sheet sheet, Screen.InLesson screen, string path) =>
        OtherProfile(sheet.Model, screen) is { } profile
            ? $"{sheet.Words.Fill("title.profile", ("name", profile))} {path}"
            : path;

    /// <summary>The lesson's number and its title, which is that of the file while it is being written.</summary>
    internal static string Name(Screen.InLesson screen) => screen.From.Place.Number is { Length: > 0 } number
        ? $"{number} {screen.Lesson.Title}"
        : screen.Lesson.Title;

    /// <summary>The pack, the part where there is one, the lesson.</summary>
    private static string Breadcrumbs(Screen.InLesson screen)
    {
        LessonPlace place = screen.From.Place;
        string part = place.Part is { } known ? $"{place.PartNumber} {known.Title} > " : "";
        return $"{screen.From.Pack.Manifest.Title} > {part}{Name(screen)}";
    }

    /// <summary>The name of the profile on this page; null for the default one, which needs no name.</summary>
    internal static string? OtherProfile(Model model, Screen.InLesson screen)
    {
        string name = Copying.World(model)?.Scenario.Policy.Profile ?? screen.Lesson.Profile;
        return name == Profiles.Rfc9293.Profile ? null : name;
    }
}
