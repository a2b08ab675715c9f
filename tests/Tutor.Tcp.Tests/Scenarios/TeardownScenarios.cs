using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Machine;
using Tutor.Tcp.Tests.World;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using Tutor.Testing;
using static Tutor.Tcp.Machine.UserSignal;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>Closing a connection: scenarios 58 to 69.</summary>
public class TeardownScenarios
{
    private static readonly TcpEvent Close = new TcpEvent.Close(StillReads: false);

    [Fact]
    public void S058_Close_sends_a_fin_that_takes_a_number()
    {
        StepResult result = Tcbs.Established().On(Close);
        result.Gives(TcpState.FinWait1, ["FIN+ACK seq=101 ack=301 win=1000"]);
        Assert.Equal("una=101 nxt=102 rcv=301 wnd=1000", result.Numbers());
    }

    [Fact]
    public void S058_A_fin_without_ack_is_not_producible()
    {
        Judging.Turns.Of(Worlds.Teardown(), Worlds.Client)
            .First(side => side.Due?.Has(TcpFlags.Fin) == true)
            .IsNotProducible("FIN seq=1001");
    }

    [Fact]
    public void S059_Their_fin_is_acknowledged_and_not_answered_by_ours()
    {
        StepResult result = Tcbs.Established().On(Seg.FinAck());
        result.Gives(TcpState.CloseWait, ["ACK seq=101 ack=302 win=1000"], ConnectionClosing);
        Assert.Null(TcpTimers.Next(result.Tcb));
        Assert.False(result.Tcb.Snd.FinQueued);
    }

    [Fact]
    public void S060_The_ack_of_our_fin_leads_to_fin_wait_2()
    {
        Tcbs.FinWait1().On(Seg.Ack(ack: 102)).Gives(TcpState.FinWait2, [], Closed);
        StepResult old = Tcbs.FinWait1().On(Seg.Ack(ack: 101)).Gives(TcpState.FinWait1, []);
        Assert.False(old.Tcb.RetransmissionQueue.IsEmpty);
    }

    [Fact]
    public void S061_Their_fin_in_fin_wait_2_leads_to_time_wait()
    {
        StepResult result = Tcbs.FinWait2().On(Seg.FinAck(ack: 102));
        result.Gives(TcpState.TimeWait, ["ACK seq=102 ack=302 win=1000"], ConnectionClosing);
        Assert.Equal(Steps.Now + SimTime.FromSeconds(240), result.Tcb.Timers.TimeWait);
    }

    [Fact]
    public void S062_A_fin_that_acknowledges_ours_leads_straight_to_time_wait() =>
        Tcbs.FinWait1().On(Seg.FinAck(ack: 102))
            .Gives(TcpState.TimeWait, ["ACK seq=102 ack=302 win=1000"], Closed, ConnectionClosing);

    [Fact]
    public void S063_Close_in_close_wait_leads_to_last_ack() =>
        Tcbs.CloseWait().On(Close).Gives(TcpState.LastAck, ["FIN+ACK seq=101 ack=302 win=1000"]);

    [Fact]
    public void S064_The_ack_of_our_fin_in_last_ack_closes()
    {
        StepResult result = Tcbs.LastAck().On(Seg.Ack(302, 102)).Gives(TcpState.Closed, [], Closed);
        Assert.Equal(Tcbs.Closed(), result.Tcb);
        result.On(Seg.Ack(302, 102)).Gives(TcpState.Closed, ["RST seq=102 win=0"]);
    }

    [Theory]
    [InlineData(TcpState.CloseWait, "ACK seq=101 ack=302 win=1000")]
    [InlineData(TcpState.Closing, "ACK seq=102 ack=302 win=1000")]
    [InlineData(TcpState.LastAck, "ACK seq=102 ack=302 win=1000")]
    public void S065_Their_fin_again_is_acknowledged_again(TcpState state, string ack)
    {
        StepResult result = Tcbs.In(state).On(Seg.FinAck());
        result.Gives(state, [ack]);
        Assert.Equal(Tcbs.In(state), result.Tcb);
    }

    [Theory]
    [InlineData(TcpState.Closing, TcpState.TimeWait, 1u)]
    [InlineData(TcpState.Closing, TcpState.TimeWait, 0u)]
    [InlineData(TcpState.LastAck, TcpState.Closed, 1u)]
    [InlineData(TcpState.LastAck, TcpState.Closed, 0u)]
    public void S065_Whether_the_ack_of_such_a_segment_counts_is_policy(TcpState state, TcpState next, uint fin)
    {
        Segment segment = fin == 1 ? Seg.FinAck(ack: 102) : Seg.Ack(301, 102);
        Assert.Equal(state, Tcbs.In(state).On(segment).Tcb.State);
        StepResult result = Tcbs.In(state).Under(new Policy { UseAckOfOldSegment = true }).On(segment);
        Assert.Equal(next, result.Tcb.State);
        Assert.Contains(Rules.OldSegmentAck, result.Rules.AsSpan().ToArray());
        Assert.Equal([Closed], result.Signals());
    }

    [Fact]
    public void S066_A_duplicate_ack_in_last_ack_is_ignored() =>
        Tcbs.LastAck().On(Seg.Ack(302)).Gives(TcpState.LastAck, []);

    [Theory]
    [InlineData(TcpState.FinWait1)]
    [InlineData(TcpState.FinWait2)]
    [InlineData(TcpState.Closing)]
    [InlineData(TcpState.LastAck)]
    [InlineData(TcpState.TimeWait)]
    public void S067_After_close_neither_send_nor_close_makes_a_segment(TcpState state)
    {
        Tcb tcb = Tcbs.In(state) with { UserStoppedReading = true };
        foreach (TcpEvent call in new TcpEvent[] { Close, new TcpEvent.Send(10, Steps.NewIss) })
        {
            StepResult result = tcb.On(call).Gives(state, [], ErrorClosing);
            Assert.Equal(tcb, result.Tcb);
        }
    }

    [Fact]
    public void S067_Only_a_retransmission_repeats_the_fin() =>
        Tcbs.FinWait1().On(new TcpEvent.RetransmissionTimeout(), SimTime.FromSeconds(1))
            .Gives(TcpState.FinWait1, ["FIN+ACK seq=101 ack=301 win=1000"]);

    [Fact]
    public void S068_A_delayed_fin_with_an_old_ack_still_leads_to_time_wait() =>
        Tcbs.FinWait1().On(Seg.Ack(ack: 102)).Gives(TcpState.FinWait2, [], Closed)
            .On(Seg.FinAck(ack: 101)).Gives(TcpState.TimeWait, ["ACK seq=102 ack=302 win=1000"], ConnectionClosing);

    [Fact]
    public void S069_A_fin_without_ack_is_dropped() =>
        Tcbs.Established().On(Seg.Of(TcpFlags.Fin, 301, null)).IsIgnored(Tcbs.Established(), Rules.AckMissing);

    [Fact]
    public void S058_to_S064_Figure_12_two_hosts_close_with_four_segments()
    {
        WorldState world = WorldRun.Start(Worlds.Teardown(100, 300), null).RunToEnd();
        Assert.Equal(
            [
                "client FIN+ACK seq=101 ack=301",
                "server ACK seq=301 ack=102",
                "server FIN+ACK seq=301 ack=102",
                "client ACK seq=102 ack=302",
            ],
            world.Lines()[3..]);
        Assert.All(world.Hosts.AsSpan().ToArray(), h => Assert.Equal(TcpState.Closed, h.Tcb.State));
    }
}
