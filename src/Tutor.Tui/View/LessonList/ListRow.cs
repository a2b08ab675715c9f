using Tutor.Lessons.Packs;
using Tutor.Tui.App;

namespace Tutor.Tui.View.LessonList;

/// <summary>A row of the list of lessons.</summary>
internal abstract record ListRow
{
    private ListRow()
    {
    }

    /// <summary>The title of a pack.</summary>
    internal sealed record OfPack(Shelf Shelf) : ListRow;

    /// <summary>The title of a part.</summary>
    /// <param name="Place">The place of its first lesson that is shown.</param>
    internal sealed record OfPart(LessonPlace Place) : ListRow;

    /// <summary>A lesson.</summary>
    /// <param name="Index">Its place in the library.</param>
    internal sealed record OfLesson(int Index) : ListRow;

    /// <summary>
    /// The rows of a library: each lesson below its part and its pack. One pack alone needs no title.
    /// </summary>
    /// <param name="library">The lessons.</param>
    /// <param name="hits">The lessons that are shown.</param>
    internal static List<ListRow> Of(Library library, List<int> hits)
    {
        List<ListRow> rows = [];
        bool isFiltered = hits.Count < library.Lessons.Count;
        int next = 0;
        foreach (Shelf shelf in library.Shelves)
        {
            int title = rows.Count;
            int part = 0;
            for (; next < hits.Count && library.Lessons[hits[next]].PackId == shelf.Pack?.Manifest.Id; next++)
            {
                LessonPlace place = library.Lessons[hits[next]].Place;
                if (place.PartNumber != part)
                {
                    rows.Add(new OfPart(place));
                    part = place.PartNumber;
                }

                rows.Add(new OfLesson(hits[next]));
            }

            if (library.Shelves.Count > 1 && (rows.Count > title || !isFiltered))
            {
                rows.Insert(title, new OfPack(shelf));
            }
        }

        return rows;
    }
}
