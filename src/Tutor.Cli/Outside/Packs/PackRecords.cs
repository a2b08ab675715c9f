using System.Text.Json;
using Tutor.Tcp;

namespace Tutor.Cli.Outside.Packs;

/// <summary>The file <c>packs.lock</c>: which packs are installed, from where, and what they held then.</summary>
/// <param name="path">The file.</param>
internal sealed class PackRecords(string path)
{
    /// <summary>Its name.</summary>
    public const string Name = "packs.lock";

    private const long MaxOctets = 4 * 1024 * 1024;

    /// <summary>What is recorded, in the order of the ids; nothing when there is no file.</summary>
    /// <exception cref="IOException">The file cannot be read, or is not what this program writes.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public EquatableArray<InstalledPack> Read()
    {
        FileInfo file = new(path);
        if (!file.Exists)
        {
            return [];
        }

        if (file.Length > MaxOctets)
        {
            throw new IOException($"{path} is too large to be ours.");
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            return EquatableArray.From(json.RootElement.GetProperty("packs").EnumerateArray().Select(ReadOne));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new IOException($"{path} cannot be understood: {error.Message}", error);
        }
    }

    /// <summary>Replaces the file as a whole: a crash leaves the old one or the new one.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Write(IEnumerable<InstalledPack> packs)
    {
        string next = path + ".new";
        using (FileStream stream = File.Create(next))
        {
            using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true }))
            {
                json.WriteStartObject();
                json.WriteNumber("tcptutor", 1);
                json.WriteStartArray("packs");
                foreach (InstalledPack pack in packs.OrderBy(pack => pack.Id, StringComparer.Ordinal))
                {
                    WriteOne(json, pack);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            stream.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
    }

    private static InstalledPack ReadOne(JsonElement pack) => new(
        Word(pack, "id"), Word(pack, "version"), Word(pack, "source"), Word(pack, "tag"), Word(pack, "sha256"));

    private static string Word(JsonElement pack, string name) => pack.GetProperty(name).GetString() ?? "";

    private static void WriteOne(Utf8JsonWriter json, InstalledPack pack)
    {
        json.WriteStartObject();
        json.WriteString("id", pack.Id);
        json.WriteString("version", pack.Version);
        json.WriteString("source", pack.Source);
        json.WriteString("tag", pack.Tag);
        json.WriteString("sha256", pack.Sha256);
        json.WriteEndObject();
    }
}
