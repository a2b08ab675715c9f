using System.Text;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Texts;
using Tutor.Study.Exercises;
using Tutor.Study.FirstMinute;
using Tutor.Study.Progress;
using Tutor.Study.Questions;
using Tutor.Study.Review;
using Tutor.Tcp;
using Tutor.Tui.App;
using Tutor.Tui.Plain;
using Tutor.Tui.Tests.Plain;
using Tutor.Tui.View;

namespace Tutor.Tui.Tests;

/// <summary>The program over the core pack, driven by keys as a learner does it.</summary>
internal sealed class Stage
{
    private const string Profile = "rfc9293";
    private readonly List<ProgressEntry> saved = [];

    internal Stage(
        int columns = 80,
        int rows = 24,
        LearnerProgress? progress = null,
        string profile = Profile,
        (TextCatalogue Texts, Pack Pack)? language = null)
    {
        Pack pack = WithProfile(language?.Pack ?? SmallCore.Load(), profile);
        Library library = new(pack);
        LearnerProgress known = progress ?? LearnerProgress.None;
        Model = new Model
        {
            Library = library,
            Texts = language?.Texts ?? TextCatalogue.English,
            Screen = LessonListUpdate.At(library, known.LastLesson),
            Book = ProgressBook.Empty.With(PackId.Core, known),
            Settings = new Settings { Ascii = true },
            Size = new ScreenSize(columns, rows),
            Seed = 7,
        };
    }

    /// <summary>
    /// The pack itself when its lessons follow the profile already: read anew, it would lose its translation.
    /// </summary>
    private static Pack WithProfile(Pack pack, string profile) => profile == Profile ? pack : PackReader.Load(
        new MemoryPackFiles(pack.Files.Paths.ToDictionary(
            path => path,
            path => Encoding.UTF8.GetBytes(PackText.Decode(pack.Files.Read(path))
                .Replace($"profile: {Profile}", $"profile: {profile}", StringComparison.Ordinal)))))!;

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

    internal Stage Send(Msg message) => Enter(Update.Of(Model, message));

    /// <summary>Takes over what something has led to.</summary>
    internal Stage Enter(Next next)
    {
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

    /// <summary>Sets the clock to the noon of a day.</summary>
    internal Stage OnDay(int day)
    {
        Model = Model with { NowUnixMs = (day * StudyDay.Ms) + (StudyDay.Ms / 2) };
        return this;
    }

    /// <summary>Answers the question that a session deals, and says how sure one is where that is asked.</summary>
    internal Stage Answered(bool isRight, string sure = "")
    {
        Fill(isRight);
        return Press(Lesson.Session is { AsksSureness: true } ? $"Enter {sure} Enter" : "Enter");
    }

    /// <summary>Fills in an answer without giving it.</summary>
    internal Stage Fill(bool isRight = true)
    {
        QuestionRun run = ((Activity.Answering)Lesson.Activity).Run;
        QuestionRun filled = TypedAnswer.Read(isRight ? RightAnswers.Of(run) : WrongAnswers.Of(run), run).Run;
        Model = LessonUpdate.With(Model, Lesson, new Activity.Answering(filled));
        return this;
    }

    internal Stage Resize(int columns, int rows) => Send(new Msg.Resize(new ScreenSize(columns, rows)));

    internal Stage With(Settings settings)
    {
        Model = Model with { Settings = settings };
        return this;
    }

    /// <summary>The first minute at one of its screens.</summary>
    internal Stage First(FirstMinuteStep step, bool isColourless = false)
    {
        Model = FirstMinuteUpdate.Begin(Model, (int)step, isColourless);
        return this;
    }

    internal void Author(Workbench bench) => Model = Model with { Workbench = bench, IsKept = false };

    /// <summary>Puts mistakes into the first lesson of the pack.</summary>
    internal Stage BreakFirstLesson()
    {
        Pack pack = Model.Library.Shelves[0].Pack!;
        return Teach(pack.TextOf(pack.Lessons[0]).Replace("title: Three", "tilte: Three", StringComparison.Ordinal));
    }

    /// <summary>Puts packs beside the core pack: one with a changed lesson, and one that cannot be used.</summary>
    internal Stage WithPacks()
    {
        Pack mine = PackReader.Load(NewPack.Files("my-pack"))!;
        ProgressEntry.Visited before = new(0, "first", "", 4, 6)
        {
            Text = Fnv.Of(mine.TextOf(mine.Lessons[0])),
            Changed = 1,
        };
        Model = Model with
        {
            Library = new Library([.. Model.Library.Shelves, new Shelf("broken", null), new Shelf("my-pack", mine)]),
            Book = Model.Book.After("my-pack", before),
        };
        return this;
    }

    /// <summary>Puts a pack beside the core pack whose lessons have links.</summary>
    internal Stage WithLinks()
    {
        Pack pack = PackReader.Load(Linked.Files())!;
        Model = Model with
        {
            Library = new Library([.. Model.Library.Shelves, new Shelf(Linked.Id, pack) { Origin = "/home/lin/exam" }]),
        };
        return this;
    }

    /// <summary>Opens an exercise whose wire the learner is, in the place of the first lesson.</summary>
    internal Stage WithCarrying() => Teach(CarryLesson.Text).Press("Enter");

    /// <summary>Sets the clock.</summary>
    internal Stage At(long unixMs)
    {
        Model = Model with { NowUnixMs = unixMs };
        return this;
    }

    /// <summary>Puts another text in the place of the first lesson.</summary>
    internal Stage Teach(string text)
    {
        Pack pack = Model.Library.Shelves[0].Pack!;
        string first = pack.Lessons[0].File;
        MemoryPackFiles files = new(pack.Files.Paths.ToDictionary(
            path => path,
            path => path == first ? Encoding.UTF8.GetBytes(text) : pack.Files.Read(path)));
        Model = Model with { Library = new Library(pack with { Files = files }) };
        return this;
    }

    /// <summary>Gives the right answer of the question that is open, whatever its type.</summary>
    internal Stage Right()
    {
        QuestionRun run = ((Activity.Answering)Lesson.Activity).Run;
        QuestionRun filled = TypedAnswer.Read(RightAnswers.Of(run), run).Run;
        Model = LessonUpdate.With(Model, Lesson, new Activity.Answering(filled));
        return Press("Enter");
    }

    /// <summary>Does the rest of the exercise that a drill dealt, by the moves that are due.</summary>
    internal Stage FinishVariant()
    {
        while (!Run.IsRoundDone)
        {
            PlainReply reply = PlainDialogue.Answer(Model, RightAnswers.DueMove(Run));
            Model = reply.Model;
            saved.AddRange(reply.Commands.OfType<Cmd.Save>().Select(save => save.Entry));
        }

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
}
