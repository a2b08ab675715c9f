using Tutor.Lessons.Model;
using Tutor.Study.Lessons;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>From a question to the exercise in which its matter is done by hand.</summary>
internal static class Trying
{
    /// <summary>The exercise of the same objective, else of the same scenario, else the first.</summary>
    internal static LessonBlock.Exercise? Find(Lesson lesson, LessonBlock.Question? question)
    {
        List<LessonBlock.Exercise> all = [.. lesson.Blocks.AsEnumerable().OfType<LessonBlock.Exercise>()];
        return all.Find(exercise => question?.Objective is { } objective && exercise.Objective == objective)
            ?? all.Find(exercise => exercise.ScenarioId == question?.ScenarioId)
            ?? all.FirstOrDefault();
    }

    /// <summary>Opens its page; says so when there is none.</summary>
    internal static Next Open(Model model, LibraryLesson from, Lesson lesson, LessonBlock.Question? question)
    {
        if (Find(lesson, question) is not { } exercise)
        {
            return model with { Notice = Message.Of("notice.no-exercise") };
        }

        EquatableArray<LessonPage> pages = LessonPages.Of(lesson);
        int at = pages.AsEnumerable().ToList().FindIndex(page => page.ItemId == exercise.Id);
        Screen.InLesson screen = new(lesson, pages, 0, new Activity.Reading(), 0) { From = from };
        return LessonUpdate.OpenPage(model, screen, Math.Max(0, at));
    }
}
