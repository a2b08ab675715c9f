using Tutor.Tcp;

namespace Tutor.Lessons.Model;

/// <summary>What reading a lesson gave.</summary>
/// <param name="Lesson">The lesson; null when a finding makes it unusable.</param>
/// <param name="Findings">
/// What is wrong, in the order of the file; then what is wrong in the shared scenarios that it names, with their files.
/// </param>
public sealed record LessonResult(Lesson? Lesson, EquatableArray<Finding> Findings)
{
    /// <summary>The files of the shared scenarios that it names, also of those that cannot be used.</summary>
    public EquatableArray<string> SharedFiles { get; init; }
}
