using Tutor.Lessons.Packs;
using Tutor.Tcp;

namespace Tutor.Lessons.Translating;

/// <summary>
/// The title and the summary of a pack in another language: the file <c>i18n/TAG/pack.yaml</c> with the lines
/// <c>title: ...</c> and <c>summary: ...</c>, and the titles of its parts as lines <c>ID: ...</c> indented by two below
/// <c>parts:</c>, each in one line without quotes.
/// </summary>
public static class PackOverlay
{
    /// <summary>The name of the file, in the folder of its language.</summary>
    public const string FileName = "pack.yaml";

    /// <summary>More than any such file has.</summary>
    private const int MostLines = 100;

    /// <summary>The manifest under its translated title and summary. Never fails.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="text">The text of the file.</param>
    public static PackManifest Over(PackManifest manifest, string text) => manifest with
    {
        Title = Value(text, "title") ?? manifest.Title,
        Summary = Value(text, "summary") ?? manifest.Summary,
        Parts = EquatableArray.From(manifest.Parts.Select(part => part with
        {
            Title = PartLines(text).LastOrDefault(line => line.Id == part.Id).Title ?? part.Title,
        })),
    };

    /// <summary>The titles of parts, each with its line from 1. Never fails.</summary>
    internal static IEnumerable<(string Id, string Title, int Line)> PartLines(string text)
    {
        bool isInside = false;
        int number = 0;
        foreach (string line in text.Split('\n', MostLines))
        {
            number++;
            isInside = line.TrimEnd() == "parts:" || (isInside && line.StartsWith(' '));
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (isInside && colon > 0 && Clean(line[(colon + 2)..]) is { } title)
            {
                yield return (line[..colon].Trim(), title, number);
            }
        }
    }

    // Read by hand: the title is on the first screen, and a YAML reader takes long to load.
    private static string? Value(string text, string key)
    {
        foreach (string line in text.Split('\n', MostLines))
        {
            if (line.StartsWith(key + ": ", StringComparison.Ordinal))
            {
                return Clean(line[(key.Length + 2)..]);
            }
        }

        return null;
    }

    private static string? Clean(string value)
    {
        string clean = Markup.SafeText.Clean(value.Trim().Trim('"', '\''));
        return clean.Length > 0 ? clean : null;
    }
}
