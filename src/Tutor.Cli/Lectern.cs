using Tutor.Cli.CommandLine;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Texts;
using Tutor.Study.Progress;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Cli;

/// <summary>Lays out the lessons and what the learner has done: the model that the program starts from.</summary>
internal static class Lectern
{
    /// <summary>The lessons that can be opened. A lesson whose front matter cannot be read is left out.</summary>
    public static Library Library()
    {
        Pack pack = CorePack.Load();
        List<PackLesson> files = new(pack.Lessons.Count);
        List<Lesson> heads = new(pack.Lessons.Count);
        foreach (PackLesson file in pack.Lessons)
        {
            if (LessonReader.ReadHead(file.File, file.Text).Lesson is { } head)
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
    /// <param name="seed">What the numbers of new exercises vary by.</param>
    /// <param name="ascii">Frames from ASCII characters only.</param>
    public static Next Open(Library library, LearnerProgress progress, Request request, ulong seed, bool ascii)
    {
        Screen.LessonList list = LessonListUpdate.At(library, request.Lesson ?? progress.LastLesson);
        Model model = new()
        {
            Library = library,
            Texts = TextCatalogue.English,
            Progress = progress,
            Settings = new Settings { Ascii = ascii, Mouse = !request.NoMouse },
            Seed = seed,
            Screen = list,
        };
        return request.Lesson is null ? model : LessonListUpdate.Open(model, list.Selected);
    }

    /// <summary>What to say of a lesson that there is not.</summary>
    /// <param name="lesson">What was asked for.</param>
    /// <param name="ids">The lessons that there are.</param>
    public static Message Unknown(string lesson, IEnumerable<string> ids)
    {
        MessageArgument given = new MessageArgument.Word("lesson", lesson);
        return NearestName.Of(lesson, ids) is { } nearest
            ? Message.Of("cli.unknown-lesson.nearest", given, new MessageArgument.Word("nearest", nearest))
            : Message.Of("cli.unknown-lesson", given);
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
