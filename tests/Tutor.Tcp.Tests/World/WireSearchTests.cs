using Tutor.Tcp.State;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Tests.World;

/// <summary>Ways on which somebody who is the wire leads to a goal.</summary>
public sealed class WireSearchTests
{
    [Fact]
    public void A_goal_that_holds_needs_no_move() =>
        Assert.True(WireSearch.Find(Begun(Worlds.Handshake()), _ => true, 0)!.Value.IsEmpty);

    [Fact]
    public void Without_moves_nothing_else_is_reached() =>
        Assert.Null(WireSearch.Find(Begun(Worlds.Handshake()), Both(TcpState.Established, TcpState.SynReceived), 0));

    [Fact]
    public void A_long_way_without_detours_is_found_at_once() => Assert.Equal(
        "deliver 1, deliver 2, deliver 3, deliver 4, deliver 5, deliver 6, deliver 7, wait",
        Way(Worlds.Teardown(), Both(TcpState.Closed, TcpState.Closed), 20));

    [Fact]
    public void For_a_retransmission_it_is_enough_to_wait() => Assert.Equal(
        "wait",
        Way(Worlds.Teardown(), world => world.Ladder.AsEnumerable().Any(line => line.IsRetransmission), 20));

    [Fact]
    public void Fewer_moves_lead_there_when_only_fewer_are_left()
    {
        WorldState start = Begun(Worlds.Teardown());
        Func<WorldState, bool> goal = Both(TcpState.TimeWait, TcpState.LastAck);

        Assert.Equal(6, WireSearch.Find(start, goal, 20)!.Value.Count);
        Assert.InRange(WireSearch.Find(start, goal, 5)!.Value.Count, 1, 5);
    }

    [Fact]
    public void A_search_without_an_end_gives_up() =>
        Assert.Null(WireSearch.Find(Begun(Worlds.Talk()), Worlds.Never, 20));

    /// <summary>Whatever a wire brings about in four moves, the search brings about as well, in four or fewer.</summary>
    [Fact]
    public void What_any_wire_reaches_is_found_and_leads_there()
    {
        Scenario[] scenarios =
            [Worlds.Handshake(), Worlds.Teardown(), Worlds.Talk(), Worlds.HalfClose(), Worlds.CrossedClose()];
        Random random = new(9293);
        for (int i = 0; i < 400; i++)
        {
            WorldState start = Begun(scenarios[i % scenarios.Length]);
            WorldState end = Played(start, random, 4);
            Func<WorldState, bool> goal = Both(end[Worlds.Client].Tcb.State, end[Worlds.Server].Tcb.State);

            EquatableArray<WireMove> way = Assert.NotNull(WireSearch.Find(start, goal, 4));

            Assert.InRange(way.Count, 0, 4);
            Assert.True(goal(way.AsEnumerable().Aggregate(start, (world, move) => WirePlay.Make(world, move)!)));
        }
    }

    private static WorldState Begun(Scenario scenario) => WirePlay.Start(scenario, 0)!;

    private static WorldState Played(WorldState world, Random random, int moves)
    {
        for (int i = 0; i < moves; i++)
        {
            WireMove[] all = [.. WirePlay.Moves(world)];
            world = WirePlay.Make(world, all[random.Next(all.Length)]) ?? world;
        }

        return world;
    }

    private static Func<WorldState, bool> Both(TcpState client, TcpState server) => world =>
        world[Worlds.Client].Tcb.State == client && world[Worlds.Server].Tcb.State == server;

    private static string Way(Scenario scenario, Func<WorldState, bool> goal, int most) => string.Join(
        ", ", Assert.NotNull(WireSearch.Find(Begun(scenario), goal, most)).AsEnumerable());
}
