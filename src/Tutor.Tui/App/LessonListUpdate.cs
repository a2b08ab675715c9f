using Tutor.Lessons.Model;
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
    /// <param name="page">The page, from 0; null for the one where the learner stopped.</param>
    public static Next Open(Model model, int index, int? page = null)
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

        EquatableArray<LessonPage> pages = LessonPages.Of(lesson);
        if (pages.IsEmpty)
        {
            return model with { Notice = Message.Of("notice.empty-lesson") };
        }

        int place = page ?? model.Book.Of(from.PackId).Of(lesson.Id)?.Page ?? 0;
        Screen.InLesson screen = new(lesson, pages, 0, new Activity.Reading(), 0) { From = from };
        return LessonUpdate.OpenPage(model, screen, Math.Clamp(place, 0, pages.Count - 1));
    }

    /// <summary>
    /// Reads the lesson under the cursor of the list, so that the key that opens it finds it read. To be called when a
    /// frame is shown and no other key waits; does nothing on other screens. Never fails.
    /// </summary>
    /// <param name="model">What is shown.</param>
    public static void ReadAhead(Model model)
    {
        if (model is { Top: null, Screen: Screen.LessonList list }
            && LessonFilter.Chosen(LessonFilter.Hits(model.Library, list.Filter), list.Selected) is { } chosen)
        {
            LessonOpening.Read(model, model.Library.Lessons[chosen]);
        }
    }

    internal static Next Run(Model model, Screen.LessonList list, Command command)
    {
        switch (command)
        {
            case Command.Filter:
                return model with { Screen = list with { Filter = FieldText.Empty } };
            case Command.Packs:
                return Overlays.Push(model, new Overlay.Packs(0));
            case Command.Sandbox:
                return SandboxUpdate.Resume(model);
            case Command.Review:
                return ReviewSession.Open(model);
            case Command.Back when list.Filter is not null:
                return EndFilter(model, list);
            case Command.Back:
                return model with { Notice = Message.Of("notice.top-level") };
        }

        List<int> hits = LessonFilter.Hits(model.Library, list.Filter);
        if (LessonFilter.Chosen(hits, list.Selected) is not { } chosen)
        {
            return model with { Notice = Message.Of(list.Filter is null ? "list.empty" : "notice.no-lesson") };
        }

        int at = hits.IndexOf(chosen);
        return command switch
        {
            Command.Open => Open(model, chosen),
            Command.Endless => EndlessSession.Open(model, chosen),
            Command.Check => CheckSession.Open(model, chosen),
            Command.Up => To(at - 1),
            Command.Down => To(at + 1),
            Command.PageUp => To(at - 8),
            Command.PageDown => To(at + 8),
            Command.Top => To(0),
            Command.Bottom => To(hits.Count - 1),
            _ => model,
        };

        Next To(int place) => Select(model, hits[Math.Clamp(place, 0, hits.Count - 1)]);
    }

    /// <summary>The cursor on a lesson; what is typed stays.</summary>
    internal static Model Select(Model model, int index)
    {
        int last = Math.Max(0, model.Library.Lessons.Count - 1);
        Screen.LessonList list = model.Screen as Screen.LessonList ?? new Screen.LessonList(0);
        return model with { Screen = list with { Selected = Math.Clamp(index, 0, last) } };
    }

    /// <summary>All lessons again, the cursor where it was among the hits.</summary>
    private static Model EndFilter(Model model, Screen.LessonList list)
    {
        List<int> hits = LessonFilter.Hits(model.Library, list.Filter);
        int chosen = LessonFilter.Chosen(hits, list.Selected) ?? list.Selected;
        return model with { Screen = new Screen.LessonList(chosen) };
    }
}
