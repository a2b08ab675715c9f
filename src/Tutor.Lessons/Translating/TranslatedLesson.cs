using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Translating;

/// <summary>Reads a lesson in the learner's language, as far as it is translated.</summary>
public static class TranslatedLesson
{
    /// <summary>
    /// Reads a whole lesson. Never fails: what is wrong with the source is in the findings. What is wrong with its
    /// translation is none of the learner's business; those parts are in the language of the source, with a mark.
    /// </summary>
    public static LessonResult Read(PackLesson file)
    {
        LessonResult source = LessonReader.Read(file.File, file.Text);
        return file.Translation is { } translation && source.Lesson is { } lesson
            ? source with { Lesson = LessonOverlay.Apply(file, lesson, translation).Lesson }
            : source;
    }

    /// <summary>Reads the front matter only, for the lesson list. Fast; never fails.</summary>
    public static LessonResult ReadHead(PackLesson file)
    {
        LessonResult source = LessonReader.ReadHead(file.File, file.Text);
        return file.Translation is { } translation && source.Lesson is { } head
            ? source with { Lesson = TranslatedHead.Over(head, translation) }
            : source;
    }
}
