using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.Judging;

/// <summary>Codes that the plain handshake and teardown do not bring out.</summary>
public class EveryCodeTests
{
    private static readonly AppAction[] Talkative = [Open, SendWhen(TcpState.Established, 3000)];

    [Fact]
    public void Text_on_a_syn_is_not_acknowledged_before_the_connection_is_open()
    {
        PlayedSide side = Arrived.At(Server, "SYN seq=1000 len=10 win=65535", Of([], [Listen]));

        Assert.Equal(new SeqNumber(1001), side.Tcb.Rcv.Nxt);
        Assert.Equal("correct required", side.Verdict("SYN+ACK seq=5000 ack=1001"));
        Assert.EndsWith("syn-data-ignored", side.Verdict("SYN+ACK seq=5000 ack=1011"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ACK seq=1001 ack=5001", "correct required")]
    [InlineData("ACK seq=1001 ack=5031", "refused ack-past-hole")]
    [InlineData("ACK seq=1001 ack=5021", "refused ack-past-hole")]
    [InlineData("ACK seq=1001 ack=5032", "refused ack-ahead")]
    public void A_hole_is_not_acknowledged(string move, string verdict)
    {
        PlayedSide side = Arrived.At(Client, "ACK seq=5021 ack=1001 len=10 win=65535", Handshake(), afterOpen: true);

        Assert.Equal(verdict, side.Verdict(move));
    }

    [Theory]
    [InlineData("ACK seq=1001 ack=5011", "correct required")]
    [InlineData("ACK seq=1001 ack=5001", "tolerated ack-data-not-counted")]
    [InlineData("ACK seq=1001 ack=5002", "tolerated ack-plus-one-for-data")]
    public void Each_octet_is_counted(string move, string verdict)
    {
        WorldState world = Play(Of([Open], [Listen, SendWhen(TcpState.Established, 10)]), Client, after: 2)
            .Make(1).Side.World;

        Assert.Equal(verdict, new PlayedSide(world, Client).Verdict(move));
    }

    [Theory]
    [InlineData("ACK seq=1001 ack=5001 len=1460", "correct required")]
    [InlineData("ACK seq=1001 ack=5001 len=700", "correct allowed")]
    [InlineData("ACK seq=1001 ack=5001 len=1461", "tolerated len-over-mss")]
    [InlineData("ACK seq=2461 ack=5001 len=540", "refused seq-skips-data")]
    public void Text_fits_the_segment_size(string move, string verdict)
    {
        Turn turn = Play(Of([.. Talkative], [Listen]), Client).Make(2);

        Assert.Equal(verdict, turn.Side.Verdict(move));
    }

    [Theory]
    [InlineData("ACK seq=1001 ack=5001 len=500", "correct required")]
    [InlineData("ACK seq=1001 ack=5001 len=501", "tolerated len-over-window")]
    public void Text_fits_the_window(string move, string verdict)
    {
        Turn turn = Play(WithServerBuffer(Of([.. Talkative], [Listen]), 500), Client).Make(2);

        Assert.Equal(verdict, turn.Side.Verdict(move));
    }

    [Theory]
    [InlineData("SYN seq=1000", "too-early")]
    [InlineData("ACK seq=1001 ack=1", "nothing-due")]
    [InlineData("RST seq=1001", "rst-not-called-for")]
    public void Before_the_timer_a_syn_is_not_repeated(string move, string code)
    {
        // A bare ACK that acknowledges the SYN but carries none is dropped, and nothing is due.
        PlayedSide side = Arrived.At(Client, "ACK seq=5000 ack=1001 win=1000", Handshake(), played: 1);

        Assert.Equal(TcpState.SynSent, side.Tcb.State);
        Assert.Null(side.Due);
        Assert.EndsWith(code, side.Verdict(move), StringComparison.Ordinal);
    }

    [Fact]
    public void When_the_timer_has_run_out_the_syn_is_due_again()
    {
        Scenario scenario = Handshake() with { Path = new PathSpec(SimTime.FromMs(40), [1], []) };
        Turn turn = Play(scenario, Client).Make(1);

        Assert.Equal(SimTime.FromSeconds(1), turn.Side.World.Now);
        Assert.Equal("correct required", turn.Side.Verdict("SYN seq=1000"));
        Assert.Equal("tolerated seq-not-isn", turn.Side.Verdict("SYN seq=1001"));
    }

    [Theory]
    [InlineData("RST seq=7777", "correct required")]
    [InlineData("RST+ACK seq=0 ack=5001", "refused rst-wrong-form")]
    [InlineData("ACK seq=1001 ack=5001", "tolerated rst-missing")]
    public void An_acknowledgment_of_what_was_never_sent_is_answered_by_a_reset(string move, string verdict)
    {
        PlayedSide side = Arrived.At(Client, "SYN+ACK seq=5000 ack=7777 win=1000", Handshake(), played: 1);

        Assert.Equal(verdict, side.Verdict(move));
    }

    [Theory]
    [InlineData("SYN+ACK seq=5000 ack=1001", "correct required")]
    [InlineData("ACK seq=5001 ack=1001", "correct allowed")]
    [InlineData("ACK seq=5000 ack=1001", "refused seq-not-advanced")]
    public void A_repeated_syn_may_be_answered_in_two_ways(string move, string verdict)
    {
        PlayedSide side = RepeatedSyn();

        Assert.Equal(TcpState.SynReceived, side.ShownTcb.State);
        Assert.Equal(verdict, side.Verdict(move));
    }

    [Fact]
    public void The_bare_ack_takes_the_place_of_the_second_syn_ack()
    {
        PlayedSide side = RepeatedSyn();

        Turn turn = Tcp.Judging.Play.Make(side, Moves.Of(side, "ACK seq=5001 ack=1001"), Never);

        Assert.DoesNotContain("server SYN+ACK seq=5000 ack=1001", turn.Side.World.Lines()[side.World.Ladder.Count..]);
    }

    [Fact]
    public void A_listening_host_does_not_open()
    {
        PlayedSide side = Arrived.At(Server, "RST seq=1 win=0", Of([], [Listen]));

        Assert.EndsWith("wrong-side", side.Verdict("SYN seq=5000"), StringComparison.Ordinal);
        Assert.Equal("correct required", side.Verdict("-"));
    }

    [Fact]
    public void A_keep_alive_number_is_a_used_number_unless_the_policy_has_keep_alives()
    {
        Policy keepAlive = Policy.Rfc9293 with { KeepAlive = SimTime.FromSeconds(60) };
        PlayedSide without = Play(Handshake(), Server, after: 1).Make(1).Side;
        PlayedSide with = Play(Handshake() with { Policy = keepAlive }, Server, after: 1).Make(1).Side;

        Assert.Contains(
            DiagnosisCodes.SeqNotAdvanced,
            Judge.Of(without, Moves.Of(without, "ACK seq=5000 ack=1001")).Findings.AsSpan().ToArray().Select(f => f.Code));
        Assert.EndsWith("too-early", with.Verdict("ACK seq=5000 ack=1001"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_keep_alive_is_due_when_its_timer_has_run_out()
    {
        Policy keepAlive = Policy.Rfc9293 with { KeepAlive = SimTime.FromSeconds(60) };
        Turn turn = Play(Handshake() with { Policy = keepAlive }, Client, after: 2).Make(1);

        Assert.Equal(SimTime.FromMs(60_080), turn.Side.World.Now);
        Assert.Equal("correct required", turn.Side.Verdict("ACK seq=1000 ack=5001"));
        Assert.Equal("tolerated seq-ahead", turn.Side.Verdict("ACK seq=1001 ack=5001"));
    }

    [Theory]
    [InlineData("ACK seq=1001 ack=5001 win=10000", "tolerated nothing-due")]
    [InlineData("ACK seq=1001 ack=5001 win=10001", "tolerated nothing-due")]
    [InlineData("ACK seq=1001 ack=5001 win=11459", "tolerated nothing-due")]
    [InlineData("ACK seq=1001 ack=5001 win=11460", "correct allowed")]
    [InlineData("ACK seq=1001 ack=5001 win=65535", "correct allowed")]
    public void A_window_that_is_wider_by_a_segment_may_be_stated_at_any_time(string move, string verdict)
    {
        // MUST-39: the right edge does not move by less.
        PlayedSide side = Play(Handshake(), Client, after: 2).Side;
        side = Tcp.Judging.Play.Make(side, Moves.Of(side, "ACK seq=1001 ack=5001 win=10000"), _ => true).Side;

        Assert.Null(side.Due);
        Assert.Equal(verdict, side.Verdict(move));
    }

    [Theory]
    [InlineData("ACK seq=1011 ack=5051 win=65535", "tolerated nothing-due")]
    [InlineData("ACK seq=1011 ack=5051 win=65485", "tolerated nothing-due")]
    [InlineData("ACK seq=1011 ack=5051 win=65484", "tolerated nothing-due")]
    public void A_window_that_is_wider_by_a_few_octets_is_not_stated(string move, string verdict)
    {
        Scenario scenario = Of(
            [Open, At(new AppCall.Send(10), new AppCondition.At(SimTime.FromSeconds(2)))],
            [Listen, SendWhen(TcpState.Established, 50)]);
        Turn turn = Play(scenario, Client).Make(4);

        Assert.Equal(StopReason.NothingDue, turn.Reason);
        Assert.Equal(verdict, turn.Side.Verdict(move));
    }

    [Fact]
    public void A_closed_window_is_probed_when_its_timer_has_run_out()
    {
        Turn turn = Play(WithServerBuffer(Of([.. Talkative], [Listen]), 1), Client).Make(2);
        for (int i = 0; i < 10; i++)
        {
            Assert.Equal(Grounds.Required, Judge.Of(turn.Side, Tcp.Judging.Play.DueMove(turn.Side)).Grounds);
            turn = Tcp.Judging.Play.MakeDue(turn.Side, Never);
        }
    }

    [Fact]
    public void The_own_number_as_ack_has_a_second_reading()
    {
        PlayedSide side = Play(Handshake(), Client, after: 2).Side;

        Judgement judgement = Judge.Of(side, Moves.Of(side, "ACK seq=1001 ack=1001"));

        Assert.Equal(DiagnosisCodes.AckOwnNumber, judgement.Code);
        Assert.Equal(DiagnosisCodes.AckBelowWindow, judgement.SecondCandidate);
    }

    [Fact]
    public void Of_two_readings_the_one_that_fits_more_fields_leads()
    {
        // With equal ISNs, ack 1000 is both the peer's ISN and an own number; a seq of 1000 says which.
        PlayedSide side = Play(Handshake(1000, 1000), Client, after: 2).Side;

        Judgement judgement = Judge.Of(side, Moves.Of(side, "ACK seq=1000 ack=1000"));

        Assert.Equal(DiagnosisCodes.SeqNotAdvanced, judgement.Code);
        Assert.Equal(DiagnosisCodes.AckEqualsIsn, judgement.Findings[1].Code);
    }

    [Fact]
    public void A_finding_gives_the_value_the_right_one_and_why()
    {
        PlayedSide side = Play(Handshake(), Client, after: 2).Side;

        Finding finding = Judge.Of(side, Moves.Of(side, "ACK seq=1001 ack=5000")).Findings[0];

        var expected = Message.Of(
            "finding.ack-equals-isn",
            new MessageArgument.Word("host", Client),
            new MessageArgument.Word("peer", Server),
            new MessageArgument.Number("given", new SeqNumber(5000), Server),
            new MessageArgument.Number("right", new SeqNumber(5001), Server),
            new MessageArgument.Nested("why", Message.Of(
                "why.ack-after-syn",
                new MessageArgument.Word("owner", Server),
                new MessageArgument.Number("used", new SeqNumber(5000), Server),
                new MessageArgument.Number("right", new SeqNumber(5001), Server))));
        Assert.Equal(expected, finding.Text);
        Assert.Equal(MoveField.Ack, finding.Field);
    }

    private static Scenario WithServerBuffer(Scenario scenario, uint buffer) => scenario with
    {
        Hosts = scenario.Hosts.SetItem(1, scenario.Hosts[1] with { Buffer = buffer }),
    };

    private static PlayedSide RepeatedSyn()
    {
        Scenario scenario = Of([Open], [Listen], lose: [2], hold: [new HeldSegment(4, SimTime.FromSeconds(9))]);
        Turn turn = Play(scenario, Server).Make(1);
        while (turn.Side.ShownTcb.State != TcpState.SynReceived)
        {
            turn = turn.Make(1);
        }

        return turn.Side;
    }
}
