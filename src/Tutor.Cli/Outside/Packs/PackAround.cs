using Tutor.Lessons.Packs;

namespace Tutor.Cli.Outside.Packs;

/// <summary>The pack in whose folder a single lesson file lies: what the lesson can name of it.</summary>
/// <param name="Root">The folder of the pack as a path from here: empty, or with a slash at its end.</param>
/// <param name="Files">Its shared scenarios; none when the file is in no pack.</param>
internal sealed record PackAround(string Root, IPackFiles Files)
{
    private const string Lessons = "lessons";

    /// <summary>The folder of its shared scenarios.</summary>
    public string Folder => Root + SharedScenarios.Folder;

    /// <summary>Its shared scenarios, with their paths from here.</summary>
    public SharedScenarios Scenarios => SharedScenarios.Of(Files, Root);

    /// <summary>
    /// The pack of a file: its manifest is beside the file, or beside the folder <c>lessons</c> with the file. Never
    /// fails.
    /// </summary>
    /// <param name="file">The path of the file.</param>
    public static PackAround Of(string file)
    {
        string own = file[..^Path.GetFileName(file).Length];
        string? root = Candidates(own).FirstOrDefault(folder => File.Exists(folder + PackManifest.File));
        return root is null
            ? new PackAround("", new MemoryPackFiles(new Dictionary<string, byte[]>()))
            : new PackAround(root, PackFolder.Open(root.Length > 0 ? root : ".", SharedScenarios.Folder));
    }

    private static IEnumerable<string> Candidates(string own)
    {
        yield return own;
        string inner = own.TrimEnd('/', Path.DirectorySeparatorChar);
        if (Path.GetFileName(inner) == Lessons)
        {
            yield return inner[..^Lessons.Length];
        }
        else if (Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(own + "."))) == Lessons)
        {
            yield return own + "../";
        }
    }
}
