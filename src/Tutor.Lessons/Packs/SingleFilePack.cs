using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>
/// One lesson file as a pack of its own, with the shared scenarios of the pack in whose folder it lies.
/// </summary>
/// <param name="file">The name of the file.</param>
/// <param name="octets">What is in it.</param>
/// <param name="around">The pack; of its files only the shared scenarios count. Null when the file is in none.</param>
public sealed class SingleFilePack(string file, byte[] octets, IPackFiles? around = null) : IPackFiles
{
    /// <inheritdoc/>
    public EquatableArray<string> Paths { get; } = EquatableArray.From(
        (around?.Paths ?? []).Where(path => SharedScenarios.IsFile(path) && path != file).Append(file)
            .Order(StringComparer.Ordinal));

    /// <inheritdoc/>
    public byte[] Read(string path) =>
        path == file ? octets
        : around is not null ? around.Read(path)
        : throw new FileNotFoundException("There is no such file.", path);
}
