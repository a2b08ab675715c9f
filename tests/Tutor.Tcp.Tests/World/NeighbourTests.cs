using Tutor.Tcp.Listening;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using Tutor.Testing;
using static Tutor.Tcp.Tests.World.Crowds;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.World;

/// <summary>What becomes of a segment that is not for a connection of the host that it reaches.</summary>
public class NeighbourTests
{
    [Fact]
    public void A_stranger_is_answered_as_in_closed_and_the_connection_does_not_see_it()
    {
        WorldState open = WorldRun.Start(With(Intruder()), null).RunToEnd();

        WorldState end = ByHand.Forge(open, Attacker, AttackerEnd, ServerEnd, Seg.Syn(seq: 7)).RunToEnd();

        Assert.Equal("server RST+ACK seq=0 ack=8", end.Lines()[^1]);
        Assert.Equal((Attacker, ServerEnd, AttackerEnd), (end.Ladder[^1].To, end.Ladder[^1].Source, end.Ladder[^1].Destination));
        Assert.Equal(open[Server], end[Server]);
        WorldEvent met = end.History.AsSpan().ToArray().Last(e => e.Host == Server);
        Assert.True(met.IsStray);
        Assert.Equal((TcpState.Established, TcpState.Established), (met.StateBefore, met.StateAfter));
        Assert.Equal(1, end[Attacker].Ignored);
    }

    [Fact]
    public void Another_port_of_the_host_has_no_connection()
    {
        WorldState open = WorldRun.Start(With(Intruder()), null).RunToEnd();

        WorldState end = ByHand.Forge(open, Client, ClientEnd, End("192.0.2.80", 81), Seg.Syn(seq: 7)).RunToEnd();

        Assert.Equal(End("192.0.2.80", 81), end.Ladder[^1].Source);
        Assert.Equal("server RST+ACK seq=0 ack=8", end.Lines()[^1]);
        Assert.Equal(open[Server], end[Server]);
    }

    [Fact]
    public void The_same_numbers_between_other_ends_are_no_repetition()
    {
        WorldState world = WorldRun.Start(With(Intruder()), null);
        world = ByHand.Forge(world, Attacker, AttackerEnd, ServerEnd, Seg.Syn(seq: 7));
        world = ByHand.Forge(world, Attacker, ClientEnd, ServerEnd, Seg.Syn(seq: 7));
        world = ByHand.Forge(world, Attacker, AttackerEnd, ServerEnd, Seg.Syn(seq: 7));

        Assert.Equal([false, false, true], world.Ladder.AsSpan().ToArray().Select(line => line.IsRetransmission));
    }

    [Fact]
    public void A_reset_from_a_stranger_is_dropped()
    {
        WorldState open = WorldRun.Start(With(Intruder()), null).RunToEnd();

        WorldState end = ByHand.Forge(open, Attacker, AttackerEnd, ServerEnd, Seg.Rst(seq: 1001)).RunToEnd();

        Assert.Equal(Rules.ClosedRst, end.History[^1].MainRule);
        Assert.Equal(TcpState.Established, end[Server].Tcb.State);
    }

    [Fact]
    public void A_spoofed_reset_at_the_number_expected_ends_the_connection()
    {
        WorldState open = WorldRun.Start(With(Intruder()), null).RunToEnd();

        WorldState end = ByHand.Forge(open, Attacker, ClientEnd, ServerEnd, Seg.Rst(seq: 1001)).RunToEnd();

        Assert.Equal(TcpState.Closed, end[Server].Tcb.State);
        Assert.Equal((Attacker, ClientEnd), (end.Ladder[^1].From, end.Ladder[^1].Source));
    }

    [Fact]
    public void A_listener_takes_any_remote_and_is_then_bound_to_it()
    {
        Scenario scenario = With(Intruder()) with { Injections = [Syn(AttackerEnd)] };
        scenario = scenario with { Hosts = scenario.Hosts.SetItem(0, scenario.Hosts[0] with { App = [] }) };
        WorldState world = WorldRun.Until(WorldRun.Start(scenario, null), SimTime.FromMs(50));

        Assert.Equal(AttackerEnd, world[Server].Remote);
        Assert.Equal(Attacker, world.PeerOf(Server).Name);
        Assert.Equal("server SYN+ACK seq=5000 ack=91", world.Lines()[^1]);
        Assert.Equal(Attacker, world.Ladder[^1].To);

        WorldState end = ByHand.Forge(world, Client, ClientEnd, ServerEnd, Seg.Syn(seq: 1000)).RunToEnd();
        Assert.Contains("server RST+ACK seq=0 ack=1001", end.Lines());
    }

    [Fact]
    public void A_bystander_answers_from_the_address_that_was_meant()
    {
        WorldState world = WorldRun.Start(With(Network(new HostRole.Bystander())), null);

        WorldState end = ByHand.Forge(world, Server, ServerEnd, End("198.51.100.77", 1234), Seg.SynAck(300, 91)).RunToEnd();

        LadderLine answer = end.Ladder.AsSpan().ToArray().First(line => line.From == Others);
        Assert.Equal("RST seq=91", Short(answer.Segment));
        Assert.Equal((End("198.51.100.77", 1234), ServerEnd), (answer.Source, answer.Destination));
    }

    [Fact]
    public void A_silent_host_and_an_intruder_take_what_comes_and_say_nothing()
    {
        foreach (HostSpec quiet in new[] { Network(new HostRole.Silent()), Intruder() })
        {
            WorldState world = WorldRun.Start(Of(ListeningServer(new ListenPolicy()), quiet), null);
            WorldState end = ByHand.Forge(world, Server, ServerEnd, quiet.Endpoint, Seg.SynAck(300, 91)).RunToEnd();

            Assert.Equal(1, end.Sent);
            Assert.Equal(1, end[quiet.Name].Ignored);
            Assert.Equal([WorldRules.HostSaysNothing], end.History[^1].Rules);
        }
    }

    [Fact]
    public void An_intruder_may_answer_as_its_kernel_would()
    {
        WorldState world = WorldRun.Start(Of(ListeningServer(new ListenPolicy()), Intruder(answersResets: true)), null);

        WorldState end = ByHand.Forge(world, Server, ServerEnd, AttackerEnd, Seg.SynAck(300, 91)).RunToEnd();

        Assert.Equal("attacker RST seq=91", end.Lines()[1]);
    }

    [Theory]
    [InlineData("192.0.2.80", 80)]
    [InlineData("255.255.255.255", 5)]
    [InlineData("224.0.0.1", 5)]
    public void Land_and_group_addresses_are_dropped_by_every_kind_of_host(string address, int port)
    {
        foreach (HostSpec server in new[] { ListeningServer(new ListenPolicy()), Worlds.Of([Open], [Listen]).Hosts[1] })
        {
            WorldState world = WorldRun.Until(WorldRun.Start(Of(server, Intruder()), null), SimTime.Zero);
            WorldState end = ByHand.Forge(world, Attacker, End(address, (ushort)port), ServerEnd, Seg.Syn(seq: 90)).RunToEnd();

            Assert.Equal(1, end.Sent);
            Assert.Equal("RFC 9293 3.9.2.3", end.History[^1].Rules[0].Section);
            Assert.Equal(TcpState.Listen, end.History[^1].StateAfter);
        }
    }

    [Fact]
    public void Where_nobody_owns_the_address_a_silent_router_says_nothing()
    {
        WorldState world = WorldRun.Start(With(Intruder()), null);

        WorldState after = ByHand.Forge(world, Server, ServerEnd, End("198.18.0.1", 9), Seg.SynAck(300, 91));

        Assert.True(after.InFlight.IsEmpty);
        Assert.Equal(("", null), (after.Ladder[0].To, after.Ladder[0].ArrivesAt));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void An_unreachable_message_reaches_the_listener_which_drops_the_request_by_policy(bool drops, int left)
    {
        Scenario scenario = Of(ListeningServer(new ListenPolicy { DropOnUnreachable = drops }), Intruder()) with
        {
            Router = Router.Unreachable,
            Injections = [Syn(End("198.18.0.1", 9))],
        };

        WorldState world = WorldRun.Until(WorldRun.Start(scenario, null), SimTime.FromMs(79));
        Assert.Equal(1, ListenerOf(world).Children.HalfOpen);
        Assert.Equal(1, world.InFlight.Count);

        world = WorldRun.Until(world, SimTime.FromMs(80));
        Assert.Equal(left, ListenerOf(world).Children.HalfOpen);
        Assert.Equal(1, world.Delivered);
    }

    [Fact]
    public void A_router_tells_a_host_with_one_connection_and_users_that_nobody_is_there()
    {
        Scenario scenario = Of(Worlds.Of([Open], []).Hosts[0] with { Peer = "gone" }, Visiting(1) with { Endpoint = End("192.0.2.11", 1) });
        scenario = scenario with { Router = Router.Unreachable };
        HostSpec gone = Plain("gone", End("198.18.0.1", 80));
        scenario = scenario with { Hosts = scenario.Hosts.Add(gone with { Endpoint = ServerEnd }) };
        WorldState world = WorldRun.Start(scenario, null);
        world = world with
        {
            Scenario = scenario with { Hosts = scenario.Hosts.SetItem(2, gone) },
        };

        world = WorldRun.Until(world, SimTime.FromMs(100));

        WorldEvent[] told = [.. world.History.AsSpan().ToArray().Where(e => e.Event is TcpEvent.DestinationUnreachable)];
        Assert.Equal([Client, Users], told.Select(e => e.Host));
        Assert.All(told, e => Assert.Equal(TcpState.SynSent, e.StateAfter));
        Assert.All(told, e => Assert.Equal(SimTime.FromMs(40), e.At));
    }

    [Fact]
    public void A_host_with_an_ipv6_address_takes_1220_octets_where_no_size_is_stated()
    {
        HostSpec six = Plain("six", End("2001:db8::10", 80));
        Listener listener = ListenerOf(WorldRun.Start(
            Of(ListeningServer(ListenPolicy.Linux) with { Endpoint = End("2001:db8::80", 80) }), null));

        Assert.Equal((ushort)1220, WorldRun.Start(Of(six), null)["six"].Tcb.Policy.DefaultMss);
        Assert.Equal((ushort)1220, listener.Policy.DefaultMss);
        Assert.Equal((ushort)536, WorldRun.Start(Of(Intruder()), null)[Attacker].Tcb.Policy.DefaultMss);
        Assert.Equal((ushort)536, End("::ffff:192.0.2.1", 80).DefaultMss);
    }

    [Fact]
    public void A_user_whose_connection_is_reset_after_time_wait_was_reused_is_gone()
    {
        var user = End("192.0.2.10", 1024);
        Scenario scenario = Of(ListeningServer(ListenPolicy.Linux, SimTime.Zero), Visiting(1), Intruder()) with
        {
            Policy = Profiles.Linux,
            Injections = [new Injection(SimTime.FromSeconds(10), Attacker, ServerEnd, user, Seg.Syn(seq: 900_000))],
        };

        WorldState waiting = WorldRun.Until(WorldRun.Start(scenario, null), SimTime.FromSeconds(9));
        Assert.Equal(TcpState.TimeWait, Assert.Single(waiting[Users].Visits.Live.All).Tcb.State);
        WorldState reused = WorldRun.Until(waiting, SimTime.FromMs(10_050));
        Assert.Equal(TcpState.SynReceived, Assert.Single(reused[Users].Visits.Live.All).Tcb.State);

        // The server never sent that SYN, and resets what the SYN,ACK belongs to.
        Assert.Empty(WorldRun.Until(reused, SimTime.FromSeconds(11))[Users].Visits.Live.All);
    }

    [Fact]
    public void Each_host_may_follow_rules_of_its_own()
    {
        Scenario scenario = Handshake();
        scenario = scenario with
        {
            Hosts = scenario.Hosts.SetItem(1, scenario.Hosts[1] with { Policy = Policy.Rfc9293 with { WindowScale = 3 } }),
        };

        WorldState end = WorldRun.Start(scenario, null).RunToEnd();

        Assert.Null(end[Client].Tcb.Policy.WindowScale);
        Assert.Equal((byte)3, end[Server].Tcb.Policy.WindowScale);
        Assert.Equal((ushort)1460, end[Server].Tcb.Policy.Mss);
    }

    [Fact]
    public void A_host_connects_to_the_peer_that_its_specification_names()
    {
        Scenario two = Handshake();
        HostSpec third = two.Hosts[0] with { Name = "third", Endpoint = End("192.0.2.11", 49152), Peer = Server };
        Scenario scenario = two with { Hosts = [Intruder(), two.Hosts[1], third] };

        WorldState end = WorldRun.Start(scenario, null).RunToEnd();

        Assert.Equal((Server, "third"), (end.PeerOf("third").Name, end.PeerOf(Server).Name));
        Assert.Equal(TcpState.Established, end[Server].Tcb.State);
        Assert.Throws<KeyNotFoundException>(() => end.PeerOf("nobody"));
    }

    /// <summary>Client and server that open a connection, and a third host.</summary>
    private static Scenario With(HostSpec third)
    {
        Scenario two = Handshake();
        return two with { Hosts = two.Hosts.Add(third) };
    }

    private static Injection Syn(Endpoint source) => new(SimTime.Zero, Attacker, source, ServerEnd, Seg.Syn(seq: 90));
}
