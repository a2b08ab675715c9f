using System.Reflection;
using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>The files of the core pack, inside the program.</summary>
public sealed class EmbeddedPackFiles : IPackFiles
{
    private const string Folder = "lessons/";
    private static readonly Assembly Program = typeof(EmbeddedPackFiles).Assembly;

    /// <inheritdoc/>
    public EquatableArray<string> Paths { get; } = EquatableArray.From(Program.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..])
        .Order(StringComparer.Ordinal));

    /// <inheritdoc/>
    public byte[] Read(string path)
    {
        using Stream stream = Program.GetManifestResourceStream(Folder + path)
            ?? throw new FileNotFoundException("There is no such file in the program.", path);
        byte[] octets = new byte[stream.Length];
        stream.ReadExactly(octets);
        return octets;
    }
}
