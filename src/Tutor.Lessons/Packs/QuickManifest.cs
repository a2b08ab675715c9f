using Tutor.Lessons.Reading;
using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>
/// Reads a <c>pack.yaml</c> of the simplest kind: a plain value or a list of plain words a key. It exists for the first
/// screen of the program, as <see cref="QuickHead"/> does.
/// </summary>
internal static class QuickManifest
{
    /// <summary>
    /// The same as <see cref="ManifestReader"/> gives for a manifest without findings; null when only that one can
    /// tell.
    /// </summary>
    public static PackManifest? Read(string text)
    {
        ReadOnlySpan<char> rest = text;
        if (QuickHead.NextLine(ref rest) is not "tcptutor: 1")
        {
            return null;
        }

        HashSet<string> keys = [];
        PackManifest? manifest = new() { Id = "", Version = "", Title = "" };
        while (manifest is not null && !rest.IsEmpty)
        {
            ReadOnlySpan<char> line = QuickHead.NextLine(ref rest);
            int colon = line.IndexOf(": ");
            manifest = colon > 0 && keys.Add(line[..colon].ToString())
                ? Add(manifest, line[..colon], line[(colon + 2)..])
                : null;
        }

        return manifest is { Id.Length: > 0, Version.Length: > 0, Title.Length: > 0 } ? manifest : null;
    }

    private static PackManifest? Add(PackManifest manifest, ReadOnlySpan<char> key, ReadOnlySpan<char> value)
    {
        if (key is "languages" or "lessons" or "authors")
        {
            return QuickHead.List(value) is { } words ? WithList(manifest, key, EquatableArray.From(words)) : null;
        }

        return QuickHead.Plain(value) is not { } text ? null : key switch
        {
            "id" => PackId.IsId(text) ? manifest with { Id = text } : null,
            "version" => SemVersion.Parse(text) is null ? null : manifest with { Version = text },
            "title" => manifest with { Title = text },
            "summary" => manifest with { Summary = text },
            "license" => manifest with { License = text },
            _ => null,
        };
    }

    private static PackManifest? WithList(
        PackManifest manifest, ReadOnlySpan<char> key, EquatableArray<string> words) => key switch
        {
            "languages" => LanguageTag.AreTags(words) ? manifest with { Languages = words } : null,
            "lessons" => manifest with { Lessons = words },
            "authors" => manifest with { Authors = words },
            _ => null,
        };
}
