using Tutor.Tcp.World;
using Tutor.Testing;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.World;

public class RecordingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public void A_world_remembers_the_last_of_what_happened_and_nothing_else_differs(int most)
    {
        WorldState all = WorldRun.Start(Talk(), null).RunToEnd();
        WorldState some = WorldRun.Start(Talk() with { Recording = new Recording(most, most) }, null).RunToEnd();

        Assert.Equal(all.Hosts, some.Hosts);
        Assert.Equal((all.Now, all.Sent, all.Delivered), (some.Now, some.Sent, some.Delivered));
        Assert.Equal(all.Ladder.AsSpan()[Math.Max(0, all.Ladder.Count - most)..], some.Ladder.AsSpan());
        Assert.Equal(all.History.AsSpan()[Math.Max(0, all.History.Count - most)..], some.History.AsSpan());
    }

    [Fact]
    public void Numbers_stay_those_of_the_whole_ladder()
    {
        WorldState some = WorldRun.Start(Talk() with { Recording = new Recording(2, 0) }, null).RunToEnd();

        Assert.Equal([10, 11], some.Ladder.AsSpan().ToArray().Select(line => line.Number));
        Assert.All(some.Ladder.AsSpan().ToArray(), line => Assert.True(line.IsDelivered));
        Assert.Equal((11, 11), (some.Sent, some.Delivered));
    }

    [Fact]
    public void Segments_are_counted_where_they_arrive()
    {
        WorldState world = WorldRun.Transmit(WorldRun.Start(Of([], [Listen]), null), Client, Seg.Syn(seq: 1000));

        Assert.Equal((1, 0), (world.Sent, world.Delivered));
        Assert.Equal(1, WorldRun.Until(world, SimTime.FromMs(40)).Delivered);
    }

    [Fact]
    public void A_run_to_a_moment_is_the_same_as_step_by_step()
    {
        WorldState steps = WorldRun.Start(Talk(), null);
        while (WorldRun.Next(steps) is { } next && next.Now <= SimTime.FromMs(200))
        {
            steps = next;
        }

        WorldState run = WorldRun.Until(WorldRun.Start(Talk(), null), SimTime.FromMs(200));

        Assert.Equal(steps with { Now = SimTime.FromMs(200) }, run);
        Assert.Equal(run, WorldRun.Until(run, SimTime.Zero));
    }
}
