using Tutor.Tcp.State;
using Tutor.Tcp.World;
using Tutor.Testing;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.World;

public class ChanceTests
{
    [Fact]
    public void A_wire_without_chance_draws_no_number()
    {
        WorldState end = WorldRun.Start(On(new PathSpec(SimTime.FromMs(40), [], []) { Seed = 5 }), null).RunToEnd();

        Assert.Equal(new Dice(5), end.Dice);
        Assert.Equal(WorldRun.Start(Talk(), null).RunToEnd().Lines(), end.Lines());
    }

    [Fact]
    public void The_same_seed_gives_equal_worlds_and_another_seed_another()
    {
        WorldState one = WorldRun.Start(On(Bad(1)), null).RunToEnd();
        WorldState two = WorldRun.Start(On(Bad(1)), null).RunToEnd();
        WorldState other = WorldRun.Start(On(Bad(2)), null).RunToEnd();

        Assert.Equal(one, two);
        Assert.NotEqual(one.Ladder, other.Ladder);
    }

    [Fact]
    public void A_conversation_over_a_bad_wire_arrives_whole()
    {
        for (ulong seed = 0; seed < 40; seed++)
        {
            WorldState world = WorldRun.Start(On(Bad(seed)), null);
            ulong client = 0;
            ulong server = 0;
            for (int i = 0; i < 2000 && WorldRun.Next(world) is { } next; i++)
            {
                world = next;
                client = Math.Max(client, world[Client].Tcb.Rcv.Delivered);
                server = Math.Max(server, world[Server].Tcb.Rcv.Delivered);
            }

            Assert.Equal((50ul, 100ul), (client, server));
            Assert.Equal(TcpState.Closed, world[Client].Tcb.State);
        }
    }

    [Fact]
    public void A_lost_segment_never_arrives_and_is_repeated()
    {
        WorldState end = WorldRun.Start(On(Path() with { LossPpm = 1_000_000 }), null).RunToEnd();

        Assert.All(end.Ladder.AsSpan().ToArray(), line => Assert.Null(line.ArrivesAt));
        Assert.Equal(8, end.Ladder.Count);
        Assert.Equal(0, end.Delivered);
    }

    [Fact]
    public void The_same_segment_is_lost_in_a_row_only_so_often()
    {
        WorldState end = WorldRun.Start(On(Path() with { LossPpm = 1_000_000, MostLosses = 2 }), null).RunToEnd();

        Assert.Equal(
            ["client SYN seq=1000", "client SYN seq=1000", "client SYN seq=1000"],
            end.Lines()[..3]);
        Assert.Equal([null, null, SimTime.FromMs(3040)], end.Ladder.AsSpan()[..3].ToArray().Select(l => l.ArrivesAt));
        Assert.Contains("server SYN+ACK seq=5000 ack=1001", end.Lines());
    }

    [Fact]
    public void The_count_of_losses_begins_anew_when_the_segment_got_through()
    {
        PathSpec path = Path() with { LossPpm = 1_000_000, MostLosses = 1 };
        WorldState world = WorldRun.Start(On(path), null);
        bool[] arrives = new bool[4];
        for (int i = 0; i < arrives.Length; i++)
        {
            world = WorldRun.Transmit(world, Client, Seg.Syn(seq: 1000));
            arrives[i] = world.Ladder[^1].ArrivesAt is not null;
        }

        Assert.Equal([false, true, false, true], arrives);
    }

    [Fact]
    public void A_doubled_segment_is_a_second_line_that_names_the_first()
    {
        WorldState end = WorldRun.Start(On(Path() with { DuplicatePpm = 1_000_000 }), null).RunToEnd();

        Assert.Equal(["client SYN seq=1000", "client SYN seq=1000"], end.Lines()[..2]);
        Assert.Equal((0, 1), (end.Ladder[0].CopyOf, end.Ladder[1].CopyOf));
        Assert.False(end.Ladder[1].IsRetransmission);
        Assert.Equal(TcpState.Closed, end[Server].Tcb.State);
    }

    [Fact]
    public void Jitter_adds_from_nothing_to_its_most()
    {
        WorldState world = WorldRun.Start(On(Path() with { Jitter = SimTime.FromMs(20) }), null);
        for (int i = 0; i < 500; i++)
        {
            world = WorldRun.Transmit(world, Client, Seg.Ack(seq: 1001));
        }

        long[] delays = [.. world.Ladder.AsSpan().ToArray().Select(l => l.ArrivesAt!.Value.Microseconds)];
        Assert.All(delays, delay => Assert.InRange(delay, 40_000, 60_000));
        Assert.True(delays.Min() < 41_000 && delays.Max() > 59_000);
    }

    [Fact]
    public void A_segment_that_is_held_up_is_overtaken()
    {
        PathSpec path = Path() with { ReorderPpm = 500_000, ReorderBy = SimTime.FromMs(15) };
        WorldState world = WorldRun.Start(On(path), null);
        for (int i = 0; i < 20; i++)
        {
            world = WorldRun.Transmit(world, Client, Seg.Ack(seq: 1001));
        }

        long[] delays = [.. world.Ladder.AsSpan().ToArray().Select(l => l.ArrivesAt!.Value.Microseconds)];
        Assert.Equal([40_000, 55_000], delays.Distinct().Order());
        int[] inOrder = [.. world.InFlight.Select(flight => flight.Line.Number)];
        Assert.NotEqual(inOrder.Order(), inOrder);
    }

    [Fact]
    public void A_fork_goes_on_with_the_same_chances_and_leaves_the_snapshot_alone()
    {
        WorldState snapshot = WorldRun.Start(On(Bad(3)), null);
        for (int i = 0; i < 6; i++)
        {
            snapshot = WorldRun.Next(snapshot)!;
        }

        WorldState copy = snapshot with { };
        WorldState fork = snapshot.RunToEnd();

        Assert.Equal(copy, snapshot);
        Assert.Equal(fork, snapshot.RunToEnd());
        Assert.NotEqual(fork, snapshot);
    }

    private static PathSpec Path() => new(SimTime.FromMs(40), [], []);

    private static PathSpec Bad(ulong seed) => Path() with
    {
        Seed = seed,
        LossPpm = 150_000,
        DuplicatePpm = 100_000,
        ReorderPpm = 100_000,
        Jitter = SimTime.FromMs(30),
        MostLosses = 3,
    };

    private static Scenario On(PathSpec path) => Talk() with { Path = path };
}
