using Tutor.Lessons.Checking;
using Tutor.Lessons.Model;
using Tutor.Lessons.Tests.Reading;
using Tutor.Tcp.World;

namespace Tutor.Lessons.Tests.Checking;

/// <summary>Exercises whose wire the learner is.</summary>
public sealed class WireTaskTests
{
    private const string HalfOpen = "client.state == ESTABLISHED and server.state == SYN-RECEIVED";

    [Fact]
    public void An_exercise_that_plays_the_network_is_a_task_for_the_wire()
    {
        LessonBlock.WireTask task = Sample.Single<LessonBlock.WireTask>(Text(HalfOpen, 4));

        Assert.Equal(("t1", "hs", 4), (task.Id, task.ScenarioId, task.MaxMoves));
        Assert.Equal(HalfOpen, task.Goal.Source);
        Assert.Single(task.Hints);
    }

    [Fact]
    public void Check_finds_a_solution_and_prints_it_as_the_sets()
    {
        LessonReport report = LessonCheck.Check("t.md", Text(HalfOpen, 4), withSets: true);

        Assert.DoesNotContain(report.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(
            ["deliver 1", "deliver 2"],
            Assert.Single(report.Sets).Turns.AsEnumerable().SelectMany(turn => turn.Correct.AsEnumerable()));
        Assert.Equal(1, report.Exercises);
    }

    [Theory]
    [InlineData("client.state == ESTABLISHED", 1, "unsolvable")]
    [InlineData("client.state == SYN-SENT", 4, "goal-at-start")]
    [InlineData("client.state == CLOSE-WAIT", 3, "unsolvable")]
    public void What_the_wire_cannot_do_or_needs_not_do_is_found(string goal, int moves, string finding) =>
        Assert.Contains(
            LessonCheck.Check("t.md", Text(goal, moves), withSets: false).Findings, found => found.Id == finding);

    [Fact]
    public void A_start_after_more_segments_than_there_are_is_found() => Assert.Contains(
        LessonCheck.Check("t.md", Text(HalfOpen, 4, ":from: after 9\n"), withSets: false).Findings,
        found => found.Id == "unsolvable");

    [Fact]
    public void A_retransmission_comes_only_by_waiting_and_a_held_segment_never_arrives_by_itself()
    {
        LessonBlock.ScenarioBlock scenario = Sample.Single<LessonBlock.ScenarioBlock>(Text(HalfOpen, 4));
        WorldState start = WirePlay.Start(scenario.Scenario, 0)!;
        WorldState later = WirePlay.Make(start, new WireMove.Wait())!;

        Assert.Equal((1, 0), (start.Sent, start.Delivered));
        Assert.Equal((2, 0), (later.Sent, later.Delivered));
        Assert.True(later.Ladder[1].IsRetransmission);
        Assert.True(WirePlay.IsUnderWay(later, 1) && WirePlay.IsUnderWay(later, 2));
        WorldState lost = WirePlay.Make(later, new WireMove.Drop(1))!;
        Assert.Null(WirePlay.Make(lost, new WireMove.Deliver(1)));
        Assert.Null(WirePlay.Make(lost, new WireMove.Copy(9)));
        Assert.True(WirePlay.IsUnderWay(WirePlay.Make(lost, new WireMove.Copy(1))!, 3));
    }

    [Fact]
    public void Nothing_arrives_however_long_one_waits()
    {
        LessonBlock.ScenarioBlock scenario = Sample.Single<LessonBlock.ScenarioBlock>(Text(HalfOpen, 4));
        WorldState world = WirePlay.Start(scenario.Scenario, 0)!;
        for (int i = 0; i < 100 && WirePlay.Make(world, new WireMove.Wait()) is { } next; i++)
        {
            world = next;
        }

        Assert.Equal(0, world.Delivered);
        Assert.Null(WirePlay.Make(world, new WireMove.Wait()));
    }

    [Fact]
    public void An_expect_table_and_a_drill_cannot_name_it()
    {
        string text = Text(HalfOpen, 4) + ":::{drill} again\n:from: [t1]\n:until: 2 in a row\n:::\n";

        Assert.NotEqual("", Sample.Findings(text));
    }

    private static string Text(string goal, int moves, string more = "") => Sample.Head
        + "```{scenario} hs\nclient: {addr: 192.0.2.10, port: 49152, isn: 1000}\n"
        + "server: {addr: 192.0.2.80, port: 80, isn: 5000, listen: true}\n```\n"
        + $"::::{{exercise}} t1\n:scenario: hs\n:play: network\n:goal: {goal}\n:max-moves: {moves}\n{more}\n"
        + "Do it.\n\n:::{hint}\nWhich one?\n:::\n::::\n";
}
