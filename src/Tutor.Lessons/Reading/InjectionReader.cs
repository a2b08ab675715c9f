using Tutor.Lessons.Reading.Yaml;
using Tutor.Tcp;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Reading;

/// <summary>
/// Reads the segments that others put on the wire:
/// <c>inject: [{at: 1.5s, from: attacker, segment: "SYN seq=90"}]</c>. They claim to come from the first host and go to
/// the second, unless <c>source</c> and <c>destination</c> name hosts.
/// </summary>
internal sealed class InjectionReader(EquatableArray<HostSpec> hosts, FindingLog log)
{
    /// <summary>The most segments that a scenario injects.</summary>
    public const int MaxInjections = 100;

    private const string DefaultFrom = "network";
    private static readonly string[] Keys = ["at", "from", "segment", "source", "destination"];

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
        (HostSpec source, HostSpec destination) = (Host(fields, "source", 0), Host(fields, "destination", 1));
        return ReadSegment(fields) is { } segment && ReadFrom(fields) is { } from
            ? new Injection(
                PathReader.Time(fields, "at", SimTime.Zero, log), from, source.Endpoint, destination.Endpoint, segment)
            : null;
    }

    private HostSpec Host(YamlFields fields, string key, int otherwise)
    {
        string[] names = [.. ((IEnumerable<HostSpec>)hosts).Select(host => host.Name)];
        return fields.Text(key) is { } name && Names.Check(names, name, "unknown-host", "a host of the scenario", log)
            ? hosts[Array.IndexOf(names, name.Value)]
            : hosts[otherwise];
    }

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
