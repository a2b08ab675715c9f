using Tutor.Lessons.Packs;

namespace Tutor.Lessons.Translating;

/// <summary>
/// The title and the summary of a pack in another language: the file <c>i18n/TAG/pack.yaml</c> with the lines
/// <c>title: ...</c> and <c>summary: ...</c>, each in one line without quotes.
/// </summary>
public static class PackOverlay
{
    /// <summary>The name of the file, in the folder of its language.</summary>
    public const string FileName = "pack.yaml";

    /// <summary>The manifest under its translated title and summary. Never fails.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="text">The text of the file.</param>
    public static PackManifest Over(PackManifest manifest, string text) => manifest with
    {
        Title = Value(text, "title") ?? manifest.Title,
        Summary = Value(text, "summary") ?? manifest.Summary,
    };

    // Read by hand: the title is on the first screen, and a YAML reader takes long to load.
    private static string? Value(string text, string key)
    {
        foreach (string line in text.Split('\n', 100))
        {
            if (line.StartsWith(key + ": ", StringComparison.Ordinal))
            {
                string value = Markup.SafeText.Clean(line[(key.Length + 2)..].Trim().Trim('"', '\''));
                return value.Length > 0 ? value : null;
            }
        }

        return null;
    }
}
