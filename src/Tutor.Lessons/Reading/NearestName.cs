namespace Tutor.Lessons.Reading;

/// <summary>Finds what an author or a learner probably meant.</summary>
public static class NearestName
{
    private const int LongestWord = 64;
    private const int MostListed = 50;

    /// <summary>
    /// The name with the smallest edit distance to <paramref name="word"/>; null when none is near, that is when more
    /// than a third of the letters (at least two) differ. Never fails.
    /// </summary>
    /// <param name="word">The unknown word.</param>
    /// <param name="names">The known names.</param>
    public static string? Of(string word, IEnumerable<string> names)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return null;
        }

        string? best = null;
        int bestDistance = Math.Max(2, word.Length / 3) + 1;
        foreach (string name in names)
        {
            int distance = Distance(word, name);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (name, distance);
            }
        }

        return best;
    }

    /// <summary>
    /// A sentence: <c>Did you mean 'x'?</c>, or the known names, of many the first 50, when none is near.
    /// </summary>
    internal static string Suggest(string word, IReadOnlyCollection<string> names)
    {
        if (Of(word, names) is { } nearest)
        {
            return $"Did you mean '{nearest}'?";
        }

        if (names.Count == 0)
        {
            return "There is none.";
        }

        string more = names.Count > MostListed ? ", ..." : "";
        return $"Known: {string.Join(", ", names.Take(MostListed))}{more}.";
    }

    // Levenshtein with two rows; case differences cost nothing.
    private static int Distance(string left, string right)
    {
        int[] before = [.. Enumerable.Range(0, right.Length + 1)];
        int[] row = new int[right.Length + 1];
        for (int i = 0; i < left.Length; i++)
        {
            row[0] = i + 1;
            for (int j = 0; j < right.Length; j++)
            {
                bool same = char.ToLowerInvariant(left[i]) == char.ToLowerInvariant(right[j]);
                row[j + 1] = Math.Min(Math.Min(row[j], before[j + 1]) + 1, before[j] + (same ? 0 : 1));
            }

            (before, row) = (row, before);
        }

        return before[right.Length];
    }
}
