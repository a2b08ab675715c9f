using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Reading.Yaml;
using Tutor.Tcp;

namespace Tutor.Lessons.Packs;

/// <summary>Reads the key <c>parts</c> of a manifest.</summary>
/// <param name="log">Takes the findings.</param>
internal sealed class PartsReader(FindingLog log)
{
    private static readonly string[] Keys = ["id", "title", "lessons"];

    private readonly List<(string Value, SourcePosition At)> listed = [];
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    /// <summary>The lessons of all parts that were read, each with its place.</summary>
    public IReadOnlyList<(string Value, SourcePosition At)> Listed => listed;

    /// <summary>The parts; what is none is reported and left out.</summary>
    public EquatableArray<PackPart> Read(IReadOnlyList<YamlValue> parts)
    {
        List<PackPart> read = [];
        foreach (YamlValue part in parts)
        {
            if (part is not YamlValue.Map map)
            {
                log.Add("bad-value", part.At, "A part needs keys and values: id, title and lessons.");
            }
            else if (Read(new YamlFields(map, log)) is { } known)
            {
                read.Add(known);
            }
        }

        return EquatableArray.From(read);
    }

    private PackPart? Read(YamlFields fields)
    {
        fields.AllowOnly(Keys);
        string? id = Required(fields, "id");
        string? title = Required(fields, "title");
        if (fields.Find("lessons") is null)
        {
            log.Add("missing-key", fields.At, "A part needs 'lessons': a list of ids.");
        }

        IReadOnlyList<(string Value, SourcePosition At)> lessons = fields.Words("lessons");
        listed.AddRange(lessons);
        CheckId(fields);
        return id is null || title is null
            ? null
            : new PackPart(id, title, EquatableArray.From(lessons.Select(word => word.Value)));
    }

    private string? Required(YamlFields fields, string key)
    {
        if (fields.Text(key) is { Value.Length: > 0 } text)
        {
            return text.Value;
        }

        if (fields.Find(key) is null or YamlValue.Scalar)
        {
            log.Add("missing-key", fields.Find(key)?.At ?? fields.At, $"A part needs '{key}'.");
        }

        return null;
    }

    private void CheckId(YamlFields fields)
    {
        if (fields.Text("id") is not { Value.Length: > 0 } id)
        {
            return;
        }

        if (QuickHead.Id(id.Value) is null)
        {
            log.Add("bad-id", id.At, $"'{id.Value}' is not the id of a part. Use a-z, 0-9 and '-', at most 64.");
        }
        else if (!ids.Add(id.Value))
        {
            log.Add("duplicate-part", id.At, $"The id '{id.Value}' is that of another part. Each part needs its own.");
        }
    }
}
