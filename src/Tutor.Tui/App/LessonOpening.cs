using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Translating;
using Tutor.Study.Lessons;
using Tutor.Tcp;

namespace Tutor.Tui.App;

/// <summary>Reads the lessons of the library and opens them at one of their items.</summary>
internal static class LessonOpening
{
    /// <summary>The lesson in the learner's language, or what is wrong with it.</summary>
    internal static LessonResult Read(Model model, LibraryLesson from) => PlainDocument.IsLesson(from.Text)
        ? model.Library.LastRead.Read(
            TranslatedPack.TextOf(from.Pack, from.File, model.Texts.Language), TranslatedLesson.Read)
        : PlainDocument.Read(from.File.File, from.Text);

    /// <summary>The lesson of a pack; null when it is not in the library or cannot be read.</summary>
    internal static (LibraryLesson From, Lesson Lesson)? Find(Model model, string pack, string lesson) =>
        model.Library.Find($"{pack}/{lesson}") is { } index
        && Read(model, model.Library.Lessons[index]).Lesson is { } read
            ? (model.Library.Lessons[index], read)
            : null;

    /// <summary>The page of an item, being worked on as a session deals it.</summary>
    internal static Screen.InLesson At(
        LibraryLesson from, Lesson lesson, string item, Activity activity, Session session)
    {
        EquatableArray<LessonPage> pages = LessonPages.Of(lesson);
        int at = pages.AsEnumerable().ToList().FindIndex(page => page.ItemId == item);
        return new Screen.InLesson(lesson, pages, Math.Max(0, at), activity, 0) { From = from, Session = session };
    }
}
