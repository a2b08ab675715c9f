using System.Net;
using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Tests.World;

/// <summary>
/// Scenarios with one client, one server and a wire of 40 ms; ISNs 1000 and 5000 unless a test says more.
/// </summary>
internal static class Worlds
{
    public const string Client = "client";
    public const string Server = "server";

    public static readonly Func<WorldState, bool> Never = _ => false;

    public static readonly AppAction Open = At(new AppCall.Open());
    public static readonly AppAction Listen = At(new AppCall.Listen());

    public static AppAction At(AppCall call, AppCondition? when = null, SimTime delay = default) =>
        new(call, when ?? new AppCondition.AtOnce(), delay);

    public static AppAction When(TcpState state, AppCall call) => At(call, new AppCondition.InState(state));

    public static AppAction CloseWhen(TcpState state, bool stillReads = false) =>
        When(state, new AppCall.Close(stillReads));

    public static AppAction SendWhen(TcpState state, uint octets) => When(state, new AppCall.Send(octets));

    /// <summary>A whole scenario from what the two applications do.</summary>
    public static Scenario Of(
        EquatableArray<AppAction> client,
        EquatableArray<AppAction> server,
        uint clientIss = 1000,
        uint serverIss = 5000,
        EquatableArray<int> lose = default,
        EquatableArray<HeldSegment> hold = default,
        Policy? policy = null,
        long delayMs = 40) =>
        new(
            [Host(Client, "192.0.2.10", 49152, clientIss, client), Host(Server, "192.0.2.80", 80, serverIss, server)],
            new PathSpec(SimTime.FromMs(delayMs), lose, hold),
            policy ?? Policy.Rfc9293);

    public static Scenario Handshake(uint clientIss = 1000, uint serverIss = 5000) =>
        Of([Open], [Listen], clientIss, serverIss);

    /// <summary>Client closes first, the server when it has seen that.</summary>
    public static Scenario Teardown(uint clientIss = 1000, uint serverIss = 5000) => Of(
        [Open, CloseWhen(TcpState.Established)],
        [Listen, CloseWhen(TcpState.CloseWait)],
        clientIss,
        serverIss);

    /// <summary>100 octets from client to server, 50 back, then the client closes, then the server.</summary>
    public static Scenario Talk(uint clientIss = 1000, uint serverIss = 5000) => Of(
        [
            Open,
            SendWhen(TcpState.Established, 100),
            At(new AppCall.Close(false), new AppCondition.Received(50)),
        ],
        [
            Listen,
            At(new AppCall.Send(50), new AppCondition.Received(100)),
            CloseWhen(TcpState.CloseWait),
        ],
        clientIss,
        serverIss);

    /// <summary>The client closes its half; the server sends 50 octets more, then closes.</summary>
    public static Scenario HalfClose(uint clientIss = 1000, uint serverIss = 5000) => Of(
        [Open, CloseWhen(TcpState.Established, stillReads: true)],
        [Listen, SendWhen(TcpState.CloseWait, 50), At(new AppCall.Close(false), new AppCondition.WhenSent())],
        clientIss,
        serverIss);

    /// <summary>Both close at one moment, long after the handshake.</summary>
    public static Scenario CrossedClose(uint clientIss = 1000, uint serverIss = 5000) => Of(
        [Open, At(new AppCall.Close(false), new AppCondition.At(SimTime.FromSeconds(5)))],
        [Listen, At(new AppCall.Close(false), new AppCondition.At(SimTime.FromSeconds(5)))],
        clientIss,
        serverIss);

    /// <summary>Both open at one moment.</summary>
    public static Scenario CrossedOpen(uint clientIss = 1000, uint serverIss = 5000) =>
        Of([Open], [Open], clientIss, serverIss);

    /// <summary>The server has no application: every segment meets CLOSED.</summary>
    public static Scenario NobodyListens(uint clientIss = 1000, uint serverIss = 5000) =>
        Of([Open], [], clientIss, serverIss);

    /// <summary>The client aborts when it is open.</summary>
    public static Scenario Abort(uint clientIss = 1000, uint serverIss = 5000) =>
        Of([Open, When(TcpState.Established, new AppCall.Abort())], [Listen], clientIss, serverIss);

    /// <summary>The world when nothing happens by itself any more.</summary>
    public static WorldState RunToEnd(this WorldState world)
    {
        for (int i = 0; i < 2000 && WorldRun.Next(world) is { } next; i++)
        {
            world = next;
        }

        return world;
    }

    /// <summary>The ladder as text: sender, segment without its window.</summary>
    public static string[] Lines(this WorldState world) =>
        [.. world.Ladder.AsSpan().ToArray().Select(l => $"{l.From} {Short(l.Segment)}")];

    /// <summary>A segment as text, without its window.</summary>
    public static string Short(Segment segment) =>
        string.Join(' ', SegmentText.Format(segment).Split(' ').Where(w => !w.StartsWith("win=", StringComparison.Ordinal)));

    public static Turn Play(Scenario scenario, string host, int after = 0, Func<WorldState, bool>? goal = null) =>
        Tcp.Judging.Play.Start(scenario, host, goal ?? Never, after);

    private static HostSpec Host(string name, string address, ushort port, uint iss, EquatableArray<AppAction> app) =>
        new(name, new Endpoint(IPAddress.Parse(address), new Port(port)), new SeqNumber(iss), 1460, 65535, app);
}
