using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Texts;
using Tutor.Lessons.Translating;
using Tutor.Study.Exercises;
using Tutor.Study.Progress;
using Tutor.Tcp;
using Tutor.Tui.App;
using Tutor.Tui.View;

namespace Tutor.Tui.Tests;

/// <summary>The program over the core pack, driven by keys as a learner does it.</summary>
internal sealed class Stage
{
    private readonly List<ProgressEntry> saved = [];

    internal Stage(
        int columns = 80,
        int rows = 24,
        LearnerProgress? progress = null,
        string profile = "rfc9293",
        (TextCatalogue Texts, Pack Pack)? language = null)
    {
        Pack pack = WithProfile(language?.Pack ?? CorePack.Load(), profile);
        Library library = new(pack, EquatableArray.From(pack.Lessons.Select(Head)));
        LearnerProgress known = progress ?? LearnerProgress.None;
        Model = new Model
        {
            Library = library,
            Texts = language?.Texts ?? TextCatalogue.English,
            Screen = LessonListUpdate.At(library, known.LastLesson),
            Progress = known,
            Settings = new Settings { Ascii = true },
            Size = new ScreenSize(columns, rows),
            Seed = 7,
        };
    }

    private static Pack WithProfile(Pack pack, string profile) => pack with
    {
        Lessons = EquatableArray.From(pack.Lessons.Select(lesson => lesson with
        {
            Text = lesson.Text.Replace("profile: rfc9293", $"profile: {profile}", StringComparison.Ordinal),
        })),
    };

    internal Model Model { get; private set; }

    /// <summary>What the program asked to be saved.</summary>
    internal IReadOnlyList<ProgressEntry> Saved => saved;

    /// <summary>The commands of the last message.</summary>
    internal EquatableArray<Cmd> Commands { get; private set; }

    internal Screen.InLesson Lesson => (Screen.InLesson)Model.Screen;

    internal ExerciseEditor Editor => ((Activity.Exercising)Lesson.Activity).Editor;

    internal ExerciseRun Run => Editor.Run;

    internal Picture Picture => Screens.Render(Model);

    internal string Text => Picture.Frame.Cells.ToText();

    internal Stage Send(Msg message)
    {
        Next next = Update.Of(Model, message);
        (Model, Commands) = (next.Model, next.Commands);
        saved.AddRange(next.Commands.OfType<Cmd.Save>().Select(save => save.Entry));
        return this;
    }

    /// <summary>Presses keys, parted by spaces.</summary>
    internal Stage Press(string keys)
    {
        foreach (string key in keys.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Send(new Msg.Key(key));
        }

        return this;
    }

    /// <summary>Presses one key for each character.</summary>
    internal Stage Type(string characters)
    {
        foreach (char character in characters)
        {
            Send(new Msg.Key(character == ' ' ? "Space" : character.ToString()));
        }

        return this;
    }

    internal Stage Resize(int columns, int rows) => Send(new Msg.Resize(new ScreenSize(columns, rows)));

    internal Stage With(Settings settings)
    {
        Model = Model with { Settings = settings };
        return this;
    }

    /// <summary>Puts mistakes into the first lesson of the pack.</summary>
    internal Stage BreakFirstLesson()
    {
        Pack pack = Model.Library.Pack;
        PackLesson first = pack.Lessons[0];
        string text = first.Text.Replace("title: Three", "tilte: Three", StringComparison.Ordinal);
        Pack next = pack with { Lessons = pack.Lessons.SetItem(0, first with { Text = text }) };
        Model = Model with { Library = Model.Library with { Pack = next } };
        return this;
    }

    /// <summary>Opens a lesson of the pack at the page of an item; the first page for an empty id.</summary>
    internal Stage Open(string lesson, string item)
    {
        Model = Model with { Screen = LessonListUpdate.At(Model.Library, lesson) };
        Press("Enter");
        while (item.Length > 0 && Lesson.Page.ItemId != item)
        {
            Press("n");
        }

        return this;
    }

    private static Lesson Head(PackLesson file) =>
        TranslatedLesson.ReadHead(file).Lesson ?? throw new InvalidOperationException(file.File);
}
