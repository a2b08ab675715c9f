using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;

namespace Tutor.Lessons.Checking;

/// <summary>Holds the files that lessons name against those that the pack has.</summary>
internal static class PackFileUse
{
    private static readonly string[] OwnFolders = ["i18n/", "schema/", "."];
    private static readonly string[] OwnFiles =
        ["README", "LICENSE", "LICENCE", "CHANGELOG", "AUTHORS", "NOTICE", "COPYING"];

    /// <summary>Images and captures that a lesson names and the pack does not have.</summary>
    public static IEnumerable<Finding> Missing(Pack pack, IReadOnlyList<LessonReport> lessons) =>
        MissingImages(pack, lessons).Concat(MissingCaptures(pack, lessons));

    private static IEnumerable<Finding> MissingCaptures(Pack pack, IReadOnlyList<LessonReport> lessons) =>
        from lesson in lessons
        from file in lesson.Names
        where file.IsCapture && !pack.Files.Paths.Contains(file.Path)
        let nearest = NearestName.Of(file.Path, pack.Files.Paths) is { } name ? $" Did you mean '{name}'?" : ""
        select FindingKinds.Make(
            "bad-file", lesson.File, file.At,
            $"The pack has no file '{file.Path}'.{nearest} The path of a capture begins at pack.yaml.");

    private static IEnumerable<Finding> MissingImages(Pack pack, IReadOnlyList<LessonReport> lessons)
    {
        HashSet<string> paths = [.. pack.Files.Paths];
        foreach (LessonReport lesson in lessons)
        {
            foreach (NamedFile image in lesson.Names.Where(name => name.IsImage))
            {
                string path = PackPath.Resolve(lesson.File, image.Path);
                if (!paths.Contains(path))
                {
                    string nearest = NearestName.Of(path, paths) is { } name ? $" Did you mean '{name}'?" : "";
                    yield return FindingKinds.Make(
                        "image-missing", lesson.File, image.At,
                        $"The pack has no file '{path}'.{nearest} The learner sees the words in brackets instead.");
                }
            }
        }
    }

    /// <summary>Files that are no part of the format and that no lesson names.</summary>
    public static IEnumerable<Finding> Unused(Pack pack, IReadOnlyList<LessonReport> lessons)
    {
        HashSet<string> named = [PackManifest.File];
        foreach (LessonReport lesson in lessons)
        {
            named.Add(lesson.File);
            foreach (NamedFile file in lesson.Names)
            {
                named.Add(file.IsOfPack ? file.Path : PackPath.Resolve(lesson.File, file.Path));
            }
        }

        return pack.Files.Paths
            .Where(path => !named.Contains(path) && !IsOwn(path) && !PackReader.IsLessonPath(path)
                && !SharedScenarios.IsMisnamed(path))
            .Select(path => FindingKinds.Make(
                "unused-file", path, new SourcePosition(1, 1),
                "No lesson names this file. Take it out, or name it: it travels with every copy of the pack."));
    }

    private static bool IsOwn(string path) =>
        Array.Exists(OwnFolders, folder => path.StartsWith(folder, StringComparison.Ordinal))
        || Array.Exists(OwnFiles, file => path.StartsWith(file, StringComparison.OrdinalIgnoreCase));
}
