using System.Globalization;
using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>Numbers the lessons of a pack: by part and place in it, or one after the other.</summary>
public static class PackOutline
{
    /// <summary>The place of each lesson, in the order of the lessons. Never fails.</summary>
    /// <param name="pack">The pack. Lessons that no part lists come last, as one more part without a title.</param>
    public static EquatableArray<LessonPlace> Of(Pack pack) =>
        EquatableArray.From(pack.Manifest.Parts.IsEmpty ? InARow(pack) : InParts(pack));

    private static List<LessonPlace> InARow(Pack pack)
    {
        List<LessonPlace> places = [];
        for (int i = 0; i < pack.Lessons.Count; i++)
        {
            places.Add(pack.Lessons.Count == 1 ? LessonPlace.None : new LessonPlace(Print(i + 1), 0, null));
        }

        return places;
    }

    private static List<LessonPlace> InParts(Pack pack)
    {
        EquatableArray<PackPart> parts = pack.Manifest.Parts;
        Dictionary<string, int> partOf = new(StringComparer.Ordinal);
        for (int i = 0; i < parts.Count; i++)
        {
            foreach (string id in parts[i].Lessons)
            {
                partOf.TryAdd(id, i);
            }
        }

        int[] counts = new int[parts.Count + 1];
        List<LessonPlace> places = [];
        foreach (PackLesson lesson in pack.Lessons)
        {
            int part = partOf.TryGetValue(lesson.Head.Id, out int known) ? known : parts.Count;
            string number = $"{Print(part + 1)}.{Print(++counts[part])}";
            places.Add(new LessonPlace(number, part + 1, part < parts.Count ? parts[part] : null));
        }

        return places;
    }

    private static string Print(int number) => number.ToString(CultureInfo.InvariantCulture);
}
