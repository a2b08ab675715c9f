using System.Net;
using Tutor.Tcp.Listening;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using static Tutor.Tcp.Tests.World.Crowds;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.World;

public class FloodTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(uint.MaxValue, long.MaxValue)]
    [InlineData(1, long.MinValue)]
    public void Nonsense_in_a_flood_or_among_users_is_bounded(uint rate, long number)
    {
        Scenario scenario = Of(Intruder(), Visiting(number, every: new SimTime(number))) with
        {
            Floods = [Flood(rate, number, MadeUp)],
        };

        WorldState? world = WorldRun.Start(scenario, null);
        for (int i = 0; i < 100 && world is not null; i++)
        {
            world = WorldRun.Next(world);
        }

        Assert.Equal(number <= 0, world is null);
    }

    private const int Count = 20_000;
    private static readonly SimTime GiveUp = SimTime.FromSeconds(63);

    [Fact]
    public void A_flood_of_20000_fills_the_queue_and_real_users_fail_until_it_is_given_up()
    {
        WorldState start = WorldRun.Start(Big(SynCookieMode.Off), null);
        WorldState world = WorldRun.Until(start, SimTime.FromSeconds(20));

        ListenCounters counted = ListenerOf(world).Counters;
        Assert.Equal(1024, ListenerOf(world).Children.HalfOpen);
        Assert.Equal(Count, world.Floods[0].Sent);
        Assert.Equal((18, 0, 0), (world[Users].Visits.Started, world[Users].Visits.Connected, world[Users].Visits.TimedOut));
        Assert.Equal(1024, counted.SynsQueued);
        Assert.Equal(counted.SynsReceived - 1024, counted.SynsDropped);
        Assert.Equal(counted.SynsDropped, counted.ReqQFullDrop);

        // The first request came at 40 ms, the last at 1063 ms; each is given up 63 s later.
        SimTime first = SimTime.FromMs(40) + GiveUp;
        SimTime last = SimTime.FromMs(1063) + GiveUp;
        Assert.Equal(1024, ListenerOf(WorldRun.Until(world, Before(first))).Children.HalfOpen);
        Assert.Equal(1023, ListenerOf(WorldRun.Until(world, first)).Children.HalfOpen);
        world = WorldRun.Until(world, SimTime.FromSeconds(400));
        Assert.Equal(0, ListenerOf(world).Children.HalfOpen);
        Assert.True(last < SimTime.FromSeconds(65));
        Assert.Equal(20, world[Users].Visits.Connected);
        Assert.Equal(1024 + 20, ListenerOf(world).Counters.SynsQueued);
    }

    [Fact]
    public void With_cookies_real_users_connect_while_the_flood_goes_on()
    {
        WorldState world = WorldRun.Until(WorldRun.Start(Big(SynCookieMode.WhenFull), null), SimTime.FromSeconds(25));

        ListenCounters counted = ListenerOf(world).Counters;
        Assert.Equal((20, 20, 20), (world[Users].Visits.Started, world[Users].Visits.Connected, world[Users].Visits.Served));
        Assert.Equal(1024, ListenerOf(world).Children.HalfOpen);
        Assert.Equal(0, counted.SynsDropped);
        Assert.Equal(Count + 20 - 1024, counted.SyncookiesSent);
        Assert.Equal(20, counted.SyncookiesRecv);
        Assert.Equal(1024, counted.SynsQueued);
    }

    [Fact]
    public void Every_half_open_connection_costs_six_segments_at_doubling_times()
    {
        Scenario scenario = Of(Intruder(), ListeningServer(Queues(8))) with { Floods = [Flood(5, 3, MadeUp)] };

        WorldState end = WorldRun.Start(scenario, null).RunToEnd();

        Endpoint victim = end.Ladder[0].Source!;
        long[] answers =
        [
            .. end.Ladder.AsSpan().ToArray().Where(l => l.Destination == victim)
                .Select(l => (l.SentAt - SimTime.FromMs(40)).Microseconds / 1_000_000),
        ];
        Assert.Equal([0, 1, 3, 7, 15, 31], answers);
        Assert.Equal(3 + (3 * 6), end.Sent);
        Assert.Equal(SimTime.FromMs(440) + GiveUp, end.Now);
        Assert.Equal(0, ListenerOf(end).Children.Count);
    }

    [Fact]
    public void The_lab_holds_8_and_drops_22_of_30()
    {
        Scenario scenario = Of(Intruder(), ListeningServer(Queues(8), SimTime.Zero), Visiting(100)) with
        {
            Floods = [Flood(5, 1_000_000, MadeUp, startMs: 6000)],
        };

        WorldState world = WorldRun.Until(WorldRun.Start(scenario, null), Before(SimTime.FromSeconds(12)));

        Assert.Equal(30, world.Floods[0].Sent);
        Assert.Equal(8, ListenerOf(world).Children.HalfOpen);
        int held = ListenerOf(world).Children.All.Count(child => MadeUp.Contains(child.Pair.Remote.Address));
        Assert.Equal(8, held);
        Assert.Equal(22, Dropped(world, isUser: false));
        Assert.Equal((12, 8), (world[Users].Visits.Started, world[Users].Visits.Connected));

        // The user of t=8 has tried at 8, 9 and 11.
        int port = 1024 + 8;
        Assert.Equal(
            [8000, 9000, 11000],
            world.Ladder.AsSpan().ToArray()
                .Where(l => l.From == Users && l.Source!.Port.Number == port).Select(l => l.SentAt.Microseconds / 1000));

        // Full at 7.4, when the eighth has left and arrived.
        Assert.Equal(7, Held(scenario, SimTime.FromMs(7439)));
        Assert.Equal(8, Held(scenario, SimTime.FromMs(7440)));
    }

    [Fact]
    public void Bystanders_free_the_queue_by_their_resets()
    {
        Scenario scenario = Of(Intruder(), ListeningServer(Queues(8)), Network(new HostRole.Bystander())) with
        {
            Floods = [Flood(50, 100, OthersNetwork)],
        };

        WorldState end = WorldRun.Start(scenario, null).RunToEnd();

        Assert.Equal(100, ListenerOf(end).Counters.EmbryonicRsts);
        Assert.Equal(0, ListenerOf(end).Counters.SynsDropped);
        Assert.Equal(300, end.Sent);
    }

    [Fact]
    public void A_botnet_holds_the_queue_as_made_up_addresses_do()
    {
        Scenario scenario = Of(Intruder(), ListeningServer(Queues(8)), Network(new HostRole.Silent())) with
        {
            Floods = [Flood(50, 100, OthersNetwork)],
        };

        WorldState world = WorldRun.Until(WorldRun.Start(scenario, null), SimTime.FromSeconds(3));

        Assert.Equal((8, 92), (ListenerOf(world).Children.HalfOpen, ListenerOf(world).Counters.SynsDropped));
        Assert.Equal(8 * 2, world[Others].Ignored);
    }

    [Theory]
    [InlineData(true, 0, 100)]
    [InlineData(false, 8, 0)]
    public void A_flood_from_the_own_address_needs_a_kernel_that_keeps_quiet(bool answers, int held, int resets)
    {
        Scenario scenario = Of(Intruder(answers), ListeningServer(Queues(8))) with { Floods = [Flood(50, 100, null)] };

        WorldState world = WorldRun.Until(WorldRun.Start(scenario, null), SimTime.FromSeconds(3));

        Assert.Equal((held, resets), (ListenerOf(world).Children.HalfOpen, (int)ListenerOf(world).Counters.EmbryonicRsts));
        Assert.All(
            world.Ladder.AsSpan().ToArray().Where(l => l.From == Attacker),
            line => Assert.Equal(AttackerEnd.Address, line.Source!.Address));
    }

    [Fact]
    public void A_flood_is_the_same_for_a_seed_whatever_the_server_does()
    {
        string[] off = Sources(Queues(8), 1);

        Assert.Equal(off, Sources(Queues(8) with { SynCookies = SynCookieMode.Always }, 1));
        Assert.NotEqual(off, Sources(Queues(8), 2));
    }

    [Fact]
    public void The_same_seed_floods_to_equal_worlds_and_the_snapshot_stays_alone()
    {
        WorldState snapshot = WorldRun.Until(WorldRun.Start(Big(SynCookieMode.Off), null), SimTime.FromSeconds(2));
        WorldState copy = WorldRun.Until(WorldRun.Start(Big(SynCookieMode.Off), null), SimTime.FromSeconds(2));

        WorldState one = WorldRun.Until(snapshot, SimTime.FromSeconds(4));
        WorldState two = WorldRun.Until(snapshot, SimTime.FromSeconds(4));

        Assert.Equal(copy, snapshot);
        Assert.Equal(one, two);
        Assert.NotEqual(snapshot, one);
    }

    [Fact]
    public void Sources_lie_in_the_network_without_its_first_and_last_address()
    {
        IPNetwork network = IPNetwork.Parse("198.51.100.8/30");
        Scenario scenario = Of(Intruder(), ListeningServer(Queues(8))) with { Floods = [Flood(1000, 200, network)] };

        WorldState world = WorldRun.Until(WorldRun.Start(scenario, null), SimTime.FromSeconds(1));

        string[] seen = [.. world.Ladder.AsSpan().ToArray()
            .Where(l => l.From == Attacker).Select(l => l.Source!.Address.ToString()).Distinct().Order()];
        Assert.Equal(["198.51.100.10", "198.51.100.9"], seen);
    }

    [Theory]
    [InlineData("2001:db8::/64")]
    [InlineData("198.51.100.7/32")]
    [InlineData("198.51.100.6/31")]
    [InlineData("0.0.0.0/0")]
    public void Any_network_can_be_a_source(string prefix)
    {
        IPNetwork network = IPNetwork.Parse(prefix);
        Scenario scenario = Of(Intruder(), ListeningServer(Queues(8))) with { Floods = [Flood(1000, 50, network)] };

        WorldState world = WorldRun.Until(WorldRun.Start(scenario, null), SimTime.FromSeconds(1));

        Assert.Equal(50, world.Floods[0].Sent);
        Assert.All(
            world.Ladder.AsSpan().ToArray().Where(l => l.From == Attacker),
            line => Assert.True(network.Contains(line.Source!.Address)));
    }

    [Fact]
    public void Users_meet_a_closed_port_as_refused()
    {
        HostSpec closed = ListeningServer(Queues(8)) with { Role = new HostRole.Bystander() };

        WorldState end = WorldRun.Start(Of(closed, Visiting(3)), null).RunToEnd();

        Assert.Equal((3, 3, 0), (end[Users].Visits.Started, end[Users].Visits.Refused, end[Users].Visits.Connected));
        Assert.Equal(0, end[Users].Visits.Live.Count);
    }

    [Fact]
    public void An_application_that_never_accepts_lets_the_accept_queue_fill()
    {
        HostSpec never = ListeningServer(Queues(2)) with
        {
            Role = new HostRole.Server(new ListenerSpec(Queues(2), AcceptEvery: null)),
        };

        WorldState world = WorldRun.Until(WorldRun.Start(Of(never, Visiting(6)), null), SimTime.FromSeconds(7));

        Assert.Equal(3, ListenerOf(world).Children.Waiting);
        Assert.Equal((6, 3), (world[Users].Visits.Started, world[Users].Visits.Connected));
        Assert.True(ListenerOf(world).Counters.ListenOverflows > 0);
    }

    [Fact]
    public void A_slow_application_accepts_one_connection_an_interval()
    {
        Scenario scenario = Of(
            ListeningServer(Queues(8), SimTime.FromSeconds(2)), Visiting(3, every: SimTime.FromMs(100)));

        WorldState end = WorldRun.Start(scenario, null).RunToEnd();

        long[] accepts =
        [
            .. end.History.AsSpan().ToArray().Where(e => e.Rules.AsSpan().Contains(ListenRules.AcceptTakes))
                .Select(e => e.At.Microseconds / 1000),
        ];
        Assert.Equal([120, 2120, 4120], accepts);
        Assert.Equal(3, end[Users].Visits.Served);
        Assert.Equal(0, ListenerOf(end).Children.Count);
    }

    private static Scenario Big(SynCookieMode cookies) =>
        Of(
            Intruder(),
            ListeningServer(Queues(1024) with { SynCookies = cookies }, SimTime.Zero),
            Visiting(20, start: SimTime.FromMs(2500)))
        with
        {
            Floods = [Flood(1000, Count, MadeUp)],
            Recording = Recording.Nothing,
        };

    private static ListenPolicy Queues(int backlog) => new() { Backlog = backlog, SynCookies = SynCookieMode.Off };

    private static SimTime Before(SimTime moment) => moment - new SimTime(1);

    private static int Held(Scenario scenario, SimTime moment) =>
        ListenerOf(WorldRun.Until(WorldRun.Start(scenario, null), moment)).Children.HalfOpen;

    private static int Dropped(WorldState world, bool isUser) => world.History.AsSpan().ToArray().Count(
        e => e.Rules.AsSpan().Contains(ListenRules.SynQueueFull)
            && MadeUp.Contains(e.Pair!.Value.Remote.Address) != isUser);

    private static string[] Sources(ListenPolicy queues, ulong seed)
    {
        Scenario scenario = Of(Intruder(), ListeningServer(queues)) with { Floods = [Flood(100, 50, MadeUp)] };
        scenario = scenario with { Path = scenario.Path with { Seed = seed, LossPpm = 100_000 } };
        WorldState world = WorldRun.Until(WorldRun.Start(scenario, null), SimTime.FromSeconds(1));
        return [.. world.Ladder.AsSpan().ToArray().Where(l => l.From == Attacker).Select(l => $"{l.Source} {l.Segment.Seq}")];
    }
}
