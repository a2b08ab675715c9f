using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.Judging;

/// <summary>Moves that no machine of ours makes but a conforming TCP may.</summary>
public class AllowedMoveTests
{
    [Theory]
    [InlineData("-", "correct required")]
    [InlineData("ACK seq=1001 ack=5001", "correct allowed")]
    [InlineData("ACK seq=1000 ack=5001", "refused seq-not-advanced")]
    public void The_syn_ack_that_crossed_ours_may_be_acknowledged(string move, string verdict)
    {
        Turn turn = Play(CrossedOpen(), Client).Make(2);

        Assert.Equal((StopReason.NothingDue, TcpState.Established), (turn.Reason, turn.Side.Tcb.State));
        Assert.Equal(verdict, turn.Side.Verdict(move));
    }

    [Theory]
    [InlineData("-", "correct required")]
    [InlineData("ACK seq=1002 ack=5002", "correct allowed")]
    public void What_is_acceptable_in_time_wait_may_be_acknowledged(string move, string verdict)
    {
        PlayedSide side = Arrived.At(Client, "ACK seq=5002 ack=1002 win=65535", Teardown(), played: 4);

        Assert.Equal(TcpState.TimeWait, side.Tcb.State);
        Assert.Equal(verdict, side.Verdict(move));
    }

    [Fact]
    public void An_ack_that_is_held_back_for_its_rate_may_be_sent_but_once()
    {
        const string Old = "ACK seq=4000 ack=1001 win=65535";
        const string Refusal = "ACK seq=1001 ack=5001";
        PlayedSide first = Arrived.At(Client, Old, Handshake(), afterOpen: true);
        Assert.Equal("correct required", first.Verdict(Refusal));
        PlayedSide answered = Tcp.Judging.Play.MakeDue(first, _ => true).Side;
        Assert.Equal("tolerated nothing-due", answered.Verdict(Refusal));

        WorldState later = answered.World with { Now = answered.World.Now + SimTime.FromMs(100) };
        PlayedSide second = Arrived.Then(answered with { World = later }, Old);

        Assert.Null(second.Due);
        Assert.Equal("correct allowed", second.Verdict(Refusal));
        PlayedSide after = Tcp.Judging.Play.Make(second, Moves.Of(second, Refusal), _ => true).Side;
        Assert.Equal("tolerated nothing-due", after.Verdict(Refusal));
    }

    [Theory]
    [InlineData("ACK seq=1000 ack=5001", "correct required")]
    [InlineData("ACK seq=1000 ack=5001 len=1", "correct allowed")]
    public void A_keep_alive_may_carry_one_octet(string move, string verdict)
    {
        Policy keepAlive = Policy.Rfc9293 with { KeepAlive = SimTime.FromSeconds(60) };
        Turn turn = Play(Handshake() with { Policy = keepAlive }, Client, after: 2).Make(1);

        Assert.Equal(verdict, turn.Side.Verdict(move));
    }

    [Fact]
    public void A_syn_ack_that_is_due_again_after_close_is_the_only_right_repetition()
    {
        Scenario scenario = Of([Open], [Listen, CloseWhen(TcpState.SynReceived)], lose: [2, 3]);
        Turn turn = Play(scenario, Server);
        while (turn.Side.Tcb.State != TcpState.FinWait1 || turn.Side.Due is not { } due || !due.Has(TcpFlags.Syn))
        {
            turn = turn.Make(1);
        }

        Assert.Equal("correct required", turn.Side.Verdict("SYN+ACK seq=5000 ack=1001"));
        Assert.Equal("refused syn-missing", turn.Side.Verdict("ACK seq=5000 ack=1001 len=1"));
        Assert.Equal("refused syn-missing", turn.Side.Verdict("FIN+ACK seq=5001 ack=1001"));
    }

    [Theory]
    [InlineData("ACK seq=1001 ack=5001 len=1460", "correct allowed")]
    [InlineData("ACK seq=2461 ack=5001 len=1460", "correct required")]
    [InlineData("ACK seq=2461 ack=5001 len=500", "correct allowed")]
    [InlineData("ACK seq=2462 ack=5001 len=500", "refused seq-skips-data")]
    [InlineData("ACK seq=3921 ack=5001 len=79", "refused seq-skips-data")]
    public void A_repetition_may_begin_at_each_segment_up_to_the_one_that_is_due(string move, string verdict)
    {
        Scenario scenario = Of([Open, SendWhen(TcpState.Established, 3000)], [Listen], lose: [4, 5, 6]);
        Turn turn = Play(scenario, Client).Make(5);
        Host host = turn.Side.World.Hosts[0];
        Host holed = host with { Due = [host.Tcb.RetransmissionQueue[1].Segment] };
        var side = new PlayedSide(turn.Side.World with { Hosts = turn.Side.World.Hosts.SetItem(0, holed) }, Client);

        Assert.Equal(verdict, side.Verdict(move));
    }
}
