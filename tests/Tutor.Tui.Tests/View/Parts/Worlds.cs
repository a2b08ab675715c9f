using System.Net;
using Tutor.Tcp;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tui.Tests.View.Parts;

/// <summary>A world to draw: the learner plays the client, and the SYN+ACK has just arrived.</summary>
internal static class Worlds
{
    private static readonly Segment Syn = new() { Flags = TcpFlags.Syn, Seq = new(1000) };

    private static readonly Segment SynAck = new() { Flags = TcpFlags.Syn | TcpFlags.Ack, Seq = new(5000), Ack = new(1001) };

    internal static WorldState SynAckArrived { get; } = new()
    {
        Scenario = new Scenario([], new PathSpec(SimTime.Zero, [], []), Policy.Rfc9293),
        Hosts =
        [
            Host("client", "192.0.2.10", 49152, TcpState.Established) with { IsPlayed = true, Unanswered = Blocked.SynSent },
            Host("server", "192.0.2.80", 80, TcpState.SynReceived),
        ],
        Ladder =
        [
            new(1, "client", "server", Syn, SimTime.Zero, null, false, false),
            new(2, "client", "server", Syn, SimTime.FromMs(1000), SimTime.FromMs(1040), true, true),
            new(3, "server", "client", SynAck, SimTime.FromMs(1040), SimTime.FromMs(1080), true, false),
            new(4, "server", "client", SynAck, SimTime.FromMs(2040), SimTime.FromMs(2080), false, true),
        ],
        History =
        [
            Happened("server", new TcpEvent.PassiveOpen(), TcpState.Closed, TcpState.Listen),
            Happened("client", new TcpEvent.ActiveOpen(new(1000)), TcpState.Closed, TcpState.SynSent),
            Happened("server", new TcpEvent.SegmentArrives(Syn, new(5000)), TcpState.Listen, TcpState.SynReceived),
            Happened("client", new TcpEvent.SegmentArrives(SynAck, new(0)), TcpState.SynSent, TcpState.Established),
        ],
    };

    /// <summary>Three segments of strangers: as from the client, from nobody, and as from the server.</summary>
    internal static WorldState Injected
    {
        get
        {
            HostSpec client = Spec("client", "192.0.2.10", 49152);
            HostSpec server = Spec("server", "192.0.2.80", 80);
            Endpoint nobody = new(IPAddress.Parse("203.0.113.66"), new Port(9));
            WorldState world = WorldRun.Start(
                new Scenario([client, server], new PathSpec(SimTime.FromMs(40), [], []), Policy.Rfc9293), null);
            world = ByHand.Forge(world, "attacker", client.Endpoint, server.Endpoint, Syn);
            world = ByHand.Forge(world, "stranger", nobody, client.Endpoint, Syn);
            return ByHand.Forge(world, "attacker", server.Endpoint, nobody, Syn);
        }
    }

    private static HostSpec Spec(string name, string address, ushort port) =>
        new(name, new Endpoint(IPAddress.Parse(address), new Port(port)), default, 1460, 65535, []);

    internal static WorldEvent Happened(string host, TcpEvent @event, TcpState before, TcpState after) =>
        new(SimTime.Zero, host, @event, 0, before, after, [], [], []);

    private static Host Host(string name, string address, ushort port, TcpState state) => new()
    {
        Name = name,
        Endpoint = new Endpoint(IPAddress.Parse(address), new Port(port)),
        Tcb = new Tcb { State = state },
    };
}
