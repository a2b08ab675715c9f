using System.Text;
using System.Text.Json.Nodes;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Tests.Reading;
using Tutor.Tcp;
using Tutor.Testing;

namespace Tutor.Lessons.Tests.Schemas;

/// <summary>
/// The schemas and the readers agree: on a document that has every key, and on each document that differs from it in
/// one place. JSON is YAML, so the same text goes to both.
/// </summary>
public class SchemaTests
{
    private const string Host = """
        {"addr": "192.0.2.1", "port": 80, "isn": 7, "mss": 1000, "window": 5000, "listen": false}
        """;

    private const string Server = """
        {"addr": "192.0.2.2", "port": 80, "isn": 7, "mss": 1000, "window": 5000, "listen": false, "peer": "client"}
        """;

    private const string Scenario = $$$"""
        {"client": {{{Host}}}, "server": {{{Server}}}, "apps": {"client": ["open"], "server": ["listen"]},
         "path": {"delay": "40ms", "lose": [2], "hold": {"3": "1.5s"}, "loss": "1%", "duplicate": "2%",
                  "reorder": "0.5%", "jitter": "1ms", "seed": 1},
         "router": "silent", "profile": "linux", "vary": {"isn": "edge", "port": true},
         "inject": [{"at": "1s", "from": "x", "segment": "SYN seq=1", "source": "client", "destination": "server"}],
         "timers": {"msl": "1s", "rto": "1s", "min-rto": "1s", "max-rto": "1s", "syn-give-up": "1s", "give-up": "1s",
                    "user-timeout": "1s", "keep-alive": "1s", "delayed-ack": "40ms"}}
        """;

    private const string NamedHosts = $$$"""
        {"hosts": {"alice": {{{Host}}}, "bob": {"addr": "192.0.2.2"}}, "vary": {"isn": true, "port": false} }
        """;

    private const string FurtherHosts = """
        {"client": {"isn": 1}, "hosts": {"c": {}, "d": {}, "e": {}, "f": {}, "g": {"peer": "d", "listen": true},
         "h": {"addr": "203.0.113.7", "silent": true}}}
        """;

    private const string FrontMatter = """
        {"tcptutor": 1, "id": "t", "title": "T", "summary": "S", "minutes": 5, "level": "beginner", "requires": ["u"],
         "objectives": {"o": "Do it."}, "misconceptions": ["syn-fin-free"], "profile": "rfc793",
         "sources": ["RFC 9293"], "license": "CC0"}
        """;

    private const string Expect = """
        {"at": "after 0", "moves": [{"move": "SYN seq=client.iss", "verdict": "correct"},
         {"move": "nothing", "verdict": "refused", "code": "wait-instead-of-answer"}], "correct": ["SYN"]}
        """;

    private const string Drill = """{"from": ["ex"], "vary": {"isn": "edge", "port": true}, "until": "3 in a row"}""";

    private const string Capture = """
        {"file": "captures/a.pcapng", "filter": "tcp", "side": "server", "from": "after 2", "blank": ["seq", "ack"]}
        """;

    private const string Manifest = """
        {"tcptutor": 1, "id": "edu.example.p", "version": "1.2.3", "title": "P", "summary": "S", "languages": ["en"],
         "requires": ">=0.1", "lessons": ["t"], "grading": {"mode": "points"}, "authors": ["A"], "license": "CC0"}
        """;

    private const string ManifestWithParts = """
        {"tcptutor": 1, "id": "edu.example.p", "version": "1.2.3", "title": "P",
         "parts": [{"id": "one", "title": "One", "lessons": ["t"]}]}
        """;

    public static TheoryData<string, string> Documents() => new()
    {
        { "scenario", Scenario },
        { "scenario", NamedHosts },
        { "scenario", FurtherHosts },
        { "front-matter", FrontMatter },
        { "expect", Expect },
        { "drill", Drill },
        { "capture", Capture },
        { "pack", Manifest },
        { "pack", ManifestWithParts },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_document_with_every_key_is_right_for_both(string name, string document)
    {
        Assert.True(Schema(name).Allows(JsonNode.Parse(document)));
        Assert.Equal([], Errors(name, document));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Both_refuse_the_same_changes(string name, string document)
    {
        JsonSchema schema = Schema(name);
        List<string> disagreements = [];
        int refused = 0;
        foreach ((string what, JsonNode changed) in Changes.Of(JsonNode.Parse(document)!))
        {
            bool allowed = schema.Allows(changed);
            string[] errors = Errors(name, changed.ToJsonString());
            refused += allowed ? 0 : 1;
            if (Disagreement(what, allowed, errors) is { } disagreement)
            {
                disagreements.Add(disagreement);
            }
        }

        Assert.Equal([], disagreements);
        Assert.True(refused > 3, $"Only {refused} changes were refused.");
    }

    /// <summary>Values at the edges of what is allowed.</summary>
    public static TheoryData<string, string, string, string[]> Edges() => new()
    {
        { "pack", Manifest, "/id", ["a", "a.b-c", "-a", "a.-b", "a..b", "A", "con", A(64), A(65)] },
        { "pack", Manifest, "/version", ["1.0.0-rc.1", "0.0.0", "01.0.0", "1.0", "1.0.0.0", "1.0.0-", "1.2.3+b"] },
        { "pack", Manifest, "/requires", [">=1", ">= 1.2.3", ">1", "1", ">=1.2.3.4", ">=01"] },
        { "pack", Manifest, "/languages/0", ["e", "zh-Hans", "en-", "english-but-long", "12", A(36)] },
        { "pack", Manifest, "/grading/mode", ["mastery", "points", "Points", ""] },
        { "pack", Manifest, "/title", ["", "x"] },
        { "pack", ManifestWithParts, "/parts/0/id", ["a", "A", "a.b", "-", "a b", A(64), A(65)] },
        { "pack", ManifestWithParts, "/parts/0/title", ["", "x"] },
        { "front-matter", FrontMatter, "/id", ["a", "A", "a.b", "-", A(64), A(65)] },
        { "front-matter", FrontMatter, "/title", ["", "x"] },
        { "front-matter", FrontMatter, "/profile", ["linux", "Linux", ""] },
        { "scenario", Scenario, "/path/delay", ["0s", ".5s", "5.s", "600s", "601s", "10min", "1us", "5", "-1s", ""] },
        { "scenario", Scenario, "/path/loss", ["0%", "100%", "100.0%", "100.1%", "101%", ".5%", "5.%", "5", "%"] },
        { "scenario", Scenario, "/client/addr", ["::1", "192.0.2.1", "192.0.2", "host"] },
        { "scenario", Scenario, "/inject/0/from", ["a", "a1", "1a", "move", "A", A(16), A(17)] },
        { "expect", Expect, "/at", ["start", "after 1000", "after 1001", "after  3", "after -1", "after", "before 2"] },
        { "expect", Expect, "/moves/0/verdict", ["tolerated", "wrong"] },
        { "drill", Drill, "/until", ["0 in a row", "1 in a row", "20 in a row", "21 in a row", "3", "three in a row"] },
        { "capture", Capture, "/file", ["a.pcap", "a/b.pcapng", "../a.pcap", "a/../b.pcap", "/a.pcap"] },
        { "capture", Capture, "/file", ["a//b.pcap", "C:a.pcap", "a\\b.pcap", "a.txt", ".pcap"] },
    };

    [Theory]
    [MemberData(nameof(Edges))]
    public void Both_agree_at_the_edges(string name, string document, string path, string[] values)
    {
        JsonSchema schema = Schema(name);
        IEnumerable<string> disagreements = values.Select(value =>
        {
            JsonNode changed = Changes.At(JsonNode.Parse(document)!, path, value);
            return Disagreement($"{path} '{value}'", schema.Allows(changed), Errors(name, changed.ToJsonString()));
        }).OfType<string>();

        Assert.Equal([], disagreements);
    }

    [Theory]
    [InlineData("minutes", 0, 1, 600, 601)]
    public void Numbers_of_the_front_matter_have_the_same_range_for_both(string key, params int[] values)
    {
        foreach (int value in values)
        {
            JsonNode changed = JsonNode.Parse(FrontMatter)!;
            changed[key] = value;

            string[] errors = Errors("front-matter", changed.ToJsonString());
            Assert.Equal(Schema("front-matter").Allows(changed), errors.Length == 0);
        }
    }

    [Fact]
    public void The_names_of_the_schemas_are_those_of_the_reader()
    {
        JsonNode head = JsonNode.Parse(File.ReadAllText(PathOf("front-matter")))!["properties"]!;
        JsonNode scenario = JsonNode.Parse(File.ReadAllText(PathOf("scenario")))!["properties"]!;
        JsonNode capture = JsonNode.Parse(File.ReadAllText(PathOf("capture")))!["properties"]!;

        Assert.Equal(KnownNames.Misconceptions, Names(head["misconceptions"]!["items"]!));
        Assert.Equal(KnownNames.Profiles, Names(head["profile"]!));
        Assert.Equal(KnownNames.Profiles, Names(scenario["profile"]!));
        Assert.Equal(KnownNames.Fields, Names(capture["blank"]!["items"]!));
    }

    private static string A(int count) => new('a', count);

    private static IEnumerable<string> Names(JsonNode rule) => rule["enum"]!.AsArray().Select(one => (string)one!);

    private static string? Disagreement(string path, bool allowed, string[] errors) =>
        allowed == (errors.Length == 0) || (allowed && IsBeyondSchemas(path, errors))
            ? null
            : $"{path}: schema {(allowed ? "allows" : "refuses")}, reader: {string.Join("; ", errors)}";

    [Fact]
    public void Every_schema_has_a_document()
    {
        IEnumerable<string> files = Repository.Files("lessons/schema", "*.json")
            .Select(file => Path.GetFileName(file).Split('.')[0]);

        Assert.Equal(files.Order(), Documents().Select(row => (string)row[0]).Distinct().Order());
    }

    /// <summary>What a schema allows and the reader does not: the id, where (all paths that begin so), why.</summary>
    private static readonly (string Id, string Path, string Why)[] OnlyTheReaderKnows =
    [
        ("unknown-host", "/inject/", "the names of the hosts stand elsewhere in the scenario"),
        ("unknown-key", "/apps/", "the names of the hosts stand elsewhere in the scenario"),
        ("unknown-item", "/from/", "the items of a drill stand elsewhere in the lesson"),
        ("unknown-lesson", "/lessons/", "the lessons of a pack are other files"),
        ("unknown-call", "/apps/", "the language of applications"),
        ("bad-value", "/inject/0/segment", "the language of segments"),
        ("bad-value", "/path/delay", "the longest time, whatever its unit"),
        ("unknown-host", "/server/peer", "the names of the hosts stand elsewhere in the scenario"),
        ("unknown-host", "/hosts/", "the names of the hosts stand elsewhere in the scenario"),
        ("bad-value", "/client/addr", "what an address is, beyond its characters"),
        ("unknown-flags", "/moves/", "the language of moves"),
        ("unknown-flags", "/correct/", "the language of moves"),
        ("bad-formula", "/moves/", "the language of moves"),
        ("bad-formula", "/correct/", "the language of moves"),
        ("unknown-code", "/moves/", "the codes of the judge, which grow with the program"),
        ("bad-id", "/id", "names that Windows keeps for devices"),
    ];

    private static bool IsBeyondSchemas(string path, IEnumerable<string> errors) => errors.All(error =>
        OnlyTheReaderKnows.Any(known => known.Id == error && path.StartsWith(known.Path, StringComparison.Ordinal)));

    private static JsonSchema Schema(string name) =>
        JsonSchema.Read(PathOf(name));

    private static string PathOf(string name) => Repository.Files("lessons/schema", $"{name}.schema.json").Single();

    private static string[] Errors(string name, string document)
    {
        IEnumerable<Finding> findings = name switch
        {
            "pack" => PackReader.Read(Files(document)).Findings,
            "front-matter" => Read($"---\n{document}\n---\n"),
            "scenario" => Read($"{Sample.Head}```{{scenario}} hs\n{document}\n```\n"),
            _ => Read($"{Sample.Exercise}```{{{name}}} {(name == "expect" ? "ex" : "it")}\n{document}\n```\n"),
        };
        return [.. findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Id)];
    }

    private static EquatableArray<Finding> Read(string text) => LessonReader.Read("t.md", text).Findings;

    private static MemoryPackFiles Files(string manifest) => new(new Dictionary<string, byte[]>
    {
        ["pack.yaml"] = Encoding.UTF8.GetBytes(manifest),
        ["lessons/t.md"] = Encoding.UTF8.GetBytes(Sample.Head + "\n# T\n"),
    });
}
