using Tutor.Lessons.Model;
using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>The files of a pack in memory.</summary>
/// <param name="files">The octets of each file, by its path.</param>
/// <param name="problems">What was wrong when they were collected; nothing by default.</param>
public sealed class MemoryPackFiles(
    IReadOnlyDictionary<string, byte[]> files, EquatableArray<Finding> problems = default) : IPackFiles
{
    /// <inheritdoc/>
    public EquatableArray<string> Paths { get; } = EquatableArray.From(files.Keys.Order(StringComparer.Ordinal));

    /// <inheritdoc/>
    public EquatableArray<Finding> Problems => problems;

    /// <inheritdoc/>
    public byte[] Read(string path) => files[path];
}
