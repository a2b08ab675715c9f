using System.Reflection;
using System.Text;

namespace Tutor.Lessons.Packs;

/// <summary>A pack to begin with: it passes every check, and its one lesson shows how to write more.</summary>
public static class NewPack
{
    private const string Folder = "newpack/";

    /// <summary>Its files. Never fails.</summary>
    /// <param name="id">The id, by <see cref="PackId.IsId"/>.</param>
    public static MemoryPackFiles Files(string id)
    {
        Assembly program = typeof(NewPack).Assembly;
        Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
        foreach (string name in program.GetManifestResourceNames())
        {
            if (name.StartsWith(Folder, StringComparison.Ordinal))
            {
                using StreamReader reader = new(program.GetManifestResourceStream(name)!, Encoding.UTF8);
                string text = reader.ReadToEnd()
                    .Replace("%ID%", id, StringComparison.Ordinal)
                    .Replace("%TITLE%", Title(id), StringComparison.Ordinal);
                files[name[Folder.Length..].Replace('\\', '/')] = Encoding.UTF8.GetBytes(text);
            }
        }

        return new MemoryPackFiles(files);
    }

    /// <summary>The last part of the id in words: <c>edu.example.core-tcp</c> is <c>Core tcp</c>.</summary>
    private static string Title(string id)
    {
        string words = id.Split('.')[^1].Replace('-', ' ').Trim();
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
