namespace Tutor.Study.Review;

/// <summary>What a lesson goes by in the logs.</summary>
/// <param name="Pack">The pack's id.</param>
/// <param name="Lesson">The lesson's id.</param>
public sealed record LessonName(string Pack, string Lesson);
