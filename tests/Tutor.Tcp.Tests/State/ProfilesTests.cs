using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.Machine;
using Tutor.Tcp.Tests.Scenarios;
using Tutor.Tcp.Tests.World;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using Tutor.Testing;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.State;

public class ProfilesTests
{
    private static readonly Policy[] All = [.. Profiles.All.AsSpan()];

    [Fact]
    public void The_default_is_first_and_names_are_unique_and_found()
    {
        Assert.Equal(["rfc9293", "rfc793", "linux", "two-step-handshake"], All.Select(p => p.Profile));
        Assert.All(All, p => Assert.Same(p, Profiles.Find(p.Profile)));
        Assert.Null(Profiles.Find("linus"));
        Assert.Equal(new Policy(), Profiles.Rfc9293);
    }

    [Fact]
    public void Every_profile_opens_talks_and_closes()
    {
        foreach (Policy profile in All)
        {
            foreach (Scenario scenario in new[] { Talk(), HalfClose(), CrossedClose() })
            {
                WorldState world = WorldRun.Start(scenario with { Policy = profile }, null).RunToEnd();
                Assert.All(world.Hosts.AsSpan().ToArray(), h => Assert.Equal(TcpState.Closed, h.Tcb.State));
                Assert.DoesNotContain(world.Lines(), line => line.Contains("RST", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void The_handshake_of_two_segments_has_two()
    {
        WorldState world = WorldRun.Start(Handshake() with { Policy = Profiles.TwoStepHandshake }, null).RunToEnd();
        Assert.Equal(["client SYN seq=1000", "server SYN+ACK seq=5000 ack=1001"], world.Lines());
        Assert.All(world.Hosts.AsSpan().ToArray(), h => Assert.Equal(TcpState.Established, h.Tcb.State));
        Assert.Equal("una=5001 nxt=5001", $"una={world[Server].Tcb.Snd.Una} nxt={world[Server].Tcb.Snd.Nxt}");
        Assert.True(world[Server].Tcb.RetransmissionQueue.IsEmpty);
    }

    [Fact]
    public void Without_a_third_segment_a_lost_syn_ack_leaves_the_server_half_open_for_ever()
    {
        Scenario lossy = Worlds.Of([Open], [Listen], lose: [2], policy: Profiles.TwoStepHandshake);
        WorldState world = WorldRun.Start(lossy, null).RunToEnd();
        Assert.Equal(TcpState.Closed, world[Client].Tcb.State);
        Assert.Equal(TcpState.Established, world[Server].Tcb.State);
        Assert.Equal("server ACK seq=5001 ack=1001", world.Lines()[3]);
    }

    [Fact]
    public void Without_a_third_segment_an_old_syn_opens_the_server()
    {
        StepResult server = Tcbs.Listen().Under(Profiles.TwoStepHandshake).On(Seg.Syn(90));
        server.Gives(TcpState.Established, ["SYN+ACK seq=5000 ack=91 win=1000"], UserSignal.Connected);
    }

    [Fact]
    public void Crossed_syns_open_by_the_letter_with_two_more_acks()
    {
        Scenario scenario = CrossedOpen() with { Policy = new Policy { TrimCrossedSyn = false } };
        WorldState world = WorldRun.Start(scenario, null).RunToEnd();
        Assert.Equal(
            ["client ACK seq=1001 ack=5001", "server ACK seq=5001 ack=1001"], world.Lines()[4..]);
        Assert.All(world.Hosts.AsSpan().ToArray(), h => Assert.Equal(TcpState.Established, h.Tcb.State));
    }

    [Fact]
    public void As_rfc_793_prints_it_only_a_new_acknowledgment_updates_the_window()
    {
        StepResult wrong = Tcbs.Established().Under(Profiles.Rfc793).On(Seg.Ack(window: 500));
        Assert.Equal(1000u, wrong.Tcb.Snd.Wnd);
        Assert.Contains(Rules.WindowNeedsNewAck, wrong.Rules.AsSpan().ToArray());
        Tcb sending = Tcbs.Established().WithInFlight(10);
        Assert.Equal(500u, sending.Under(Profiles.Rfc793).On(Seg.Ack(ack: 111, window: 500)).Tcb.Snd.Wnd);
        Assert.Equal(500u, Tcbs.Established().On(Seg.Ack(window: 500)).Tcb.Snd.Wnd);
    }

    [Fact]
    public void An_ack_above_snd_nxt_is_answered_or_by_policy_dropped_silently_in_established()
    {
        Policy silent = new() { AnswerAckAheadInEstablished = false };
        Segment ahead = Seg.Ack(ack: 102, len: 10);
        Tcbs.Established().On(ahead).Gives(TcpState.Established, ["ACK seq=101 ack=301 win=1000"]);
        Tcb tcb = Tcbs.Established().Under(silent);
        tcb.On(ahead).IsIgnored(tcb, Rules.AckAheadIgnored);
        Tcbs.FinWait2().Under(silent).On(Seg.Ack(ack: 103))
            .Gives(TcpState.FinWait2, ["ACK seq=102 ack=301 win=1000"]);
    }
}
