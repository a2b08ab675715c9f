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
            int colon = line.IndexOf(':');
            bool isNew = colon > 0 && keys.Add(line[..colon].ToString());
            manifest = !isNew ? null
                : line is "parts:" ? AddParts(manifest, ref rest)
                : line[colon..].StartsWith(": ") ? Add(manifest, line[..colon], line[(colon + 2)..])
                : null;
        }

        bool isPlain = !keys.Contains("parts") || !keys.Contains("lessons");
        return isPlain && manifest is { Id.Length: > 0, Version.Length: > 0, Title.Length: > 0 } ? manifest : null;
    }

    /// <summary>Three lines a part, in this order: id, title, lessons.</summary>
    private static PackManifest? AddParts(PackManifest manifest, ref ReadOnlySpan<char> rest)
    {
        List<PackPart> parts = [];
        List<string> all = [];
        while (rest.StartsWith("  "))
        {
            string? id = QuickHead.Id(After("  - id: ", ref rest));
            string? title = QuickHead.Plain(After("    title: ", ref rest));
            List<string>? lessons = QuickHead.List(After("    lessons: ", ref rest));
            if (id is null || title is null || lessons is null)
            {
                return null;
            }

            parts.Add(new PackPart(id, title, EquatableArray.From(lessons)));
            all.AddRange(lessons);
        }

        return parts.Count == 0 ? null : manifest with
        {
            Parts = EquatableArray.From(parts),
            Lessons = EquatableArray.From(all),
        };
    }

    /// <summary>The rest of the next line, which is taken; empty when the line begins otherwise.</summary>
    private static ReadOnlySpan<char> After(string start, ref ReadOnlySpan<char> rest)
    {
        ReadOnlySpan<char> line = QuickHead.NextLine(ref rest);
        return line.StartsWith(start) ? line[start.Length..] : [];
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
