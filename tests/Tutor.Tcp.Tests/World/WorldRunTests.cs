using Tutor.Tcp.State;
using Tutor.Tcp.World;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.World;

public class WorldRunTests
{
    [Fact]
    public void A_transfer_never_stalls_whatever_the_buffer_and_the_window_scale()
    {
        foreach (uint buffer in new uint[] { 1, 2, 3, 7, 64, 535, 1000, 4096, 16384, 65535, 65536, 200_000 })
        {
            foreach (byte? scale in new byte?[] { null, 0, 3, 7, 14 })
            {
                uint octets = Math.Min(5 * buffer, 50_000) + 3;
                Scenario scenario = Of(
                    [Open, SendWhen(TcpState.Established, octets)],
                    [Listen],
                    policy: Policy.Rfc9293 with { WindowScale = scale });
                scenario = scenario with
                {
                    Hosts = scenario.Hosts.SetItem(1, scenario.Hosts[1] with { Buffer = buffer }),
                };

                WorldState world = WorldRun.Start(scenario, null).RunToEnd();

                Assert.True(
                    world[Server].Tcb.Rcv.Delivered == octets && world.Now < SimTime.FromSeconds(buffer < 64 ? 60 : 5),
                    $"buffer {buffer} scale {scale}: {world[Server].Tcb.Rcv.Delivered} of {octets} at {world.Now.Seconds} s");
            }
        }
    }

    [Fact]
    public void A_handshake_takes_three_segments_and_opens_both_ends()
    {
        WorldState end = WorldRun.Start(Handshake(), played: null).RunToEnd();

        Assert.Equal(
            ["client SYN seq=1000", "server SYN+ACK seq=5000 ack=1001", "client ACK seq=1001 ack=5001"], end.Lines());
        Assert.Equal(TcpState.Established, end[Client].Tcb.State);
        Assert.Equal(TcpState.Established, end[Server].Tcb.State);
        Assert.Equal(SimTime.FromMs(120), end.Now);
    }

    [Fact]
    public void A_whole_conversation_ends_closed_at_both_ends()
    {
        WorldState end = WorldRun.Start(Talk(), played: null).RunToEnd();

        Assert.Equal(
            [
                "client SYN seq=1000",
                "server SYN+ACK seq=5000 ack=1001",
                "client ACK seq=1001 ack=5001",
                "client PSH+ACK seq=1001 ack=5001 len=100",
                "server ACK seq=5001 ack=1101",
                "server PSH+ACK seq=5001 ack=1101 len=50",
                "client ACK seq=1101 ack=5051",
                "client FIN+ACK seq=1101 ack=5051",
                "server ACK seq=5051 ack=1102",
                "server FIN+ACK seq=5051 ack=1102",
                "client ACK seq=1102 ack=5052",
            ],
            end.Lines());
        Assert.Equal(TcpState.Closed, end[Client].Tcb.State);
        Assert.Equal(TcpState.Closed, end[Server].Tcb.State);
    }

    [Fact]
    public void A_half_close_lets_the_other_half_go_on()
    {
        WorldState end = WorldRun.Start(HalfClose(), played: null).RunToEnd();

        Assert.Equal(50u, end[Client].Tcb.Rcv.Delivered + 50u * (end[Client].Tcb.State == TcpState.Closed ? 1u : 0u));
        Assert.Contains("server PSH+ACK seq=5001 ack=1002 len=50", end.Lines());
        Assert.Equal(TcpState.Closed, end[Server].Tcb.State);
    }

    [Fact]
    public void Crossed_opens_make_one_connection_of_four_segments()
    {
        WorldState end = WorldRun.Start(CrossedOpen(), played: null).RunToEnd();

        Assert.Equal(
            [
                "client SYN seq=1000",
                "server SYN seq=5000",
                "client SYN+ACK seq=1000 ack=5001",
                "server SYN+ACK seq=5000 ack=1001",
            ],
            end.Lines()[..4]);
        Assert.Equal(TcpState.Established, end[Client].Tcb.State);
        Assert.Equal(TcpState.Established, end[Server].Tcb.State);
    }

    [Fact]
    public void A_lost_segment_is_repeated_when_its_timer_runs_out()
    {
        WorldState end = WorldRun.Start(Of([Open], [Listen], lose: [2]), played: null).RunToEnd();

        Assert.Equal(TcpState.Established, end[Server].Tcb.State);
        Assert.Null(end.Ladder[1].ArrivesAt);
        Assert.True(end.Ladder[2].IsRetransmission);
    }

    [Fact]
    public void A_held_segment_arrives_later()
    {
        WorldState end = WorldRun.Start(
            Of([Open], [Listen], hold: [new HeldSegment(3, SimTime.FromMs(500))]), played: null).RunToEnd();

        Assert.Equal(SimTime.FromMs(620), end.Ladder[2].ArrivesAt);
    }

    [Fact]
    public void A_server_listens_before_the_first_segment_even_on_a_wire_without_delay()
    {
        WorldState end = WorldRun.Start(Of([Open], [Listen], delayMs: 0), played: null).RunToEnd();

        Assert.Equal(3, end.Ladder.Count);
        Assert.Equal(TcpState.Established, end[Server].Tcb.State);
    }

    [Fact]
    public void A_call_with_a_delay_waits_from_the_moment_its_condition_held()
    {
        Scenario scenario = Of(
            [Open, At(new AppCall.Send(10), new AppCondition.InState(TcpState.Established), SimTime.FromSeconds(3))],
            [Listen]);

        WorldState end = WorldRun.Start(scenario, played: null).RunToEnd();

        Assert.Equal(SimTime.FromMs(3080), end.Ladder[3].SentAt);
    }

    [Fact]
    public void A_segment_to_a_closed_host_is_answered_by_rst()
    {
        WorldState end = WorldRun.Start(NobodyListens(), played: null).RunToEnd();

        Assert.Equal(["client SYN seq=1000", "server RST+ACK seq=0 ack=1001"], end.Lines());
        Assert.Equal(TcpState.Closed, end[Client].Tcb.State);
    }

    [Fact]
    public void A_played_host_holds_what_it_would_send_and_shows_its_old_control_block()
    {
        WorldState world = WorldRun.Start(Handshake(), Client);
        while (world[Client].Due.IsEmpty)
        {
            world = WorldRun.Next(world)!;
        }

        Assert.Empty(world.Ladder);
        Assert.Equal("SYN seq=1000", Short(world[Client].Due[0]));
        Assert.Equal(TcpState.SynSent, world[Client].Tcb.State);
        Assert.Equal(TcpState.Closed, world[Client].Unanswered!.State);
    }

    [Fact]
    public void A_second_connection_takes_another_initial_number()
    {
        Scenario scenario = Of(
            [Open, When(TcpState.Established, new AppCall.Abort()), At(new AppCall.Open(), delay: SimTime.FromSeconds(1))],
            [Listen, At(new AppCall.Listen(), new AppCondition.At(SimTime.FromMs(500)))]);

        WorldState end = WorldRun.Start(scenario, played: null).RunToEnd();

        Assert.Contains("client SYN seq=65000", end.Lines());
        Assert.Equal(TcpState.Established, end[Client].Tcb.State);
    }

    [Fact]
    public void The_same_scenario_always_runs_the_same()
    {
        WorldState one = WorldRun.Start(Talk(), played: null).RunToEnd();
        WorldState two = WorldRun.Start(Talk(), played: null).RunToEnd();

        Assert.Equal(one, two);
    }
}
