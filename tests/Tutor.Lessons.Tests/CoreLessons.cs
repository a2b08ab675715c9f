using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Tests;

/// <summary>The lessons that travel inside the program.</summary>
public static class CoreLessons
{
    private static readonly Pack Core = CorePack.Load();

    public static TheoryData<string> Files => [.. Core.Lessons.Select(l => l.File)];

    public static TheoryData<string> FilesWithExercises =>
        [.. Core.Lessons.Select(l => l.File).Where(f => Read(f).Lesson!.Blocks.OfType<LessonBlock.Exercise>().Any())];

    public static string Text(string file) => PackText.Decode(Core.Files.Read(file));

    /// <summary>A lesson of that text, which has to be one.</summary>
    public static Lesson ReadText(string text) => LessonReader.Read("a.md", text).Lesson!;

    public static LessonResult Read(string file) => LessonReader.Read(file, Text(file));
}
