using System.Reflection;
using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>The files of the core pack, inside the program.</summary>
public sealed class EmbeddedPackFiles : IPackFiles
{
    private const string Folder = "lessons/";
    private static readonly Assembly Program = typeof(EmbeddedPackFiles).Assembly;

    /// <inheritdoc/>
    public EquatableArray<string> Paths { get; } = FindPaths();

    /// <inheritdoc/>
    public byte[] Read(string path)
    {
        using Stream stream = Program.GetManifestResourceStream(Folder + path)
            ?? throw new FileNotFoundException("There is no such file in the program.", path);
        byte[] octets = new byte[stream.Length];
        stream.ReadExactly(octets);
        return octets;
    }

    // By hand: the first screen would wait for what a query with an order loads.
    private static EquatableArray<string> FindPaths()
    {
        List<string> paths = [];
        foreach (string name in Program.GetManifestResourceNames())
        {
            if (name.StartsWith(Folder, StringComparison.Ordinal))
            {
                paths.Add(name[Folder.Length..]);
            }
        }

        paths.Sort(StringComparer.Ordinal);
        return EquatableArray.From(paths);
    }
}
