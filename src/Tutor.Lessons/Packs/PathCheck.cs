using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>Checks the paths of a pack.</summary>
internal static class PathCheck
{
    private const int MostShown = 200;
    private static readonly SourcePosition Start = new(1, 1);

    /// <summary>What is wrong with them: the first 200 findings.</summary>
    public static IEnumerable<Finding> Of(EquatableArray<string> paths) => All(paths).Take(MostShown);

    private static IEnumerable<Finding> All(EquatableArray<string> paths)
    {
        if (paths.Count > PackLimits.MaxFiles)
        {
            string text = $"The pack has {paths.Count} files; at most {PackLimits.MaxFiles} are allowed.";
            yield return new Finding("too-many-files", PackManifest.File, Start, text);
        }

        Dictionary<string, string> seen = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < paths.Count; i++)
        {
            string path = paths[i];
            if (PackPath.Problem(path) is { } problem)
            {
                yield return new Finding("bad-path", PackPath.Shown(path), Start, $"The path {problem}. Rename it.");
            }

            if (!seen.TryAdd(path, path))
            {
                string text = $"'{PackPath.Shown(seen[path])}' is the same name to a system that ignores case. "
                    + "Rename one.";
                yield return new Finding("same-path", PackPath.Shown(path), Start, text);
            }
        }
    }
}
