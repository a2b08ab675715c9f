using Tutor.Lessons.Packs;

namespace Tutor.Lessons.Translating;

/// <summary>A lesson as it was written.</summary>
/// <param name="File">Its file inside the pack.</param>
/// <param name="Text">Its text.</param>
public sealed record SourceLesson(string File, string Text)
{
    /// <summary>Its translation into the learner's language; null when none is wanted.</summary>
    public LessonTranslation? Translation { get; init; }

    /// <summary>The shared scenarios of its pack.</summary>
    public SharedScenarios Shared { get; init; } = SharedScenarios.None;
}

/// <summary>A lesson file in another language.</summary>
/// <param name="File">Its name inside the pack: <c>i18n/TAG/</c> and the name of the lesson file.</param>
/// <param name="Text">Its text; empty for a lesson that nobody has translated yet.</param>
/// <param name="SourceTag">The language that it was translated from, such as <c>en</c>.</param>
public sealed record LessonTranslation(string File, string Text, string SourceTag);
