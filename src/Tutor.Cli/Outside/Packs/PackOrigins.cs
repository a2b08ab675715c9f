namespace Tutor.Cli.Outside.Packs;

/// <summary>
/// Where the installed packs are from, read out of <c>packs.lock</c> by hand: the list of lessons knows it from its
/// first frame on, and a JSON reader takes longer to load than all the rest.
/// </summary>
internal static class PackOrigins
{
    private const int MostLines = 100_000;

    /// <summary>
    /// Where each pack is from, by its id, with the tag where it has one; those that cannot be told are left out. Never
    /// fails.
    /// </summary>
    /// <param name="path">The file <c>packs.lock</c>.</param>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        Dictionary<string, string> origins = new(StringComparer.Ordinal);
        try
        {
            string id = "";
            foreach (string line in File.ReadLines(path).Take(MostLines))
            {
                id = Value(line, "id") ?? id;
                if (Value(line, "source") is { } source)
                {
                    origins[id] = source;
                }

                if (Value(line, "tag") is { Length: > 0 } tag && origins.TryGetValue(id, out string? known))
                {
                    origins[id] = $"{known}@{tag}";
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            origins.Clear(); // No more is known then; 'pack list' says what is wrong with the file.
        }

        return origins;
    }

    /// <summary>
    /// The value of a line <c>"key": "value",</c>; null for any other line, and for a value with escapes.
    /// </summary>
    private static string? Value(string line, string key)
    {
        ReadOnlySpan<char> rest = line.AsSpan().Trim().TrimEnd(',');
        string start = $"\"{key}\": \"";
        return rest.StartsWith(start) && rest.Length > start.Length && rest[^1] == '"' && !rest.Contains('\\')
            ? rest[start.Length..^1].ToString()
            : null;
    }
}
