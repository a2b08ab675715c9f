using System.Text.Json;
using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Cli.Outside.Packs;

/// <summary>The file <c>packs.lock</c>: which packs are installed, from where, and what they held then.</summary>
/// <param name="path">The file.</param>
internal sealed class PackRecords(string path)
{
    /// <summary>Its name.</summary>
    public const string Name = "packs.lock";

    private const string FormatKey = "tcptutor";
    private const int Format = 1;
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
            int format = json.RootElement.GetProperty(FormatKey).GetInt32();
            return format == Format
                ? EquatableArray.From(json.RootElement.GetProperty("packs").EnumerateArray().Select(ReadOne))
                : throw new FormatException($"it is of format {format}, and this program knows format {Format}");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException
            or FormatException)
        {
            throw new IOException($"{path} is damaged or of another version ({error.Message}). Move it away.", error);
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
                json.WriteNumber(FormatKey, Format);
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

    /// <summary>The id becomes the name of a folder, which is deleted when the pack is removed.</summary>
    private static InstalledPack ReadOne(JsonElement pack) => PackId.IsId(Word(pack, "id"))
        ? new InstalledPack(
            Word(pack, "id"), Word(pack, "version"), Word(pack, "source"), Word(pack, "tag"), Word(pack, "sha256"))
        : throw new FormatException($"'{Word(pack, "id")}' is not the id of a pack");

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
