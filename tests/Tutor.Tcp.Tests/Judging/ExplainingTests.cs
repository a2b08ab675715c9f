using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.World;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.Judging;

/// <summary>The reason that is given is true of the connection.</summary>
public class ExplainingTests
{
    [Fact]
    public void The_number_of_a_keep_alive_is_not_called_unacknowledged()
    {
        Policy keepAlive = new() { KeepAlive = SimTime.FromSeconds(60) };
        PlayedSide side = Play(Handshake() with { Policy = keepAlive }, Client, after: 2).Make(1).Side;
        Assert.Equal("ACK seq=1000 ack=5001", Short(side.Due!));

        Assert.Equal("why.seq-keep-alive 1000", Why(side, "ACK seq=1001 ack=5001"));
    }

    [Fact]
    public void The_number_after_the_syn_is_not_called_snd_nxt_when_text_from_there_is_repeated()
    {
        Scenario scenario = Of([Open, SendWhen(TcpState.Established, 3000)], [Listen], lose: [4, 5, 6]);
        PlayedSide side = Play(scenario, Client).Make(5).Side;
        Assert.Equal("ACK seq=1001 ack=5001 len=1460", Short(side.Due!));

        Assert.Equal("why.seq-again 1001", Why(side, "ACK seq=1002 ack=5001 len=1460"));
    }

    [Fact]
    public void The_start_of_a_later_hole_is_not_called_the_oldest_number()
    {
        Scenario scenario = Of([Open, SendWhen(TcpState.Established, 3000)], [Listen], lose: [4, 5, 6]);
        PlayedSide first = Play(scenario, Client).Make(5).Side;
        Host host = first.World.Hosts[0];
        Host holed = host with { Due = [host.Tcb.RetransmissionQueue[1].Segment] };
        var side = new PlayedSide(first.World with { Hosts = first.World.Hosts.SetItem(0, holed) }, Client);

        Assert.Equal("why.seq-again-later 2461", Why(side, "ACK seq=2462 ack=5001 len=1459"));
    }

    [Theory]
    [InlineData("SYN seq=5000", "refused wrong-side")]
    [InlineData("SYN+ACK seq=5000 ack=1001", "refused nothing-due")]
    public void A_syn_ack_sent_too_early_from_listen_is_not_called_the_peers(string move, string verdict)
    {
        PlayedSide side = Play(Of([], [Listen]), Server).Side;

        Assert.Equal(TcpState.Listen, side.Tcb.State);
        Assert.Equal(verdict, side.Verdict(move));
    }

    /// <summary>The key of the reason in the leading finding, and the number that it calls right.</summary>
    private static string Why(PlayedSide side, string move)
    {
        Judgement judgement = Judge.Of(side, Moves.Of(side, move));
        JudgingTexts.Check(judgement, []);
        Message why = judgement.Findings[0].Text.Arguments.AsSpan().ToArray().OfType<MessageArgument.Nested>().Single().Value;
        var right = (MessageArgument.Number)why.Arguments.AsSpan().ToArray().Single(a => a.Name == "right");
        return $"{why.Key} {right.Value}";
    }
}
