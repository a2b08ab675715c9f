using System.Net;
using Tutor.Tcp.Listening;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Labs;

/// <summary>
/// The world of a lab: a server with its queues, real users who come every second, an attacker, and the owners of the
/// addresses that a flood may claim. All of them are values in this program; no packet leaves it.
/// </summary>
public static class LabWorld
{
    /// <summary>The name of the attacker's host.</summary>
    public const string Attacker = "attacker";

    /// <summary>The name of the hosts that the attacker commands.</summary>
    public const string Botnet = "botnet";

    /// <summary>The name of the hosts that have nothing to do with it.</summary>
    public const string Bystanders = "bystanders";

    private const string Users = "users";
    private const string Server = "server";
    private const uint Octets = 100;

    /// <summary>When a flood begins, so that the seconds before show what is usual.</summary>
    public static readonly SimTime FloodStart = SimTime.FromSeconds(6);

    /// <summary>The time between the users of one moment and those of the next.</summary>
    public static readonly SimTime UserEvery = SimTime.FromSeconds(1);

    /// <summary>Where the attacker is.</summary>
    public static readonly Endpoint AttackerEnd = new(IPAddress.Parse("203.0.113.66"), new Port(4000));

    /// <summary>The addresses that nobody has (RFC 5737).</summary>
    public static readonly IPNetwork MadeUpNetwork = IPNetwork.Parse("198.51.100.0/24");

    /// <summary>Those of the botnet (RFC 5737); 62 hosts.</summary>
    public static readonly IPNetwork BotnetNetwork = IPNetwork.Parse("203.0.113.128/26");

    /// <summary>Those of the bystanders (RFC 5737); 126 hosts.</summary>
    public static readonly IPNetwork BystanderNetwork = IPNetwork.Parse("192.0.2.128/25");

    /// <summary>The lab at time zero. Never fails.</summary>
    /// <param name="authored">
    /// A scenario of two hosts, the user's and the server's: their addresses, the policy and the delay are taken.
    /// </param>
    /// <param name="knobs">How the knobs stand.</param>
    public static WorldState Start(Scenario authored, LabKnobs knobs)
    {
        HostSpec user = authored.Hosts[0];
        HostSpec server = authored.Hosts[1];
        var visits = new VisitSpec(server.Endpoint, SimTime.Zero, UserEvery, VisitSpec.MaxCount, Octets)
        {
            Together = knobs.Users,
        };
        var listens = new ListenerSpec(QueuesOf(knobs, user.Endpoint.Address), PaceOf(knobs));
        EquatableArray<HostSpec> hosts =
        [
            user with { Name = Users, App = [], Role = new HostRole.Visitors(visits) },
            server with { Name = Server, App = [], Role = new HostRole.Server(listens) },
            Plain(Attacker, AttackerEnd, new HostRole.Intruder(AnswersResets: true)),
            Owning(Botnet, BotnetNetwork, new HostRole.Silent()),
            Owning(Bystanders, BystanderNetwork, new HostRole.Bystander()),
        ];
        Scenario scenario = new(hosts, authored.Path with { Lose = [], Hold = [] }, authored.Policy)
        {
            Router = authored.Router,
            Recording = Recording.Nothing,
            Floods = [FloodOf(knobs, server.Endpoint)],
        };
        return WorldRun.Start(scenario, null);
    }

    /// <summary>The lab with the knobs as they stand now, which counts from its next moment on. Never fails.</summary>
    public static WorldState Turn(WorldState world, LabKnobs knobs)
    {
        SimTime next = world.Now + new SimTime(1);
        ListenPolicy queues = QueuesOf(knobs, UserOf(world).Endpoint.Address);
        Flood flood = world.Scenario.Floods[0];
        bool isSameFlood = flood.Sources == SourcesOf(knobs) && RateOf(world) == knobs.Rate;
        WorldState turned = Retuning.Accepting(
            Retuning.Listener(world, Server, queues), Server, PaceOf(knobs));
        turned = Retuning.Users(turned, Users, world.Now == SimTime.Zero ? SimTime.Zero : next, knobs.Users);
        return isSameFlood ? turned : Retuning.Flood(
            turned, 0, next > FloodStart ? next : FloodStart, (uint)knobs.Rate, SourcesOf(knobs));
    }

    /// <summary>The host of the real user.</summary>
    public static Host UserOf(WorldState world) => world[Users];

    /// <summary>The server's listener.</summary>
    public static Listener ListenerOf(WorldState world) => world[Server].Listener!;

    /// <summary>
    /// How many users have an open connection of which the server knows only half: their last segment of the handshake
    /// met a full accept queue, or has not arrived yet.
    /// </summary>
    public static int OpenOnOneSide(WorldState world)
    {
        ChildTable users = UserOf(world).Visits.Live;
        return ListenerOf(world).Children.All.Count(child => child.Stage == ChildStage.HalfOpen
            && users.Find(new SocketPair(child.Pair.Remote, child.Pair.Local))
                is { Tcb.State: not State.TcpState.SynSent });
    }

    /// <summary>How many segments have come back to the attacker, who may not even be where they go.</summary>
    public static long AnswersSeen(WorldState world) => world[Attacker].Strays;

    private static int RateOf(WorldState world)
    {
        Flood flood = world.Scenario.Floods[0];
        return flood.Count <= world.Floods[0].Sent ? 0 : (int)flood.RatePerSecond;
    }

    private static Flood FloodOf(LabKnobs knobs, Endpoint server) => new(
        Attacker,
        FloodStart,
        (uint)Math.Max(1, knobs.Rate),
        knobs.Rate == 0 ? 0 : Flood.MaxCount,
        SourcesOf(knobs),
        server);

    private static SimTime? PaceOf(LabKnobs knobs) =>
        knobs.AcceptSeconds is { } seconds ? SimTime.FromSeconds(seconds) : null;

    private static IPNetwork? SourcesOf(LabKnobs knobs) => knobs.Sources switch
    {
        FloodSources.MadeUp => MadeUpNetwork,
        FloodSources.Own => null,
        FloodSources.Botnet => BotnetNetwork,
        FloodSources.Bystanders => BystanderNetwork,
    };

    /// <summary>
    /// The quarter that Linux keeps is one of tcp_max_syn_backlog, which is here the backlog, so that it can be seen.
    /// </summary>
    private static ListenPolicy QueuesOf(LabKnobs knobs, IPAddress user) => ListenPolicy.Linux with
    {
        Backlog = knobs.Backlog,
        MaxSynBacklog = knobs.Backlog,
        SynCookies = knobs.Cookies,
        SynAckRetries = knobs.SynAckRetries,
        AbortOnOverflow = knobs.AbortOnOverflow,
        ReserveForKnownPeers = knobs.Reserve,
        KnownPeers = knobs.Reserve ? [user] : [],
    };

    private static HostSpec Plain(string name, Endpoint end, HostRole role) =>
        new(name, end, default, 1460, 65535, []) { Role = role };

    private static HostSpec Owning(string name, IPNetwork network, HostRole role) =>
        Plain(name, new Endpoint(network.BaseAddress, new Port(80)), role) with { Network = network };
}
