using Tutor.Tcp;

namespace Tutor.Lessons.Model;

/// <summary>What reading a lesson gave.</summary>
/// <param name="Lesson">The lesson; null when a finding makes it unusable.</param>
/// <param name="Findings">What is wrong, in the order of the file.</param>
public sealed record LessonResult(Lesson? Lesson, EquatableArray<Finding> Findings);
