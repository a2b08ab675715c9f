using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Reading.Yaml;

namespace Tutor.Lessons.Translating;

/// <summary>A translated lesson file: its front matter, and its body cut at its fences.</summary>
internal sealed record TranslationFile
{
    private static readonly string[] Keys = ["translation-of", "stamp", "title", "summary", "objectives"];

    /// <summary>The id of the lesson that it translates; empty when it names none.</summary>
    public required string Of { get; init; }

    /// <summary>Where that stands.</summary>
    public required SourcePosition OfAt { get; init; }

    /// <summary>The title; empty when it has none.</summary>
    public required string Title { get; init; }

    /// <summary>The summary; empty when it has none.</summary>
    public required string Summary { get; init; }

    /// <summary>The objectives, each with the place of its id.</summary>
    public required IReadOnlyList<(Objective Text, SourcePosition At)> Objectives { get; init; }

    /// <summary>The hash of each source block that it was made from, by the block's key.</summary>
    public required IReadOnlyDictionary<string, string> Stamps { get; init; }

    /// <summary>
    /// The lines of the stamps in the file, from 0, the second behind the last; null when there are none.
    /// </summary>
    public required (int First, int End)? StampLines { get; init; }

    /// <summary>The line that ends the front matter, from 0.</summary>
    public required int HeadEnd { get; init; }

    /// <summary>The body.</summary>
    public required LessonOutline Outline { get; init; }

    /// <summary>Reads it; null when it cannot be used, which is then in the log.</summary>
    public static TranslationFile? Read(SourceText source, FindingLog log)
    {
        int end = 1;
        while (end < source.LineCount && source.Line(end).TrimEnd() != "---")
        {
            end++;
        }

        if (source.Line(0).TrimEnd() != "---" || end == source.LineCount)
        {
            log.Add(
                "front-matter", new SourcePosition(1, 1),
                "A translation starts with front matter: '---', 'translation-of: ID', 'title: ...', '---'.");
            return null;
        }

        return LessonOutline.Read(source, log) is { } outline
            && YamlLoader.LoadMap(source, 1, end, log) is { } map
            ? Read(map, outline, end, log)
            : null;
    }

    private static TranslationFile Read(YamlValue.Map map, LessonOutline outline, int end, FindingLog log)
    {
        YamlFields head = new(map, log);
        head.AllowOnly(Keys);
        (string Value, SourcePosition At)? of = head.Text("translation-of");
        return new TranslationFile
        {
            Of = of?.Value ?? "",
            OfAt = of?.At ?? head.At,
            Title = head.Text("title")?.Value ?? "",
            Summary = head.Text("summary")?.Value ?? "",
            Objectives = [.. Texts(head, "objectives").Select(o => (new Objective(o.Key, o.Value), o.At))],
            Stamps = Texts(head, "stamp").ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal),
            StampLines = StampsOf(map, end),
            HeadEnd = end,
            Outline = outline,
        };
    }

    private static IEnumerable<(string Key, string Value, SourcePosition At)> Texts(YamlFields head, string key)
    {
        YamlFields? map = head.Find(key) is YamlValue.Scalar { Text: "" } ? null : head.Map(key);
        foreach (YamlEntry entry in map?.Entries ?? [])
        {
            if (map!.Text(entry.Key) is { } text)
            {
                yield return (entry.Key, text.Value, entry.At);
            }
        }
    }

    private static (int First, int End)? StampsOf(YamlValue.Map map, int headEnd)
    {
        for (int i = 0; i < map.Entries.Count; i++)
        {
            if (map.Entries[i].Key == "stamp")
            {
                int end = i + 1 < map.Entries.Count ? map.Entries[i + 1].At.Line - 1 : headEnd;
                return (map.Entries[i].At.Line - 1, end);
            }
        }

        return null;
    }
}
