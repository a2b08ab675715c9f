namespace Tutor.Lessons.Packs;

/// <summary>Where a lesson stands in its pack.</summary>
/// <param name="Number">
/// Its number: <c>2.1</c> in the second part, <c>3</c> in a pack without parts; empty for the only lesson of a pack
/// without parts.
/// </param>
/// <param name="PartNumber">The number of its part, from 1; 0 in a pack without parts.</param>
/// <param name="Part">Its part; null in a pack without parts, and for a lesson that no part lists.</param>
public sealed record LessonPlace(string Number, int PartNumber, PackPart? Part)
{
    /// <summary>A lesson that has no number.</summary>
    public static LessonPlace None { get; } = new("", 0, null);
}
