using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>A set of lessons.</summary>
/// <param name="Id">Its id, such as <c>core</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Version">The version of its content.</param>
/// <param name="Lessons">Its lessons, in order.</param>
public sealed record Pack(string Id, string Title, string Version, EquatableArray<PackLesson> Lessons);

/// <summary>A lesson file of a pack.</summary>
/// <param name="File">Its name inside the pack.</param>
/// <param name="Text">Its text.</param>
public sealed record PackLesson(string File, string Text)
{
    /// <summary>Its translation into the learner's language; null when none is wanted.</summary>
    public LessonTranslation? Translation { get; init; }
}

/// <summary>A lesson file in another language.</summary>
/// <param name="File">Its name inside the pack: <c>i18n/TAG/</c> and the name of the lesson file.</param>
/// <param name="Text">Its text; empty for a lesson that nobody has translated yet.</param>
/// <param name="SourceTag">The language that it was translated from, such as <c>en</c>.</param>
public sealed record LessonTranslation(string File, string Text, string SourceTag);
