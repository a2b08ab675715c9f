using Tutor.Tcp.Judging;
using Tutor.Tcp.World;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.Judging;

/// <summary>One learner plays both hosts: whoever has a segment to send is the one that moves.</summary>
public class BothPlayedTests
{
    [Fact]
    public void Each_host_moves_when_it_has_something_to_send()
    {
        Assert.Equal(
            [
                "client SYN seq=1000", "server SYN+ACK seq=5000 ack=1001", "client ACK seq=1001 ack=5001",
                "client FIN+ACK seq=1001 ack=5001", "server ACK seq=5001 ack=1002",
                "server FIN+ACK seq=5001 ack=1002", "client ACK seq=1002 ack=5002",
            ],
            Moves(Teardown()));
    }

    [Fact]
    public void A_third_host_is_played_by_the_engine()
    {
        Scenario two = Handshake();
        HostSpec third = two.Hosts[0] with
        {
            Name = "third",
            Endpoint = two.Hosts[0].Endpoint with { Port = new Tcp.Wire.Port(7) },
            App = [new AppAction(new AppCall.Open(), new AppCondition.At(SimTime.FromSeconds(5)), default)],
            Peer = Server,
        };

        Turn turn = Tcp.Judging.Play.Start(
            two with { Hosts = two.Hosts.Add(third) }, Tcp.Judging.Play.Both, w => w["third"].CallsMade > 0, after: 3);

        Assert.Equal(StopReason.GoalReached, turn.Reason);
        Assert.Equal([true, true, false], turn.Side.World.Hosts.Select(host => host.IsPlayed));
        Assert.Contains(turn.Side.World.Ladder, line => line.From == "third");
    }

    [Fact]
    public void Two_hosts_that_have_something_to_send_at_once_move_one_after_the_other() =>
        Assert.Equal(
            [
                "client SYN seq=1000", "server SYN seq=5000", "client SYN+ACK seq=1000 ack=5001",
                "server SYN+ACK seq=5000 ack=1001",
            ],
            Moves(CrossedOpen()).Take(4));

    [Fact]
    public void A_wrong_move_is_judged_against_the_host_that_moves_and_played_out_with_the_other()
    {
        Turn turn = Tcp.Judging.Play.Start(Handshake(), Tcp.Judging.Play.Both, Never, after: 2);
        Assert.Equal(Client, turn.Side.Host);

        Assert.Equal("refused ack-equals-isn", turn.Side.Verdict("ACK seq=1001 ack=5000"));
        ForkRun fork = Tcp.Judging.Fork.PlayOut(turn.Side, Judging.Moves.Of(turn.Side, "ACK seq=1001 ack=5000"));
        Assert.Equal(ForkEnding.Healed, fork.Ending);
        Assert.Contains("server RST seq=5000", fork.Steps[fork.Steps.Count - 1].Lines());
    }

    private static string[] Moves(Scenario scenario)
    {
        List<string> moves = [];
        Turn turn = Tcp.Judging.Play.Start(scenario, Tcp.Judging.Play.Both, Never, after: 0);
        while (turn.Reason == StopReason.SegmentDue)
        {
            moves.Add($"{turn.Side.Host} {Short(turn.Side.Due!)}");
            turn = Tcp.Judging.Play.MakeDue(turn.Side, Never);
        }

        Assert.Equal(StopReason.Idle, turn.Reason);
        return [.. moves];
    }
}
