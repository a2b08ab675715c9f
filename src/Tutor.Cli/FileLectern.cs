using Tutor.Cli.Outside.Packs;
using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Tui.App;

namespace Tutor.Cli;

/// <summary>Lays out one file of the learner's own, as a pack of one lesson that is nobody else's.</summary>
internal static class FileLectern
{
    /// <summary>The file as the only lesson. Never fails.</summary>
    /// <param name="file">Its path, as it was given.</param>
    /// <param name="text">Its text.</param>
    public static Library Library(string file, string text)
    {
        string name = Path.GetFileName(file);
        Lesson head = (PlainDocument.IsLesson(text) ? LessonReader.ReadHead(name, text).Lesson : null)
            ?? PlainDocument.Read(name, text).Lesson! with { Blocks = [] };
        return Tui.App.Library.OfFile(name, text, head, PackAround.Of(file).Files);
    }
}
