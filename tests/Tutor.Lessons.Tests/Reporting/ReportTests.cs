using System.Text;
using System.Text.Json;
using Tutor.Lessons.Checking;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reporting;
using Tutor.Testing;

namespace Tutor.Lessons.Tests.Reporting;

/// <summary>What a bad pack looks like in the three forms.</summary>
public class ReportTests
{
    private static readonly string[] Levels = ["error", "warning", "note"];

    private const string First = """
        ```{scenario} hs
        vary: {isn: true}
        ```

        ![A ladder](../img/ladder.png)

        ::::{exercise} open
        :scenario: hs
        :play: server
        :goal: server.state == ESTABLISHED and client.state == CLOSING
        :max-moves: 3
        :objective: open

        Answer the SYN.

        :::{hint}
        The ack is {{client.iss + 1}}.
        :::
        ::::

        ```{expect} open
        at: after 1
        moves:
          - {move: "SYN+ACK seq=server.iss ack=client.iss", verdict: tolerated}
        ```
        """;

    private const string Second = """
        :::{question} open
        :type: single

        ### Which flag is not set in a SYN?

        - [x] FIN	and PSH
        - [ ] SYN
        :::
        """;

    private static readonly CheckReport Bad = Check();

    [Fact]
    public void As_text() => Golden.Match("report-text", Text(output => new TextReport(output).Write(Bad)));

    [Fact]
    public void As_text_with_lines_and_all_that_is_covered() => Golden.Match("report-text-full", Text(output => new TextReport(output)
    {
        WithFullCoverage = true,
        LineOf = (file, line) => file.EndsWith(".png", StringComparison.Ordinal) ? null : Lines(file)[line - 1],
    }.Write(Bad)));

    [Fact]
    public void As_json() => Golden.Match("report-json", Text(output => JsonReport.Write(output, Bad, "1.2.3")));

    [Fact]
    public void As_sarif() => Golden.Match("report-sarif", Text(output => SarifReport.Write(output, Bad, "1.2.3")));

    [Fact]
    public void Sarif_has_all_that_its_schema_requires_and_names_only_its_own_rules()
    {
        using JsonDocument document = JsonDocument.Parse(Text(output => SarifReport.Write(output, Bad, "1.2.3")));
        JsonElement root = document.RootElement;
        JsonElement run = Assert.Single(root.GetProperty("runs").EnumerateArray());
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");
        string[] rules = [.. driver.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()!)];

        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        Assert.Equal("tcptutor", driver.GetProperty("name").GetString());
        Assert.Equal(rules.Distinct(), rules);
        Assert.Equal(Bad.Findings.Count, run.GetProperty("results").GetArrayLength());
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
        {
            Assert.Contains(result.GetProperty("ruleId").GetString(), rules);
            Assert.Contains(result.GetProperty("level").GetString(), Levels);
            Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString());
            JsonElement place = Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
            string uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
            Assert.True(Uri.IsWellFormedUriString(uri, UriKind.Relative), uri);
            Assert.True(place.GetProperty("region").GetProperty("startLine").GetInt32() >= 1);
            Assert.True(place.GetProperty("region").GetProperty("startColumn").GetInt32() >= 1);
        });
    }

    [Fact]
    public void A_report_without_findings_has_a_summary_alone_and_never_fails()
    {
        CheckReport clean = new() { Lessons = 1 };

        Assert.EndsWith("Nothing to report in 1 lesson (0 exercises, 0 questions).\n", Text(output => new TextReport(output).Write(clean)), StringComparison.Ordinal);
        Assert.False(clean.Fails(strict: true));
    }

    [Fact]
    public void Warnings_fail_a_strict_check_only_and_notes_never()
    {
        Finding finding = new("task-long", "a.md", new SourcePosition(1, 1), "x") { Severity = Severity.Warning };

        Assert.False(new CheckReport { Findings = [finding] }.Fails(strict: false));
        Assert.True(new CheckReport { Findings = [finding] }.Fails(strict: true));
        Assert.False(new CheckReport { Findings = [finding with { Severity = Severity.Note }] }.Fails(strict: true));
    }

    private static string Head(string id) =>
        $"---\ntcptutor: 1\nid: {id}\ntitle: T\nobjectives: {{open: Open a connection.}}\n---\n";

    private static string[] Lines(string file) => Encoding.UTF8.GetString(Files()[file["pack/".Length..]]).Split('\n');

    private static Dictionary<string, byte[]> Files() => new Dictionary<string, string>
    {
        ["pack.yaml"] = "tcptutor: 1\nid: bad\nversion: 1.0.0\ntitle: Bad\nlessons: [one, two, thre]\n",
        ["lessons/1.md"] = Head("one") + First,
        ["lessons/2.md"] = Head("two") + Second,
        ["lessons/notes.txt"] = "left over",
        ["README.md"] = "# Bad\n",
    }.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value.ReplaceLineEndings("\n")));

    private static CheckReport Check()
    {
        PackResult read = PackReader.Read(new MemoryPackFiles(Files()));
        CheckReportBuilder builder = new();
        builder.Add(read.Findings, "pack/");
        LessonReport[] lessons = [.. PackCheck.Lessons(read.Pack!, withSets: true, CancellationToken.None)];
        Array.ForEach(lessons, lesson => builder.Add(lesson, "pack/"));
        builder.Add(PackCheck.Whole(read.Pack!, lessons), "pack/");
        return builder.ToReport();
    }

    private static string Text(Action<TextWriter> write)
    {
        using StringWriter output = new();
        write(output);
        return output.ToString();
    }
}
