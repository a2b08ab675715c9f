using Tutor.Lessons.Model;
using Tutor.Lessons.Reading.Yaml;
using Tutor.Tcp;
using Tutor.Tcp.State;

namespace Tutor.Lessons.Reading;

/// <summary>Reads the front matter. It uses no Markdown, so that a list of lessons costs little.</summary>
internal static class HeadReader
{
    private static readonly string[] Keys =
    [
        "tcptutor", "id", "title", "summary", "minutes", "level", "requires", "objectives", "misconceptions", "profile",
        "sources", "license",
    ];

    private static readonly string[] KeysOfTranslations = ["translation-of", "stamp"];

    /// <summary>A lesson without blocks; null when the front matter cannot be used, which is then in the log.</summary>
    public static Lesson? Read(SourceText source, FindingLog log)
    {
        if (!IsFence(source.Line(0)))
        {
            log.Add(
                "front-matter", new SourcePosition(1, 1),
                "A lesson starts with front matter: a line '---', YAML, a line '---'.");
            return null;
        }

        int end = 1;
        while (end < source.LineCount && !IsFence(source.Line(end)))
        {
            end++;
        }

        if (end == source.LineCount)
        {
            log.Add(
                "front-matter", new SourcePosition(1, 1),
                "The front matter is never closed. End it with a line '---'.");
            return null;
        }

        YamlValue.Map? map = YamlLoader.LoadMap(source, 1, end, log);
        return map is null ? null : ReadLesson(new YamlFields(map, log), log);
    }

    private static bool IsFence(string line) => line.TrimEnd() == "---";

    private static Lesson? ReadLesson(YamlFields head, FindingLog log)
    {
        head.AllowOnly([.. Keys, .. KeysOfTranslations]);
        head.Refuse(
            KeysOfTranslations, "belongs in a translation, a file of the same name under i18n/LANGUAGE/ of a pack.");
        if (!IsVersionKnown(head, log) || Required(head, "id", log) is not { } id
            || Required(head, "title", log) is not { } title)
        {
            return null;
        }

        _ = head.Text("license"); // Shown nowhere; reported when it is no text.
        return new Lesson
        {
            Id = ReadId(id, log),
            Title = title.Value,
            Summary = head.Text("summary")?.Value ?? "",
            Minutes = (int)head.Number("minutes", 1, 600, 0),
            Level = head.Text("level")?.Value ?? "",
            Profile = ReadProfile(head, log),
            Requires = EquatableArray.From(head.Words("requires").Select(w => ReadId(w, log))),
            Objectives = ReadObjectives(head, log),
            Misconceptions = ReadMisconceptions(head, log),
            Sources = EquatableArray.From(head.Words("sources").Select(w => w.Value)),
        };
    }

    private static bool IsVersionKnown(YamlFields head, FindingLog log)
    {
        if (Required(head, "tcptutor", log) is not { } version)
        {
            return false;
        }

        if (ValueText.Number(version.Value) == KnownNames.FormatVersion)
        {
            return true;
        }

        log.Add(
            "format-version",
            version.At,
            $"This program reads format {KnownNames.FormatVersion}, not '{version.Value}'.");
        return false;
    }

    private static (string Value, SourcePosition At)? Required(YamlFields head, string key, FindingLog log)
    {
        (string Value, SourcePosition At)? text = head.Text(key);
        if (text is not { Value.Length: > 0 })
        {
            log.Add("missing-key", text?.At ?? head.At, $"The front matter needs '{key}'.");
            return null;
        }

        return text;
    }

    private static string ReadId((string Value, SourcePosition At) id, FindingLog log)
    {
        if (!ValueText.IsId(id.Value))
        {
            log.Add("bad-id", id.At, $"'{id.Value}' is not an id. Use a-z, 0-9 and '-', at most 64.");
        }

        return id.Value;
    }

    private static string ReadProfile(YamlFields head, FindingLog log) =>
        head.Text("profile") is { } profile
            && Names.Check(KnownNames.Profiles, profile, "unknown-profile", "a profile", log)
                ? profile.Value
                : Profiles.Rfc9293.Profile;

    private static EquatableArray<Objective> ReadObjectives(YamlFields head, FindingLog log)
    {
        List<Objective> objectives = [];
        if (head.Map("objectives") is not { } map)
        {
            return [];
        }

        foreach (YamlEntry entry in map.Entries)
        {
            if (map.Text(entry.Key) is { } text)
            {
                objectives.Add(new Objective(ReadId((entry.Key, entry.At), log), text.Value));
            }
        }

        return EquatableArray.From(objectives);
    }

    private static EquatableArray<string> ReadMisconceptions(YamlFields head, FindingLog log) => EquatableArray.From(
        head.Words("misconceptions")
            .Where(word => Names.Check(
                KnownNames.Misconceptions, word, "unknown-misconception", "a known misconception", log))
            .Select(w => w.Value));
}
