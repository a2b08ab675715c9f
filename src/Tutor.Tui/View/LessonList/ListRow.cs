using Tutor.Tui.App;

namespace Tutor.Tui.View.LessonList;

/// <summary>A row of the list of lessons: the title of a pack, or a lesson.</summary>
/// <param name="Shelf">The pack.</param>
/// <param name="Lesson">The lesson's place in the library; null for a title.</param>
internal readonly record struct ListRow(Shelf Shelf, int? Lesson)
{
    /// <summary>The rows of a library. One pack alone needs no title.</summary>
    internal static List<ListRow> Of(Library library)
    {
        List<ListRow> rows = [];
        int lesson = 0;
        foreach (Shelf shelf in library.Shelves)
        {
            if (library.Shelves.Count > 1)
            {
                rows.Add(new ListRow(shelf, null));
            }

            for (int i = 0; i < (shelf.Pack?.Lessons.Count ?? 0); i++)
            {
                rows.Add(new ListRow(shelf, lesson++));
            }
        }

        return rows;
    }
}
