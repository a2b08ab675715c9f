using System.Net;
using Tutor.Tcp;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Study.Sandbox;

/// <summary>The hosts of a sandbox and the world that it starts from.</summary>
public static class SandboxHosts
{
    /// <summary>The host at the left.</summary>
    public const string Client = "client";

    /// <summary>The host at the right.</summary>
    public const string Server = "server";

    /// <summary>The third host: what reaches it is never answered.</summary>
    public const string Intruder = "intruder";

    private const ushort Mss = 1460;
    private const uint Buffer = 65535;
    private const int MostSettling = 40;

    /// <summary>The client's end.</summary>
    public static Endpoint ClientEnd { get; } = End("192.0.2.10", 49152);

    /// <summary>The server's end.</summary>
    public static Endpoint ServerEnd { get; } = End("192.0.2.80", 80);

    /// <summary>The third host's end.</summary>
    public static Endpoint IntruderEnd { get; } = End("203.0.113.5", 80);

    /// <summary>True for a host that has a connection here.</summary>
    public static bool IsHost(string name) => name is Client or Server;

    /// <summary>The other one of the two hosts.</summary>
    public static string Other(string host) => host == Client ? Server : Client;

    /// <summary>The end of one of the two hosts.</summary>
    public static Endpoint EndOf(string host) => host == Client ? ClientEnd : ServerEnd;

    /// <summary>The world of a start: the engine plays it up to where the preset wants it.</summary>
    internal static WorldState Begin(SandboxStart start)
    {
        WorldState world = WorldRun.Start(ScenarioOf(start), null);
        if (start.Preset == SandboxPreset.Empty)
        {
            return world;
        }

        world = ByHand.Call(world, Server, new TcpEvent.PassiveOpen());
        if (start.Preset == SandboxPreset.Listening)
        {
            return world;
        }

        world = Settle(ByHand.Call(world, Client, new TcpEvent.ActiveOpen(world[Client].NextIss)));
        if (start.Preset == SandboxPreset.Established)
        {
            return world;
        }

        world = ByHand.Call(world, Client, new TcpEvent.Close(StillReads: false));
        return ByHand.Call(world, Server, new TcpEvent.Close(StillReads: false));
    }

    private static Scenario ScenarioOf(SandboxStart start)
    {
        HostSpec client = Spec(Client, ClientEnd, start.ClientIss, start.ClientProfile);
        HostSpec server = Spec(Server, ServerEnd, start.ServerIss, start.ServerProfile);
        HostSpec intruder = new(Intruder, IntruderEnd, default, Mss, Buffer, [])
        {
            Role = new HostRole.Intruder(AnswersResets: false),
        };
        PathSpec path = new(SimTime.FromMs(start.DelayMs), [], []);
        return new Scenario([client, server, intruder], path, Policy.Rfc9293)
        {
            Recording = new Recording(SandboxLimits.MostLines, SandboxLimits.MostEvents),
        };
    }

    private static HostSpec Spec(string name, Endpoint end, SeqNumber iss, string profile) =>
        new(name, end, iss, Mss, Buffer, [])
        {
            Policy = Profiles.Find(profile) ?? Policy.Rfc9293,
            ReadsAtOnce = false,
        };

    /// <summary>Lets everything arrive that is under way, and what answers it.</summary>
    private static WorldState Settle(WorldState world)
    {
        for (int i = 0; i < MostSettling && !world.InFlight.IsEmpty && WorldRun.Next(world) is { } next; i++)
        {
            world = next;
        }

        return world;
    }

    private static Endpoint End(string address, ushort port) => new(IPAddress.Parse(address), new Port(port));
}
