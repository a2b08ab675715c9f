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
        HashSet<string> ids = new(StringComparer.Ordinal);
        List<PackLesson> ordered = new(lessons.Count);
        foreach (string id in listed)
        {
            if (ids.Add(id))
            {
                AddOf(id, lessons, ordered);
            }
        }

        foreach (PackLesson lesson in lessons)
        {
            if (!ids.Contains(lesson.Head.Id))
            {
                ordered.Add(lesson);
            }
        }

        return EquatableArray.From(ordered);
    }

    private static void AddOf(string id, IReadOnlyList<PackLesson> lessons, List<PackLesson> ordered)
    {
        foreach (PackLesson lesson in lessons)
        {
            if (lesson.Head.Id == id)
            {
                ordered.Add(lesson);
            }
        }
    }
}
