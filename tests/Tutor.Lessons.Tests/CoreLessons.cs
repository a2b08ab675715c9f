using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Tests;

/// <summary>The lessons that travel inside the program.</summary>
public static class CoreLessons
{
    public static TheoryData<string> Files => [.. CorePack.Load().Lessons.Select(l => l.File)];

    public static string Text(string file) => CorePack.Load().Lessons.Single(l => l.File == file).Text;

    public static LessonResult Read(string file) => LessonReader.Read(file, Text(file));
}
