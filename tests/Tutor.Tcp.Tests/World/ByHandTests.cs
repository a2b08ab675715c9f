using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.World;
using Tutor.Testing;
using static Tutor.Tcp.Tests.World.Crowds;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.World;

public class ByHandTests
{
    [Fact]
    public void A_dropped_segment_does_not_arrive_and_is_repeated()
    {
        WorldState before = SynUnderWay();

        WorldState dropped = ByHand.Drop(before, 1);

        Assert.Null(dropped.Ladder[0].ArrivesAt);
        Assert.True(dropped.InFlight.IsEmpty);
        Assert.Equal(SimTime.FromMs(40), before.Ladder[0].ArrivesAt);
        Assert.Equal("client SYN seq=1000", dropped.RunToEnd().Lines()[1]);
    }

    [Fact]
    public void A_segment_can_be_made_to_arrive_now_or_later()
    {
        WorldState now = WorldRun.Next(ByHand.DeliverNow(SynUnderWay(), 1))!;
        Assert.Equal((1, SimTime.Zero), (now.Delivered, now.Now));
        Assert.True(now.Ladder[0].IsDelivered);

        WorldState later = ByHand.Delay(SynUnderWay(), 1, SimTime.FromMs(10));
        Assert.Equal(SimTime.FromMs(50), later.Ladder[0].ArrivesAt);
        Assert.Equal(SimTime.FromMs(50), WorldRun.Next(later)!.Now);
    }

    [Fact]
    public void What_is_not_under_way_cannot_be_dropped_or_delayed()
    {
        WorldState end = WorldRun.Start(Handshake(), null).RunToEnd();

        Assert.Equal(end, ByHand.Drop(end, 1));
        Assert.Equal(end, ByHand.DeliverNow(end, 99));
        Assert.Equal(end, ByHand.Delay(end, 0, SimTime.FromMs(1)));
        Assert.Equal(end, ByHand.Duplicate(end, 99));
    }

    [Fact]
    public void A_delivered_segment_can_come_again_as_an_old_duplicate()
    {
        WorldState end = ByHand.Duplicate(WorldRun.Start(Handshake(), null).RunToEnd(), 1).RunToEnd();

        Assert.Equal((4, 1, Client), (end.Ladder[3].Number, end.Ladder[3].CopyOf, end.Ladder[3].From));
        Assert.Equal("server ACK seq=5001 ack=1001", end.Lines()[4]);
        Assert.Equal(TcpState.Established, end[Server].Tcb.State);
    }

    [Fact]
    public void An_application_can_be_made_to_call()
    {
        WorldState end = WorldRun.Start(Handshake(), null).RunToEnd();

        end = ByHand.Call(end, Client, new TcpEvent.Send(10, default)).RunToEnd();

        Assert.Equal(10ul, end[Server].Tcb.Rcv.Delivered);
        Assert.Throws<KeyNotFoundException>(() => ByHand.Call(end, "nobody", new TcpEvent.Abort()));
    }

    [Fact]
    public void A_forger_needs_no_host_of_its_own()
    {
        WorldState world = WorldRun.Start(Handshake(), null).RunToEnd();

        WorldState end = ByHand.Forge(world, "stranger", ClientEnd, ServerEnd, Seg.Rst(seq: 1001)).RunToEnd();

        Assert.Equal("stranger RST seq=1001", end.Lines()[3]);
        Assert.Equal(TcpState.Closed, end[Server].Tcb.State);
    }

    private static WorldState SynUnderWay()
    {
        WorldState world = WorldRun.Start(Handshake(), null);
        while (world.Sent == 0)
        {
            world = WorldRun.Next(world)!;
        }

        return world;
    }
}
