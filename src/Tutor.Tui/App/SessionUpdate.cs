using Tutor.Lessons.Model;
using Tutor.Study.Exercises;
using Tutor.Study.Progress;
using Tutor.Study.Questions;
using Tutor.Study.Review;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>
/// A session: its exercises and questions are worked on as everywhere; here they are dealt, counted and remembered.
/// </summary>
internal static class SessionUpdate
{
    internal static Next Run(Model model, Screen.InLesson screen, Session session, Command command) => command switch
    {
        Command.NextPage => Onward(model, screen, session),
        Command.Deal or Command.Again or Command.Restart => session is Session.Endless endless
            ? EndlessSession.Deal(model, endless)
            : model,
        Command.Back or Command.Lessons => Leave(model, session),
        Command.PreviousPage => model with { Notice = Message.Of("notice.session-forward") },
        Command.TryExercise => Trying.Open(model, screen.From, screen.Lesson, Asked(screen)),
        _ => Counted(model, screen, session, command),
    };

    /// <summary>The list of lessons, with a word on what was done.</summary>
    internal static Model Leave(Model model, Session session) => LessonUpdate.ToList(model) with
    {
        Notice = session switch
        {
            Session.Check check => Message.Of(
                "notice.check-kept",
                new MessageArgument.Count("n", check.Run.Marks.AsEnumerable().Count(mark => mark != default)),
                new MessageArgument.Count("m", check.Run.Marks.Count)),
            Session.Review review => Message.Of(
                "notice.review-kept",
                new MessageArgument.Count("n", review.Run.Outcomes.Count),
                new MessageArgument.Count("m", review.Run.Queue.Count)),
            Session.Endless endless => SessionWords.Standing(endless.Run),
            _ => null,
        },
    };

    /// <summary>What is worked on when an item is dealt anew; text alone for what cannot be.</summary>
    internal static Activity Begin(Model model, ExerciseRun? exercise, QuestionRun? question) =>
        exercise is not null ? new Activity.Exercising(ExerciseUpdate.Begin(exercise, model.Settings.Numbers))
        : question is not null ? new Activity.Answering(question)
        : new Activity.Reading();

    private static Next Onward(Model model, Screen.InLesson screen, Session session) => session switch
    {
        Session.Check { Attempt.IsOver: false } => model with { Notice = Message.Of("notice.check-answer") },
        Session.Check check => CheckSession.Next(model, screen, check.Run),
        Session.Review review => ReviewSession.Next(model, screen, review),
        Session.Endless endless => EndlessSession.Deal(model, endless),
        _ => model,
    };

    private static LessonBlock.Question? Asked(Screen.InLesson screen) =>
        (screen.Activity as Activity.Answering)?.Run.Question;

    /// <summary>What a command does on the page, and what the session makes of it.</summary>
    private static Next Counted(Model model, Screen.InLesson screen, Session session, Command command)
    {
        Next inner = LessonUpdate.RunPage(model, screen, command);
        if (inner.Model.Screen is not Screen.InLesson { Session: not null } done)
        {
            return inner;
        }

        Attempt attempt = done.Activity switch
        {
            Activity.Exercising exercising => session.Attempt.After(exercising.Editor.Run),
            Activity.Answering answering => session.Attempt.After(answering.Run),
            _ => session.Attempt,
        };
        Next next = done.Activity is Activity.Exercising ? DrillUpdate.Forgetting(inner, model) : inner;
        Session after = session with { Attempt = attempt };
        next = next with { Model = next.Model with { Screen = done with { Session = after } } };
        return attempt.IsOver && !session.Attempt.IsOver ? Over(next, done, after) : next;
    }

    private static Next Over(Next next, Screen.InLesson screen, Session session)
    {
        Attempt attempt = session.Attempt;
        string item = session is Session.Review review ? review.Run.Item.Item : screen.Page.ItemId;
        bool isAnswered = screen.Activity is Activity.Answering { Run: var run } && run.Question.Id == item;
        if (!isAnswered)
        {
            string hash = ItemHash.Find(screen.Lesson, item) ?? "";
            next = LessonUpdate.Complete(next, screen, new ProgressEntry.Recalled(
                0, screen.Lesson.Id, item, hash, attempt.IsDone, attempt.WasHelped, attempt.Code));
        }

        long due = next.Model.Progress.Of(screen.Lesson.Id, item).Recall?.DueUnixMs ?? 0;
        Session counted = session switch
        {
            Session.Check check => check with { Run = check.Run.With(attempt.IsRight) },
            Session.Review kept => kept with
            {
                Run = kept.Run.With(new ReviewOutcome(kept.Run.Item, kept.Name, attempt.Grade, due)),
            },
            Session.Endless endless => endless with { Run = endless.Run.With(attempt.IsRight) },
            _ => session,
        } with
        { DueUnixMs = due };
        Screen.InLesson shown = (Screen.InLesson)next.Model.Screen;
        next = next with { Model = next.Model with { Screen = shown with { Session = counted } } };
        return counted is Session.Check marked
            ? next.Saving(new ProgressEntry.Checked(0, screen.Lesson.Id, "", marked.Run.Seed, marked.Run.Written))
            : next;
    }
}
