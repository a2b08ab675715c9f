using System.Net;
using Tutor.Lessons.Checking;
using Tutor.Lessons.Exchange;
using Tutor.Lessons.Model;
using Tutor.Lessons.Packs;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Rendering;
using Tutor.Lessons.Variations;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Tests.Reading;

/// <summary>A scenario with more than two hosts.</summary>
public class FurtherHostsTests
{
    private const string Crowd = """
        server: {isn: 5000}
        hosts:
          bob: {addr: 198.51.100.7, isn: 20000}
          mallory: {addr: 203.0.113.66, isn: 9000}
          eve: {silent: true}
        apps: {client: [open, abort when ESTABLISHED after 1s], server: [listen, listen when CLOSED], bob: [open at 5s]}

        """;

    [Fact]
    public void Beside_client_and_server_stand_the_further_ones()
    {
        Scenario scenario = Read(Crowd);

        Assert.Equal(["client", "server", "bob", "mallory", "eve"], scenario.Hosts.Select(host => host.Name));
        Assert.Equal([1000u, 5000, 20000, 9000, 17000], scenario.Hosts.Select(host => host.Iss.Value));
        Assert.Equal([null, null, "server", "server", "server"], scenario.Hosts.Select(host => host.Peer));
        Assert.Equal(IPAddress.Parse("192.0.2.104"), scenario.Find("eve")!.Endpoint.Address);
        Assert.IsType<HostRole.Silent>(scenario.Find("eve")!.Role);
        Assert.Empty(scenario.Find("mallory")!.App);
    }

    [Fact]
    public void All_may_stand_in_one_list_and_name_whom_they_open_to()
    {
        Scenario scenario = Read("hosts: {a: {}, b: {}, c: {peer: a}, d: {listen: true}}\n");

        Assert.Equal(["a", "b", "c", "d"], scenario.Hosts.Select(host => host.Name));
        Assert.Equal("a", scenario.Find("c")!.Peer);
        Assert.Equal((80, 80), (scenario.Find("b")!.Endpoint.Port.Number, scenario.Find("d")!.Endpoint.Port.Number));
    }

    [Fact]
    public void As_many_as_the_limit_are_taken() => Assert.Equal(
        HostReader.MostHosts, Read($"hosts: {{{string.Join(", ", "abcdefgh".Select(name => $"{name}: {{}}"))}}}\n").Hosts.Count);

    [Fact]
    public void A_further_host_has_a_connection_of_its_own()
    {
        WorldState world = WorldPlay.Until(
            Read(Crowd),
            world => world["bob"].Tcb.State == TcpState.Established && world["server"].Tcb.State == TcpState.Established,
            out bool reached);

        Assert.True(reached);
        Assert.Equal(TcpState.Closed, world["client"].Tcb.State);
        Assert.Equal(world["bob"].Endpoint, world["server"].Remote);
    }

    [Theory]
    [InlineData("from: mallory", "mallory", "server")]
    [InlineData("from: server", "server", "client")]
    [InlineData("from: network", "client", "server")]
    [InlineData("from: mallory, source: bob", "bob", "server")]
    [InlineData("from: mallory, destination: eve", "mallory", "eve")]
    [InlineData("source: server", "server", "client")]
    public void An_injected_segment_comes_from_the_host_that_sends_it_unless_it_claims_another(
        string who, string source, string destination)
    {
        Scenario scenario = Read($"{Crowd}inject: [{{{who}, segment: SYN seq=90}}]\n");

        Injection injection = Assert.Single(scenario.Injections);
        Assert.Equal(scenario.Find(source)!.Endpoint, injection.Source);
        Assert.Equal(scenario.Find(destination)!.Endpoint, injection.Destination);
    }

    [Theory]
    [InlineData("mallory", "RST")]
    [InlineData("eve", "")]
    public void Whoever_has_no_application_answers_by_a_reset_or_not_at_all(string host, string answer)
    {
        Scenario scenario = Read($"{Crowd}inject: [{{at: 2s, from: {host}, segment: SYN seq=90}}]\n");

        WorldState world = WorldPlay.Until(scenario, world => world.Now > Tcp.SimTime.FromMs(2200), out _);

        Assert.Equal(
            answer,
            world.Ladder.LastOrDefault(line => line.From == host && !line.Segment.Has(TcpFlags.Syn)) is { } line
                ? SegmentText.FormatFlags(line.Segment.Flags)
                : "");
    }

    [Fact]
    public void Injected_segments_keep_their_distance_from_a_further_host_in_variations()
    {
        Scenario scenario = Read($"{Crowd}inject: [{{from: mallory, source: bob, segment: RST seq=20001}}]\nvary: {{isn: true}}\n");

        Scenario varied = Vary.Apply(scenario, new Variation(true, false, false), 7);

        Assert.NotEqual(20000u, varied.Find("bob")!.Iss.Value);
        Assert.Equal(varied.Find("bob")!.Iss + 1, varied.Injections[0].Segment.Seq);
    }

    [Fact]
    public void Goals_questions_and_text_name_it_and_check_proves_it()
    {
        const string Text = $$$"""
            {{{Sample.Head}}}
            ```{scenario} s
            {{{Crowd}}}
            ```

            Bob is at {{bob.addr}}, {{bob.state}}.

            ::::{exercise} a
            :scenario: s
            :play: server
            :goal: bob.state == ESTABLISHED and server.state == ESTABLISHED and client.state == CLOSED

            :::{hint}
            x
            :::
            ::::

            :::{question} q
            :type: state
            :scenario: s
            :at: after 3
            :answer: {server: ESTABLISHED, bob: CLOSED}

            ### Which?
            :::
            """;

        Assert.Equal([], LessonCheck.Check("t.md", Text, false).Findings.Select(finding => finding.ToString()));
        Lesson lesson = Sample.Lesson(Text);
        Assert.Contains("Bob is at 198.51.100.7, CLOSED.", StaticCopy.Of(Text, lesson), StringComparison.Ordinal);
        ExportResult script = LessonExport.Of(lesson, new ExportOrder(ExportFormat.Packetdrill, "a", null));
        Assert.Contains("comes from another address", string.Join('\n', script.Notes), StringComparison.Ordinal);
        Assert.Contains("goes to another address", string.Join('\n', script.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_learner_plays_one_of_the_first_two()
    {
        string findings = Sample.Findings($"{Sample.Head}```{{scenario}} s\n{Crowd}```\n"
            + ":::{exercise} a\n:scenario: s\n:play: mallory\n:goal: bob.state == ESTABLISHED\n:::\n");

        Assert.Contains(
            "'mallory' is not one of the first two hosts of the scenario, which a learner can play. Known: client, server, both, network. [unknown-host]",
            findings, StringComparison.Ordinal);
    }

    /// <summary>What the first two say to each other is the same, whoever else is there and does nothing.</summary>
    [Fact]
    public void A_host_that_does_nothing_changes_nothing()
    {
        int compared = 0;
        foreach (Scenario scenario in CoreScenarios())
        {
            HostSpec idle = Read(Crowd).Find("mallory")!;
            Scenario more = scenario with { Hosts = [.. scenario.Hosts, idle, idle with { Name = "eve", Endpoint = idle.Endpoint with { Port = new Port(9) } }] };

            Assert.Equal(
                WorldPlay.Until(scenario, _ => false, out _).Ladder, WorldPlay.Until(more, _ => false, out _).Ladder);
            compared++;
        }

        Assert.True(compared > 20);
    }

    private static IEnumerable<Scenario> CoreScenarios()
    {
        Pack core = CorePack.Load();
        return core.Lessons.Select(lesson => CoreLessons.Read(lesson.File).Lesson!)
            .SelectMany(lesson => (IEnumerable<LessonBlock>)lesson.Blocks)
            .OfType<LessonBlock.ScenarioBlock>()
            .Select(block => block.Scenario);
    }

    private static Scenario Read(string yaml) => Sample.Single<LessonBlock.ScenarioBlock>(
        $"{Sample.Head}```{{scenario}} s\n{yaml}```\n").Scenario;
}
