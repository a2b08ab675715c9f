using Tutor.Lessons.Model;
using Tutor.Lessons.Reading;
using Tutor.Tcp;
using Tutor.Tcp.State;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Tests.Reading;

public class ProfileTests
{
    public static TheoryData<string> Names =>
        [.. Profiles.All.AsSpan().ToArray().Select(profile => profile.Profile)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_profile_of_the_front_matter_is_followed_by_every_host(string name)
    {
        Scenario scenario = Scenario(Lesson(name, "").Blocks);

        Assert.Equal(Profiles.Find(name), scenario.Policy);
        WorldState world = WorldRun.Start(scenario, null);
        Assert.All(world.Hosts.AsSpan().ToArray(), host => Assert.Equal(name, host.Tcb.Policy.Profile));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_scenario_may_name_another_profile_than_its_lesson(string name) =>
        Assert.Equal(Profiles.Find(name), Scenario(Lesson("rfc793", $"profile: {name}\n").Blocks).Policy);

    [Fact]
    public void Without_a_name_it_is_rfc_9293()
    {
        Lesson lesson = Sample.Lesson(Sample.Head + "```{scenario} hs\nvary: {isn: true}\n```\n");

        Assert.Equal("rfc9293", lesson.Profile);
        Assert.Equal(Policy.Rfc9293, Scenario(lesson.Blocks).Policy);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_list_of_lessons_reads_it_quickly_and_the_same(string name)
    {
        string text = $"---\ntcptutor: 1\nid: t\ntitle: T\nprofile: {name}\n---\n";

        Assert.Equal(name, QuickHead.Read(text)?.Profile);
        Assert.Equal(name, LessonReader.Read("t.md", text).Lesson?.Profile);
    }

    private static Lesson Lesson(string profile, string line) => Sample.Lesson(
        $"---\ntcptutor: 1\nid: t\ntitle: T\nprofile: {profile}\n---\n```{{scenario}} hs\n{line}vary: {{isn: true}}\n```\n");

    private static Scenario Scenario(EquatableArray<LessonBlock> blocks) =>
        Assert.Single(blocks.AsSpan().ToArray().OfType<LessonBlock.ScenarioBlock>()).Scenario;
}
