using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;

namespace Tutor.Lessons.Checking;

/// <summary>Finds ids that two lessons of a pack use: progress is kept by id.</summary>
internal static class DuplicateItems
{
    /// <summary>Each id that was used before, at its later place.</summary>
    public static IEnumerable<Finding> Find(Pack pack, IReadOnlyList<LessonReport> lessons)
    {
        Dictionary<string, (string File, int Line)> first = new(StringComparer.Ordinal);
        foreach (LessonReport lesson in lessons)
        {
            foreach (ItemPlace item in (IEnumerable<ItemPlace>)lesson.Items)
            {
                if (!first.TryAdd(item.Id, (lesson.File, item.At.Line)))
                {
                    (string file, int line) = first[item.Id];
                    yield return FindingKinds.Make(
                        "duplicate-item", lesson.File, item.At,
                        $"The id '{item.Id}' is already used in {file}:{line}. "
                        + "Progress is kept by id: choose another.");
                }
            }
        }
    }
}
