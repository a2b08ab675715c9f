using Tutor.Lessons.Model;

namespace Tutor.Lessons.Reading;

/// <summary>Reads a lesson file.</summary>
public static class LessonReader
{
    /// <summary>Reads a whole lesson. Never fails: what is wrong is in the findings.</summary>
    /// <param name="file">The file's name, for the findings.</param>
    /// <param name="text">Its text.</param>
    public static LessonResult Read(string file, string text) => throw new NotImplementedException();

    /// <summary>Reads the front matter only, for the lesson list: a lesson without blocks. Fast; never fails.</summary>
    /// <param name="file">The file's name, for the findings.</param>
    /// <param name="text">Its text.</param>
    public static LessonResult ReadHead(string file, string text) => throw new NotImplementedException();
}
