namespace Tutor.Tui.App;

/// <summary>Which lessons the list shows while something is typed to find one.</summary>
internal static class LessonFilter
{
    /// <summary>
    /// The lessons of all packs that hold every word that was typed, by their places in the library; all of them when
    /// nothing was. Never fails.
    /// </summary>
    internal static List<int> Hits(Library library, FieldText? filter)
    {
        string[] words = FullWidth.Narrow(filter?.Text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<int> hits = new(library.Lessons.Count);
        for (int i = 0; i < library.Lessons.Count; i++)
        {
            LibraryLesson lesson = library.Lessons[i];
            if (Array.TrueForAll(words, word => Has(lesson, word)))
            {
                hits.Add(i);
            }
        }

        return hits;
    }

    /// <summary>The lesson of the hits that the cursor is on; null when there is no hit.</summary>
    internal static int? Chosen(List<int> hits, int selected)
    {
        int at = hits.FindIndex(hit => hit >= selected);
        return hits.Count == 0 ? null : hits[at < 0 ? ^1 : at];
    }

    /// <summary>
    /// True when a word is in what the list and its details show of a lesson, in its id, or begins its number.
    /// </summary>
    private static bool Has(LibraryLesson lesson, string word) =>
        Holds(lesson.Head.Title, word)
        || Holds(lesson.Head.Summary, word)
        || Holds(lesson.Head.Id, word)
        || Holds(lesson.Place.Part?.Title ?? "", word)
        || Holds(lesson.Pack.Manifest.Title, word)
        || lesson.Place.Number.StartsWith(word, StringComparison.Ordinal)
        || lesson.Head.Objectives.Any(objective => Holds(objective.Text, word));

    private static bool Holds(string text, string word) =>
        FullWidth.Narrow(text).Contains(word, StringComparison.OrdinalIgnoreCase);
}
