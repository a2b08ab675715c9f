using System.Net;
using Tutor.Tcp.Listening;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using Tutor.Testing;

namespace Tutor.Tcp.Tests.World;

/// <summary>
/// Scenarios with more than two hosts: a server that listens, users, an attacker, networks of bystanders.
/// </summary>
internal static class Crowds
{
    public const string Attacker = "attacker";
    public const string Users = "users";
    public const string Others = "others";

    public static readonly Endpoint ClientEnd = End("192.0.2.10", 49152);
    public static readonly Endpoint ServerEnd = End("192.0.2.80", 80);
    public static readonly Endpoint AttackerEnd = End("203.0.113.66", 4000);
    public static readonly IPNetwork MadeUp = IPNetwork.Parse("198.18.0.0/15");
    public static readonly IPNetwork OthersNetwork = IPNetwork.Parse("198.51.100.0/24");

    public static Endpoint End(string address, ushort port) => new(IPAddress.Parse(address), new Port(port));

    public static HostSpec Intruder(bool answersResets = false) =>
        Plain(Attacker, AttackerEnd) with { Role = new HostRole.Intruder(answersResets) };

    /// <summary>The hosts of <see cref="OthersNetwork"/>, all of one kind.</summary>
    public static HostSpec Network(HostRole role) =>
        Plain(Others, End("198.51.100.1", 80)) with { Role = role, Network = OthersNetwork };

    public static HostSpec ListeningServer(ListenPolicy queues, SimTime? acceptEvery = null) =>
        Plain(Worlds.Server, ServerEnd) with
        {
            Iss = new SeqNumber(5000),
            Role = new HostRole.Server(new ListenerSpec(queues, acceptEvery)),
        };

    /// <summary>Users who come from one address.</summary>
    public static HostSpec Visiting(long count, SimTime start = default, SimTime? every = null, uint octets = 100) =>
        Plain(Users, End("192.0.2.10", 1)) with
        {
            Iss = new SeqNumber(1000),
            Role = new HostRole.Visitors(
                new VisitSpec(ServerEnd, start, every ?? SimTime.FromSeconds(1), count, octets)),
        };

    public static Flood Flood(uint perSecond, long count, IPNetwork? sources, long startMs = 0) =>
        new(Attacker, SimTime.FromMs(startMs), perSecond, count, sources, ServerEnd);

    /// <summary>A world of these hosts with a wire of 40 ms.</summary>
    public static Scenario Of(params HostSpec[] hosts) =>
        new(EquatableArray.From(hosts), new PathSpec(SimTime.FromMs(40), [], []), Policy.Rfc9293);

    /// <summary>The old duplicate of figure 8: it claims to come from the client.</summary>
    public static Injection OldSyn(uint seq, long atMs = 0, string from = Attacker) =>
        new(SimTime.FromMs(atMs), from, ClientEnd, ServerEnd, Seg.Syn(seq: seq));

    public static Listener ListenerOf(WorldState world) => world[Worlds.Server].Listener!;

    public static HostSpec Plain(string name, Endpoint end) => new(name, end, default, 1460, 65535, []);
}
