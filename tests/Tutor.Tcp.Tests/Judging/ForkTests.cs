using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.World;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.Judging;

public class ForkTests
{
    [Fact]
    public void An_ack_of_the_isn_draws_a_reset_that_is_ignored_and_heals_after_a_second()
    {
        ForkRun fork = Fork(Play(Handshake(), Client, after: 2), "ACK seq=1001 ack=5000");

        Assert.Equal(
            [
                "client SYN seq=1000",
                "server SYN+ACK seq=5000 ack=1001",
                "client ACK seq=1001 ack=5000",
                "server RST seq=5000",
                "server SYN+ACK seq=5000 ack=1001",
                "client ACK seq=1001 ack=5001",
            ],
            Last(fork).Lines());
        Assert.Equal(ForkEnding.Healed, fork.Ending);
        Assert.Equal(SimTime.FromSeconds(1), fork.Cost);
        Assert.Equal("fork.healed-by-timer", fork.Sentence.Key);
    }

    [Fact]
    public void An_ack_two_above_the_isn_draws_a_challenge_ack_that_completes_the_handshake_at_once()
    {
        ForkRun fork = Fork(Play(Handshake(), Client, after: 2), "ACK seq=1001 ack=5002");

        Assert.Equal(
            ["client ACK seq=1001 ack=5002", "server RST seq=5002", "client ACK seq=1001 ack=5001"],
            Last(fork).Lines()[2..]);
        Assert.Equal(ForkEnding.Healed, fork.Ending);
        Assert.Equal(SimTime.FromMs(80), fork.Cost);
        Assert.Equal("fork.healed-later", fork.Sentence.Key);
    }

    [Fact]
    public void The_first_step_shows_the_learners_segment_under_way()
    {
        ForkRun fork = Fork(Play(Handshake(), Client, after: 2), "ACK seq=1001 ack=5000");

        Assert.Equal("client ACK seq=1001 ack=5000", fork.Steps[0].Lines()[^1]);
        Assert.False(fork.Steps[0].Ladder[^1].IsDelivered);
        Assert.Equal(TcpState.Established, fork.Steps[0][Client].Tcb.State);
        Assert.NotEmpty(fork.Steps[1].History[^1].Rules.AsSpan().ToArray());
    }

    [Fact]
    public void The_right_move_costs_nothing()
    {
        ForkRun fork = Fork(Play(Handshake(), Client, after: 2), "ACK seq=1001 ack=5001");

        Assert.Equal(ForkEnding.Healed, fork.Ending);
        Assert.Equal(SimTime.Zero, fork.Cost);
        Assert.Equal("fork.healed-at-once", fork.Sentence.Key);
    }

    [Fact]
    public void Silence_is_healed_by_a_repetition()
    {
        ForkRun fork = Fork(Play(Handshake(), Client, after: 2), "-");

        Assert.Equal(ForkEnding.Healed, fork.Ending);
        Assert.Equal(SimTime.FromSeconds(1), fork.Cost);
    }

    [Fact]
    public void A_reset_in_the_place_of_the_last_handshake_ack_leaves_a_half_open_connection()
    {
        ForkRun fork = Fork(Play(Handshake(), Client, after: 2), "RST seq=1001");

        Assert.Equal(ForkEnding.HalfOpen, fork.Ending);
        Assert.Equal(TcpState.Established, Last(fork)[Client].Tcb.State);
        Assert.Equal(TcpState.Listen, Last(fork)[Server].Tcb.State);
    }

    [Fact]
    public void A_reset_in_the_place_of_a_fin_resets_the_peer()
    {
        ForkRun fork = Fork(Play(Teardown(), Client).Make(2), "RST seq=1001");

        Assert.Equal(TcpState.Closed, Last(fork)[Server].Tcb.State);
        Assert.Equal(ForkEnding.Reset, fork.Ending);
    }

    [Fact]
    public void A_reset_that_answers_a_fin_is_no_orderly_end()
    {
        ForkRun fork = Fork(Play(Teardown(), Client).Make(4), "RST seq=1002");

        Assert.Equal(ForkEnding.Reset, fork.Ending);
    }

    [Fact]
    public void A_syn_with_another_number_is_undone_by_a_reset_and_heals_with_the_repeated_syn()
    {
        ForkRun fork = Fork(Play(Handshake(), Client), "SYN seq=2000");

        Assert.Equal(
            [
                "client SYN seq=2000",
                "server SYN+ACK seq=5000 ack=2001",
                "client RST seq=2001",
                "client SYN seq=1000",
                "server SYN+ACK seq=69000 ack=1001",
                "client ACK seq=1001 ack=69001",
            ],
            Last(fork).Lines());
        Assert.Equal(ForkEnding.Healed, fork.Ending);
        Assert.Equal(SimTime.FromSeconds(1), fork.Cost);
    }

    [Fact]
    public void A_syn_ack_with_another_number_ends_in_resets()
    {
        ForkRun fork = Fork(Play(Handshake(), Server, after: 1), "SYN+ACK seq=6000 ack=1001");

        Assert.Equal(ForkEnding.Reset, fork.Ending);
        Assert.Equal("fork.reset", fork.Sentence.Key);
    }

    [Fact]
    public void Two_ends_that_disagree_stop_answering_each_other()
    {
        // The server's ACK of that FIN is for a number that the client has not sent, so the client answers it, and the
        // server that answer. RFC 5961 section 7 ends it.
        ForkRun fork = Fork(Play(Handshake(), Client, after: 2), "FIN+ACK seq=1001 ack=5001");

        Assert.Equal(ForkEnding.WrongConnection, fork.Ending);
        Assert.Equal("fork.wrong-connection", fork.Sentence.Key);
        Assert.Equal(6, Last(fork).Ladder.Count);
    }

    [Fact]
    public void A_segment_that_is_repeated_in_vain_until_its_sender_gives_up_does_not_heal()
    {
        ForkRun fork = Fork(Play(Teardown(), Client).Make(2), "FIN+ACK seq=1001 ack=5001 len=10");

        Assert.Equal(ForkEnding.Stuck, fork.Ending);
        Assert.Equal("fork.gave-up", fork.Sentence.Key);
    }

    [Fact]
    public void A_call_of_the_application_during_the_fork_is_no_harm()
    {
        // The server's FIN carries the ACK that was left out; with the right segment it is sent at the same time.
        AppAction later = At(new AppCall.Close(false), new AppCondition.InState(TcpState.CloseWait), SimTime.FromMs(200));
        Turn turn = Play(Of([Open, CloseWhen(TcpState.Established)], [Listen, later]), Server).Make(2);

        ForkRun fork = Fork(turn, "-");

        Assert.Equal(ForkEnding.Healed, fork.Ending);
        Assert.Equal("fork.healed-at-once", fork.Sentence.Key);
        Assert.Equal(TcpState.Closed, Last(fork)[Server].Tcb.State);
    }

    [Fact]
    public void A_fin_before_the_application_closes_is_not_reset_in_time_wait()
    {
        ForkRun fork = Fork(Play(Teardown(), Server).Make(2), "FIN+ACK seq=5001 ack=1002");

        Assert.Equal(ForkEnding.Healed, fork.Ending);
    }

    [Fact]
    public void A_fork_leaves_the_world_as_it_was()
    {
        Turn turn = Play(Handshake(), Client, after: 2);
        PlayedSide before = turn.Side;

        ForkRun fork = Fork(turn, "ACK seq=1001 ack=5000");

        Assert.Equal(before, fork.Before);
        Assert.Equal(2, turn.Side.World.Ladder.Count);
    }

    [Fact]
    public void Whatever_else_is_due_follows_the_learners_segment()
    {
        // A learner who sends half of a text wrongly still has the engine send what follows.
        Scenario scenario = Of([Open, SendWhen(TcpState.Established, 2000)], [Listen]);
        Turn turn = Play(scenario, Client).Make(2);
        Assert.Equal(2, turn.Side.World[Client].Due.Count);

        ForkRun fork = Fork(turn, "ACK seq=1001 ack=5002 len=1460");

        Assert.Equal("client PSH+ACK seq=2461 ack=5001 len=540", fork.Steps[0].Lines()[^1]);
        Assert.Equal(ForkEnding.Healed, fork.Ending);
    }

    private static ForkRun Fork(Turn turn, string move) =>
        Tcp.Judging.Fork.PlayOut(turn.Side, Moves.Of(turn.Side, move));

    private static WorldState Last(ForkRun fork) => fork.Steps[fork.Steps.Count - 1];
}
