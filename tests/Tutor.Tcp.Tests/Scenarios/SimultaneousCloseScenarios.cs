using Tutor.Tcp.Judging;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Judging;
using Tutor.Tcp.Tests.Machine;
using Tutor.Tcp.Tests.World;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using Tutor.Testing;
using static Tutor.Tcp.Machine.UserSignal;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>Section I: both ends close at one time (RFC 9293 figure 13).</summary>
public class SimultaneousCloseScenarios
{
    [Fact]
    public void S074_Their_fin_while_ours_is_not_acknowledged_draws_an_ack_at_snd_nxt_and_means_closing()
    {
        StepResult result = Tcbs.FinWait1().On(Seg.FinAck());
        result.Gives(TcpState.Closing, ["ACK seq=102 ack=302 win=1000"], ConnectionClosing);
        Assert.Equal(Tcbs.Closing(), result.Tcb);
        Assert.Equal(Rules.FinToClosing, result.Rules[^2]);
    }

    [Fact]
    public void S074_The_number_of_the_fin_is_not_producible_for_that_ack()
    {
        PlayedSide crossed = Worlds.Play(Worlds.CrossedClose(), Worlds.Client).Make(3).Side;
        Assert.Equal("correct required", crossed.Verdict("ACK seq=1002 ack=5002"));
        Assert.NotEqual("correct", crossed.Verdict("ACK seq=1001 ack=5002")[..7]);
    }

    [Fact]
    public void S074_Their_fin_that_acknowledges_ours_skips_closing() =>
        Tcbs.FinWait1().On(Seg.FinAck(ack: 102))
            .Gives(TcpState.TimeWait, ["ACK seq=102 ack=302 win=1000"], Closed, ConnectionClosing);

    [Fact]
    public void S075_Ack_of_our_fin_in_closing_leads_to_time_wait_without_a_reply()
    {
        StepResult result = Tcbs.Closing().On(Seg.Ack(seq: 302, ack: 102));
        result.Gives(TcpState.TimeWait, [], Closed);
        Tcb expected = Tcbs.TimeWait();
        Assert.Equal(
            expected with
            {
                Snd = expected.Snd with { Wl1 = new SeqNumber(302) },
                Timers = new TimerSet { TimeWait = Steps.Now + SimTime.FromSeconds(240) },
            },
            result.Tcb with { Timers = new TimerSet { TimeWait = result.Tcb.Timers.TimeWait } });
        Assert.Null(result.Tcb.Timers.Retransmission);
    }

    [Fact]
    public void S075_Older_ack_in_closing_is_ignored()
    {
        StepResult result = Tcbs.Closing().On(Seg.Ack(seq: 302, ack: 101));
        result.Gives(TcpState.Closing, []);
        Tcb before = Tcbs.Closing();
        Assert.Equal(before with { Snd = before.Snd with { Wl1 = new SeqNumber(302), DuplicateAcks = 1 } }, result.Tcb);
        Assert.Contains(Rules.AckDuplicate, result.Rules.AsSpan().ToArray());
    }

    [Fact]
    public void S076_Four_segments_take_both_ends_through_closing_and_time_wait_to_closed()
    {
        WorldState world = WorldRun.Start(Worlds.CrossedClose(), played: null);
        var seen = new List<TcpState>[] { [], [] };
        for (WorldState? next = world; next is not null; next = WorldRun.Next(next))
        {
            for (int i = 0; i < seen.Length; i++)
            {
                TcpState state = next[i == 0 ? Worlds.Client : Worlds.Server].Tcb.State;
                if (seen[i].Count == 0 || seen[i][^1] != state)
                {
                    seen[i].Add(state);
                }
            }

            world = next;
        }

        TcpState[] end = [TcpState.Established, TcpState.FinWait1, TcpState.Closing, TcpState.TimeWait, TcpState.Closed];
        Assert.All(seen, states => Assert.Equal(end, states[^5..]));
        Assert.Equal(
            [
                "client ACK seq=1002 ack=5002",
                "client FIN+ACK seq=1001 ack=5001",
                "server ACK seq=5002 ack=1002",
                "server FIN+ACK seq=5001 ack=1001",
            ],
            world.Lines()[3..].Order(StringComparer.Ordinal));
    }
}
