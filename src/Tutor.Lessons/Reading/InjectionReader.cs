using Tutor.Lessons.Reading.Yaml;
using Tutor.Tcp;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Reading;

/// <summary>
/// Reads the segments that others put on the wire:
/// <c>inject: [{at: 1.5s, from: attacker, segment: "SYN seq=90"}]</c>. They come from the host that <c>from</c> names,
/// else they claim to come from the first; they go to the second, or to the first when they come from that. Or
/// <c>source</c> and <c>destination</c> name the hosts.
/// </summary>
internal sealed class InjectionReader(EquatableArray<HostSpec> hosts, FindingLog log)
{
    /// <summary>The most segments that a scenario injects.</summary>
    public const int MaxInjections = 100;

    private const string DefaultFrom = "network";
    private static readonly string[] Keys = ["at", "from", "segment", "source", "destination"];

    private readonly string[] _names = [.. hosts.AsEnumerable().Select(host => host.Name)];

    /// <summary>The injections; what cannot be read is in the log and left out.</summary>
    public EquatableArray<Injection> Read(IReadOnlyList<YamlValue> list)
    {
        if (list.Count > MaxInjections)
        {
            log.Add("bad-value", list[MaxInjections].At, $"'inject' takes at most {MaxInjections} segments.");
        }

        List<Injection> injections = [];
        foreach (YamlValue item in list.Take(MaxInjections))
        {
            if (ReadOne(item) is { } injection)
            {
                injections.Add(injection);
            }
        }

        return EquatableArray.From(injections);
    }

    private Injection? ReadOne(YamlValue item)
    {
        if (item is not YamlValue.Map map)
        {
            log.Add("bad-value", item.At, "'inject' needs a list of maps: [{at: 1.5s, segment: \"SYN seq=90\"}].");
            return null;
        }

        YamlFields fields = new(map, log);
        fields.AllowOnly(Keys);
        string? from = ReadFrom(fields);
        int source = Host(fields, "source", Math.Max(0, Array.IndexOf(_names, from)));
        int destination = Host(fields, "destination", source == 1 ? 0 : 1);
        return ReadSegment(fields) is { } segment && from is not null
            ? new Injection(
                PathReader.Time(fields, "at", SimTime.Zero, log),
                from,
                hosts[source].Endpoint,
                hosts[destination].Endpoint,
                segment)
            : null;
    }

    private int Host(YamlFields fields, string key, int otherwise) =>
        fields.Text(key) is { } name && Names.Check(_names, name, "unknown-host", "a host of the scenario", log)
            ? Array.IndexOf(_names, name.Value)
            : otherwise;

    private string? ReadFrom(YamlFields fields)
    {
        if (fields.Text("from") is not { } from)
        {
            return DefaultFrom;
        }

        if (HostReader.IsHostName(from.Value))
        {
            return from.Value;
        }

        log.Add("bad-value", from.At, $"'{from.Value}' is not a name of a-z and 0-9.");
        return null;
    }

    private Segment? ReadSegment(YamlFields fields)
    {
        if (fields.Text("segment") is not { } text)
        {
            log.Add("missing-key", fields.At, "An injection needs 'segment'.");
            return null;
        }

        if (SegmentText.TryParse(text.Value, out Segment segment, out int column))
        {
            return segment;
        }

        log.Add(
            "bad-value",
            text.At,
            $"'{text.Value}' is not a segment, from its character {column} on. Write \"SYN seq=90\".");
        return null;
    }
}
