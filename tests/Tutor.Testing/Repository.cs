namespace Tutor.Testing;

/// <summary>The files of this repository, for tests that read them.</summary>
public static class Repository
{
    private static readonly string[] Generated = ["bin", "obj"];

    /// <summary>The top level: the nearest directory above the tests that holds the solution.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>Every file of that pattern below a folder, but what building makes.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(Generated.Contains))
            .Order(StringComparer.Ordinal);

    private static string FindRoot(string directory)
    {
        for (DirectoryInfo? at = new(directory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Tutor.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException($"No Tutor.sln above {directory}.");
    }
}
