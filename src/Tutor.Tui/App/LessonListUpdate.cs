using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Translating;
using Tutor.Study.Lessons;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>The list of lessons.</summary>
public static class LessonListUpdate
{
    /// <summary>The list, the cursor on the lesson that was open last.</summary>
    /// <param name="library">The lessons.</param>
    /// <param name="lesson">The lesson, as <see cref="Library.Find"/> takes it; the first when there is none.</param>
    public static Screen.LessonList At(Library library, string lesson) => new(library.Find(lesson) ?? 0);

    /// <summary>Opens a lesson at the page where the learner stopped, or says why it cannot be opened.</summary>
    /// <param name="model">The model.</param>
    /// <param name="index">The lesson, from 0.</param>
    public static Next Open(Model model, int index)
    {
        if (index >= model.Library.Lessons.Count)
        {
            return model;
        }

        LibraryLesson from = model.Library.Lessons[index];
        LessonResult read = Read(model, from);
        if (read.Lesson is not { } lesson)
        {
            return model with { Overlays = [new Overlay.Unreadable(read.Findings, 0)] };
        }

        EquatableArray<LessonPage> pages = LessonPages.Of(lesson);
        if (pages.IsEmpty)
        {
            return model with { Notice = Message.Of("notice.empty-lesson") };
        }

        int place = model.Book.Of(from.PackId).Of(lesson.Id)?.Page ?? 0;
        Screen.InLesson screen = new(lesson, pages, 0, new Activity.Reading(), 0) { From = from };
        return LessonUpdate.OpenPage(model, screen, Math.Clamp(place, 0, pages.Count - 1));
    }

    /// <summary>A lesson in the model's language, as far as it is translated.</summary>
    internal static LessonResult Read(Model model, LibraryLesson from) => PlainDocument.IsLesson(from.Text)
        ? TranslatedLesson.Read(TranslatedPack.TextOf(from.Pack, from.File, model.Texts.Language))
        : PlainDocument.Read(from.File.File, from.Text);

    internal static Next Run(Model model, Screen.LessonList list, Command command) => command switch
    {
        Command.Open => Open(model, list.Selected),
        Command.Up => Select(model, list.Selected - 1),
        Command.Down => Select(model, list.Selected + 1),
        Command.PageUp => Select(model, list.Selected - 8),
        Command.PageDown => Select(model, list.Selected + 8),
        Command.Top => Select(model, 0),
        Command.Bottom => Select(model, int.MaxValue),
        Command.Back => model with { Notice = Message.Of("notice.top-level") },
        _ => model,
    };

    internal static Model Select(Model model, int index) => model with
    {
        Screen = new Screen.LessonList(Math.Clamp(index, 0, Math.Max(0, model.Library.Lessons.Count - 1))),
    };
}
