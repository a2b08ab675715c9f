using Tutor.Lessons.Model;
using Tutor.Study.Quizzes;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>The check of a lesson.</summary>
public static class CheckSession
{
    /// <summary>Begins the check of a lesson, or goes on with it; says so when the lesson has none.</summary>
    /// <param name="model">The model.</param>
    /// <param name="index">The lesson, from 0.</param>
    public static Next Open(Model model, int index)
    {
        if (index >= model.Library.Lessons.Count)
        {
            return model;
        }

        LibraryLesson from = model.Library.Lessons[index];
        LessonResult read = LessonOpening.Read(model, from);
        if (read.Lesson is not { } lesson)
        {
            return model with { Overlays = [new Overlay.Unreadable(read.Findings, 0)] };
        }

        return CheckRun.Resume(lesson, model.Book.Of(from.PackId).Of(lesson.Id)?.Check, model.Seed) is { } run
            ? Deal(model, from, run)
            : model with { Notice = Message.Of("notice.no-check") };
    }

    /// <summary>Another try: another draw, other numbers.</summary>
    internal static Next Again(Model model, LibraryLesson from, CheckRun run) =>
        CheckRun.Start(run.Lesson, CheckRun.Another(run.Seed)) is { } again ? Deal(model, from, again) : model;

    /// <summary>The next question, or the result after the last.</summary>
    internal static Next Next(Model model, Screen.InLesson screen, CheckRun run) => run.IsDone
        ? model with { Screen = new Screen.Result(new Session.Check(run), screen.From, 0) }
        : Deal(model, screen.From, run.Next());

    private static Model Deal(Model model, LibraryLesson from, CheckRun run) => model with
    {
        Screen = LessonOpening.At(
            from, run.Lesson, run.Question.Id, new Activity.Answering(run.Begin()), new Session.Check(run)),
    };
}
