using Tutor.Lessons.Model;
using Tutor.Lessons.Reading.Yaml;
using Tutor.Tcp.State;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Reading;

/// <summary>Compiles the body of a scenario for the engine: of a block in a lesson, or of a file of its own.</summary>
/// <param name="source">The file.</param>
/// <param name="log">Takes the findings.</param>
/// <param name="profile">The profile of the lesson, which the scenario may replace.</param>
internal sealed class ScenarioBody(SourceText source, FindingLog log, string profile)
{
    private static readonly string[] Keys =
        ["hosts", "client", "server", "apps", "path", "router", "inject", "profile", "timers", "vary"];
    private static readonly string[] Routers = ["silent", "unreachable"];

    /// <summary>The scenario in some lines; null when it cannot be used, which is then in the log.</summary>
    /// <param name="at">Where its block starts.</param>
    /// <param name="id">Its id.</param>
    /// <param name="first">The first line, from 0.</param>
    /// <param name="end">The line behind the last.</param>
    /// <param name="withComments">Whether lines of comment count for what the author wrote.</param>
    public LessonBlock.ScenarioBlock? Read(SourcePosition at, string id, int first, int end, bool withComments)
    {
        if (YamlLoader.LoadMap(source, first, end, log) is not { } map)
        {
            return null;
        }

        YamlFields fields = new(map, log);
        fields.AllowOnly(Keys);
        if (HostReader.ReadAll(fields, log) is not { } hosts)
        {
            return null;
        }

        Scenario scenario = new(hosts, new PathReader(log).Read(fields.Map("path")), ReadPolicy(fields))
        {
            Router = ReadRouter(fields.Text("router")),
            Injections = new InjectionReader(hosts, log).Read(fields.List("inject")),
        };
        return new LessonBlock.ScenarioBlock(
            at, id, CookieIsn.Fill(scenario), ReadVary(fields.Map("vary")), Tidied(first, end, withComments));
    }

    /// <summary>The profile that the scenario names, else that of the lesson, with the scenario's timers.</summary>
    private Policy ReadPolicy(YamlFields fields)
    {
        bool isNamed = fields.Text("profile") is { } named
            && Names.Check(KnownNames.Profiles, named, "unknown-profile", "a profile", log);
        string name = isNamed ? fields.Text("profile")!.Value.Value : profile;
        return TimersReader.Apply(Profiles.Find(name) ?? Policy.Rfc9293, fields.Map("timers"), log);
    }

    private Router ReadRouter((string Value, SourcePosition At)? router) =>
        router is { } name && Names.Check(Routers, name, "unknown-router", "a router", log)
        && name.Value == Routers[1]
            ? Router.Unreachable
            : Router.Silent;

    private string Tidied(int first, int end, bool withComments)
    {
        IEnumerable<string> lines = Enumerable.Range(first, end - first).Select(i => source.Line(i).TrimEnd());
        return string.Join('\n', lines.Where(line => line.Length > 0 && (withComments || line.TrimStart()[0] != '#')));
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
