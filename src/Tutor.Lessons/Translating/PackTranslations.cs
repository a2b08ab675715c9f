using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Lessons.Translating;

/// <summary>The translations that lie in a pack.</summary>
/// <param name="files">The pack.</param>
/// <param name="sourceTag">The language of its lessons.</param>
public sealed class PackTranslations(IPackFiles files, string sourceTag = "en")
{
    private const string Folder = "i18n/";

    /// <summary>Those of a pack in the making: <c>en</c> when its manifest does not say or cannot be read.</summary>
    /// <param name="files">The pack.</param>
    public static PackTranslations Of(IPackFiles files) =>
        new(
            files,
            (PackReader.Load(files)?.Manifest ?? new PackManifest { Id = "", Version = "", Title = "" }).Languages[0]);

    /// <summary>The tags for which the pack has a folder, in ordinal order.</summary>
    public EquatableArray<string> Tags => EquatableArray.From(files.Paths
        .Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.IndexOf('/', Folder.Length) > 0)
        .Select(path => path[Folder.Length..path.IndexOf('/', Folder.Length)])
        .Distinct());

    /// <summary>The lessons of the pack: Markdown with front matter, beside pack.yaml or in lessons/.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public IEnumerable<SourceLesson> Lessons()
    {
        foreach (string path in files.Paths.Where(PackReader.IsLessonPath))
        {
            if (Text(path) is var text && FrontMatter.IsOfLesson(text))
            {
                yield return new SourceLesson(path, text) { Shared = SharedScenarios.Of(files) };
            }
        }
    }

    /// <summary>Where the translation of a lesson is, or would be.</summary>
    /// <param name="tag">The language.</param>
    /// <param name="lesson">The path of the lesson.</param>
    public static string PathOf(string tag, string lesson) => $"{Folder}{tag}/{lesson}";

    /// <summary>The translation of a lesson; null when there is none.</summary>
    /// <param name="tag">The language.</param>
    /// <param name="lesson">The path of the lesson.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public LessonTranslation? Find(string tag, string lesson)
    {
        string path = PathOf(tag, lesson);
        return files.Paths.Contains(path) ? new LessonTranslation(path, Text(path), sourceTag) : null;
    }

    /// <summary>The same, and an empty one when there is none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public LessonTranslation FindOrEmpty(string tag, string lesson) =>
        Find(tag, lesson) ?? new LessonTranslation(PathOf(tag, lesson), "", sourceTag);

    /// <summary>The text of the pack's own translation; null when there is none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public string? Manifest(string tag)
    {
        string path = $"{Folder}{tag}/{PackOverlay.FileName}";
        return files.Paths.Contains(path) ? Text(path) : null;
    }

    /// <summary>Markdown files of a language of which the pack has no lesson.</summary>
    /// <param name="tag">The language.</param>
    /// <param name="lessons">The files of the lessons of the pack.</param>
    public IEnumerable<string> Strays(string tag, IEnumerable<string> lessons)
    {
        string folder = $"{Folder}{tag}/";
        HashSet<string> known = [.. lessons.Select(lesson => folder + lesson)];
        return files.Paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal)
            && path.EndsWith(".md", StringComparison.Ordinal) && !known.Contains(path));
    }

    private string Text(string path) => PackText.Decode(files.Read(path));
}
