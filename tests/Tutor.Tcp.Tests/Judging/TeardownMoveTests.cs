using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.World;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.Judging;

public class TeardownMoveTests
{
    [Theory]
    [InlineData("FIN+ACK seq=1001 ack=5001", "correct required")]
    [InlineData("FIN+ACK+PSH seq=1001 ack=5001", "correct allowed")]
    [InlineData("FIN seq=1001", "refused ack-flag-missing")]
    [InlineData("ACK seq=1001 ack=5001", "tolerated fin-missing")]
    [InlineData("FIN+ACK seq=1002 ack=5001", "refused seq-ahead")]
    [InlineData("FIN+ACK seq=1000 ack=5001", "refused seq-not-advanced")]
    [InlineData("FIN+ACK seq=1001 ack=5000", "tolerated ack-equals-isn")]
    [InlineData("FIN+ACK seq=1001 ack=5002", "refused ack-ahead")]
    [InlineData("FIN+ACK seq=5001 ack=1001", "refused seq-is-their-number")]
    [InlineData("RST seq=1001", "refused rst-instead-of-fin")]
    [InlineData("RST+ACK seq=1001 ack=5001", "refused rst-instead-of-fin")]
    [InlineData("SYN seq=1001", "refused syn-in-synchronized")]
    [InlineData("SYN+FIN seq=1001", "refused syn-with-fin")]
    [InlineData("-", "refused wait-instead-of-answer")]
    public void The_client_closes_first(string move, string verdict)
    {
        // SYN, ACK, and then the application closes.
        Turn turn = Play(Teardown(), Client).Make(2);

        Assert.Equal(TcpState.FinWait1, turn.Side.Tcb.State);
        Assert.Equal(TcpState.Established, turn.Side.ShownTcb.State);
        Assert.Equal(verdict, turn.Side.Verdict(move));
    }

    [Theory]
    [InlineData("-", "correct required")]
    [InlineData("ACK seq=1002 ack=5001", "tolerated nothing-due")]
    [InlineData("FIN+ACK seq=1001 ack=5001", "refused fin-repeated")]
    [InlineData("FIN+ACK seq=1002 ack=5001", "tolerated fin-repeated")]
    [InlineData("ACK seq=1002 ack=5001 len=4", "refused data-after-fin")]
    [InlineData("RST seq=1002", "refused rst-not-called-for")]
    public void The_clients_fin_was_acknowledged(string move, string verdict)
    {
        Turn turn = Play(Teardown(), Client).Make(3);

        Assert.Equal(TcpState.FinWait2, turn.Side.Tcb.State);
        Assert.Equal(verdict, turn.Side.Verdict(move));
    }

    [Theory]
    [InlineData("ACK seq=1002 ack=5002", "correct required")]
    [InlineData("ACK seq=1002 ack=5001", "tolerated ack-fin-not-counted")]
    [InlineData("ACK seq=1001 ack=5002", "refused seq-fin-not-counted")]
    [InlineData("ACK seq=1001 ack=5001", "refused seq-fin-not-counted")]
    [InlineData("ACK seq=1003 ack=5002", "tolerated seq-ahead")]
    [InlineData("ACK seq=1002 ack=5003", "refused ack-ahead")]
    [InlineData("FIN+ACK seq=1002 ack=5002", "tolerated fin-repeated")]
    [InlineData("RST seq=1002", "refused rst-not-called-for")]
    [InlineData("SYN seq=65000", "refused syn-in-synchronized")]
    [InlineData("-", "refused wait-instead-of-answer")]
    public void The_client_answers_the_servers_fin(string move, string verdict)
    {
        Turn turn = Play(Teardown(), Client).Make(4);

        Assert.Equal(TcpState.TimeWait, turn.Side.Tcb.State);
        Assert.Equal(verdict, turn.Side.Verdict(move));
    }

    [Theory]
    [InlineData("ACK seq=5001 ack=1002", "correct required")]
    [InlineData("ACK seq=5001 ack=1001", "tolerated ack-fin-not-counted")]
    [InlineData("FIN+ACK seq=5001 ack=1002", "tolerated fin-before-close")]
    [InlineData("ACK seq=5001 ack=1003", "refused ack-ahead")]
    [InlineData("ACK seq=5002 ack=1002", "tolerated seq-ahead")]
    [InlineData("RST seq=5001", "refused rst-not-called-for")]
    [InlineData("-", "refused wait-instead-of-answer")]
    public void The_server_answers_the_clients_fin(string move, string verdict)
    {
        // SYN+ACK; the ACK arrives; the FIN arrives.
        Turn turn = Play(Teardown(), Server).Make(2);

        Assert.Equal(TcpState.CloseWait, turn.Side.Tcb.State);
        Assert.Equal(verdict, turn.Side.Verdict(move));
    }

    [Theory]
    [InlineData("FIN+ACK seq=5001 ack=1002", "correct required")]
    [InlineData("ACK seq=5001 ack=1002", "tolerated fin-missing")]
    [InlineData("FIN+ACK seq=5001 ack=1001", "tolerated ack-fin-not-counted")]
    [InlineData("FIN+ACK seq=5002 ack=1002", "refused seq-ahead")]
    [InlineData("RST seq=5001", "refused rst-instead-of-fin")]
    [InlineData("-", "refused wait-instead-of-answer")]
    public void The_server_closes_second(string move, string verdict)
    {
        Turn turn = Play(Teardown(), Server).Make(3);

        Assert.Equal(TcpState.LastAck, turn.Side.Tcb.State);
        Assert.Equal(verdict, turn.Side.Verdict(move));
    }

    [Theory]
    [InlineData("ACK seq=1002 ack=5002", "correct required")]
    [InlineData("ACK seq=1001 ack=5002", "refused seq-fin-not-counted")]
    [InlineData("ACK seq=1002 ack=5001", "tolerated ack-fin-not-counted")]
    [InlineData("FIN+ACK seq=1001 ack=5002", "refused fin-repeated")]
    [InlineData("FIN+ACK seq=1002 ack=5002", "tolerated fin-repeated")]
    [InlineData("RST seq=1002", "refused rst-not-called-for")]
    [InlineData("-", "refused wait-instead-of-answer")]
    public void Both_closed_at_once(string move, string verdict)
    {
        Turn turn = Play(CrossedClose(), Client).Make(3);

        Assert.Equal(TcpState.Closing, turn.Side.Tcb.State);
        Assert.Equal(verdict, turn.Side.Verdict(move));
    }

    [Theory]
    [InlineData("ACK seq=1002 ack=5051", "correct required")]
    [InlineData("ACK seq=1002 ack=5001", "tolerated ack-data-not-counted")]
    [InlineData("ACK seq=1002 ack=5002", "tolerated ack-plus-one-for-data")]
    [InlineData("ACK seq=1002 ack=5050", "tolerated ack-below-window")]
    [InlineData("ACK seq=1002 ack=5052", "refused ack-ahead")]
    [InlineData("ACK seq=1001 ack=5051", "refused seq-fin-not-counted")]
    [InlineData("ACK seq=1002 ack=5051 win=100", "tolerated window-taken-back")]
    public void The_closed_half_still_acknowledges_text(string move, string verdict)
    {
        Turn turn = Play(HalfClose(), Client).Make(4);

        Assert.Equal(TcpState.FinWait2, turn.Side.Tcb.State);
        Assert.Equal(verdict, turn.Side.Verdict(move));
    }

    [Theory]
    [InlineData("ACK+PSH seq=5001 ack=1002 len=50", "correct required")]
    [InlineData("ACK seq=5001 ack=1002 len=50", "correct allowed")]
    [InlineData("ACK seq=5001 ack=1002 len=20", "correct allowed")]
    [InlineData("ACK seq=5001 ack=1002 len=51", "tolerated data-not-given")]
    [InlineData("ACK seq=5001 ack=1002 len=2000", "tolerated len-over-mss")]
    [InlineData("ACK seq=5001 ack=1002", "tolerated nothing-due")]
    [InlineData("FIN+ACK seq=5001 ack=1002", "tolerated fin-before-close")]
    [InlineData("ACK seq=5051 ack=1002 len=50", "refused seq-skips-data")]
    public void The_open_half_sends_on(string move, string verdict)
    {
        Turn turn = Play(HalfClose(), Server).Make(3);

        Assert.Equal(TcpState.CloseWait, turn.Side.Tcb.State);
        Assert.Equal(verdict, turn.Side.Verdict(move));
    }

    [Theory]
    [InlineData("ACK seq=5001 ack=1302 win=65235", "tolerated fin-missing")]
    [InlineData("ACK seq=5001 ack=1302 win=65236", "tolerated fin-missing")]
    [InlineData("ACK seq=5001 ack=1302 win=65535", "tolerated fin-missing")]
    [InlineData("RST seq=5001 win=65235", "refused rst-instead-of-fin")]
    public void A_window_that_is_wider_by_a_little_does_not_hide_that_a_fin_is_due(string move, string verdict)
    {
        Scenario scenario = Of(
            [Open, SendWhen(TcpState.Established, 300), At(new AppCall.Close(false), new AppCondition.WhenSent())],
            [Listen, CloseWhen(TcpState.CloseWait)]);
        Turn turn = Play(scenario, Server);
        while (turn.Side.Tcb.State != TcpState.LastAck)
        {
            turn = turn.Make(1);
        }

        Assert.Equal(verdict, turn.Side.Verdict(move));
    }

    [Fact]
    public void Part_of_a_text_leaves_the_rest_due()
    {
        Turn turn = Play(HalfClose(), Server).Make(3);

        turn = Tcp.Judging.Play.Make(turn.Side, Moves.Of(turn.Side, "ACK seq=5001 ack=1002 len=20"), Never);

        Assert.Equal(StopReason.SegmentDue, turn.Reason);
        Assert.Equal("PSH+ACK seq=5021 ack=1002 len=30", Short(turn.Side.Due!));
        Assert.Equal("correct required", turn.Side.Verdict("PSH+ACK seq=5021 ack=1002 len=30"));
        Assert.Equal("tolerated seq-data-not-counted", turn.Side.Verdict("PSH+ACK seq=5001 ack=1002 len=30"));
    }

    [Theory]
    [InlineData("PSH+ACK seq=5001 ack=1002 len=50", "correct required", "right.move-repetition")]
    [InlineData("ACK seq=5001 ack=1002 len=20", "correct allowed", "right.move-repetition")]
    public void Text_that_was_sent_in_two_parts_is_repeated_in_one(string move, string verdict, string text)
    {
        Scenario scenario = HalfClose();
        scenario = scenario with { Path = scenario.Path with { Lose = [6, 7] } };
        Turn turn = Play(scenario, Server).Make(3);
        foreach (string part in new[] { "ACK seq=5001 ack=1002 len=20", "PSH+ACK seq=5021 ack=1002 len=30" })
        {
            turn = Tcp.Judging.Play.Make(turn.Side, Moves.Of(turn.Side, part), Never);
        }

        Assert.Equal("PSH+ACK seq=5001 ack=1002 len=50", Short(turn.Side.Due!));
        Assert.Equal(verdict, turn.Side.Verdict(move));
        Assert.Equal(text, Judge.Of(turn.Side, Moves.Of(turn.Side, move)).Explanation[0].Key);
    }

    [Theory]
    [InlineData("FIN+ACK seq=1101 ack=5051", "correct required")]
    [InlineData("FIN+ACK seq=1001 ack=5051", "refused seq-data-not-counted")]
    [InlineData("FIN+ACK seq=1002 ack=5051", "refused seq-not-advanced")]
    [InlineData("FIN+ACK seq=1101 ack=5001", "tolerated ack-below-window")]
    public void The_client_closes_after_text(string move, string verdict)
    {
        // SYN, ACK, text, silence, ACK of their text; then the application closes.
        Turn turn = Play(Talk(), Client).Make(5);

        Assert.Equal(TcpState.FinWait1, turn.Side.Tcb.State);
        Assert.Equal(verdict, turn.Side.Verdict(move));
    }

    [Theory]
    [InlineData("RST seq=1001", "correct required")]
    [InlineData("RST+ACK seq=1001 ack=5001", "refused rst-wrong-form")]
    [InlineData("RST seq=1000", "refused rst-wrong-form")]
    [InlineData("FIN+ACK seq=1001 ack=5001", "tolerated rst-missing")]
    public void An_abort_sends_a_reset(string move, string verdict) =>
        Assert.Equal(verdict, Play(Abort(), Client).Make(2).Side.Verdict(move));

    [Fact]
    public void After_the_last_ack_the_timer_ends_time_wait()
    {
        Turn turn = Play(Teardown(), Client, goal: w => w[Client].Tcb.State == TcpState.Closed && w.Now > SimTime.Zero);
        while (turn.Reason is not (StopReason.GoalReached or StopReason.Idle))
        {
            turn = Tcp.Judging.Play.MakeDue(turn.Side, w => w[Client].Tcb.State == TcpState.Closed && w.Now > SimTime.Zero);
        }

        Assert.Equal(StopReason.GoalReached, turn.Reason);
        Assert.Equal(TcpState.Closed, turn.Side.Tcb.State);
    }
}
