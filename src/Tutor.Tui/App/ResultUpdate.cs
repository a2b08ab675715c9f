using Tutor.Lessons.Model;
using Tutor.Study.Quizzes;

namespace Tutor.Tui.App;

/// <summary>The result of a check, or the summary of a review.</summary>
internal static class ResultUpdate
{
    internal static Next Run(Model model, Screen.Result screen, Command command) => (command, screen.Session) switch
    {
        (Command.Back or Command.Open or Command.Lessons, _) => ToList(model, screen),
        (Command.Again, Session.Check check) when screen.From is { } from =>
            CheckSession.Again(model, from, check.Run),
        (Command.Again, Session.Review) => ReviewSession.Open(ToList(model, screen)),
        (Command.TryExercise, Session.Check check) when screen.From is { } from =>
            Trying.Open(model, from, check.Run.Lesson, FirstWrong(check.Run)),
        _ => View.Screens.Scrolled(model, screen.Scroll, command) is { } offset
            ? model with { Screen = screen with { Scroll = offset } }
            : model,
    };

    /// <summary>The first question that was wrong; null when none was.</summary>
    internal static LessonBlock.Question? FirstWrong(CheckRun run)
    {
        int wrong = run.Marks.AsSpan().IndexOf(CheckMark.Wrong);
        return wrong < 0 ? null : run.Questions[wrong];
    }

    private static Model ToList(Model model, Screen.Result screen) => model with
    {
        Screen = LessonListUpdate.At(model.Library, screen.From?.FullName ?? ""),
        Overlays = [],
    };
}
