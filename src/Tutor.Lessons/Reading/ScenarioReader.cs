using Tutor.Lessons.Model;
using Tutor.Lessons.Reading.Yaml;
using Tutor.Tcp.State;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Reading;

/// <summary>Compiles a <c>scenario</c> block for the engine.</summary>
internal sealed class ScenarioReader(LessonContext context)
{
    private static readonly string[] Keys =
        ["hosts", "client", "server", "apps", "path", "router", "inject", "profile", "timers", "vary"];
    private static readonly string[] Routers = ["silent", "unreachable"];

    public LessonBlock.ScenarioBlock? Read(Directive directive)
    {
        (int first, int end) = directive.DataLines;
        if (context.TakeId(directive) is not { } id
            || YamlLoader.LoadMap(context.Source, first, end, context.Log) is not { } map)
        {
            return null;
        }

        YamlFields fields = new(map, context.Log);
        fields.AllowOnly(Keys);
        if (HostReader.ReadAll(fields, context.Log) is not { } hosts)
        {
            return null;
        }

        Scenario scenario = new(hosts, new PathReader(context.Log).Read(fields.Map("path")), ReadPolicy(fields))
        {
            Router = ReadRouter(fields.Text("router")),
            Injections = new InjectionReader(hosts, context.Log).Read(fields.List("inject")),
        };
        LessonBlock.ScenarioBlock block = new(
            directive.At, id, CookieIsn.Fill(scenario), ReadVary(fields.Map("vary")), Tidied(first, end));
        context.AddScenario(block);
        return block;
    }

    /// <summary>The profile that the scenario names, else that of the lesson, with the scenario's timers.</summary>
    private Policy ReadPolicy(YamlFields fields)
    {
        bool isNamed = fields.Text("profile") is { } named
            && Names.Check(KnownNames.Profiles, named, "unknown-profile", "a profile", context.Log);
        string name = isNamed ? fields.Text("profile")!.Value.Value : context.Profile;
        return TimersReader.Apply(Profiles.Find(name) ?? Policy.Rfc9293, fields.Map("timers"), context.Log);
    }

    private Router ReadRouter((string Value, SourcePosition At)? router) =>
        router is { } name && Names.Check(Routers, name, "unknown-router", "a router", context.Log)
        && name.Value == Routers[1]
            ? Router.Unreachable
            : Router.Silent;

    private string Tidied(int first, int end)
    {
        IEnumerable<string> lines = Enumerable.Range(first, end - first).Select(i => context.Source.Line(i).TrimEnd());
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    /// <summary>What a <c>vary</c> lets change; nothing when it is absent.</summary>
    public static Variation ReadVary(YamlFields? vary)
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
