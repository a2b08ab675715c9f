using Tutor.Lessons.Checking;
using Tutor.Lessons.Model;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Labs;
using Tutor.Tcp.Listening;

namespace Tutor.Lessons.Tests.Reading;

/// <summary>Drills, labs and captures.</summary>
public class PracticeReaderTests
{
    private const string Question = ":::{question} q\n:type: number\n:answer: 1\n\n### T\n:::\n";

    [Fact]
    public void A_drill_names_what_it_deals_also_what_comes_later()
    {
        LessonBlock.Drill drill = Sample.Single<LessonBlock.Drill>(
            $"{Sample.Exercise}```{{drill}} d\nfrom: [ex, q]\nvary: {{isn: edge}}\nuntil: 4 in a row\n```\n\n{Question}");

        Assert.Equal(["ex", "q"], drill.From);
        Assert.Equal(new Variation(Isn: true, EdgeIsn: true, Port: false), drill.Vary);
        Assert.Equal(4, drill.Until);
    }

    [Fact]
    public void An_objective_stands_for_all_that_serve_it()
    {
        const string Head = "---\ntcptutor: 1\nid: t\ntitle: T\nobjectives: {know: Know it.}\n---\n";
        Lesson lesson = Sample.Lesson(
            $"{Head}```{{drill}} d\nfrom: [know]\n```\n\n" + Question.Replace(":answer", ":objective: know\n:answer", StringComparison.Ordinal));
        LessonBlock.Drill drill = Assert.Single(lesson.Blocks.OfType<LessonBlock.Drill>());

        Assert.Equal("q", Assert.IsType<LessonBlock.Question>(Assert.Single(DrillMembers.Of(lesson.Blocks, drill))).Id);
        Assert.Equal(3, drill.Until);
    }

    [Theory]
    [InlineData("until: 3 in a row", "16:1: A drill needs 'from': a list of exercises, questions or objectives. [missing-key]")]
    [InlineData("from: []", "16:7: A drill needs 'from': a list of exercises, questions or objectives. [missing-key]")]
    [InlineData("from: [ax]", "16:8: 'ax' is not an exercise, a question or an objective of this lesson. Did you mean 'ex'? [unknown-item]")]
    [InlineData("from: [ex]\nuntil: 3", "17:8: 'until' is 'N in a row', N from 1 to 20, not '3'. [bad-value]")]
    [InlineData("from: [ex]\nuntil: 0 in a row", "17:8: 'until' is 'N in a row', N from 1 to 20, not '0 in a row'. [bad-value]")]
    [InlineData("from: [ex]\nvary: {isn: maybe}", "17:13: 'isn' is true or false, not 'maybe'. [bad-value]")]
    [InlineData("from: [ex]\nvari: {}", "17:1: 'vari' is not a key here. Did you mean 'vary'? [unknown-key]")]
    public void What_is_wrong_with_a_drill_is_placed(string yaml, string finding) => Assert.Contains(
        finding, Sample.Findings($"{Sample.Exercise}```{{drill}} d\n{yaml}\n```\n"), StringComparison.Ordinal);

    [Fact]
    public void An_objective_that_nothing_serves_is_found_and_the_drill_left_out()
    {
        const string Head = "---\ntcptutor: 1\nid: t\ntitle: T\nobjectives: {know: Know it.}\n---\n";
        LessonResult result = Sample.Read($"{Head}```{{drill}} d\nfrom: [know]\n```\n");

        Assert.Equal(
            "t.md:8:8: No exercise or question of this lesson has the objective 'know'. [unknown-item]",
            Assert.Single(result.Findings).ToString());
        Assert.Empty(result.Lesson!.Blocks);
    }

    [Fact]
    public void A_lab_has_text_knobs_series_and_tasks()
    {
        LessonBlock.Lab lab = Sample.Single<LessonBlock.Lab>(
            Sample.Scenario + ":::{lab} l\n:scenario: hs\n:controls: [backlog, cookies]\n:series: [half-open]\n"
            + ":tasks: [Look first]\n\nText.\n\n- [ ] Fill the queue\n- [ ] Then empty it\n:::\n");

        Assert.Equal([LabKnob.Backlog, LabKnob.Cookies], lab.Controls);
        Assert.Equal([LabMetric.HalfOpen], lab.Series);
        Assert.Equal(LabKnobs.Default, lab.Start);
        Assert.Equal(3, lab.Tasks.Count);
        Assert.Single(lab.Text);
    }

    private const string Predict = "[x] yes\n  > so\n- [ ] no\n  > not so\n:::\n";

    [Fact]
    public void A_lab_has_a_start_and_predictions_with_a_claim_for_each_option()
    {
        LessonBlock.Lab lab = Sample.Single<LessonBlock.Lab>(
            Sample.Scenario + "::::{lab} l\n:scenario: hs\n:start: {rate: 20, cookies: on}\n\nText.\n\n"
            + ":::{predict} p\n:when: half-open == backlog\n:set: {backlog: 64}\n:run: 9\n"
            + ":claims: [connected > 0, connected == 0]\n\nWho?\n\n- " + Predict + "::::\n");

        LabPredict predict = Assert.Single(lab.Predictions);
        Assert.Equal((20, SynCookieMode.WhenFull), (lab.Start.Rate, lab.Start.Cookies));
        Assert.Equal(new LabClaim(LabMetric.HalfOpen, "==", null), predict.When);
        Assert.Equal([new LabSetting(LabKnob.Backlog, "64")], predict.Set);
        Assert.Equal((9, 2, 2), (predict.Run, predict.Options.Count, predict.Claims.Count));
    }

    [Theory]
    [InlineData(":run: 9\n:claims: [conected > 0, connected == 0]", "14:11: 'conected' is not something that a lab counts. Did you mean 'connected'? [unknown-series]")]
    [InlineData(":run: 9\n:claims: [connected > many, connected == 0]", "14:11: Write a claim as 'connected > 0', with a whole number or 'backlog', not 'connected > many'. [bad-value]")]
    [InlineData(":run: 9\n:claims: [connected > 0]", "14:10: Write two options or more, and a claim for each: 2 options, 1 claims. [bad-question]")]
    [InlineData(":run: 900\n:claims: [connected > 0, connected == 0]", "13:7: ':run:' is a whole number from 1 to 120, not '900'. [bad-value]")]
    [InlineData(":claims: [connected > 0, connected == 0]", "12:1: {predict} needs the option ':run:'. [missing-option]")]
    [InlineData(":run: 9", "12:1: {predict} needs the option ':claims:'. [missing-option]")]
    [InlineData(":run: 9\n:set: {cookis: on}", "14:8: 'cookis' is not a control of a lab. Did you mean 'cookies'? [unknown-control]")]
    [InlineData(":run: 9\n:set: {cookies: maybe}", "14:17: 'cookies' takes off, on, always, not 'maybe'. [bad-value]")]
    [InlineData(":run: 9\n:wen: sent > 0", "14:2: {predict} has no option 'wen'. Did you mean 'when'? [unknown-option]")]
    public void What_is_wrong_with_a_prediction_of_a_lab_is_placed(string options, string finding) => Assert.Contains(
        finding,
        Sample.Findings($"{Sample.Scenario}::::{{lab}} l\n:scenario: hs\n\n:::{{predict}} p\n{options}\n\nWho?\n\n- {Predict}::::\n"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("connected == 0, connected > 0", "lab-claim", "'p' marks option 1, but of its claims those that hold are: 2. After 9 s the engine counts connected 8.")]
    [InlineData("connected > 0, connected > 1", "lab-claim", "'p' marks option 1, but of its claims those that hold are: 1, 2. After 9 s the engine counts connected 8.")]
    [InlineData("connected > 9, connected > 10", "lab-claim", "those that hold are: none.")]
    public void A_prediction_that_the_engine_refutes_is_a_finding(string claims, string id, string text)
    {
        LessonReport report = LessonCheck.Check("t.md", LabWith($":run: 9\n:claims: [{claims}]"), withSets: false);

        Model.Finding finding = Assert.Single(report.Findings, f => f.Id == id);
        Assert.Contains(text, finding.Text, StringComparison.Ordinal);
        Assert.Equal(12, finding.At.Line);
        Assert.Equal(Severity.Error, finding.Severity);
    }

    [Fact]
    public void A_prediction_that_is_never_asked_is_a_finding_and_a_sound_one_is_none()
    {
        string never = LabWith(":when: cookies > 0\n:run: 9\n:claims: [connected > 0, connected == 0]");
        Assert.Contains(LessonCheck.Check("t.md", never, withSets: false).Findings, f => f.Id == "lab-when");
        string sound = LabWith(":run: 9\n:claims: [connected > 0, connected == 0]");
        Assert.DoesNotContain(
            LessonCheck.Check("t.md", sound, withSets: false).Findings,
            f => f.Id.StartsWith("lab-", StringComparison.Ordinal));
    }

    private static string LabWith(string options) =>
        $"{Sample.Scenario}::::{{lab}} l\n:scenario: hs\n\n:::{{predict}} p\n{options}\n\nWho?\n\n- {Predict}::::\n";

    [Theory]
    [InlineData("", "9:1: {lab} needs the option ':scenario:'. [missing-option]")]
    [InlineData(":scenario: hs\n:controls: [backlock]\n", "11:13: 'backlock' is not a control of a lab. Did you mean 'backlog'? [unknown-control]")]
    [InlineData(":scenario: hs\n:series: [half-opened]\n", "11:11: 'half-opened' is not a series of a lab. Did you mean 'half-open'? [unknown-series]")]
    [InlineData(":scenario: hs\n:series: half-open\n", "11:10: ':series:' needs a list in brackets: [one, two]. [bad-value]")]
    [InlineData(":scenario: hs\n:task: [a]\n", "11:2: {lab} has no option 'task'. Did you mean 'tasks'? [unknown-option]")]
    public void What_is_wrong_with_a_lab_is_placed(string options, string finding) => Assert.Contains(
        finding, Sample.Findings($"{Sample.Scenario}:::{{lab}} l\n{options}\ntext\n:::\n"), StringComparison.Ordinal);

    [Fact]
    public void A_capture_names_a_file_of_the_pack_and_what_is_blank()
    {
        LessonBlock.Capture capture = Sample.Single<LessonBlock.Capture>(
            $"{Sample.Head}```{{capture}} c\nfile: captures/a.pcapng\nfilter: port 80\nside: server\nfrom: after 2\nblank: [seq, ack]\n```\n");

        Assert.Equal(
            ("captures/a.pcapng", "port 80", "server", 2), (capture.File, capture.Filter, capture.Side, capture.FromAfter));
        Assert.Equal([MoveField.Seq, MoveField.Ack], capture.Blank);
    }

    [Theory]
    [InlineData("side: server", "7:1: A capture needs 'file', such as captures/handshake.pcapng. [missing-key]")]
    [InlineData("file: ../a.pcap", "7:7: '../a.pcap' is not a capture of the pack. Write a path inside it, with '/', that ends in .pcap or .pcapng. [bad-file]")]
    [InlineData("file: /a.pcap", "7:7: '/a.pcap' is not a capture of the pack. Write a path inside it, with '/', that ends in .pcap or .pcapng. [bad-file]")]
    [InlineData("file: a.txt", "7:7: 'a.txt' is not a capture of the pack. Write a path inside it, with '/', that ends in .pcap or .pcapng. [bad-file]")]
    [InlineData("file: a.pcap\nside: sever", "8:7: 'sever' is not a side of a capture. Did you mean 'server'? [unknown-side]")]
    [InlineData("file: a.pcap\nblank: [sek]", "8:9: 'sek' is not a field of a segment. Did you mean 'seq'? [unknown-field]")]
    [InlineData("file: a.pcap\nfrom: 2", "8:7: Write 'after N', N being a segment's number on the ladder, not '2'. [bad-value]")]
    public void What_is_wrong_with_a_capture_is_placed(string yaml, string finding) => Assert.Contains(
        finding, Sample.Findings($"{Sample.Head}```{{capture}} c\n{yaml}\n```\n"), StringComparison.Ordinal);
}
