using Tutor.Tcp.Judging;
using Tutor.Tcp.Machine;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;
using Tutor.Testing;
using static Tutor.Tcp.Tests.World.Worlds;

namespace Tutor.Tcp.Tests.Judging;

/// <summary>
/// The judgement on a grid of moves at every turn of the common connections: each set of flags with right numbers, and
/// the flags that are due with numbers, lengths and windows that are off in the ways that people get them wrong.
/// </summary>
public class JudgementGridTests
{
    private static readonly TcpFlags[] FlagSets =
    [
        TcpFlags.None, TcpFlags.Ack, TcpFlags.Syn, TcpFlags.Syn | TcpFlags.Ack, TcpFlags.Fin, TcpFlags.Fin | TcpFlags.Ack,
        TcpFlags.Rst, TcpFlags.Rst | TcpFlags.Ack, TcpFlags.Psh | TcpFlags.Ack, TcpFlags.Urg | TcpFlags.Ack,
        TcpFlags.Syn | TcpFlags.Fin,
    ];

    [Theory]
    [InlineData(Client)]
    [InlineData(Server)]
    public void Each_move_is_judged_as_it_is_known_to_be(string host)
    {
        List<string> lines = [];
        foreach (PlayedSide side in Sides(host))
        {
            string due = side.Due is { } segment ? Short(segment) : "nothing";
            lines.Add($"{TcpStates.Print(side.ShownTcb.State)} after {side.World.Ladder.Count} segments, due: {due}");
            lines.AddRange(Grid(side).Distinct().Select(move => "  " + Line(side, move)));
        }

        Golden.Match($"judgements-{host}", string.Join('\n', lines));
    }

    /// <summary>Document, section and clause of every rule that is ever named, as one table.</summary>
    [Fact]
    public void Each_rule_says_where_it_is_written()
    {
        IEnumerable<RuleRef> ofMoves = Sides(Client).Concat(Sides(Server))
            .SelectMany(side => Grid(side).Select(move => Judge.Of(side, new Move.Send(move)))
                .Append(Judge.Of(side, new Move.SayNothing())))
            .SelectMany(judgement => judgement.Findings.Select(finding => finding.Rule).Append(judgement.Rule));
        IEnumerable<string> lines = Rules.All.Concat(ofMoves.Distinct().OrderBy(rule => rule.Key, StringComparer.Ordinal))
            .Select(rule => $"{rule.Key}: {rule.Section} {rule.Clause}".TrimEnd());

        Golden.Match("rules", string.Join('\n', lines));
    }

    private static IEnumerable<PlayedSide> Sides(string host) => new[]
    {
        Handshake(1000, 5000), Talk(1000, 5000), HalfClose(1000, 5000), CrossedClose(1000, 5000), CrossedOpen(1000, 5000),
        NobodyListens(1000, 5000),
    }.SelectMany(scenario => Turns.Of(scenario, host));

    private static IEnumerable<Segment> Grid(PlayedSide side)
    {
        Tcb tcb = side.Tcb;
        Segment right = side.Due ?? new Segment { Flags = TcpFlags.Ack, Seq = tcb.Snd.Nxt, Ack = tcb.Rcv.Nxt };
        right = right with { Options = TcpOptions.None, Window = Tcp.Judging.Play.WindowToState(side) };
        IEnumerable<Segment> flags = FlagSets.Select(set =>
            right with { Flags = set, Ack = (set & TcpFlags.Ack) != 0 ? tcb.Rcv.Nxt : default });
        SeqNumber[] seqs = [right.Seq - 1, right.Seq + 1, right.Ack, tcb.Snd.Iss, new SeqNumber(1), right.Seq + 90_000];
        SeqNumber[] acks = [right.Ack - 1, right.Ack + 1, right.Seq, tcb.Rcv.Irs, new SeqNumber(1), new SeqNumber(0)];
        uint[] lengths = [0, 1, right.DataLength + 1, 1461, 70_000];
        return
        [
            .. flags,
            .. seqs.Select(seq => right with { Seq = seq }),
            .. acks.Select(ack => right with { Ack = ack }),
            .. acks.Zip(seqs).Select(pair => right with { Ack = pair.First, Seq = pair.Second }),
            .. lengths.Select(length => right with { DataLength = length }),
            right with { Window = 0 },
            right with { Window = 1000 },
        ];
    }

    private static string Line(PlayedSide side, Segment move)
    {
        Judgement judgement = Judge.Of(side, new Move.Send(move));
        string findings = string.Join(", ", judgement.Findings.Select(finding => $"{finding.Code} at {finding.Field}"));
        string second = judgement.SecondCandidate is { } code ? $" or {code}" : "";
        return $"{Short(move)} win={move.Window}: {judgement.Verdict} {judgement.Grounds} {judgement.Rule.Key} {findings}{second}";
    }
}
