using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.Judging;

public class PlayTests
{
    private static readonly Func<WorldState, bool> BothOpen =
        w => w[Client].Tcb.State == TcpState.Established && w[Server].Tcb.State == TcpState.Established;

    [Theory]
    [InlineData(Client, 0, "SYN seq=1000")]
    [InlineData(Client, 1, "ACK seq=1001 ack=5001")]
    [InlineData(Client, 2, "ACK seq=1001 ack=5001")]
    [InlineData(Server, 0, "SYN+ACK seq=5000 ack=1001")]
    [InlineData(Server, 1, "SYN+ACK seq=5000 ack=1001")]
    public void The_learner_comes_in_after_the_segments_that_the_engine_plays(string host, int after, string due)
    {
        Turn turn = Play(Handshake(), host, after, BothOpen);

        Assert.Equal(StopReason.SegmentDue, turn.Reason);
        Assert.Equal(due, Short(turn.Side.Due!));
    }

    [Fact]
    public void After_more_segments_than_there_are_the_world_is_idle() =>
        Assert.Equal(StopReason.Idle, Play(Handshake(), Client, after: 9).Reason);

    [Fact]
    public void After_the_last_segment_of_the_handshake_the_goal_is_reached() =>
        Assert.Equal(StopReason.GoalReached, Play(Handshake(), Server, after: 3, BothOpen).Reason);

    [Fact]
    public void Without_a_goal_the_arrival_of_the_last_ack_asks_for_silence() =>
        Assert.Equal(StopReason.NothingDue, Play(Handshake(), Server, after: 3).Reason);

    [Fact]
    public void The_right_ack_reaches_the_goal()
    {
        Turn turn = Play(Handshake(), Client, after: 2, BothOpen);

        turn = Tcp.Judging.Play.Make(turn.Side, Moves.Of(turn.Side, "ACK seq=1001 ack=5001"), BothOpen);

        Assert.Equal(StopReason.GoalReached, turn.Reason);
        Assert.Equal(TcpState.Established, turn.Side.World[Server].Tcb.State);
        Assert.Equal(turn.Side.Tcb, turn.Side.ShownTcb);
    }

    [Fact]
    public void What_is_due_comes_before_the_goal()
    {
        // The client is ESTABLISHED as soon as the SYN+ACK is there, but its ACK is still to be sent.
        Turn turn = Play(Handshake(), Client, after: 2, w => w[Client].Tcb.State == TcpState.Established);

        Assert.Equal(StopReason.SegmentDue, turn.Reason);
        Assert.Equal(TcpState.SynSent, turn.Side.ShownTcb.State);
    }

    [Fact]
    public void The_learners_own_segment_goes_on_the_wire_and_the_control_block_stays()
    {
        PlayedSide side = Play(Handshake(), Client, after: 2).Side;

        Turn turn = Tcp.Judging.Play.Make(side, Moves.Of(side, "PSH+ACK seq=1001 ack=5001 win=100"), BothOpen);

        Assert.Equal("PSH+ACK seq=1001 ack=5001 win=100", SegmentText.Format(turn.Side.World.Ladder[2].Segment));
        Assert.Equal(side.Tcb, turn.Side.Tcb);
        Assert.Equal(100u, turn.Side.World[Server].Tcb.Snd.Wnd);
    }

    [Fact]
    public void A_syn_without_options_gets_those_that_the_machine_would_send()
    {
        PlayedSide side = Play(Handshake(), Client).Side;

        Turn turn = Tcp.Judging.Play.Make(side, Moves.Of(side, "SYN seq=1000"), Never);

        Assert.Equal((ushort)1460, turn.Side.World.Ladder[0].Segment.Options.Mss);
    }

    [Fact]
    public void One_segment_may_cover_several_that_are_due()
    {
        Scenario scenario = Of([Open, SendWhen(TcpState.Established, 100)], [Listen]);
        Turn turn = Play(scenario, Client).Make(2);
        Host host = turn.Side.World.Hosts[0];
        Segment ack = host.Due[0] with { Flags = TcpFlags.Ack, DataLength = 0 };
        WorldState both = turn.Side.World with
        {
            Hosts = turn.Side.World.Hosts.SetItem(0, host with { Due = [ack, host.Due[0]] }),
        };
        var side = new PlayedSide(both, Client);

        Assert.Equal("correct required", side.Verdict("PSH+ACK seq=1001 ack=5001 len=100"));
        Assert.Equal("correct required", side.Verdict("ACK seq=1001 ack=5001"));
        Turn next = Tcp.Judging.Play.Make(side, Moves.Of(side, "PSH+ACK seq=1001 ack=5001 len=100"), _ => true);
        Assert.Empty(next.Side.World[Client].Due.AsSpan().ToArray());
    }

    [Fact]
    public void Silence_runs_to_the_next_event_at_the_played_host()
    {
        Turn turn = Play(Teardown(), Client).Make(3);
        Assert.Equal(StopReason.NothingDue, turn.Reason);

        turn = Tcp.Judging.Play.Make(turn.Side, new Move.SayNothing(), Never);

        Assert.Equal(StopReason.SegmentDue, turn.Reason);
        Assert.Equal("ACK seq=1002 ack=5002", Short(turn.Side.Due!));
    }

    [Fact]
    public void An_arrival_that_needs_no_answer_shows_the_host_as_it_was_until_the_learner_says_nothing()
    {
        Turn turn = Play(Teardown(), Client).Make(3);

        Assert.Equal(TcpState.FinWait1, turn.Side.ShownTcb.State);
        Assert.Equal(TcpState.FinWait2, turn.Side.Tcb.State);

        turn = Tcp.Judging.Play.Make(turn.Side, new Move.SayNothing(), Never);

        Assert.Equal(TcpState.FinWait2, turn.Side.ShownTcb.State);
    }

    [Fact]
    public void The_clock_stands_still_while_the_learner_thinks()
    {
        Turn turn = Play(Handshake(), Client, after: 2);
        SimTime before = turn.Side.World.Now;

        turn = Tcp.Judging.Play.MakeDue(turn.Side, BothOpen);

        Assert.Equal(before, turn.Side.World.Ladder[2].SentAt);
    }

    [Fact]
    public void Showing_every_move_plays_a_whole_conversation()
    {
        foreach (string host in new[] { Client, Server })
        {
            WorldState alone = WorldRun.Start(Talk(), played: null).RunToEnd();

            Turn turn = Play(Talk(), host).Make(20);

            Assert.Equal(alone.Lines(), turn.Side.World.Lines());
        }
    }

    [Fact]
    public void The_window_of_a_syn_is_not_scaled()
    {
        Scenario scenario = Handshake() with { Policy = new Policy { WindowScale = 7 } };
        PlayedSide side = Play(scenario, Client, after: 2).Make(1).Side;

        Assert.Equal(511, Tcp.Judging.Play.WindowToState(side));
        Assert.Equal(65535, Tcp.Judging.Play.WindowToState(side, TcpFlags.Syn));
    }

    [Fact]
    public void A_played_world_remembers_everything()
    {
        Turn turn = Play(Handshake() with { Recording = Recording.Nothing }, Client, after: 2);

        Assert.Equal(StopReason.SegmentDue, turn.Reason);
        Assert.Equal(2, turn.Side.World.Ladder.Count);
        Assert.Equal("correct required", turn.Side.Verdict("ACK seq=1001 ack=5001"));
    }
}
