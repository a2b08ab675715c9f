using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>The files of a pack in memory.</summary>
/// <param name="files">The octets of each file, by its path.</param>
public sealed class MemoryPackFiles(IReadOnlyDictionary<string, byte[]> files) : IPackFiles
{
    /// <inheritdoc/>
    public EquatableArray<string> Paths { get; } = EquatableArray.From(files.Keys.Order(StringComparer.Ordinal));

    /// <inheritdoc/>
    public byte[] Read(string path) => files[path];
}
