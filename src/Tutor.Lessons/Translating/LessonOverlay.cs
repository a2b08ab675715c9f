using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Translating;

/// <summary>Lays a translated lesson file over its source, block by block.</summary>
/// <remarks>
/// The two are put together as text, in the fences of the source, and read as one lesson: whatever the lesson format
/// has, a translation has it too, and it can replace nothing but prose. What is missing, older than the source or wrong
/// is shown in the language of the source with a mark such as <c>(en)</c>.
/// </remarks>
public static class LessonOverlay
{
    /// <summary>The source with its translation. Never fails: what is wrong with that is in the findings.</summary>
    /// <param name="source">The lesson as it was written.</param>
    /// <param name="translation">Its translation.</param>
    public static OverlayResult Apply(SourceLesson source, LessonTranslation translation) =>
        Apply(source, LessonReader.Read(source.File, source.Text, source.Shared).Lesson, translation);

    /// <summary>The same for a source that was read already.</summary>
    internal static OverlayResult Apply(SourceLesson source, Lesson? lesson, LessonTranslation translation)
    {
        FindingLog log = new(translation.File);
        SourceText text = new(source.File, source.Text);
        SourceText theirs = new(translation.File, translation.Text);
        if (lesson is null
            || LessonOutline.Read(text, new FindingLog(source.File)) is not { } outline
            || TranslationFile.Read(theirs, log) is not { } file)
        {
            Lesson? marked = lesson is null ? null : TranslatedHead.Marked(lesson, translation.SourceTag);
            return new OverlayResult(marked, [], [], log.InOrder());
        }

        return new OverlayRun(lesson, outline, file, translation, log) { Shared = source.Shared }.Apply();
    }
}
