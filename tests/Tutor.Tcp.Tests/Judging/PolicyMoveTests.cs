using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.World;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.Judging;

/// <summary>Moves under policies that change what may be sent.</summary>
public class PolicyMoveTests
{
    private static readonly Policy[] Policies =
    [
        .. Profiles.All.AsSpan(),
        new() { TimeWaitAfterReset = true, TextOnSyn = TextOnSyn.Acknowledge, TimeWaitAnswer = TimeWaitAnswer.Every },
        new() { HoldWholeSegments = true, AnswerRepeatedSynBySynAck = false, AckOfIssOpens = true },
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Policies.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void What_the_machine_would_send_is_always_correct_and_required(int policy)
    {
        int turns = 0;
        foreach (Scenario scenario in Scenarios(Policies[policy]))
        {
            foreach (PlayedSide side in Turns.Of(scenario, Client).Concat(Turns.Of(scenario, Server)))
            {
                Judgement judgement = Judge.Of(side, Tcp.Judging.Play.DueMove(side));
                Assert.True(
                    judgement is { Verdict: Verdict.Correct, Grounds: Grounds.Required },
                    $"{side.Host} {side.Tcb.State}: {judgement.Move} {judgement.Verdict} {judgement.Code}");
                turns++;
            }
        }

        Assert.True(turns > 50, $"only {turns} turns");
    }

    [Theory]
    [InlineData(true, "allowed")]
    [InlineData(false, "required")]
    public void A_repeated_syn_may_be_answered_in_either_way(bool bySynAck, string ack)
    {
        // The SYN,ACK is lost on the way, so the client's SYN comes again. A SYN,ACK says what a bare ACK says.
        Policy policy = new() { AnswerRepeatedSynBySynAck = bySynAck };
        Scenario lossy = Worlds.Of([Open], [Listen], lose: [2], policy: policy);
        Turn turn = Play(lossy, Server, after: 3);
        Assert.Equal("correct required", turn.Side.Verdict("SYN+ACK seq=5000 ack=1001"));
        Assert.Equal($"correct {ack}", turn.Side.Verdict("ACK seq=5001 ack=1001"));
    }

    [Fact]
    public void A_handshake_of_two_segments_needs_no_third()
    {
        Scenario scenario = Worlds.Of([Open], [Listen], policy: Profiles.TwoStepHandshake);
        Turn server = Play(scenario, Server, after: 1);
        Assert.Equal(TcpState.Established, server.Side.Tcb.State);
        Assert.Equal("correct required", server.Side.Verdict("SYN+ACK seq=5000 ack=1001"));
        Assert.NotEqual("correct allowed", server.Side.Verdict("ACK seq=5001 ack=1001"));
        SegmentPattern only = Assert.Single(Producible.Of(server.Side).AsSpan().ToArray());
        Assert.Equal(new SeqNumber(5000), only.Seq);

        Turn client = Play(scenario, Client, after: 2);
        Assert.Equal("correct required", client.Side.Verdict("-"));
        Assert.Equal("tolerated nothing-due", client.Side.Verdict("ACK seq=1001 ack=5001"));
    }

    [Fact]
    public void After_a_reset_that_lingers_the_reset_is_the_only_move()
    {
        Scenario scenario = Abort() with { Policy = new Policy { TimeWaitAfterReset = true } };
        Turn turn = Play(scenario, Client, after: 2).Make(1);
        Assert.Equal(TcpState.TimeWait, turn.Side.Tcb.State);
        Assert.Equal("correct required", turn.Side.Verdict("RST seq=1001 ack=0 win=0"));
        Assert.Single(Producible.Of(turn.Side).AsSpan().ToArray());
    }

    [Theory]
    [InlineData(TimeWaitAnswer.None, "allowed")]
    [InlineData(TimeWaitAnswer.Every, "required")]
    public void An_acceptable_ack_in_time_wait_may_be_answered(TimeWaitAnswer answer, string grounds)
    {
        Scenario scenario = Teardown() with { Policy = new Policy { TimeWaitAnswer = answer } };
        PlayedSide side = Turns.Of(scenario, Client).Last(s => s.Tcb.State == TcpState.TimeWait);
        Tcb tcb = side.Tcb;
        Host answered = side.World.Hosts[0] with { Due = [], Unanswered = null };
        WorldState world = side.World with { Hosts = side.World.Hosts.SetItem(0, answered) };
        world = WorldRun.Transmit(world, Server, new Segment
        {
            Flags = TcpFlags.Ack,
            Seq = tcb.Rcv.Nxt,
            Ack = tcb.Snd.Nxt,
            Window = 1000,
        });
        PlayedSide after = side with { World = WorldRun.Next(world)! };
        Assert.Equal($"correct {grounds}", after.Verdict($"ACK seq={tcb.Snd.Nxt} ack={tcb.Rcv.Nxt}"));
    }

    private static IEnumerable<Scenario> Scenarios(Policy policy)
    {
        Scenario[] plain =
        [
            Handshake(), Teardown(), Talk(), HalfClose(), CrossedClose(), CrossedOpen(), NobodyListens(), Abort(),
        ];
        foreach (Scenario scenario in plain)
        {
            Scenario with = scenario with { Policy = policy };
            yield return with;
            for (int lost = 1; lost <= 4; lost++)
            {
                yield return with with { Path = with.Path with { Lose = [lost] } };
            }
        }
    }
}
