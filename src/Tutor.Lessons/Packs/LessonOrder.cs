using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>The order of the lessons of a pack.</summary>
internal static class LessonOrder
{
    /// <summary>Those that are listed, in the order of the list, then the others in the order of their files.</summary>
    /// <param name="lessons">The lessons in the order of their files.</param>
    /// <param name="listed">Ids in order; those that no lesson has are passed over.</param>
    public static EquatableArray<PackLesson> Of(IReadOnlyList<PackLesson> lessons, EquatableArray<string> listed)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        for (int i = 0; i < listed.Count; i++)
        {
            places.TryAdd(listed[i], i);
        }

        return EquatableArray.From(lessons.OrderBy(lesson => places.GetValueOrDefault(lesson.Head.Id, listed.Count)));
    }
}
