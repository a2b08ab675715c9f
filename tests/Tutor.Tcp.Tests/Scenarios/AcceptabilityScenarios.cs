using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Machine;
using Tutor.Tcp.Wire;
using Tutor.Testing;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>The four cases of Table 6: scenarios 51 to 57.</summary>
public class AcceptabilityScenarios
{
    private const string Challenge = "ACK seq=101 ack=301 win=1000";
    private const string ChallengeOfZero = "ACK seq=101 ack=301 win=0";

    private static readonly Tcb Open = Tcbs.Established();

    /// <summary>A full buffer: nothing may come.</summary>
    private static readonly Tcb Full = Open with
    {
        Rcv = Open.Rcv with { Wnd = 0, Unread = Tcbs.Window },
    };

    [Theory]
    [InlineData(300, false)]
    [InlineData(301, true)]
    [InlineData(302, false)]
    public void S051_No_text_and_a_window_of_zero(uint seq, bool accepted) =>
        Check(Full.On(Seg.Ack(seq)), accepted, ChallengeOfZero);

    [Theory]
    [InlineData(300, false)]
    [InlineData(301, true)]
    [InlineData(1300, true)]
    [InlineData(1301, false)]
    public void S052_No_text_and_an_open_window(uint seq, bool accepted) =>
        Check(Open.On(Seg.Ack(seq)), accepted, Challenge);

    [Theory]
    [InlineData(300, "seq-unacceptable")]
    [InlineData(1300, "seq-acceptable")]
    [InlineData(1301, "ack-at-right-edge")]
    [InlineData(1302, "seq-unacceptable")]
    public void S052_By_policy_one_above_the_window_is_taken_silently(uint seq, string rule)
    {
        StepResult result = Open.Under(new Policy { AcceptAckAtRightEdge = true }).On(Seg.Ack(seq));
        Assert.Equal(rule, result.RuleKeys()[0]);
        Assert.Equal(rule == "seq-unacceptable" ? [Challenge] : [], result.Sent());
    }

    [Fact]
    public void S052_By_that_policy_text_at_the_edge_is_still_refused() =>
        Open.Under(new Policy { AcceptAckAtRightEdge = true }).On(Seg.Ack(1301, len: 1))
            .Gives(TcpState.Established, [Challenge]);

    [Theory]
    [InlineData(1023, true)]
    [InlineData(1024, false)]
    public void S052_The_window_is_the_one_that_was_advertised_scaled_and_rounded_down(uint offset, bool accepted)
    {
        // A buffer of 1500 with a shift of 10 is stated as one unit: 1024 octets.
        Tcb tcb = Open with
        {
            Rcv = Open.Rcv with { Buffer = 1500, Wnd = 1024, WindowShift = 10, WindowScaleAgreed = true },
        };
        Check(tcb.On(Seg.Ack(301 + offset)), accepted, "ACK seq=101 ack=301 win=1");
    }

    [Theory]
    [InlineData(300)]
    [InlineData(301)]
    [InlineData(302)]
    public void S053_Text_meets_a_window_of_zero(uint seq)
    {
        StepResult result = Full.On(Seg.Ack(seq, len: 1));
        result.Gives(TcpState.Established, [ChallengeOfZero]);
        Assert.Equal(Full.Rcv, result.Tcb.Rcv);
    }

    [Fact]
    public void S053_Reset_urgent_and_ack_are_used_although_the_window_is_zero()
    {
        Full.On(Seg.Rst()).Gives(TcpState.Closed, [], UserSignal.ConnectionReset);
        Tcb waiting = Full.WithInFlight(10);
        StepResult result = waiting.On(Seg.Of(TcpFlags.Ack | TcpFlags.Urg, 301, 111, 5));
        result.Gives(TcpState.Established, ["ACK seq=111 ack=301 win=0"]);
        Assert.Contains(Rules.UrgentNoted, result.Rules.AsSpan().ToArray());
        Assert.Equal(new SeqNumber(111), result.Tcb.Snd.Una);
    }

    [Fact]
    public void S053_By_policy_only_reset_and_urgent_are_used()
    {
        Policy policy = new() { UseAckAtZeroWindow = false };
        Full.Under(policy).On(Seg.Rst()).Gives(TcpState.Closed, [], UserSignal.ConnectionReset);
        StepResult result = Full.Under(policy).WithInFlight(10).On(Seg.Of(TcpFlags.Ack | TcpFlags.Urg, 301, 111, 5));
        result.Gives(TcpState.Established, ["ACK seq=111 ack=301 win=0"]);
        Assert.Contains(Rules.UrgentNoted, result.Rules.AsSpan().ToArray());
        Assert.Equal(new SeqNumber(101), result.Tcb.Snd.Una);
    }

    [Theory]
    [InlineData(281, 20, false)]
    [InlineData(281, 21, true)]
    [InlineData(300, 1, false)]
    [InlineData(301, 1, true)]
    [InlineData(1300, 1, true)]
    [InlineData(1301, 1, false)]
    public void S054_Text_is_accepted_by_its_first_or_its_last_octet(uint seq, uint len, bool accepted)
    {
        StepResult result = Open.On(Seg.Ack(seq, len: len));
        Assert.Equal(accepted ? Rules.SeqAcceptable : Rules.SeqUnacceptable, result.Rules[0]);
        Assert.Single(result.Sent());
    }

    [Theory]
    [InlineData(300, 1002, true)]
    [InlineData(300, 1001, false)]
    [InlineData(301, 1001, false)]
    public void S055_A_segment_wider_than_the_window_is_trimmed_or_by_the_letter_refused(uint seq, uint len, bool isWider)
    {
        StepResult trimmed = Open.On(Seg.Ack(seq, len: len));
        trimmed.Gives(TcpState.Established, ["ACK seq=101 ack=1301 win=0"]);
        Assert.Equal(1000u, trimmed.Readable());

        StepResult literal = Open.Under(new Policy { AcceptWiderThanWindow = false }).On(Seg.Ack(seq, len: len));
        Assert.Equal(isWider ? [Challenge] : ["ACK seq=101 ack=1301 win=0"], literal.Sent());
        Assert.Equal(isWider ? Rules.OverrunRefused : Rules.SeqAcceptable, literal.Rules[0]);
    }

    [Fact]
    public void S056_A_bare_fin_counts_in_the_length()
    {
        Open.On(Seg.FinAck(1301)).Gives(TcpState.Established, [Challenge]);
        StepResult result = Full.On(Seg.FinAck());
        result.Gives(TcpState.Established, [ChallengeOfZero]);
        Assert.Null(result.Tcb.Rcv.FinSeq);
    }

    [Fact]
    public void S056_By_policy_a_fin_comes_through_a_window_of_zero()
    {
        Tcb lenient = Full.Under(new Policy { FinMayPassRightEdge = true });
        StepResult result = lenient.On(Seg.FinAck());
        result.Gives(TcpState.CloseWait, ["ACK seq=101 ack=302 win=0"], UserSignal.ConnectionClosing);
        Assert.Equal(Rules.FinPastRightEdge, result.Rules[0]);
        lenient.On(Seg.FinAck(302)).Gives(TcpState.Established, [ChallengeOfZero]);
        lenient.On(Seg.FinAck(len: 1)).Gives(TcpState.Established, [ChallengeOfZero]);
    }

    [Fact]
    public void S056_By_policy_a_fin_behind_text_that_fills_the_window_is_taken()
    {
        Open.Under(new Policy { FinMayPassRightEdge = true }).On(Seg.FinAck(len: 1000))
            .Gives(TcpState.CloseWait, ["ACK seq=101 ack=1302 win=0"], UserSignal.ConnectionClosing);
        Open.On(Seg.FinAck(len: 1000)).Gives(TcpState.Established, ["ACK seq=101 ack=1301 win=0"]);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(1301)]
    public void S057_A_reset_outside_of_the_window_is_dropped(uint seq)
    {
        Open.On(Seg.Rst(seq)).IsIgnored(Open, Rules.SeqUnacceptableRst);
        Full.On(Seg.Rst(seq)).IsIgnored(Full, Rules.SeqUnacceptableRst);
    }

    [Fact]
    public void Overrun_is_trimmed_or_by_policy_refused_whole()
    {
        Segment overrun = Seg.Ack(seq: 1200, len: 102);
        StepResult trimmed = Open.On(overrun).Gives(TcpState.Established, [Challenge]);
        Assert.Equal(new SeqRange(new SeqNumber(1200), 101), Assert.Single(trimmed.Tcb.Rcv.Held.AsSpan().ToArray()));

        Tcb strict = Open.Under(new Policy { TrimOverrun = false });
        StepResult refused = strict.On(overrun).Gives(TcpState.Established, [Challenge]);
        Assert.Equal(Rules.OverrunRefused, refused.Rules[0]);
        Assert.Equal(strict.Rcv, refused.Tcb.Rcv);
        Assert.Single(strict.On(Seg.Ack(seq: 1200, len: 101)).Tcb.Rcv.Held.AsSpan().ToArray());
    }

    [Fact]
    public void A_segment_beyond_rcv_nxt_is_used_at_once_or_by_policy_held_as_a_whole()
    {
        Tcb sending = Open.WithInFlight(10);
        Segment above = Seg.Ack(seq: 311, ack: 111, window: 500);
        StepResult used = sending.On(above).Gives(TcpState.Established, []);
        Assert.Equal((111u, 500u), (used.Tcb.Snd.Una.Value, used.Tcb.Snd.Wnd));

        StepResult held = sending.Under(new Policy { HoldWholeSegments = true }).On(above);
        held.Gives(TcpState.Established, []);
        Assert.Equal((101u, 1000u), (held.Tcb.Snd.Una.Value, held.Tcb.Snd.Wnd));
        StepResult turn = held.On(Seg.Ack(len: 10)).Gives(TcpState.Established, ["ACK seq=111 ack=311 win=990"]);
        Assert.Equal((111u, 500u), (turn.Tcb.Snd.Una.Value, turn.Tcb.Snd.Wnd));
        Assert.True(turn.Tcb.HeldSegments.IsEmpty);
        Assert.Contains(Rules.SegmentsTurn, turn.Rules.AsSpan().ToArray());
    }

    [Fact]
    public void Held_text_and_fin_come_in_the_order_of_their_numbers()
    {
        Tcb holding = Open.Under(new Policy { HoldWholeSegments = true });
        StepResult result = holding.On(Seg.FinAck(321, len: 10)).Gives(TcpState.Established, [Challenge])
            .On(Seg.Ack(311, len: 10)).Gives(TcpState.Established, [Challenge]);
        Assert.Equal([311u, 321u], result.Tcb.HeldSegments.AsSpan().ToArray().Select(s => s.Seq.Value));
        result.On(Seg.Ack(301, len: 10))
            .Gives(TcpState.CloseWait, ["ACK seq=101 ack=332 win=970"], UserSignal.ConnectionClosing);
    }

    [Fact]
    public void A_reset_that_is_held_resets_when_its_turn_comes()
    {
        Tcb holding = Open.Under(new Policy { HoldWholeSegments = true, Rfc5961Rst = false });
        holding.On(Seg.Rst(311)).Gives(TcpState.Established, [])
            .On(Seg.Ack(len: 10)).Gives(TcpState.Closed, [], UserSignal.ConnectionReset);
        Open.Under(new Policy { HoldWholeSegments = true }).On(Seg.Rst(311)).Gives(TcpState.Established, [Challenge]);
    }

    private static void Check(StepResult result, bool accepted, string challenge)
    {
        Assert.Equal(TcpState.Established, result.Tcb.State);
        Assert.Equal(accepted ? Rules.SeqAcceptable : Rules.SeqUnacceptable, result.Rules[0]);
        Assert.Equal(accepted ? [] : [challenge], result.Sent());
    }
}
