using Tutor.Tcp.Judging;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.World;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.Judging;

/// <summary>What the peer is said to have done with a wrong segment.</summary>
public class PeerTrialTests
{
    [Theory]
    [InlineData("ACK seq=1002 ack=5001 len=10", "refused", "peer.ignores-text")]
    [InlineData("ACK seq=1002 ack=5051 len=10", "refused", "peer.ignores-text")]
    [InlineData("ACK seq=1002 ack=5041", "tolerated", "peer.takes-it-and-stays")]
    public void Text_that_close_wait_throws_away_is_not_taken(string move, string verdict, string peer)
    {
        // The server is in CLOSE-WAIT and has sent 50 octets.
        PlayedSide side = Turns.Of(HalfClose(), Client).First(s => s.Tcb.State == TcpState.FinWait2 && s.Due is not null);
        Assert.Equal(TcpState.CloseWait, side.World[Server].Tcb.State);

        Judgement judgement = Judge.Of(side, Moves.Of(side, move));

        JudgingTexts.Check(judgement, []);
        Assert.Equal(verdict, Lower(judgement.Verdict));
        Assert.Equal(peer, judgement.Explanation[1].Key);
    }

    [Fact]
    public void An_ack_whose_challenge_was_only_held_back_is_dropped()
    {
        Policy blind = new() { Rfc5961Ack = true, Rfc5961Syn = true, ChallengeAckGap = SimTime.FromSeconds(5) };
        Turn turn = Play(Handshake() with { Policy = blind }, Client, after: 2).Make(1);
        PlayedSide side = SendOnce(turn.Side, "ACK seq=1001 ack=6000");
        SendSpace peer = side.World[Server].Tcb.Snd;
        SeqNumber farBelow = peer.Una - (peer.MaxWnd + 1);

        AssertDropped(side, $"ACK seq=1001 ack={farBelow}", Tcp.Machine.Rules.AckBlind);
    }

    [Fact]
    public void A_segment_with_an_old_timestamp_is_dropped_when_its_answer_is_held_back()
    {
        Policy stamped = new() { Timestamps = true, ChallengeAckGap = SimTime.FromSeconds(5) };
        Turn turn = Play(Handshake() with { Policy = stamped }, Client, after: 2).Make(1);
        PlayedSide side = SendOnce(turn.Side, "ACK seq=1001 ack=6000");
        var stale = new TcpOptions { Timestamps = new Timestamps(1, 0) };

        AssertDropped(side, "ACK seq=1001 ack=5000", Tcp.Machine.Rules.TimestampOld, stale);
    }

    [Fact]
    public void A_segment_without_the_timestamp_that_was_agreed_is_dropped()
    {
        Turn turn = Play(Handshake() with { Policy = new Policy { Timestamps = true } }, Client, after: 2).Make(1);

        // An option that is not NONE keeps the judge from adding those of TCP.
        AssertDropped(turn.Side, "ACK seq=1001 ack=5001", Tcp.Machine.Rules.TimestampMissing, new TcpOptions { Mss = 1460 });
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, int.MaxValue)]
    [InlineData(1, 1)]
    public void It_never_fails_however_little_the_world_remembers(int lines, int events)
    {
        Scenario scenario = Handshake() with { Recording = new Recording(lines, events) };
        WorldState world = WorldRun.Start(scenario, Client);
        while (world[Client].Due.IsEmpty)
        {
            world = WorldRun.Next(world)!;
        }

        var side = new PlayedSide(world, Client);
        Assert.Equal("correct required", side.Verdict("SYN seq=1000"));
        ForkRun fork = Tcp.Judging.Fork.PlayOut(side, Moves.Of(side, "SYN seq=2000"));
        Assert.Equal("fork.healed-by-timer", fork.Sentence.Key);
    }

    [Fact]
    public void It_never_fails_before_anything_has_happened()
    {
        // The first thing that happens is an injection, which is no event of any TCP.
        Scenario scenario = Of([], [Listen]) with { Injections = [Crowds.OldSyn(90, atMs: 1)] };
        Scenario quiet = scenario with { Hosts = scenario.Hosts.SetItem(1, scenario.Hosts[1] with { App = [] }) };
        var side = new PlayedSide(WorldRun.Start(quiet, Client), Client);

        Assert.Empty(side.World.History.AsSpan().ToArray());
        Assert.Equal("refused nothing-due", side.Verdict("ACK seq=1 ack=1"));
    }

    private static void AssertDropped(PlayedSide side, string move, Tcp.Machine.RuleRef rule, TcpOptions? options = null)
    {
        var send = (Move.Send)Moves.Of(side, move);
        Judgement judgement = Judge.Of(side, new Move.Send(send.Segment with { Options = options ?? TcpOptions.None }));

        Assert.Contains(rule, judgement.Peer!.Rules.AsSpan().ToArray());
        Assert.Empty(judgement.Peer.Answers.AsSpan().ToArray());
        Assert.Equal(Verdict.Refused, judgement.Verdict);
        Assert.Equal("peer.drops-it", judgement.Explanation[1].Key);
    }

    /// <summary>The peer has just answered this, so that it holds back its next challenge.</summary>
    private static PlayedSide SendOnce(PlayedSide side, string segment)
    {
        WorldState world = Tcp.Judging.Play.Make(side, Moves.Of(side, segment), _ => true).Side.World;
        return side with { World = WorldRun.Until(world, world.Now + SimTime.FromMs(41)) };
    }

    private static string Lower(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}
