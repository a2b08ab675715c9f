using Tutor.Lessons.Model;
using Tutor.Lessons.Reading.Yaml;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Reading;

/// <summary>Compiles a <c>scenario</c> block for the engine.</summary>
internal sealed class ScenarioReader(LessonContext context)
{
    private static readonly string[] Keys = ["hosts", "client", "server", "apps", "path", "profile", "vary"];
    private static readonly SimTime DefaultDelay = SimTime.FromMs(40);

    public LessonBlock.ScenarioBlock? Read(Directive directive)
    {
        (int first, int end) = directive.DataLines;
        if (context.TakeId(directive) is not { } id
            || YamlLoader.LoadMap(context.Source, first, end, context.Log) is not { } map)
        {
            return null;
        }

        YamlFields fields = new(map, context.Log);
        fields.AllowOnly(Keys, "inject", "timers");
        if (HostReader.ReadAll(fields, context.Log) is not { } hosts)
        {
            return null;
        }

        Scenario scenario = new(hosts, ReadPath(fields.Map("path")), ReadPolicy(fields));
        LessonBlock.ScenarioBlock block = new(directive.At, id, scenario, ReadVary(fields.Map("vary")));
        context.AddScenario(block);
        return block;
    }

    /// <summary>The profile that the scenario names, else that of the lesson.</summary>
    private Policy ReadPolicy(YamlFields fields)
    {
        bool isNamed = fields.Text("profile") is { } named
            && Names.Check(KnownNames.Profiles, named, "unknown-profile", "a profile", context.Log);
        string name = isNamed ? fields.Text("profile")!.Value.Value : context.Profile;
        return Profiles.Find(name) ?? Policy.Rfc9293;
    }

    private PathSpec ReadPath(YamlFields? path)
    {
        if (path is null)
        {
            return new PathSpec(DefaultDelay, [], []);
        }

        path.AllowOnly(["delay", "lose", "hold"]);
        return new PathSpec(path.Time("delay", DefaultDelay), ReadLost(path), ReadHeld(path.Map("hold")));
    }

    private EquatableArray<int> ReadLost(YamlFields path)
    {
        List<int> lost = [];
        foreach ((string value, SourcePosition at) in path.Words("lose"))
        {
            if (SegmentNumber(value, at) is { } number)
            {
                lost.Add(number);
            }
        }

        return EquatableArray.From(lost);
    }

    private EquatableArray<HeldSegment> ReadHeld(YamlFields? hold)
    {
        List<HeldSegment> held = [];
        foreach (YamlEntry entry in hold?.Entries ?? [])
        {
            if (SegmentNumber(entry.Key, entry.At) is { } number)
            {
                held.Add(new HeldSegment(number, hold!.Time(entry.Key, default)));
            }
        }

        return EquatableArray.From(held);
    }

    private int? SegmentNumber(string text, SourcePosition at)
    {
        if (ValueText.Number(text) is { } number and >= 1 and <= 1000)
        {
            return (int)number;
        }

        context.Log.Add("bad-value", at, $"'{text}' is not a segment's number on the ladder, 1 to 1000.");
        return null;
    }

    private static Variation ReadVary(YamlFields? vary)
    {
        if (vary is null)
        {
            return Variation.None;
        }

        vary.AllowOnly(["isn", "port"]);
        bool isEdge = vary.Find("isn") is YamlValue.Scalar { Text: "edge" };
        return new Variation(isEdge || vary.Truth("isn", false), isEdge, vary.Truth("port", false));
    }
}
