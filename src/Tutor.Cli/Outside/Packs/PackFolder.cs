using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Cli.Outside.Packs;

/// <summary>
/// The files of a pack in a folder. Names that begin with a dot, such as <c>.git</c>, are not part of a pack; links are
/// reported and never followed.
/// </summary>
internal sealed class PackFolder : IPackFiles
{
    private static readonly SourcePosition Start = new(1, 1);

    private readonly string root;
    private readonly List<string> paths = [];
    private readonly List<Finding> problems = [];
    private long octets;

    private PackFolder(string root) => this.root = root;

    /// <inheritdoc/>
    public EquatableArray<string> Paths { get; private set; }

    /// <inheritdoc/>
    public EquatableArray<Finding> Problems { get; private set; }

    /// <summary>Lists a folder. Never fails: what cannot be listed is among the problems.</summary>
    /// <param name="root">The folder. It may itself be a link.</param>
    /// <param name="part">List only this folder in it, with a slash at its end; empty for all.</param>
    public static PackFolder Open(string root, string part = "")
    {
        PackFolder folder = new(Path.GetFullPath(root));
        DirectoryInfo listed = new(Path.Combine(folder.root, part.TrimEnd('/')));
        if (part.Length == 0 || (listed.Exists && listed.LinkTarget is null))
        {
            folder.List(part, part.Count(c => c == '/'));
        }

        folder.paths.Sort(StringComparer.Ordinal);
        folder.Paths = EquatableArray.From(folder.paths);
        folder.Problems = EquatableArray.From(folder.problems);
        return folder;
    }

    /// <inheritdoc/>
    public byte[] Read(string path)
    {
        if (paths.BinarySearch(path, StringComparer.Ordinal) < 0)
        {
            throw new FileNotFoundException("The pack has no such file.", path);
        }

        FileInfo file = new(Path.Combine(root, path));
        if (file.LinkTarget is not null)
        {
            throw new IOException("It is a link now.");
        }

        // What is no regular file, such as a named pipe, has no length, and to open it could wait for ever.
        return file.Length == 0 ? [] : ReadWhole(file);
    }

    private static byte[] ReadWhole(FileInfo file)
    {
        using FileStream stream = file.OpenRead();
        byte[] octets = new byte[(int)Math.Min(stream.Length, PackLimits.MaxFileOctets + 1)];
        int read = stream.ReadAtLeast(octets, octets.Length, throwOnEndOfStream: false);
        return read > PackLimits.MaxFileOctets
            ? throw new IOException($"It is larger than {PackLimits.MaxFileOctets} octets.")
            : octets[..read];
    }

    private void List(string folder, int depth)
    {
        if (depth > PackLimits.MaxDepth)
        {
            Add(
                "bad-path", folder,
                $"There are more than {PackLimits.MaxDepth} folders inside each other. Flatten them.");
            return;
        }

        try
        {
            foreach (FileSystemInfo entry in new DirectoryInfo(Path.Combine(root, folder)).EnumerateFileSystemInfos())
            {
                if (!entry.Name.StartsWith('.') && !Take(entry, folder + entry.Name, depth))
                {
                    return;
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Add("unreadable-file", folder, $"The folder cannot be read: {error.Message}");
        }
    }

    /// <summary>False when a limit is passed and it makes no sense to go on.</summary>
    private bool Take(FileSystemInfo entry, string path, int depth)
    {
        if (entry.LinkTarget is not null || entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            Add("link", path, "This is a link. A pack holds files only; put a copy here.");
            return problems.Count < PackLimits.MaxFiles;
        }

        if (entry is not FileInfo file)
        {
            List(path + "/", depth + 1);
            return !IsOver();
        }

        if (file.Length > PackLimits.MaxFileOctets)
        {
            Add("file-too-long", path, $"The file is larger than {PackLimits.MaxFileOctets / 1024 / 1024} MB.");
            return problems.Count < PackLimits.MaxFiles;
        }

        paths.Add(path);
        octets += file.Length;
        if (!IsOver())
        {
            return true;
        }

        Add(
            "pack-too-large", path,
            $"The pack ends here: more than {PackLimits.MaxFiles} files or {PackLimits.MaxOctets / 1024 / 1024} MB.");
        return false;
    }

    private bool IsOver() => paths.Count > PackLimits.MaxFiles || octets > PackLimits.MaxOctets;

    private void Add(string id, string path, string text) =>
        problems.Add(new Finding(id, PackPath.Shown(path), Start, text));
}
