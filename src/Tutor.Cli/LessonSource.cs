using Tutor.Cli.CommandLine;
using Tutor.Cli.Outside;
using Tutor.Cli.Outside.Packs;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Translating;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Cli;

/// <summary>The text that an argument means: a lesson of a pack by its name, else a file.</summary>
/// <param name="File">The file's name, for findings.</param>
/// <param name="Text">Its text; null when there is none.</param>
/// <param name="Problem">Why there is none; null when there is.</param>
internal sealed record LessonSource(string File, PlainDocumentText? Text, Message? Problem)
{
    /// <summary>The shared scenarios of its pack.</summary>
    public SharedScenarios Shared { get; private init; } = SharedScenarios.None;

    private LessonTranslation? Translation { get; init; }

    /// <summary>Finds it. Never fails.</summary>
    /// <param name="setting">The program's texts and what surrounds it.</param>
    /// <param name="name">A lesson, as <see cref="Library.Find"/> takes it, or a path.</param>
    public static LessonSource Find(CommandSetting setting, string name)
    {
        string language = setting.Texts.Language;
        Library library = Lectern.Library(setting.Around, language);
        if (library.Find(name) is { } index)
        {
            LibraryLesson lesson = library.Lessons[index];
            SourceLesson source = TranslatedPack.TextOf(lesson.Pack, lesson.File, language);
            return new LessonSource(source.File, new PlainDocumentText(source.Text, []), null)
            {
                Shared = source.Shared,
                Translation = source.Translation,
            };
        }

        if (!Lectern.IsFile(name, library))
        {
            return new LessonSource(name, null, Lectern.Unknown(name, library));
        }

        DocumentFile document = DocumentFile.Read(name);
        return new LessonSource(name, document.Text, document.Problem) { Shared = PackAround.Of(name).Scenarios };
    }

    /// <summary>
    /// The lesson in a text of the lesson format, in the learner's language as far as it is translated.
    /// </summary>
    public LessonResult Read() =>
        TranslatedLesson.Read(new SourceLesson(File, Text?.Text ?? "") { Shared = Shared, Translation = Translation });
}
