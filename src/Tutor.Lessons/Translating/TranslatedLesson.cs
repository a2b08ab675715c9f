using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Translating;

/// <summary>Reads a lesson in the learner's language, as far as it is translated.</summary>
public static class TranslatedLesson
{
    /// <summary>
    /// Reads a whole lesson. Never fails: what is wrong with the source is in the findings. What is wrong with its
    /// translation is none of the learner's business; those parts are in the language of the source, with a mark.
    /// </summary>
    public static LessonResult Read(SourceLesson file)
    {
        LessonResult source = LessonReader.Read(file.File, file.Text, file.Shared);
        return file.Translation is { } translation && source.Lesson is { } lesson
            ? source with { Lesson = LessonOverlay.Apply(file, lesson, translation).Lesson }
            : source;
    }
}
