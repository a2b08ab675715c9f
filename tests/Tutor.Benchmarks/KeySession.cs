using Tutor.Lessons.Packs;
using Tutor.Lessons.Texts;
using Tutor.Lessons.Translating;
using Tutor.Study.Progress;
using Tutor.Terminal;
using Tutor.Tui.App;
using Tutor.Tui.View;

namespace Tutor.Benchmarks;

/// <summary>
/// The program over the core pack on a screen of 160 by 50: keys go in, the bytes of frames come out, and nothing is
/// saved.
/// </summary>
internal sealed class KeySession
{
    private const long Noon = 1_800_000_000_000;

    private readonly Renderer renderer = new();

    /// <summary>Starts at the list of lessons.</summary>
    /// <param name="language">The tag of the language.</param>
    public KeySession(string language)
    {
        Library library = new(TranslatedPack.Of(CorePack.Load(), language));
        Model = new Model
        {
            Library = library,
            Texts = TextCatalogue.Of(language),
            Book = ProgressBook.Empty.With(PackId.Core, LearnerProgress.None),
            Screen = LessonListUpdate.At(library, ""),
            Size = new ScreenSize(160, 50),
            Seed = 7,
            NowUnixMs = Noon,
        };
        Show();
    }

    /// <summary>What is shown.</summary>
    public Model Model { get; set; }

    /// <summary>The lesson that is open.</summary>
    /// <exception cref="InvalidCastException">None is.</exception>
    public Screen.InLesson Lesson => (Screen.InLesson)Model.Screen;

    /// <summary>Presses a key and paints what comes of it.</summary>
    /// <param name="key">Its name.</param>
    /// <returns>The bytes for the terminal; 0 when nothing has changed.</returns>
    public int Press(string key)
    {
        Model = Update.Of(Model, new Msg.Key(key)).Model;
        return Show();
    }

    /// <summary>Presses keys, parted by spaces.</summary>
    public KeySession Keys(string keys)
    {
        foreach (string key in keys.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Press(key);
        }

        return this;
    }

    /// <summary>Opens a lesson at the page of an item; at its first page for an empty id.</summary>
    /// <exception cref="ArgumentException">The lesson has no such item.</exception>
    public KeySession Open(string lesson, string item)
    {
        Model = Model with { Screen = LessonListUpdate.At(Model.Library, lesson) };
        Press("Enter");
        while (item.Length > 0 && Lesson.Page.ItemId != item)
        {
            if (Lesson.At == Lesson.Pages.Count - 1)
            {
                throw new ArgumentException($"{lesson} has no {item}.", nameof(item));
            }

            Press("n");
        }

        return this;
    }

    /// <summary>Paints.</summary>
    /// <returns>The bytes for the terminal.</returns>
    public int Show() => renderer.Render(Screens.Render(Model).Frame).Length;
}
