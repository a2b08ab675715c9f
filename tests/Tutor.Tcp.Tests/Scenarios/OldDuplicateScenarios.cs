using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Machine;
using Tutor.Tcp.Tests.World;
using Tutor.Tcp.World;
using Tutor.Testing;
using static Tutor.Tcp.Machine.UserSignal;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.Scenarios;

/// <summary>Old duplicates of SYNs: scenarios 29 to 33.</summary>
public class OldDuplicateScenarios
{
    [Fact]
    public void S029_Figure_8_an_old_syn_is_recovered_from()
    {
        // The old duplicate 90 overtakes the client's SYN 100, which arrives when the listener is free again.
        Scenario scenario = Of([Open], [Listen], 100, 300, hold: [new HeldSegment(1, SimTime.FromMs(200))]);
        WorldState world = WorldRun.Next(WorldRun.Next(WorldRun.Start(scenario, null))!)!;
        Assert.Equal(["client SYN seq=100"], world.Lines());
        world = WorldRun.Transmit(world, Client, Seg.Syn(90));
        world = world.RunToEnd();
        Assert.Equal(
            [
                "client SYN seq=100",
                "client SYN seq=90",
                "server SYN+ACK seq=300 ack=91",
                "client RST seq=91",
                "server SYN+ACK seq=64300 ack=101",
                "client ACK seq=101 ack=64301",
            ],
            world.Lines());
        Assert.All(world.Hosts.AsSpan().ToArray(), h => Assert.Equal(TcpState.Established, h.Tcb.State));
        Assert.Equal(
            [TcpState.SynReceived, TcpState.Listen, TcpState.SynReceived, TcpState.Established],
            world.History.AsSpan().ToArray().Where(e => e.Host == Server && e.Line > 0).Select(e => e.StateAfter));
    }

    [Fact]
    public void S030_Reset_at_rcv_nxt_leads_a_passive_end_back_to_listen_and_nobody_is_told()
    {
        StepResult result = Tcbs.SynReceived().On(Seg.Rst());
        Assert.Equal(new StepResult(Tcbs.Listen(), [], [Rules.SeqAcceptable, Rules.RstToListen]), result);
        Assert.True(result.Tcb.RetransmissionQueue.IsEmpty);
        Assert.Null(TcpTimers.Next(result.Tcb));
    }

    [Fact]
    public void S031_Figure_11_two_listeners_and_an_old_syn()
    {
        WorldState world = WorldRun.Start(Of([Listen], [Listen], 100, 300), null).RunToEnd();
        Assert.Empty(world.Lines());
        world = WorldRun.Transmit(world, Client, Seg.Syn(90)).RunToEnd();
        Assert.Equal(["client SYN seq=90", "server SYN+ACK seq=300 ack=91", "client RST seq=91"], world.Lines());
        Assert.All(world.Hosts.AsSpan().ToArray(), h => Assert.Equal(TcpState.Listen, h.Tcb.State));
    }

    [Fact]
    public void S032_The_real_syn_in_the_window_of_an_old_one_frees_the_listener_for_its_repetition()
    {
        StepResult old = Tcbs.Listen().On(Seg.Syn(90));
        Assert.Equal("una=5000 nxt=5001 rcv=91 wnd=1000", old.Numbers());
        StepResult free = old.On(Seg.Syn(100)).Gives(TcpState.Listen, []);
        Assert.Equal(Tcbs.Listen(), free.Tcb);
        StepResult again = free.On(Seg.Syn(100)).Gives(TcpState.SynReceived, ["SYN+ACK seq=5000 ack=101 win=1000"]);
        again.On(Seg.Ack(101, 5001)).Gives(TcpState.Established, [], Connected);
    }

    [Fact]
    public void S032_Two_hosts_come_together_by_the_repeated_syn()
    {
        Scenario scenario = Of([Open], [Listen], 100, 300, hold: [new HeldSegment(1, SimTime.FromMs(10))]);
        WorldState world = WorldRun.Next(WorldRun.Next(WorldRun.Start(scenario, null))!)!;
        // The server's answer to the old SYN draws a RST; it comes after the real SYN, when LISTEN ignores it.
        world = WorldRun.Transmit(world, Client, Seg.Syn(90)).RunToEnd();
        Assert.Equal(
            [
                "client SYN seq=100",
                "client SYN seq=90",
                "server SYN+ACK seq=300 ack=91",
                "client RST seq=91",
                "client SYN seq=100",
                "server SYN+ACK seq=64300 ack=101",
                "client ACK seq=101 ack=64301",
            ],
            world.Lines());
        Assert.All(world.Hosts.AsSpan().ToArray(), h => Assert.Equal(TcpState.Established, h.Tcb.State));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(301)]
    [InlineData(5000)]
    public void S033_A_late_syn_ack_in_established_draws_a_challenge_ack(uint seq)
    {
        StepResult result = Tcbs.Established().On(Seg.SynAck(seq));
        result.Gives(TcpState.Established, ["ACK seq=101 ack=301 win=1000"]);
        Assert.Equal(Tcbs.Established(), result.Tcb with { ChallengedAt = null });
    }
}
