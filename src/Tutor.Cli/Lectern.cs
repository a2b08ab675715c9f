using Tutor.Cli.CommandLine;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Texts;
using Tutor.Lessons.Translating;
using Tutor.Study.Progress;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Cli;

/// <summary>Lays out the lessons and what the learner has done: the model that the program starts from.</summary>
internal static class Lectern
{
    /// <summary>The lessons that can be opened. A lesson whose front matter cannot be read is left out.</summary>
    /// <param name="language">The tag of the language that they are wanted in, as far as they are translated.</param>
    public static Library Library(string language)
    {
        Pack pack = CorePack.Load(language);
        List<PackLesson> files = new(pack.Lessons.Count);
        List<Lesson> heads = new(pack.Lessons.Count);
        foreach (PackLesson file in pack.Lessons)
        {
            if (TranslatedLesson.ReadHead(file).Lesson is { } head)
            {
                files.Add(file);
                heads.Add(head);
            }
        }

        return new Library(pack with { Lessons = EquatableArray.From(files) }, EquatableArray.From(heads));
    }

    /// <summary>The list of lessons, or the lesson that is asked for, open where the learner stopped.</summary>
    /// <param name="library">The lessons.</param>
    /// <param name="progress">What the learner has done.</param>
    /// <param name="request">What the command line asks for; its lesson, when there is one, is in the library.</param>
    /// <param name="texts">The program's texts.</param>
    /// <param name="seed">What the numbers of new exercises vary by.</param>
    /// <param name="ascii">Frames from ASCII characters only.</param>
    public static Next Open(
        Library library, LearnerProgress progress, Request request, TextCatalogue texts, ulong seed, bool ascii)
    {
        Screen.LessonList list = LessonListUpdate.At(library, request.Lesson ?? progress.LastLesson);
        Model model = new()
        {
            Library = library,
            Texts = texts,
            Progress = progress,
            Settings = new Settings { Ascii = ascii, Mouse = !request.NoMouse },
            Seed = seed,
            Screen = list,
        };
        return request.Lesson is null ? model : LessonListUpdate.Open(model, list.Selected);
    }

    /// <summary>The ids of the lessons, in order.</summary>
    public static IReadOnlyList<string> Ids(Library library)
    {
        string[] ids = new string[library.Heads.Count];
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] = library.Heads[i].Id;
        }

        return ids;
    }
}
