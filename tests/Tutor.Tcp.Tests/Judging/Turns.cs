using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.World;
using Tutor.Tcp.World;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.Judging;

/// <summary>Every turn of every scenario that is built here, with both hosts and numbers round 2^32.</summary>
internal static class Turns
{
    private const int MaxTurns = 40;

    private static readonly uint[] Numbers = [0, 1000, uint.MaxValue, uint.MaxValue - 1];

    private static readonly (string Name, Func<uint, uint, Scenario> Make)[] Scenarios =
    [
        (nameof(Handshake), Handshake),
        (nameof(Teardown), Teardown),
        (nameof(Talk), Talk),
        (nameof(HalfClose), HalfClose),
        (nameof(CrossedClose), CrossedClose),
        (nameof(CrossedOpen), CrossedOpen),
        (nameof(NobodyListens), NobodyListens),
        (nameof(Abort), Abort),
        ("ServerClosesFirst", ServerClosesFirst),
        ("LostSynAck", (c, s) => Lossy(c, s, 2)),
        ("LostAck", (c, s) => Lossy(c, s, 3)),
        ("LostText", (c, s) => Lossy(c, s, 4)),
        ("LostFin", (c, s) => Lossy(c, s, 8)),
        ("ManySegments", ManySegments),
        ("CloseInSynReceived", CloseInSynReceived),
        ("ScaledWindows", (c, s) => Talk(c, s) with { Policy = Policy.Rfc9293 with { WindowScale = 7 } }),
        ("LateSyn", (c, s) => LateSyn(c, s)),
        ("Linux", (c, s) => Talk(c, s) with { Policy = Profiles.Linux }),
        ("LinuxLostText", (c, s) => Lossy(c, s, 4) with { Policy = Profiles.Linux }),
        ("LinuxHole", (c, s) => Hole(c, s) with { Policy = Profiles.Linux }),
        ("LinuxCrossedClose", (c, s) => CrossedClose(c, s) with { Policy = Profiles.Linux }),
        ("Hole", Hole),
        ("Rfc793", (c, s) => Talk(c, s) with { Policy = Profiles.Rfc793 }),
        ("Rfc793CrossedOpen", (c, s) => CrossedOpen(c, s) with { Policy = Profiles.Rfc793 }),
        ("TwoSteps", (c, s) => Talk(c, s) with { Policy = Profiles.TwoStepHandshake }),
    ];

    public static IEnumerable<(string Where, PlayedSide Side)> All()
    {
        foreach ((string name, Func<uint, uint, Scenario> make) in Scenarios)
        {
            foreach (uint client in Numbers)
            {
                uint server = client == 1000 ? 5000 : client;
                foreach (PlayedSide side in Of(make(client, server), Client).Concat(Of(make(client, server), Server)))
                {
                    string line = $"{name} {client}/{server} {side.Host} in {side.Tcb.State} after {side.World.Ladder.Count}";
                    yield return (line, side);
                }
            }
        }
    }

    /// <summary>The turns of one scenario.</summary>
    public static IEnumerable<PlayedSide> Of(Scenario scenario, string host)
    {
        Turn turn = Play(scenario, host);
        for (int i = 0; i < MaxTurns && turn.Reason != StopReason.Idle; i++)
        {
            yield return turn.Side;
            turn = Tcp.Judging.Play.MakeDue(turn.Side, Never);
        }

        Assert.Equal(StopReason.Idle, turn.Reason);
    }

    private static Scenario ServerClosesFirst(uint client, uint server) => Worlds.Of(
        [Open, CloseWhen(TcpState.CloseWait)],
        [Listen, CloseWhen(TcpState.Established)],
        client,
        server);

    private static Scenario Lossy(uint client, uint server, int lost)
    {
        Scenario talk = Talk(client, server);
        return talk with { Path = talk.Path with { Lose = [lost] } };
    }

    private static Scenario ManySegments(uint client, uint server) => Worlds.Of(
        [Open, SendWhen(TcpState.Established, 5000), At(new AppCall.Close(false), new AppCondition.WhenSent())],
        [Listen, CloseWhen(TcpState.CloseWait)],
        client,
        server);

    /// <summary>The first of several segments is lost, so that those behind it draw duplicate ACKs.</summary>
    private static Scenario Hole(uint client, uint server)
    {
        Scenario many = ManySegments(client, server);
        return many with { Path = many.Path with { Lose = [4] } };
    }

    private static Scenario CloseInSynReceived(uint client, uint server) => Worlds.Of(
        [Open, CloseWhen(TcpState.CloseWait)],
        [Listen, CloseWhen(TcpState.SynReceived)],
        client,
        server);

    /// <summary>The SYN is held up so long that its repetition comes first; the late one is a duplicate.</summary>
    private static Scenario LateSyn(uint client, uint server) =>
        Worlds.Of([Open], [Listen], client, server, hold: [new HeldSegment(1, SimTime.FromMs(1020))]);
}
