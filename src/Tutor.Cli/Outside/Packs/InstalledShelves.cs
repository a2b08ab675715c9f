using Tutor.Lessons.Packs;
using Tutor.Lessons.Translating;
using Tutor.Tcp;
using Tutor.Tui.App;

namespace Tutor.Cli.Outside.Packs;

/// <summary>Brings the texts of installed packs into memory, so that none is read while a lesson is open.</summary>
internal static class InstalledShelves
{
    private const string Text = ".md";

    /// <summary>A shelf for each pack; empty ones for packs that cannot be used. Never fails.</summary>
    /// <param name="folder">The folder of the packs.</param>
    /// <param name="ids">Their ids.</param>
    /// <param name="language">The tag of the language that they are wanted in.</param>
    /// <param name="records">The file that says where they are from.</param>
    public static EquatableArray<Shelf> Of(
        string folder, IReadOnlyList<string> ids, string language, string records)
    {
        IReadOnlyDictionary<string, string> origins = PackOrigins.Read(records);
        return EquatableArray.From(ids.Select(id => new Shelf(
            id, Load(Path.Combine(folder, id), id) is { } pack ? TranslatedPack.Of(pack, language) : null)
        {
            Origin = origins.GetValueOrDefault(id, ""),
        }));
    }

    private static Pack? Load(string path, string id)
    {
        try
        {
            PackFolder folder = PackFolder.Open(path);
            MemoryPackFiles files = new(folder.Paths.Where(IsText).ToDictionary(file => file, folder.Read));
            return PackReader.Load(files) is { } pack && pack.Manifest.Id == id ? pack : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null; // The list says that the pack cannot be opened; the other packs can.
        }
    }

    private static bool IsText(string path) =>
        path.EndsWith(Text, StringComparison.Ordinal) || Path.GetFileName(path) == PackManifest.File
        || SharedScenarios.IsFile(path);
}
