using System.Text;
using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Cli.Outside;

/// <summary>The texts of a pack in a folder, which <c>i18n</c> reads and stamps. Links are not followed.</summary>
internal sealed class TranslationFolder : IPackFiles
{
    private readonly string folder;

    /// <summary>Lists the texts of the pack.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">The folder cannot be read, or holds more than a pack may.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public TranslationFolder(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        List<string> paths = [];
        Add(this.folder, "", 0, paths);
        paths.Sort(StringComparer.Ordinal);
        Paths = EquatableArray.From(paths);
    }

    /// <inheritdoc/>
    public EquatableArray<string> Paths { get; }

    /// <inheritdoc/>
    public byte[] Read(string path)
    {
        FileInfo file = new(Real(path));
        return file.Length <= PackLimits.MaxFileOctets
            ? File.ReadAllBytes(file.FullName)
            : throw new IOException($"{path} is larger than {PackLimits.MaxFileOctets} bytes.");
    }

    /// <summary>Replaces a text, all of it or nothing.</summary>
    /// <param name="path">One of <see cref="Paths"/>.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Write(string path, string text)
    {
        string real = Real(path);
        string fresh = real + ".new";
        try
        {
            File.WriteAllText(fresh, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(fresh, File.GetUnixFileMode(real));
            }

            File.Move(fresh, real, overwrite: true);
        }
        finally
        {
            File.Delete(fresh); // Still there only when something failed.
        }
    }

    private static void Add(string directory, string prefix, int depth, List<string> paths)
    {
        foreach (FileSystemInfo entry in new DirectoryInfo(directory).EnumerateFileSystemInfos())
        {
            if (entry.LinkTarget is not null || entry.Name.StartsWith('.'))
            {
                continue;
            }

            if (entry is DirectoryInfo && depth < PackLimits.MaxDepth)
            {
                Add(entry.FullName, $"{prefix}{entry.Name}/", depth + 1, paths);
            }
            else if (entry is FileInfo && entry.Extension is ".md" or ".yaml")
            {
                paths.Add(prefix + entry.Name);
            }

            if (paths.Count > PackLimits.MaxFiles)
            {
                throw new IOException($"{directory} holds more than {PackLimits.MaxFiles} texts.");
            }
        }
    }

    private string Real(string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
}
