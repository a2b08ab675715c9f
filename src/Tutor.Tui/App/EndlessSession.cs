using Tutor.Study.Drills;
using Tutor.Study.Review;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>The drill without an end.</summary>
public static class EndlessSession
{
    /// <summary>Begins over one lesson; says so when it has nothing to deal.</summary>
    /// <param name="model">The model.</param>
    /// <param name="index">The lesson, from 0.</param>
    public static Next Open(Model model, int index) => index < model.Library.Lessons.Count
        ? Open(model, [model.Library.Lessons[index]])
        : model;

    /// <summary>Begins over every lesson that was opened before; over all when none was.</summary>
    public static Next OpenAll(Model model)
    {
        List<LibraryLesson> begun = [.. model.Library.Lessons.AsEnumerable()
            .Where(lesson => model.Book.Of(lesson.PackId).Of(lesson.Head.Id) is not null)];
        return Open(model, begun.Count > 0 ? begun : [.. model.Library.Lessons.AsEnumerable()]);
    }

    /// <summary>The next variant. One that is left before it is over breaks the row.</summary>
    internal static Next Deal(Model model, Session.Endless session)
    {
        EndlessRun run = session.Attempt.IsOver || session.Attempt == Attempt.Fresh
            ? session.Run with { InARow = session.Attempt.IsOver ? session.Run.InARow : 0 }
            : session.Run.With(isRight: false);
        return Show(model, run.Deal(EndlessAim.Of(run.Members, model.Book)));
    }

    private static Next Open(Model model, List<LibraryLesson> lessons)
    {
        List<EndlessMember> members = [];
        foreach (LibraryLesson from in lessons)
        {
            if (LessonOpening.Read(model, from).Lesson is { } lesson)
            {
                members.AddRange(EndlessMember.Of(from.PackId, lesson));
            }
        }

        EquatableArray<EndlessMember> all = EquatableArray.From(members);
        return EndlessRun.Start(all, EndlessAim.Of(all, model.Book), model.Seed) is { } run
            ? Show(model, run) with { Notice = Message.Of("notice.endless") }
            : model with { Notice = Message.Of("notice.no-drill") };
    }

    private static Model Show(Model model, EndlessRun run)
    {
        EndlessMember current = run.Current;
        int index = model.Library.Find($"{current.Pack}/{current.Lesson.Id}") ?? 0;
        return model with
        {
            Screen = LessonOpening.At(
                model.Library.Lessons[index],
                current.Lesson,
                current.Id,
                SessionUpdate.Begin(model, run.BeginExercise(), run.BeginQuestion()),
                new Session.Endless(run)),
        };
    }
}
