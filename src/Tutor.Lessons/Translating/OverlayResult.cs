using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Translating;

/// <summary>A lesson with its translation laid over it.</summary>
/// <param name="Lesson">The lesson; null when the source itself cannot be used.</param>
/// <param name="Parts">Every part of the source in the order of its file, and how far its translation is.</param>
/// <param name="Surplus">Keys of what the translation has and the source has not.</param>
/// <param name="Findings">What is wrong with the translation; nothing of this is about the source.</param>
public sealed record OverlayResult(
    Lesson? Lesson,
    EquatableArray<TranslatedPart> Parts,
    EquatableArray<string> Surplus,
    EquatableArray<Finding> Findings);
