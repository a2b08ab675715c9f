using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Cli.Outside;

/// <summary>The files of a pack in a folder. Links are not followed, and what is hidden is left out.</summary>
internal sealed class PackFolder : IPackFiles
{
    private readonly string folder;

    /// <summary>Lists the files.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">It cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be listed.</exception>
    public PackFolder(string folder)
    {
        this.folder = folder;
        EnumerationOptions options = new()
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = PackLimits.MaxDepth,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
            IgnoreInaccessible = false,
        };
        Paths = EquatableArray.From(Directory.EnumerateFiles(folder, "*", options)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Take(PackLimits.MaxFiles + 1)
            .Order(StringComparer.Ordinal));
    }

    /// <inheritdoc/>
    public EquatableArray<string> Paths { get; }

    /// <inheritdoc/>
    public byte[] Read(string path) => ReadFile(Path.Combine(folder, path));

    /// <summary>The octets of any file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be read, or is larger than the limit.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] ReadFile(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (file.Length > PackLimits.MaxFileOctets)
        {
            throw new IOException($"The file is larger than {PackLimits.MaxFileOctets} octets.");
        }

        byte[] octets = new byte[file.Length];
        file.ReadExactly(octets);
        return octets;
    }
}
