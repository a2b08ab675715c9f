using Tutor.Study.Quizzes;
using Tutor.Tui.App;

namespace Tutor.Tui.View.Sessions;

/// <summary>The top line of a session: what it is at the left, how far at the right.</summary>
internal static class SessionTitle
{
    /// <summary>Draws it.</summary>
    /// <param name="sheet">Where to draw.</param>
    /// <param name="screen">The screen.</param>
    /// <param name="session">The session.</param>
    /// <param name="rights">What stands at the right before how far, the least important first.</param>
    internal static void Draw(
        Sheet sheet, Screen.InLesson screen, Session session, params ReadOnlySpan<string> rights)
    {
        string left = sheet.Words.Of(SessionWords.Title(session, screen.Lesson.Title));
        TitleLine.Draw(sheet, Profiled(sheet, screen, left), [.. rights, .. HowFar(sheet, session)]);
    }

    /// <summary>The marks of a check: answered, under way, to come.</summary>
    internal static string Marks(CheckRun run, bool isAnswered) => string.Concat(
        Enumerable.Range(0, run.Marks.Count).Select(i => run.Marks[i] != CheckMark.NotYet ? '#'
            : i == run.At && !isAnswered ? '-'
            : '.'));

    private static string Profiled(Sheet sheet, Screen.InLesson screen, string left) =>
        LessonTitle.OtherProfile(sheet.Model, screen) is { } profile
            ? $"{sheet.Words.Fill("title.profile", ("name", profile))} {left}"
            : left;

    private static string[] HowFar(Sheet sheet, Session session)
    {
        string at = sheet.Words.Of(SessionWords.At(session));
        return session switch
        {
            Session.Check check => [sheet.Words["check.mode"], $"{at} [{Marks(check.Run, check.Attempt.IsOver)}]"],
            Session.Endless endless => [at, sheet.Words.Fill("drill.row-more", ("n", endless.Run.InARow))],
            _ => [at],
        };
    }
}
