using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using static Tutor.Tcp.Tests.World.Crowds;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.World;

/// <summary>An old duplicate SYN, as in RFC 9293 figure 8: run by the engine, and with the server played.</summary>
public class InjectionTests
{
    private static readonly Func<WorldState, bool> BothOpen = world =>
        world[Client].Tcb.State == TcpState.Established && world[Server].Tcb.State == TcpState.Established;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_old_duplicate_syn_is_undone_by_the_reset_of_the_client(bool hasIntruder)
    {
        WorldState end = WorldRun.Start(Figure8(hasIntruder), null).RunToEnd();

        Assert.Equal(
            [
                "client SYN seq=100",
                $"{(hasIntruder ? Attacker : "network")} SYN seq=90",
                "server SYN+ACK seq=300 ack=91",
                "client RST seq=91",
                "server SYN+ACK seq=64300 ack=101",
                "client ACK seq=101 ack=64301",
            ],
            end.Lines());
        Assert.True(BothOpen(end));
        Assert.Equal([SimTime.Zero, SimTime.Zero], end.Ladder.AsSpan()[..2].ToArray().Select(line => line.SentAt));
        Assert.Equal(Server, end.Ladder[1].To);
    }

    [Fact]
    public void Injections_are_made_in_the_order_of_their_times()
    {
        Scenario scenario = Handshake() with
        {
            Injections = [OldSyn(3, 300), OldSyn(1, 100), OldSyn(2, 200, "network")],
        };

        WorldState end = WorldRun.Start(scenario, null).RunToEnd();

        Assert.Equal(
            [SimTime.FromMs(100), SimTime.FromMs(200), SimTime.FromMs(300)],
            end.Ladder.AsSpan().ToArray().Where(line => line.From is Attacker or "network").Select(line => line.SentAt));
        Assert.True(end.Injections.IsEmpty);
    }

    [Fact]
    public void The_played_server_is_judged_by_what_the_old_duplicate_made_due()
    {
        Turn turn = Play(Figure8(hasIntruder: true), Server, goal: BothOpen);

        Assert.Equal(StopReason.SegmentDue, turn.Reason);
        Assert.Equal("SYN+ACK seq=300 ack=91", Short(turn.Side.Due!));
        Assert.Equal(Client, turn.Side.World.PeerOf(Server).Name);

        Segment due = turn.Side.Due!;
        Judgement right = Judge.Of(turn.Side, new Move.Send(due));
        Assert.Equal((Verdict.Correct, Grounds.Required), (right.Verdict, right.Grounds));
        Assert.Equal("RST seq=91", Short(Assert.Single(right.Peer!.Answers.AsSpan().ToArray())));

        Judgement wrong = Judge.Of(turn.Side, new Move.Send(due with { Ack = new SeqNumber(90) }));
        Assert.Equal(Verdict.Refused, wrong.Verdict);
        Assert.Equal("ack-equals-isn", wrong.Code?.Id);
    }

    [Fact]
    public void The_exercise_goes_on_until_the_real_connection_is_open()
    {
        Turn turn = Play(Figure8(hasIntruder: true), Server, goal: BothOpen);
        List<StopReason> reasons = [];
        while (turn.Reason is StopReason.SegmentDue or StopReason.NothingDue)
        {
            reasons.Add(turn.Reason);
            turn = Tcp.Judging.Play.MakeDue(turn.Side, BothOpen);
        }

        Assert.Equal([StopReason.SegmentDue, StopReason.NothingDue, StopReason.SegmentDue], reasons);
        Assert.Equal(StopReason.GoalReached, turn.Reason);
    }

    [Fact]
    public void A_wrong_answer_to_the_old_duplicate_is_played_out_and_heals()
    {
        Turn turn = Play(Figure8(hasIntruder: true), Server, goal: BothOpen);
        Segment due = turn.Side.Due!;

        ForkRun fork = Fork.PlayOut(turn.Side, new Move.Send(due with { Ack = new SeqNumber(90) }));

        Assert.Equal(ForkEnding.Healed, fork.Ending);
        Assert.True(BothOpen(fork.Steps[^1]));
        Assert.Equal(SimTime.Zero, Fork.PlayOut(turn.Side, new Move.Send(due)).Cost);
    }

    [Fact]
    public void It_makes_no_difference_where_in_the_list_of_hosts_the_intruder_stands()
    {
        Scenario scenario = Figure8(hasIntruder: true);
        HostSpec[] hosts = [.. scenario.Hosts.AsSpan()];
        scenario = scenario with
        {
            Hosts = [hosts[2], hosts[0] with { Peer = Server }, hosts[1] with { Peer = Client }],
        };

        Turn turn = Play(scenario, Server, goal: BothOpen);
        ForkRun fork = Fork.PlayOut(turn.Side, new Move.Send(turn.Side.Due! with { Ack = new SeqNumber(90) }));

        Assert.Equal(ForkEnding.Healed, fork.Ending);
        Assert.Equal("RST seq=91", Short(Judge.Of(turn.Side, DueOf(turn)).Peer!.Answers[0]));
    }

    [Fact]
    public void An_answer_to_a_stranger_goes_to_the_stranger_also_when_a_learner_sends_it()
    {
        Scenario scenario = Of(Handshake().Hosts[1], Intruder()) with
        {
            Injections =
            [
                new Injection(SimTime.Zero, Attacker, AttackerEnd, ServerEnd, new Segment { Flags = TcpFlags.Ack, Ack = new SeqNumber(7) }),
            ],
        };

        Turn turn = Play(scenario, Server);
        Assert.Equal("RST seq=7", Short(turn.Side.Due!));
        Turn after = Tcp.Judging.Play.MakeDue(turn.Side, Never);

        Assert.Equal((Attacker, AttackerEnd), (after.Side.World.Ladder[^1].To, after.Side.World.Ladder[^1].Destination));
    }

    [Fact]
    public void A_segment_of_no_connection_asks_no_move_of_the_learner()
    {
        Scenario scenario = Figure8(hasIntruder: true) with
        {
            Injections = [new Injection(SimTime.FromSeconds(5), Attacker, AttackerEnd, ServerEnd, OldSyn(9).Segment)],
        };
        Turn turn = Play(scenario, Server, after: 3);
        Assert.Equal(TcpState.Established, turn.Side.Tcb.State);

        Turn next = Tcp.Judging.Play.Make(turn.Side, new Move.SayNothing(), Never);

        Assert.Equal(StopReason.Idle, next.Reason);
        Assert.Equal("server RST+ACK seq=0 ack=10", next.Side.World.Lines()[^1]);
    }

    private static Move.Send DueOf(Turn turn) => new Move.Send(turn.Side.Due!);

    private static Scenario Figure8(bool hasIntruder)
    {
        Scenario two = Worlds.Of(
            [Open], [Listen], clientIss: 100, serverIss: 300, hold: [new HeldSegment(1, SimTime.FromMs(500))]);
        return two with
        {
            Hosts = hasIntruder ? two.Hosts.Add(Intruder()) : two.Hosts,
            Injections = [OldSyn(90, from: hasIntruder ? Attacker : "network")],
        };
    }
}
