using Tutor.Lessons.Model;
using Tutor.Lessons.Reading.Yaml;
using Tutor.Tcp;
using Tutor.Tcp.Judging;

namespace Tutor.Lessons.Reading;

/// <summary>Reads a <c>capture</c>: which file of the pack, and what of it the learner fills in.</summary>
internal sealed class CaptureReader(LessonContext context)
{
    private static readonly string[] Sides = ["client", "server"];
    private static readonly string[] Endings = [".pcap", ".pcapng"];

    public LessonBlock.Capture? Read(Directive directive)
    {
        (int first, int end) = directive.DataLines;
        string? id = context.TakeId(directive);
        if (YamlLoader.LoadMap(context.Source, first, end, context.Log) is not { } map)
        {
            return null;
        }

        YamlFields fields = new(map, context.Log);
        fields.AllowOnly(["file", "filter", "side", "from", "blank"]);
        string? file = ReadFile(fields);
        string? side = fields.Text("side") is { } named
            && Names.Check(Sides, named, "unknown-side", "a side of a capture", context.Log)
                ? named.Value
                : null;
        int after = fields.Text("from") is { } from
            ? DirectiveOptions.ReadAfter(from.Value, from.At, context.Log) ?? 0
            : 0;
        EquatableArray<MoveField> blank = ReadBlank(fields);
        return id is null || file is null
            ? null
            : new LessonBlock.Capture(
                directive.At, id, file, fields.Text("filter")?.Value ?? "", side, after, blank);
    }

    private string? ReadFile(YamlFields fields)
    {
        if (fields.Text("file") is not { Value.Length: > 0 } file)
        {
            context.Log.Add("missing-key", fields.At, "A capture needs 'file', such as captures/handshake.pcapng.");
            return null;
        }

        string[] parts = file.Value.Split('/');
        bool isInside = !file.Value.Contains('\\') && !file.Value.Contains(':')
            && !parts.Any(part => part is "" or "." or "..");
        if (isInside && Endings.Any(ending => file.Value.EndsWith(ending, StringComparison.Ordinal)))
        {
            return file.Value;
        }

        context.Log.Add(
            "bad-file", file.At,
            $"'{file.Value}' is not a capture of the pack. Write a path inside it, with '/', that ends in .pcap or .pcapng.");
        return null;
    }

    private EquatableArray<MoveField> ReadBlank(YamlFields fields)
    {
        List<MoveField> blank = [];
        foreach ((string Value, SourcePosition At) name in fields.Words("blank"))
        {
            if (Names.Check(KnownNames.Fields, name, "unknown-field", "a field of a segment", context.Log))
            {
                blank.Add((MoveField)Array.IndexOf(KnownNames.Fields, name.Value));
            }
        }

        return EquatableArray.From(blank.Distinct());
    }
}
