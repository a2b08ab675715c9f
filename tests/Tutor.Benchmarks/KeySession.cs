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
        Msg.Spoken spoken = Spoken(language);
        Library library = spoken.Library;
        Model = new Model
        {
            Library = library,
            Texts = spoken.Texts,
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
        Next next = Update.Of(Model, new Msg.Key(key));
        Model = next.Model;
        foreach (Cmd command in next.Commands)
        {
            Model = command is Cmd.Speak asked ? Update.Of(Model, Spoken(asked.Language)).Model : Model;
        }

        return Show();
    }

    /// <summary>What the program does when a frame is shown and no key waits.</summary>
    public void Rest() => LessonListUpdate.ReadAhead(Model);

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

    private static Msg.Spoken Spoken(string language)
    {
        string known = language.Length == 0 ? "en" : language;
        return new Msg.Spoken(new Library(TranslatedPack.Of(CorePack.Load(), known)), TextCatalogue.Of(known));
    }

    /// <summary>Paints.</summary>
    /// <returns>The bytes for the terminal.</returns>
    public int Show() => renderer.Render(Screens.Render(Model).Frame).Length;
}
