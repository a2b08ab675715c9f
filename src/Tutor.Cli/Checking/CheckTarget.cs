using Tutor.Cli.Outside;
using Tutor.Cli.Outside.Packs;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Texts;
using Tutor.Tcp;

namespace Tutor.Cli.Checking;

/// <summary>What a path of the command line names.</summary>
/// <param name="Folder">What stands before the files' names in messages: empty, or a folder with a slash.</param>
/// <param name="Files">The files.</param>
/// <param name="LessonFile">The lesson when the path names one; null for a pack.</param>
internal sealed record CheckTarget(string Folder, IPackFiles Files, string? LessonFile)
{
    /// <summary>
    /// What stands before the names of files that a single lesson shares with others: the folder of its pack.
    /// </summary>
    public string PackRoot { get; private init; } = Folder;

    /// <summary>The file of the target that a message names; null when it is of another target.</summary>
    /// <param name="shown">The file as it is named, with its folder.</param>
    public string? Inside(string shown) => new[] { Folder, PackRoot }
        .Where(folder => shown.StartsWith(folder, StringComparison.Ordinal))
        .Select(folder => shown[folder.Length..])
        .FirstOrDefault(path => Files.Paths.Contains(path));

    /// <summary>What a path names.</summary>
    /// <param name="path">A folder with <c>pack.yaml</c>, a zip archive of one, or a lesson file.</param>
    /// <param name="texts">The program's texts, for the refusal.</param>
    /// <returns>The target, or why there is none.</returns>
    public static (CheckTarget? Target, string? Refusal) Of(string path, TextCatalogue texts)
    {
        try
        {
            return Directory.Exists(path) ? OfFolder(path, texts)
                : File.Exists(path) ? OfFile(path, texts)
                : (null, Say(texts, "cli.check.no-such-file", path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, Say(texts, "cli.check.unreadable", path, error.Message));
        }
    }

    /// <summary>The pack, or a pack of the one lesson. What cannot be read is left out of it.</summary>
    public Pack ToPack()
    {
        PackManifest nameless = new() { Id = "check", Version = "0.0.0", Title = "check" };
        if (LessonFile is null)
        {
            return PackReader.Load(Files) ?? new Pack(nameless, Files, []);
        }

        Lesson? head = LessonReader.ReadHead(LessonFile, PackText.Decode(Files.Read(LessonFile))).Lesson;
        return new Pack(nameless, Files, head is null ? [] : [new PackLesson(LessonFile, head)]);
    }

    private static (CheckTarget?, string?) OfFolder(string path, TextCatalogue texts)
    {
        if (!File.Exists(Path.Combine(path, PackManifest.File)))
        {
            return (null, Say(texts, "cli.check.no-manifest", path));
        }

        string prefix = path is "." or "./" ? "" : path.TrimEnd('/', Path.DirectorySeparatorChar) + "/";
        return (new CheckTarget(prefix, PackFolder.Open(path), null), null);
    }

    private static (CheckTarget?, string?) OfFile(string path, TextCatalogue texts)
    {
        if (Path.GetExtension(path) == ".zip")
        {
            return (new CheckTarget(path + "/", PackZip.Open(path), null), null);
        }

        if (Path.GetExtension(path) != ".md")
        {
            return (null, Say(texts, "cli.check.no-lesson", path));
        }

        string name = Path.GetFileName(path);
        byte[] octets = PatientFile.Read(path, PackLimits.MaxFileOctets)
            ?? throw new IOException($"It is larger than {PackLimits.MaxFileOctets} octets.");
        PackAround around = PackAround.Of(path);
        SingleFilePack files = new(name, octets, around.Files);
        return (new CheckTarget(path[..^name.Length], files, name) { PackRoot = around.Root }, null);
    }

    private static string Say(TextCatalogue texts, string key, string path, string reason = "") => texts.Format(
        Message.Of(key, new MessageArgument.Word("path", path), new MessageArgument.Word("reason", reason)));
}
