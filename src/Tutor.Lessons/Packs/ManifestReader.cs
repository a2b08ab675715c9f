using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Reading.Yaml;
using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>Reads <c>pack.yaml</c>.</summary>
/// <param name="fields">Its keys and values.</param>
/// <param name="log">Takes the findings.</param>
internal sealed class ManifestReader(YamlFields fields, FindingLog log)
{
    private static readonly string[] Keys =
    [
        "tcptutor", "id", "version", "title", "summary", "languages", "requires", "lessons", "parts", "grading",
        "authors", "license",
    ];

    private static readonly string[] GradingModes = ["mastery", "points"];

    /// <summary>The lessons as they are listed, each with its place.</summary>
    public IReadOnlyList<(string Value, SourcePosition At)> Listed { get; private set; } = [];

    /// <summary>A reader; null when the text is no YAML with keys, which is then in the log.</summary>
    public static ManifestReader? Of(SourceText source, FindingLog log) =>
        YamlLoader.LoadMap(source, 0, source.LineCount, log) is { } map
            ? new ManifestReader(new YamlFields(map, log), log)
            : null;

    /// <summary>The manifest; null when format, id, version or title are missing, which is then in the log.</summary>
    /// <param name="program">The program's version; null when it does not matter.</param>
    public PackManifest? Read(string? program)
    {
        if (!IsFormatKnown())
        {
            return null; // What its keys mean is not known either.
        }

        fields.AllowOnly(Keys);
        string? id = Required("id");
        string? version = Required("version");
        string? title = Required("title");
        EquatableArray<PackPart> parts = ReadLessons();
        CheckListed();
        PackManifest manifest = new()
        {
            Id = id ?? "",
            Version = version ?? "",
            Title = title ?? "",
            Summary = fields.Text("summary")?.Value ?? "",
            Languages = Languages(),
            Requires = Requires(program),
            Lessons = EquatableArray.From(Listed.Select(word => word.Value)),
            Parts = parts,
            Grading = Grading(),
            Authors = EquatableArray.From(fields.Words("authors").Select(word => word.Value)),
            License = fields.Text("license")?.Value ?? "",
        };
        CheckId();
        CheckVersion();
        return id is null || version is null || title is null ? null : manifest;
    }

    /// <summary>The parts; the lessons are theirs, else those of the plain list.</summary>
    private EquatableArray<PackPart> ReadLessons()
    {
        if (fields.Find("parts") is null)
        {
            Listed = fields.Words("lessons");
            return [];
        }

        if (fields.Find("lessons") is { } both)
        {
            log.Add("bad-value", both.At, "'parts' lists the lessons, in their order. Take 'lessons' out.");
        }

        PartsReader reader = new(log);
        EquatableArray<PackPart> parts = reader.Read(fields.List("parts"));
        Listed = reader.Listed;
        return parts;
    }

    private bool IsFormatKnown()
    {
        if (Required("tcptutor") is null)
        {
            return false;
        }

        (string value, SourcePosition at) = fields.Text("tcptutor")!.Value;
        if (FormatVersion.Refusal(value) is not { } refusal)
        {
            return true;
        }

        log.Add("format-version", at, refusal);
        return false;
    }

    private string? Required(string key)
    {
        if (fields.Text(key) is { Value.Length: > 0 } text)
        {
            return text.Value;
        }

        if (fields.Find(key) is null or YamlValue.Scalar)
        {
            log.Add("missing-key", fields.Find(key)?.At ?? fields.At, $"{PackManifest.File} needs '{key}'.");
        }

        return null;
    }

    private void CheckId()
    {
        if (fields.Text("id") is { Value.Length: > 0 } id && !PackId.IsId(id.Value))
        {
            log.Add(
                "bad-id", id.At,
                $"'{id.Value}' is not the id of a pack. Use a-z, 0-9 and '-', in parts with '.' between, at most 64.");
        }
    }

    private void CheckVersion()
    {
        if (fields.Text("version") is { Value.Length: > 0 } version && SemVersion.Parse(version.Value) is null)
        {
            log.Add("bad-value", version.At, $"'{version.Value}' is not a version. Write three numbers: 1.0.0.");
        }
    }

    private void CheckListed()
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach ((string id, SourcePosition at) in Listed)
        {
            if (!seen.Add(id))
            {
                log.Add("duplicate-lesson", at, $"'{id}' is listed twice.");
            }
        }
    }

    private EquatableArray<string> Languages()
    {
        if (fields.Find("languages") is not YamlValue.Sequence list)
        {
            _ = fields.List("languages"); // Reports what is no list.
            return ["en"];
        }

        EquatableArray<string> tags = EquatableArray.From(fields.Words("languages").Select(word => word.Value));
        if (LanguageTag.AreTags(tags))
        {
            return tags;
        }

        log.Add("bad-language", list.At, "'languages' lists tags such as en or zh-Hans, each once, the source first.");
        return ["en"];
    }

    private string? Requires(string? program)
    {
        if (fields.Text("requires") is not { } text)
        {
            return null;
        }

        string least = text.Value.StartsWith(">=", StringComparison.Ordinal) ? text.Value[2..].Trim() : "";
        if (SemVersion.Parse(least, least: 1) is not { } needed)
        {
            log.Add(
                "bad-value", text.At,
                $"'requires' names the least version of tcptutor: \">=1.2\", not '{text.Value}'.");
            return null;
        }

        if (program is not null && SemVersion.Parse(program, least: 1) is { } have && have < needed)
        {
            log.Add(
                "needs-newer-program", text.At,
                $"The pack needs tcptutor {least} or newer; this is {program}. Get a newer tcptutor.");
        }

        return text.Value;
    }

    private string Grading()
    {
        if (fields.Map("grading") is not { } grading)
        {
            return GradingModes[0];
        }

        grading.AllowOnly(["mode"]);
        return grading.Text("mode") is { } mode
            && Names.Check(GradingModes, mode, "unknown-grading", "a way to grade", log)
                ? mode.Value
                : GradingModes[0];
    }
}
