using Tutor.Study.Progress;
using Tutor.Study.Questions;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>A question.</summary>
internal static class QuestionUpdate
{
    internal static Next Run(Model model, Screen.InLesson screen, QuestionRun run, Command command)
    {
        Model To(QuestionRun next) => LessonUpdate.With(model, screen, new Activity.Answering(next));
        bool isChoosing = run.Given is null && run.OptionCount > 0;
        return command switch
        {
            Command.Open => Answer(model, screen, run),
            Command.Again => To(run.Again()),
            Command.Up when isChoosing => To(Select(run, run.Selected - 1)),
            Command.Down when isChoosing => To(Select(run, run.Selected + 1)),
            _ => Scrolling.Text(model, screen, command),
        };
    }

    internal static QuestionRun Select(QuestionRun run, int index) => run.Given is null && run.OptionCount > 0
        ? run with { Selected = Math.Clamp(index, 0, run.OptionCount - 1) }
        : run;

    private static Next Answer(Model model, Screen.InLesson screen, QuestionRun run)
    {
        QuestionRun answered = run.Answer();
        if (answered.Given is not { } given)
        {
            return model with { Notice = Message.Of("notice.number-missing") };
        }

        Next next = LessonUpdate.With(model, screen, new Activity.Answering(answered));
        ProgressEntry.Answered entry = new(0, screen.Lesson.Id, run.Question.Id, given.Value, given.IsRight)
        {
            Hash = ItemHash.Of(screen.Lesson, run.Question),
        };
        return LessonUpdate.Complete(next, screen, entry);
    }
}
