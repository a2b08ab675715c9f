using Tutor.Cli.CommandLine;
using Tutor.Cli.Outside;
using Tutor.Cli.Outside.Packs;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Texts;
using Tutor.Lessons.Translating;
using Tutor.Study.Progress;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Cli;

/// <summary>Lays out the lessons and what the learner has done: the model that the program starts from.</summary>
internal static class Lectern
{
    /// <summary>The packs: the one inside the program, then those that are installed, by their ids.</summary>
    /// <param name="around">What surrounds the program.</param>
    /// <param name="language">The tag of the language that they are wanted in, as far as they are translated.</param>
    public static Library Library(Surroundings around, string language)
    {
        Pack core = TranslatedPack.Of(CorePack.Load(), language);
        if (StateDirectory.FindData(around.Variable) is not { } directory)
        {
            return new Library(core);
        }

        string folder = PackStore.FolderIn(directory);
        return Directory.Exists(folder) && PackStore.IdsIn(folder) is { Count: > 0 } ids
            ? new Library([new Shelf(PackId.Core, core), .. InstalledShelves.Of(
                folder, ids, language, Path.Combine(directory, PackRecords.Name))])
            : new Library(core);
    }

    /// <summary>The list of lessons, or the lesson that is asked for, open where the learner stopped.</summary>
    /// <param name="library">The lessons.</param>
    /// <param name="book">What the learner has done.</param>
    /// <param name="request">What the command line asks for; its lesson, when there is one, is in the library.</param>
    /// <param name="texts">The program's texts.</param>
    /// <param name="seed">What the numbers of new exercises vary by.</param>
    public static Next Open(
        Library library,
        ProgressBook book,
        Request request,
        TextCatalogue texts,
        ulong seed,
        Settings settings,
        long now)
    {
        Screen.LessonList list = LessonListUpdate.At(
            library, request.File is null ? request.Lesson ?? book.LastLesson : "");
        Model model = new()
        {
            Library = library,
            Texts = texts,
            Book = book,
            IsKept = request.File is null,
            Settings = settings,
            Seed = seed,
            NowUnixMs = now,
            Screen = list,
        };
        if (request.Lab is { } lab && LabDoor.Find(library, lab) is { } door)
        {
            return LabDoor.Open(model, door);
        }

        if (request.Sandbox is { } sandbox)
        {
            return SandboxOpening.Of(model, sandbox, request.Seed);
        }

        return request.Opening switch
        {
            Opening.Review => ReviewSession.Open(model),
            Opening.Check => CheckSession.Open(model, list.Selected),
            Opening.Drill => request.Lesson is null
                ? EndlessSession.OpenAll(model)
                : EndlessSession.Open(model, list.Selected),
            Opening.Lessons => request.Lesson is null
                ? ReviewSession.Greet(model)
                : LessonListUpdate.Open(model, list.Selected),
        };
    }

    /// <summary>
    /// True when a name that no lesson has means a file: it looks like a path, and is not the misspelt name of a
    /// lesson.
    /// </summary>
    /// <param name="name">What was asked for.</param>
    /// <param name="library">The lessons that there are.</param>
    public static bool IsFile(string name, Library library) =>
        DocumentFile.IsPath(name) && (Path.Exists(name) || NearestName.Of(name, Names(library)) is null);

    /// <summary>What to say of a lesson that there is not.</summary>
    /// <param name="lesson">What was asked for.</param>
    /// <param name="library">The lessons that there are.</param>
    public static Message Unknown(string lesson, Library library)
    {
        MessageArgument given = new MessageArgument.Word("lesson", lesson);
        return NearestName.Of(lesson, Names(library)) is { } nearest
            ? Message.Of("cli.unknown-lesson.nearest", given, new MessageArgument.Word("nearest", nearest))
            : Message.Of("cli.unknown-lesson", given);
    }

    /// <summary>The ids of the packs that can be used, in order.</summary>
    public static IReadOnlyList<string> Packs(Library library)
    {
        List<string> ids = new(library.Shelves.Count);
        foreach (Shelf shelf in library.Shelves)
        {
            if (shelf.Pack is not null)
            {
                ids.Add(shelf.Id);
            }
        }

        return ids;
    }

    /// <summary>What a lesson can be called on the command line: its id, and its pack and id.</summary>
    public static IReadOnlyList<string> Names(Library library)
    {
        List<string> names = new(library.Lessons.Count * 2);
        foreach (LibraryLesson lesson in library.Lessons)
        {
            names.Add(lesson.Head.Id);
            names.Add(lesson.FullName);
        }

        return names;
    }
}
