using Tutor.Lessons.Model;
using Tutor.Lessons.Tests.Reading;
using Tutor.Lessons.Variations;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Tests.Variations;

public class VaryTests
{
    private static readonly Scenario Scenario = Sample.Single<LessonBlock.ScenarioBlock>(Sample.Scenario).Scenario;

    [Fact]
    public void The_same_seed_gives_the_same_numbers_and_another_seed_others()
    {
        Variation all = new(Isn: true, EdgeIsn: false, Port: true);

        Assert.Equal(Vary.Apply(Scenario, all, 7), Vary.Apply(Scenario, all, 7));
        Assert.NotEqual(Vary.Apply(Scenario, all, 7), Vary.Apply(Scenario, all, 8));
        Assert.Equal(55687u, Vary.Apply(Scenario, all, 7).Hosts[0].Iss.Value);
    }

    [Fact]
    public void Nothing_varies_that_the_author_did_not_name()
    {
        Assert.Equal(Scenario, Vary.Apply(Scenario, Variation.None, 7));
        Assert.Equal(
            Scenario.Hosts[0].Endpoint,
            Vary.Apply(Scenario, new Variation(true, false, false), 7).Hosts[0].Endpoint);
    }

    [Fact]
    public void Plain_numbers_have_at_most_five_digits_and_the_two_sides_stay_apart()
    {
        for (ulong seed = 0; seed < 500; seed++)
        {
            Scenario varied = Vary.Apply(Scenario, new Variation(true, false, true), seed);
            long client = varied.Hosts[0].Iss.Value;
            long server = varied.Hosts[1].Iss.Value;

            Assert.InRange(client, 100, 99_999);
            Assert.InRange(server, 100, 99_999);
            Assert.True(Math.Abs(client - server) >= 1000);
            Assert.InRange(varied.Hosts[0].Endpoint.Port.Number, 49_152, 65_535);
            Assert.Equal(80, varied.Hosts[1].Endpoint.Port.Number);
        }
    }

    [Fact]
    public void Edge_numbers_come_on_exactly_one_side_and_the_last_number_is_among_them()
    {
        HashSet<uint> seen = [];
        for (ulong seed = 0; seed < 200; seed++)
        {
            Scenario varied = Vary.Apply(Scenario, new Variation(true, true, false), seed);
            uint[] large = [.. varied.Hosts.Select(h => h.Iss.Value).Where(v => v is 0 or > 99_999)];
            seen.Add(Assert.Single(large));
        }

        Assert.Contains(uint.MaxValue, seen);
    }

    [Fact]
    public void An_injected_segment_keeps_its_distance_from_the_numbers_of_both_hosts()
    {
        Scenario injected = Injected("SYN+ACK seq=4000 ack=1001", "source: server, destination: client");
        for (ulong seed = 0; seed < 100; seed++)
        {
            Scenario varied = Vary.Apply(injected, new Variation(Isn: true, EdgeIsn: seed % 2 == 0, Port: true), seed);
            Injection segment = Assert.Single(varied.Injections);

            Assert.Equal(varied.Hosts[1].Iss - 1000u, segment.Segment.Seq);
            Assert.Equal(varied.Hosts[0].Iss + 1u, segment.Segment.Ack);
            Assert.Equal(varied.Hosts[0].Endpoint, segment.Destination);
        }
    }

    [Fact]
    public void An_injected_segment_without_ack_keeps_an_ack_of_zero()
    {
        Scenario varied = Vary.Apply(Injected("SYN seq=800"), new Variation(true, false, false), 7);

        Assert.Equal(varied.Hosts[0].Iss - 200u, varied.Injections[0].Segment.Seq);
        Assert.Equal(0u, varied.Injections[0].Segment.Ack.Value);
    }

    private static Scenario Injected(string segment, string ends = "source: client") =>
        Sample.Single<LessonBlock.ScenarioBlock>(
            Sample.Head
            + "```{scenario} injected\nclient: {isn: 1000}\nserver: {isn: 5000}\n"
            + $"inject: [{{at: 1s, segment: \"{segment}\", {ends}}}]\n```\n").Scenario;
}
