using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Testing;
using static Tutor.Tcp.Tests.Machine.Agreed;

namespace Tutor.Tcp.Tests.Machine;

/// <summary>Selective acknowledgment, given and received (RFC 2018, and RFC 6675 for the holes).</summary>
public class SackTests
{
    private static readonly Tcb Open = Tcbs.Established().WithSack();

    /// <summary>Five segments of ten octets are in flight: 101, 111, 121, 131 and 141.</summary>
    private static readonly Tcb Five = Open
        .WithInFlight(10).WithInFlight(10).WithInFlight(10).WithInFlight(10).WithInFlight(10);

    [Fact]
    public void The_first_block_is_the_one_received_last_and_the_others_follow_as_they_were_reported()
    {
        StepResult one = Open.On(Seg.Ack(seq: 321, len: 10));
        Assert.Equal(Ranges((321, 331)), Blocks(one));
        StepResult two = one.On(Seg.Ack(seq: 361, len: 10));
        Assert.Equal(Ranges((361, 371), (321, 331)), Blocks(two));
        StepResult three = two.On(Seg.Ack(seq: 341, len: 10));
        Assert.Equal(Ranges((341, 351), (361, 371), (321, 331)), Blocks(three));
        Assert.Contains(Rules.SackReported, three.Rules.AsSpan().ToArray());
        StepResult joined = three.On(Seg.Ack(seq: 331, len: 10));
        Assert.Equal(Ranges((321, 351), (361, 371)), Blocks(joined));
        StepResult again = joined.On(Seg.Ack(seq: 361, len: 5));
        Assert.Equal(Ranges((361, 371), (321, 351)), Blocks(again));
    }

    [Fact]
    public void A_hole_that_is_filled_leaves_the_blocks_beyond_the_next_hole()
    {
        StepResult held = Open.On(Seg.Ack(seq: 321, len: 10)).On(Seg.Ack(seq: 341, len: 10));
        StepResult filled = held.On(Seg.Ack(len: 20));
        Assert.Equal(["ACK seq=101 ack=331 win=970"], filled.Sent());
        Assert.Equal(Ranges((341, 351)), Blocks(filled));
        Assert.Equal(TcpOptions.None, Assert.Single(filled.On(Seg.Ack(seq: 331, len: 10)).Segments()).Options);
    }

    [Theory]
    [InlineData(false, 4)]
    [InlineData(true, 3)]
    public void At_most_four_blocks_are_reported_and_three_with_timestamps(bool stamped, int most)
    {
        Tcb tcb = stamped ? Open.WithTimestamps() : Open;
        for (uint seq = 321; seq < 440; seq += 20)
        {
            StepResult result = tcb.On(Seg.Ack(seq: seq, len: 10).Stamped(80));
            tcb = result.Tcb;
            Assert.Equal(new SeqNumber(seq), Blocks(result)[0].Start);
            Assert.Equal(Math.Min(most, tcb.Rcv.Held.Count), Blocks(result).Count);
            Assert.InRange(Assert.Single(result.Segments()).Options.Octets, 12, 40);
        }
    }

    [Fact]
    public void Every_ack_carries_the_blocks_while_text_is_held_and_text_makes_room_for_them()
    {
        Tcb held = Open.On(Seg.Ack(seq: 321, len: 10)).Tcb;
        StepResult refused = held.On(Seg.Ack(seq: 1, len: 5));
        Assert.Equal(Ranges((321, 331)), Blocks(refused));
        Segment[] sent = held.On(new TcpEvent.Send(600, Steps.NewIss)).Segments();
        Assert.Equal([524u, 76u], sent.Select(s => s.DataLength));
        Assert.All(sent, s => Assert.Equal(Ranges((321, 331)), s.Options.Sack));
    }

    [Fact]
    public void A_repetition_takes_only_as_many_blocks_along_as_its_text_leaves_room_for()
    {
        Tcb tcb = Open.WithInFlight(520).On(Seg.Ack(seq: 321, len: 10)).On(Seg.Ack(seq: 341, len: 10)).Tcb;
        StepResult repeated = tcb.On(new TcpEvent.RetransmissionTimeout(), SimTime.FromSeconds(1));
        Assert.Equal(["PSH+ACK seq=101 ack=301 len=520 win=1000"], repeated.Sent());
        Assert.Equal(Ranges((341, 351)), Blocks(repeated));
    }

    [Fact]
    public void A_fin_beyond_a_hole_is_not_reported()
    {
        StepResult result = Open.On(Seg.FinAck(seq: 321, len: 10));
        Assert.Equal(Ranges((321, 331)), Blocks(result));
        Assert.Equal(TcpOptions.None, Assert.Single(Open.On(Seg.FinAck(seq: 321)).Segments()).Options);
    }

    [Fact]
    public void Nothing_is_reported_unless_both_syns_permitted_it() =>
        Assert.Equal(
            TcpOptions.None, Assert.Single(Tcbs.Established().On(Seg.Ack(seq: 321, len: 9)).Segments()).Options);

    [Fact]
    public void Three_reports_repeat_the_first_hole_and_each_further_one_the_next()
    {
        // 101 and 131 are lost.
        StepResult two = Five.On(Seg.Ack().Sacking((111, 121))).On(Seg.Ack().Sacking((111, 131)));
        Assert.Equal(Ranges((111, 131)), two.Tcb.Sack?.Scoreboard);
        Tcb six = two.Tcb.WithInFlight(10);
        StepResult third = six.On(Seg.Ack().Sacking((141, 151), (111, 131)));
        third.Gives(TcpState.Established, ["PSH+ACK seq=101 ack=301 len=10 win=1000"]);
        Assert.Contains(Rules.FastRetransmitted, third.Rules.AsSpan().ToArray());
        StepResult fourth = third.On(Seg.Ack().Sacking((141, 161), (111, 131)));
        fourth.Gives(TcpState.Established, ["PSH+ACK seq=131 ack=301 len=10 win=1000"]);
        Assert.Contains(Rules.HoleRepeated, fourth.Rules.AsSpan().ToArray());
        StepResult done = fourth.On(Seg.Ack(ack: 131).Sacking((141, 161)));
        Assert.Equal(Ranges((141, 161)), done.Tcb.Sack?.Scoreboard);
        done.On(Seg.Ack(ack: 161)).Gives(TcpState.Established, []);
        Assert.Equal(SackSpace.Agreed, done.On(Seg.Ack(ack: 161)).Tcb.Sack);
    }

    [Fact]
    public void An_ack_that_reports_nothing_new_is_no_duplicate()
    {
        Segment report = Seg.Ack().Sacking((111, 121));
        StepResult result = Five.On(report).On(report).On(report).On(Seg.Ack()).On(report);
        Assert.Equal(1, result.Tcb.Snd.DuplicateAcks);
        Assert.Empty(result.Sent());
    }

    [Fact]
    public void A_repetition_leaves_out_what_was_reported()
    {
        // The remote took the middle of a segment: 105 to 108.
        Tcb tcb = Open.WithInFlight(10).On(Seg.Ack(window: 0).Sacking((105, 108))).Tcb;
        StepResult opened = tcb.On(Seg.Ack());
        Assert.Equal(["ACK seq=101 ack=301 len=4 win=1000"], opened.Sent());
        Assert.Equal(10u, Assert.Single(opened.Tcb.RetransmissionQueue.AsSpan().ToArray()).Segment.DataLength);
    }

    [Fact]
    public void A_time_out_throws_the_reports_away_and_repeats_the_whole_segment()
    {
        Tcb tcb = Open.WithInFlight(10).On(Seg.Ack().Sacking((105, 108))).Tcb;
        StepResult result = tcb.On(new TcpEvent.RetransmissionTimeout(), SimTime.FromSeconds(1));
        result.Gives(TcpState.Established, ["PSH+ACK seq=101 ack=301 len=10 win=1000"]);
        Assert.Contains(Rules.SackDiscarded, result.Rules.AsSpan().ToArray());
        Assert.Equal(SackSpace.Agreed, result.Tcb.Sack);
    }

    [Fact]
    public void Snd_una_clears_the_scoreboard_below_it()
    {
        Tcb tcb = Five.On(Seg.Ack().Sacking((111, 121), (131, 141))).Tcb;
        Assert.Equal(Ranges((131, 141)), tcb.On(Seg.Ack(ack: 115)).Tcb.Sack?.Scoreboard);
        Assert.Equal(Ranges((131, 141)), tcb.On(Seg.Ack(ack: 121)).Tcb.Sack?.Scoreboard);
        Assert.Equal(SackSpace.Agreed, tcb.On(Seg.Ack(ack: 131)).Tcb.Sack);
    }

    [Theory]
    [InlineData(101, 111)]
    [InlineData(91, 121)]
    [InlineData(81, 91)]
    [InlineData(141, 152)]
    [InlineData(151, 161)]
    [InlineData(111, 111)]
    [InlineData(121, 111)]
    [InlineData(0x8000_0000, 5)]
    public void A_block_that_cannot_be_is_passed_over(uint from, uint to)
    {
        StepResult result = Five.On(Seg.Ack().Sacking((from, to), (121, 131)));
        Assert.Equal(Ranges((121, 131)), result.Tcb.Sack?.Scoreboard);
    }

    [Fact]
    public void Blocks_beyond_the_fourth_are_passed_over() =>
        Assert.Equal(
            Ranges((111, 115)),
            Five.On(Seg.Ack().Sacking((111, 112), (112, 113), (113, 114), (114, 115), (131, 141)))
                .Tcb.Sack?.Scoreboard);

    [Fact]
    public void Blocks_without_an_agreement_are_not_looked_at()
    {
        Tcb tcb = Tcbs.Established().WithInFlight(10).WithInFlight(10);
        Assert.Null(tcb.On(Seg.Ack().Sacking((111, 121))).Tcb.Sack);
    }

    [Fact]
    public void Numbers_wrap_in_the_scoreboard()
    {
        SeqNumber una = new(0xFFFF_FFF0);
        Tcb tcb = (Open with { Snd = Open.Snd with { Una = una, Nxt = una } }).WithInFlight(10).WithInFlight(20);
        StepResult result = tcb.On(Seg.Ack(ack: una.Value).Sacking((0xFFFF_FFFA, 0xE)));
        Assert.Equal(Ranges((0xFFFF_FFFA, 0xE)), result.Tcb.Sack?.Scoreboard);
    }

    private static EquatableArray<SeqRange> Blocks(StepResult result) =>
        Assert.Single(result.Segments()).Options.Sack;
}
