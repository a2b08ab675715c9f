using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Lessons.Variations;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Tests.Reading;

public class ScenarioReaderTests
{
    [Fact]
    public void The_wire_takes_its_chances_from_the_lesson()
    {
        PathSpec path = Read("path: {delay: 30ms, loss: 10%, jitter: 20ms, duplicate: 5%, reorder: 0.5%, seed: 7}").Path;

        Assert.Equal(
            new PathSpec(SimTime.FromMs(30), [], [])
            {
                Seed = 7,
                LossPpm = 100_000,
                DuplicatePpm = 50_000,
                ReorderPpm = 5_000,
                Jitter = SimTime.FromMs(20),
                MostLosses = PathReader.MostLosses,
            },
            path);
    }

    [Fact]
    public void A_wire_without_chance_is_as_it_always_was()
    {
        Assert.Equal(new PathSpec(SimTime.FromMs(40), [], []), Read("path: {}").Path);
        Assert.Equal(Read(""), Read("path: {delay: 40ms}"));
        Assert.Equal(Router.Silent, Read("").Router);
        Assert.Equal(Router.Unreachable, Read("router: unreachable").Router);
    }

    [Fact]
    public void The_timers_of_both_hosts_are_those_of_the_lesson()
    {
        Policy policy = Read(
            "timers: {msl: 30s, rto: 3s, min-rto: 200ms, max-rto: 10s, syn-give-up: 9s, give-up: 20s,"
            + " user-timeout: 1min, keep-alive: 5s, delayed-ack: 40ms}").Policy;

        Assert.Equal(
            Policy.Rfc9293 with
            {
                Msl = SimTime.FromSeconds(30),
                InitialRto = SimTime.FromSeconds(3),
                MinRto = SimTime.FromMs(200),
                MaxRto = SimTime.FromSeconds(10),
                SynGiveUp = SimTime.FromSeconds(9),
                GiveUp = SimTime.FromSeconds(20),
                UserTimeout = SimTime.FromSeconds(60),
                KeepAlive = SimTime.FromSeconds(5),
                DelayedAck = true,
                DelayedAckTime = SimTime.FromMs(40),
            },
            policy);
        Assert.Equal(Policy.Rfc9293, Read("timers: {}").Policy);
        Assert.Equal(Profiles.Linux with { Msl = SimTime.FromSeconds(1) }, Read("profile: linux\ntimers: {msl: 1s}").Policy);
    }

    [Fact]
    public void An_injected_segment_claims_the_client_and_goes_to_the_server()
    {
        Scenario scenario = Read("""inject: [{at: 1.5s, from: attacker, segment: "SYN seq=90"}]""");

        Injection injection = Assert.Single(scenario.Injections.AsSpan().ToArray());
        Assert.Equal(
            new Injection(
                SimTime.FromMs(1500),
                "attacker",
                scenario.Hosts[0].Endpoint,
                scenario.Hosts[1].Endpoint,
                new Segment { Flags = TcpFlags.Syn, Seq = new SeqNumber(90) }),
            injection);
    }

    [Fact]
    public void An_injected_segment_may_name_its_two_ends_and_nobody_as_its_sender()
    {
        Scenario scenario = Read("inject: [{segment: RST, source: server, destination: client}]");

        Injection injection = scenario.Injections[0];
        Assert.Equal(
            ("network", SimTime.Zero, scenario.Hosts[1].Endpoint, scenario.Hosts[0].Endpoint),
            (injection.From, injection.At, injection.Source, injection.Destination));
    }

    [Fact]
    public void An_injected_segment_follows_the_port_of_the_host_that_it_claims()
    {
        Scenario varied = Vary.Apply(Read("inject: [{segment: SYN}]"), new Variation(false, false, true), 7);

        Assert.NotEqual(49152, varied.Hosts[0].Endpoint.Port.Number);
        Assert.Equal(varied.Hosts[0].Endpoint, varied.Injections[0].Source);
    }

    [Fact]
    public void A_scenario_injects_at_most_a_hundred_segments()
    {
        string list = string.Join(", ", Enumerable.Repeat("{segment: SYN}", InjectionReader.MaxInjections + 1));

        string findings = Sample.Findings($"{Sample.Head}```{{scenario}} s\ninject: [{list}]\n```\n");

        Assert.Contains("'inject' takes at most 100 segments. [bad-value]", findings, StringComparison.Ordinal);
    }

    private static Scenario Read(string yaml) =>
        Sample.Single<LessonBlock.ScenarioBlock>($"{Sample.Head}```{{scenario}} s\nserver: {{isn: 5000}}\n{yaml}\n```\n").Scenario;
}
