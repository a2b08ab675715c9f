using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.Judging;

/// <summary>Situations that a forged or late segment brings about.</summary>
internal static class Arrived
{
    /// <summary>The played host right after a segment that the peer never really sent.</summary>
    public static PlayedSide At(
        string host, string text, Scenario scenario, bool afterOpen = false, int played = 0)
    {
        WorldState world = WorldRun.Start(scenario, host);
        if (afterOpen)
        {
            world = Play(scenario, host, after: 2).Side.World;
            world = Tcp.Judging.Play.MakeDue(new PlayedSide(world, host), _ => true).Side.World;
        }

        for (int i = 0; i < played; i++)
        {
            while (world[host].Due.IsEmpty)
            {
                world = WorldRun.Next(world)!;
            }

            world = Tcp.Judging.Play.MakeDue(new PlayedSide(world, host), _ => true).Side.World;
        }

        return Then(new PlayedSide(world, host), text);
    }

    /// <summary>The same right after one more segment.</summary>
    public static PlayedSide Then(PlayedSide side, string text)
    {
        Assert.True(SegmentText.TryParse(text, out Segment segment, out _));
        WorldState world = side.World with { Now = side.World.Now + new SimTime(1) };
        world = WorldRun.Transmit(world, world.PeerOf(side.Host).Name, segment);
        int line = world.Sent;
        world = ByHand.DeliverNow(world, line);
        while (world.History.IsEmpty || world.History[^1].Line != line)
        {
            world = WorldRun.Next(world)!;
        }

        return side with { World = world };
    }
}
