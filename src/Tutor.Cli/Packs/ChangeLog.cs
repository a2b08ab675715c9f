using Tutor.Lessons.Packs;

namespace Tutor.Cli.Packs;

/// <summary>The change log of a pack: a heading of level 2 a version, as in "Keep a Changelog".</summary>
internal static class ChangeLog
{
    private const string File = "CHANGELOG.md";
    private const int MostLines = 60;

    /// <summary>The parts about versions newer than one; nothing when there is no such file. Never fails.</summary>
    /// <param name="files">The pack.</param>
    /// <param name="version">The version that the learner had.</param>
    public static IReadOnlyList<string> Since(IPackFiles files, string version)
    {
        if (!files.Paths.Contains(File) || SemVersion.Parse(version) is not { } had)
        {
            return [];
        }

        List<string> lines = [];
        bool isNewer = false;
        foreach (string line in PackText.Decode(files.Read(File)).Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                isNewer = VersionOf(line) is { } of && of > had;
            }

            if (isNewer && lines.Count < MostLines)
            {
                lines.Add(line.TrimEnd());
            }
        }

        while (lines.Count > 0 && lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return lines;
    }

    /// <summary>The version of <c>## [1.2.0] - 2026-01-31</c> or <c>## 1.2.0</c>; null when it names none.</summary>
    private static SemVersion? VersionOf(string heading) =>
        SemVersion.Parse(heading[3..].Trim().Split(' ')[0].Trim('[', ']').TrimStart('v'));
}
