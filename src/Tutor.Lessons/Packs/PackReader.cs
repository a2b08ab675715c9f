using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>Reads a pack: its manifest and the heads of its lessons.</summary>
public static class PackReader
{
    private const string Folder = "lessons/";
    private const string LessonEnding = ".md";
    private static readonly SourcePosition Start = new(1, 1);

    /// <summary>
    /// Reads a pack and says what is wrong with it as a whole: paths, the manifest, shared scenarios, heads that cannot
    /// be read, ids, the order and what lessons require of each other. What is wrong inside a lesson,
    /// <see cref="LessonReader"/> says. Never fails.
    /// </summary>
    /// <param name="files">Its files.</param>
    /// <param name="program">The program's version, for <c>requires</c>; null when it does not matter.</param>
    public static PackResult Read(IPackFiles files, string? program = null)
    {
        List<Finding> findings = [.. files.Problems, .. PathCheck.Of(files.Paths)];
        FindingLog log = new(PackManifest.File);
        (PackManifest? manifest, ManifestReader? reader) = ReadManifest(files, program, log);
        findings.AddRange(SharedScenarios.Check(files));
        List<PackLesson> lessons = ReadHeads(files, findings);
        if (reader is not null)
        {
            LessonLinks.Check(files, lessons, reader.Listed, log, findings);
        }

        Pack? pack = manifest is null ? null : new Pack(manifest, files, LessonOrder.Of(lessons, manifest.Lessons));
        return new PackResult(pack, EquatableArray.From([.. log.InOrder(), .. findings]));
    }

    /// <summary>
    /// The pack, without looking for mistakes and as fast as can be: for one that was checked before. Null when its
    /// manifest is unusable; lessons whose heads cannot be read are left out. Never fails.
    /// </summary>
    /// <param name="files">Its files.</param>
    public static Pack? Load(IPackFiles files)
    {
        if (TryRead(files, PackManifest.File) is not { } octets)
        {
            return null;
        }

        string text = PackText.Decode(octets);
        FindingLog log = new(PackManifest.File);
        PackManifest? manifest = QuickManifest.Read(text)
            ?? ManifestReader.Of(new SourceText(PackManifest.File, text), log)?.Read(null);
        return manifest is null
            ? null
            : new Pack(manifest, files, LessonOrder.Of(ReadHeads(files, []), manifest.Lessons));
    }

    /// <summary>True when a path may be that of a lesson: Markdown beside the manifest or in <c>lessons/</c>.</summary>
    public static bool IsLessonPath(string path)
    {
        ReadOnlySpan<char> name = path.StartsWith(Folder, StringComparison.Ordinal) ? path.AsSpan(Folder.Length) : path;
        return name.Length > LessonEnding.Length && name.EndsWith(LessonEnding) && !name.Contains('/');
    }

    private static (PackManifest? Manifest, ManifestReader? Reader) ReadManifest(
        IPackFiles files, string? program, FindingLog log)
    {
        if (!files.Paths.Contains(PackManifest.File) && !files.Problems.IsEmpty)
        {
            return (null, null); // It may be among what could not be read, which was reported.
        }

        if (!files.Paths.Contains(PackManifest.File))
        {
            log.Add(
                "no-manifest", Start,
                $"A pack needs the file {PackManifest.File}. 'tcptutor pack new NAME' writes one.");
            return (null, null);
        }

        List<Finding> unreadable = [];
        if (ReadText(files, PackManifest.File, unreadable) is not { } text)
        {
            log.AddRange(unreadable);
            return (null, null);
        }

        log.AddRange(unreadable);
        ManifestReader? reader = ManifestReader.Of(new SourceText(PackManifest.File, text), log);
        return (reader?.Read(program), reader);
    }

    private static List<PackLesson> ReadHeads(IPackFiles files, List<Finding> findings)
    {
        List<PackLesson> lessons = [];
        foreach (string path in files.Paths)
        {
            if (IsLessonPath(path) && ReadText(files, path, findings) is { } text
                && (path.StartsWith(Folder, StringComparison.Ordinal) || FrontMatter.IsOfLesson(text)))
            {
                LessonResult read = LessonReader.ReadHead(path, text);
                if (read.Lesson is { } head)
                {
                    lessons.Add(new PackLesson(path, head));
                }
                else
                {
                    findings.AddRange(read.Findings);
                }
            }
        }

        return lessons;
    }

    /// <summary>The text; null when it cannot be read at all, which is then among the findings.</summary>
    private static string? ReadText(IPackFiles files, string path, List<Finding> findings)
    {
        byte[] octets;
        try
        {
            octets = files.Read(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            findings.Add(new Finding("unreadable-file", path, Start, $"The file cannot be read: {error.Message}"));
            return null;
        }

        if (octets.Length > SourceLimits.MaxLessonOctets)
        {
            findings.Add(new Finding("file-too-long", path, Start, "The file is longer than 256 KB. Split it."));
            return null;
        }

        if (PackText.Undecodable(path, octets) is { } undecodable)
        {
            findings.Add(undecodable);
        }

        return PackText.Decode(octets);
    }

    private static byte[]? TryRead(IPackFiles files, string path)
    {
        try
        {
            return files.Paths.Contains(path) ? files.Read(path) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
