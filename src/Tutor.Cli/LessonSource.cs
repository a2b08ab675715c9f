using Tutor.Cli.Outside;
using Tutor.Lessons.Reading;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Cli;

/// <summary>The text that an argument means: a lesson of a pack by its name, else a file.</summary>
/// <param name="File">The file's name, for findings.</param>
/// <param name="Text">Its text; null when there is none.</param>
/// <param name="Problem">Why there is none; null when there is.</param>
internal sealed record LessonSource(string File, PlainDocumentText? Text, Message? Problem)
{
    /// <summary>Finds it. Never fails.</summary>
    /// <param name="around">What surrounds the program.</param>
    /// <param name="name">A lesson, as <see cref="Library.Find"/> takes it, or a path.</param>
    public static LessonSource Find(Surroundings around, string name)
    {
        Library library = Lectern.Library(around);
        if (library.Find(name) is { } index)
        {
            LibraryLesson lesson = library.Lessons[index];
            return new LessonSource(lesson.File.File, new PlainDocumentText(lesson.Text, []), null);
        }

        if (!DocumentFile.IsPath(name))
        {
            return new LessonSource(name, null, Lectern.Unknown(name, library));
        }

        DocumentFile document = DocumentFile.Read(name);
        return new LessonSource(name, document.Text, document.Problem);
    }
}
