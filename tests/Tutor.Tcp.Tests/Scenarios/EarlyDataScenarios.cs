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

/// <summary>
/// Text on the SYN and on the third segment: scenario 119. A SYN of ours carries none, and there is no Fast Open.
/// </summary>
public class EarlyDataScenarios
{
    [Theory]
    [InlineData(TextOnSyn.Hold, 301, 1000, 311, 990)]
    [InlineData(TextOnSyn.Acknowledge, 311, 990, 311, 990)]
    [InlineData(TextOnSyn.Ignore, 301, 1000, 301, 1000)]
    public void S119_Text_on_a_syn_reaches_the_user_in_established_at_the_earliest(
        TextOnSyn choice, uint synAck, uint synWindow, uint next, uint window)
    {
        StepResult syn = Tcbs.Listen().Under(new Policy { TextOnSyn = choice }).On(Seg.Syn(len: 10));
        syn.Gives(TcpState.SynReceived, [$"SYN+ACK seq=5000 ack={synAck} win={synWindow}"]);
        Assert.Equal(0u, syn.Readable());
        StepResult early = syn.On(new TcpEvent.Receive(10));
        Assert.Equal([Rules.ReceiveWaits], early.Rules);

        StepResult open = syn.On(Seg.Ack(seq: synAck, ack: 5001));
        open.Gives(
            TcpState.Established,
            choice == TextOnSyn.Hold ? [$"ACK seq=5001 ack={next} win={window}"] : [],
            Connected);
        Assert.Equal(choice == TextOnSyn.Ignore ? 0u : 10u, open.Readable());
        Assert.Equal($"una=5001 nxt=5001 rcv={next} wnd={window}", open.Numbers());
    }

    [Theory]
    [InlineData(TextOnSyn.Hold, 312, TcpState.CloseWait)]
    [InlineData(TextOnSyn.Acknowledge, 312, TcpState.CloseWait)]
    [InlineData(TextOnSyn.Ignore, 301, TcpState.Established)]
    public void S119_A_fin_behind_that_text_shares_its_fate(TextOnSyn choice, uint next, TcpState state)
    {
        StepResult syn = Tcbs.Listen().Under(new Policy { TextOnSyn = choice })
            .On(Seg.Of(TcpFlags.Syn | TcpFlags.Fin, 300, null, 10));
        StepResult open = syn.On(Seg.Ack(seq: syn.Tcb.Rcv.Nxt.Value, ack: 5001));
        Assert.Equal(state, open.Tcb.State);
        Assert.Equal(new SeqNumber(next), open.Tcb.Rcv.Nxt);
    }

    [Theory]
    [InlineData(TextOnSyn.Hold)]
    [InlineData(TextOnSyn.Acknowledge)]
    [InlineData(TextOnSyn.Ignore)]
    public void S119_That_text_is_gone_when_the_opening_is_reset(TextOnSyn choice)
    {
        Tcb listen = Tcbs.Listen().Under(new Policy { TextOnSyn = choice });
        StepResult syn = listen.On(Seg.Syn(len: 10));
        Assert.Equal(listen, syn.On(Seg.Rst(syn.Tcb.Rcv.Nxt.Value)).Tcb);
    }

    [Theory]
    [InlineData(TextOnSyn.Hold, 301)]
    [InlineData(TextOnSyn.Acknowledge, 311)]
    [InlineData(TextOnSyn.Ignore, 301)]
    public void S119_Text_on_a_crossed_syn_is_treated_alike(TextOnSyn choice, uint ack) =>
        Tcbs.SynSent().Under(new Policy { TextOnSyn = choice }).On(Seg.Syn(len: 10))
            .Gives(TcpState.SynReceived, [$"SYN+ACK seq=100 ack={ack} win={1301 - ack}"]);

    [Fact]
    public void S119_Text_on_the_third_segment_is_taken_with_it()
    {
        StepResult result = Tcbs.SynReceived().On(Seg.Ack(len: 10));
        result.Gives(TcpState.Established, ["ACK seq=101 ack=311 win=990"], Connected);
        Assert.Equal(10u, result.Readable());
    }

    [Fact]
    public void S119_Text_on_a_syn_ack_is_taken_at_once()
    {
        StepResult result = Tcbs.SynSent().On(Seg.Of(TcpFlags.Syn | TcpFlags.Ack, 300, 101, 10));
        result.Gives(TcpState.Established, ["ACK seq=101 ack=311 win=990"], Connected);
        Assert.Equal(10u, result.Readable());
    }

    [Theory]
    [InlineData(TextOnSyn.Acknowledge, 1011, "correct required")]
    [InlineData(TextOnSyn.Acknowledge, 1010, "refused ack-syn-not-counted")]
    [InlineData(TextOnSyn.Hold, 1001, "correct required")]
    [InlineData(TextOnSyn.Hold, 1011, "refused syn-data-ignored")]
    public void S119_The_judge_knows_which_numbers_of_the_syn_are_acknowledged(
        TextOnSyn choice, uint ack, string verdict)
    {
        PlayedSide side = ServerMetBySynWithText(new Policy { TextOnSyn = choice });
        Assert.Equal(verdict, side.Verdict($"SYN+ACK seq=5000 ack={ack}"));
    }

    [Fact]
    public void S119_In_a_world_the_application_waits_until_the_connection_is_open()
    {
        PlayedSide side = ServerMetBySynWithText(new Policy { TextOnSyn = TextOnSyn.Acknowledge });
        Assert.Equal(10u, side.Tcb.Rcv.Unread);
        WorldState world = side.World with
        {
            Hosts = side.World.Hosts.SetItem(1, side.World.Hosts[1] with { IsPlayed = false, Due = [] }),
        };
        Assert.IsType<TcpEvent.RetransmissionTimeout>(WorldRun.Next(world)!.History[^1].Event);

        world = WorldRun.Transmit(world, Worlds.Client, Seg.Ack(1011, 5001)).RunToEnd();
        Assert.Equal(10ul, world[Worlds.Server].Tcb.Rcv.Delivered);
    }

    /// <summary>A server that has to answer <c>1000 SYN</c> with ten octets.</summary>
    private static PlayedSide ServerMetBySynWithText(Policy policy)
    {
        Scenario scenario = Worlds.Of([], [Worlds.Listen], policy: policy);
        WorldState world = WorldRun.Next(WorldRun.Start(scenario, Worlds.Server))!;
        world = WorldRun.Transmit(world, Worlds.Client, Seg.Syn(1000, len: 10));
        return new PlayedSide(WorldRun.Next(world)!, Worlds.Server);
    }
}
