using Tutor.Tcp.Judging;
using Tutor.Tcp.Listening;
using Tutor.Tcp.State;
using Tutor.Tcp.Tests.World;
using Tutor.Tcp.World;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.Judging;

/// <summary>Moves of a learner whose peer has many connections, or stands among other hosts.</summary>
public class OtherEndTests
{
    private const string Third = "third";

    private static readonly AppAction OpenLater = At(new AppCall.Open(), new AppCondition.At(SimTime.FromMs(100)));

    public static TheoryData<bool, bool> Others => new() { { false, false }, { false, true }, { true, false }, { true, true } };

    [Theory]
    [MemberData(nameof(Others))]
    public void A_handshake_with_a_server_is_judged(bool hasThird, bool thirdIsFirst)
    {
        Turn turn = Play(WithServer(hasThird, thirdIsFirst), Client);
        Assert.Equal("correct required", turn.Side.Verdict("SYN seq=1000"));

        turn = turn.Make(1);
        Assert.Equal(Server, turn.Side.World.PeerOf(Client).Name);
        Assert.Equal("correct required", turn.Side.Verdict("ACK seq=1001 ack=5001"));
        Judgement wrong = Judge.Of(turn.Side, Moves.Of(turn.Side, "ACK seq=1001 ack=5000"));
        Assert.Equal(Verdict.Refused, wrong.Verdict);
        Assert.Equal((TcpState.SynReceived, TcpState.SynReceived), (wrong.Peer!.Before, wrong.Peer.After));
        Assert.Equal("RST seq=5000", Short(Assert.Single(wrong.Peer.Answers.AsSpan().ToArray())));
        Assert.Equal("tolerated seq-ahead", turn.Side.Verdict("ACK seq=1002 ack=5001"));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_wrong_ack_to_a_server_is_played_out_and_heals(bool hasThird, bool thirdIsFirst)
    {
        PlayedSide side = Play(WithServer(hasThird, thirdIsFirst), Client).Make(1).Side;

        ForkRun fork = Fork.PlayOut(side, Moves.Of(side, "ACK seq=1001 ack=5000"));

        WorldState last = fork.Steps[fork.Steps.Count - 1];
        string[] ours = [.. last.Ladder.AsSpan().ToArray()
            .Where(line => line.From != Third && line.To != Third)
            .Select(line => $"{line.From} {Short(line.Segment)}")];
        string[] wanted =
        [
            "client ACK seq=1001 ack=5000",
            "server RST seq=5000",
            "server SYN+ACK seq=5000 ack=1001",
            "client ACK seq=1001 ack=5001",
        ];
        Assert.Equal(wanted, ours[2..]);
        Assert.Equal(ForkEnding.Healed, fork.Ending);
        Assert.Equal(SimTime.FromSeconds(1), fork.Cost);
        Assert.Equal("fork.healed-by-timer", fork.Sentence.Key);
        Assert.Equal([Client, "ESTABLISHED", Server, "ESTABLISHED"], Words(fork.Sentence)[..4]);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_reset_in_the_place_of_an_ack_leaves_the_client_with_a_connection_that_the_server_does_not_have(
        bool hasThird, bool thirdIsFirst)
    {
        PlayedSide side = Play(WithServer(hasThird, thirdIsFirst), Client).Make(1).Side;

        ForkRun fork = Fork.PlayOut(side, Moves.Of(side, "RST seq=1001"));

        Assert.Equal(ForkEnding.HalfOpen, fork.Ending);
        Assert.Equal([Client, "ESTABLISHED", Server, "LISTEN", Client, Server], Words(fork.Sentence));
    }

    [Fact]
    public void Text_to_a_server_is_judged_by_the_connection_at_the_other_end()
    {
        Scenario scenario = WithServer(hasThird: true, thirdIsFirst: true, SendWhen(TcpState.Established, 100));
        Turn turn = Play(scenario, Client).Make(2);

        Assert.Equal("correct required", turn.Side.Verdict("PSH+ACK seq=1001 ack=5001 len=100"));
        Assert.Equal("tolerated data-not-given", turn.Side.Verdict("ACK seq=1001 ack=5001 len=101"));
        Assert.Equal("refused seq-outside-window", turn.Side.Verdict("ACK seq=71001 ack=5001 len=100"));
    }

    [Fact]
    public void Silence_in_the_place_of_a_fin_heals_when_the_server_is_told_again()
    {
        Scenario scenario = WithServer(hasThird: true, thirdIsFirst: false, CloseWhen(TcpState.Established));
        Turn turn = Play(scenario, Client).Make(2);
        Assert.Equal("FIN+ACK seq=1001 ack=5001", Short(turn.Side.Due!));

        ForkRun fork = Fork.PlayOut(turn.Side, new Move.SayNothing());

        Assert.Equal(ForkEnding.Healed, fork.Ending);
        Assert.Equal(SimTime.FromSeconds(1), fork.Cost);
    }

    [Fact]
    public void The_learner_serves_one_of_many_users()
    {
        Scenario plain = Handshake();
        var scenario = new Scenario(
            [Crowds.Visiting(1) with { Peer = Server }, plain.Hosts[1]], plain.Path, plain.Policy);
        Turn turn = Play(scenario, Server, after: 1);
        Assert.Equal("SYN+ACK seq=5000 ack=1001", Short(turn.Side.Due!));
        Assert.Equal("refused ack-equals-isn", turn.Side.Verdict("SYN+ACK seq=5000 ack=1000"));

        ForkRun fork = Fork.PlayOut(turn.Side, new Move.SayNothing());

        Assert.Equal(ForkEnding.Healed, fork.Ending);
        Assert.Equal(SimTime.FromSeconds(1), fork.Cost);
    }

    /// <summary>A server with many connections; a third host opens one of its own.</summary>
    private static Scenario WithServer(bool hasThird, bool thirdIsFirst, params AppAction[] then)
    {
        Scenario plain = Of([Open, .. then], []);
        HostSpec client = plain.Hosts[0] with { Peer = Server };
        HostSpec server = Crowds.ListeningServer(new ListenPolicy(), SimTime.Zero);
        HostSpec third = Crowds.Plain(Third, Crowds.End("192.0.2.11", 3000)) with { App = [OpenLater], Peer = Server };
        HostSpec[] hosts = !hasThird ? [client, server] : thirdIsFirst ? [third, client, server] : [client, server, third];
        return plain with { Hosts = EquatableArray.From(hosts) };
    }

    private static string[] Words(Message message) =>
        [.. message.Arguments.AsSpan().ToArray().OfType<MessageArgument.Word>().Select(w => w.Value)];
}
