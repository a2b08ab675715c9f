using System.IO.Compression;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Cli.Outside.Packs;

/// <summary>
/// Reads the files of a pack from a zip archive into memory. What the archive says of sizes is not believed: octets are
/// counted as they come out.
/// </summary>
internal sealed class PackZip
{
    private const int ModeShift = 16;
    private const int KindMask = 0xF000;
    private const int Link = 0xA000;
    private const int Folder = 0x4000;
    private const int File = 0x8000;
    private static readonly SourcePosition Start = new(1, 1);

    private readonly string name;
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly List<Finding> problems = [];
    private long octets;

    private PackZip(string name) => this.name = name;

    /// <summary>Reads an archive. Never fails: what is wrong is among the problems of the files.</summary>
    /// <param name="path">The archive's file.</param>
    public static MemoryPackFiles Open(string path)
    {
        PackZip zip = new(Path.GetFileName(path));
        try
        {
            using FileStream stream = System.IO.File.OpenRead(path);
            zip.Read(stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException
            or NotSupportedException or ArgumentException or OverflowException)
        {
            zip.Add("bad-zip", zip.name, $"The archive cannot be read: {error.Message}");
        }

        return new MemoryPackFiles(zip.WithoutTopFolder(), EquatableArray.From(zip.problems));
    }

    private void Read(FileStream stream)
    {
        if (stream.Length > PackLimits.MaxOctets)
        {
            Add("pack-too-large", name, $"The archive is larger than {PackLimits.MaxOctets / 1024 / 1024} MB.");
            return;
        }

        const int most = 2 * PackLimits.MaxFiles; // Folders are entries too.
        if (ZipDirectory.Count(stream, most) is not { } count)
        {
            Add("bad-zip", name, "This is no zip archive.");
            return;
        }

        if (count > most)
        {
            Add("too-many-files", name, $"The archive has more than {most} entries.");
            return;
        }

        stream.Position = 0;
        using ZipArchive archive = new(stream, ZipArchiveMode.Read);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            if (!Take(entry))
            {
                return;
            }
        }
    }

    /// <summary>False when it makes no sense to go on.</summary>
    private bool Take(ZipArchiveEntry entry)
    {
        string path = entry.FullName;
        if (path.Split('/').Any(part => part is "__MACOSX" || (part.StartsWith('.') && part is not ("." or ".."))))
        {
            return true;
        }

        int kind = entry.ExternalAttributes >> ModeShift & KindMask;
        if (kind is not (0 or Folder or File))
        {
            Add("link", path, $"This is {(kind == Link ? "a link" : "no file")}. A pack holds files only.");
            return true;
        }

        if (path.EndsWith('/'))
        {
            if (PackPath.Problem(path[..^1]) is { } problem)
            {
                Add("bad-path", path, $"The path {problem}. Rename it.");
            }

            return true;
        }

        if (entry.IsEncrypted)
        {
            Add("encrypted", path, "This is encrypted. Make the archive without a password.");
            return true;
        }

        return Inflate(entry) is not { } content || Add(path, content);
    }

    private bool Add(string path, byte[] content)
    {
        if (!files.TryAdd(path, content))
        {
            Add("duplicate-entry", path, "The archive holds this file twice.");
        }

        octets += content.Length;
        if (octets <= PackLimits.MaxOctets)
        {
            return true;
        }

        Add("pack-too-large", path, $"The pack is larger than {PackLimits.MaxOctets / 1024 / 1024} MB.");
        return false;
    }

    /// <summary>The octets of an entry; null when it cannot be had, which is then a problem.</summary>
    private byte[]? Inflate(ZipArchiveEntry entry)
    {
        try
        {
            using Stream inflated = entry.Open();
            using MemoryStream content = new();
            byte[] chunk = new byte[64 * 1024];
            int read;
            while ((read = inflated.Read(chunk)) > 0)
            {
                content.Write(chunk.AsSpan(0, read));
                if (content.Length > PackLimits.MaxFileOctets)
                {
                    string most = $"{PackLimits.MaxFileOctets / 1024 / 1024} MB";
                    Add("file-too-long", entry.FullName, $"The file is larger than {most}.");
                    return null;
                }
            }

            return content.ToArray();
        }
        catch (Exception error) when (error is IOException or InvalidDataException or NotSupportedException)
        {
            Add("bad-zip", entry.FullName, $"The file cannot be taken out: {error.Message}");
            return null;
        }
    }

    /// <summary>The files, without the one folder that holds everything in the archives that Git hosts make.</summary>
    private Dictionary<string, byte[]> WithoutTopFolder()
    {
        if (files.ContainsKey(PackManifest.File) || files.Count == 0)
        {
            return files;
        }

        string first = files.Keys.First();
        string top = first[..(first.IndexOf('/') + 1)];
        bool isAll = top.Length > 0 && files.ContainsKey(top + PackManifest.File)
            && files.Keys.All(path => path.StartsWith(top, StringComparison.Ordinal));
        return isAll ? files.ToDictionary(file => file.Key[top.Length..], file => file.Value) : files;
    }

    private void Add(string id, string path, string text)
    {
        if (problems.Count < PackLimits.MaxFiles)
        {
            problems.Add(new Finding(id, PackPath.Shown(path), Start, text));
        }
    }
}
