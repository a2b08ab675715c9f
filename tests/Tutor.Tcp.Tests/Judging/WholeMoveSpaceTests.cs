using System.Globalization;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Machine;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Tests.Judging;

/// <summary>Laws of the judge over every move of small worlds, not only over moves near the right one.</summary>
public class WholeMoveSpaceTests
{
    /// <summary>The rules by which a peer says that a segment is none of its connection, or of no use to it.</summary>
    private static readonly RuleRef[] Refusals =
    [
        Rules.ClosedAck, Rules.ClosedNoAck, Rules.ClosedRst, Rules.ListenAck, Rules.ListenOther, Rules.ListenRst,
        Rules.SynSentAckWrong, Rules.SynSentAckWrongRst, Rules.SynSentOther, Rules.SynSentRstIgnored,
        Rules.SynSentRefused, Rules.SeqUnacceptable, Rules.SeqUnacceptableRst, Rules.RstResets, Rules.RstRefused,
        Rules.RstToListen, Rules.RstQuiet, Rules.RstChallenged, Rules.SynChallenged, Rules.SynToListen,
        Rules.SynRepeated, Rules.SeqZeroWindow, Rules.AckMissing, Rules.AckWrong, Rules.AckAhead,
    ];

    [Fact]
    public void A_move_is_correct_exactly_when_a_pattern_has_it()
    {
        int stops = 0;
        foreach ((string where, PlayedSide side) in SmallWorlds.Stops())
        {
            SegmentPattern[] patterns = Producible.Of(side).AsSpan().ToArray();
            HashSet<Segment> expected = SmallWorlds.Expand(side, patterns);
            var correct = new HashSet<Segment>();
            foreach (Segment move in SmallWorlds.Moves(side))
            {
                Judgement judgement = Judge.Of(side, new Move.Send(move));
                AssertLaws(where, judgement, patterns);
                if (judgement.Verdict == Verdict.Correct)
                {
                    correct.Add(move);
                }
            }

            Assert.True(expected.SetEquals(correct), Difference(where, expected, correct));
            stops++;
        }

        Assert.True(stops > 60, $"only {stops} stops");
    }

    [Fact]
    public void Something_is_required_exactly_when_something_is_due()
    {
        foreach ((string where, PlayedSide side) in SmallWorlds.Stops())
        {
            bool isRequired = Producible.Of(side).AsSpan().ToArray().Any(p => p.Grounds == Grounds.Required);
            Judgement silence = Judge.Of(side, new Move.SayNothing());

            Assert.True(isRequired == side.Due is not null, where);
            Assert.True((silence.Verdict == Verdict.Correct) == side.Due is null, where);
        }
    }

    private static void AssertLaws(string where, Judgement judgement, SegmentPattern[] patterns)
    {
        string? broken = BrokenLaw(judgement, patterns) ?? BrokenByPeer(judgement);
        if (broken is not null)
        {
            Assert.Fail($"{where}: {SegmentText.Format(((Move.Send)judgement.Move).Segment)}: {broken}");
        }

        JudgingTexts.CheckOnce(judgement);
    }

    private static string? BrokenLaw(Judgement judgement, SegmentPattern[] patterns)
    {
        Segment move = ((Move.Send)judgement.Move).Segment;
        bool isCorrect = judgement.Verdict == Verdict.Correct;
        int codes = judgement.Findings.AsSpan().ToArray().DistinctBy(f => f.Code).Count();
        return Array.Exists(patterns, p => p.Fits(move)) != isCorrect ? "not as the patterns say"
            : judgement.Grounds.HasValue != isCorrect ? "grounds only for a correct move"
            : judgement.Findings.IsEmpty != isCorrect ? "findings only for another move"
            : judgement.Explanation.Count != (isCorrect ? 1 : 2) ? "not so many sentences"
            : codes != judgement.Findings.Count ? "one code twice"
            : judgement.SecondCandidate is { } second && second == judgement.Code ? "the second candidate leads"
            : !isCorrect && judgement.Findings[0].Rule != judgement.Rule ? "the rule is not that of the leading code"
            : null;
    }

    /// <summary>
    /// Tolerated means that no rule refused it there; refused that a rule did, that an ACK came back, or that nothing
    /// happened.
    /// </summary>
    private static string? BrokenByPeer(Judgement judgement)
    {
        if (judgement.Peer is not { } peer)
        {
            return "the peer was not asked";
        }

        bool hasRefusal = peer.Rules.AsSpan().ContainsAny(Refusals);
        bool hasReset = peer.Answers.AsSpan().ToArray().Any(s => s.Has(TcpFlags.Rst));
        bool hasSaidSo = !peer.Answers.IsEmpty || peer.Before == peer.After;
        return judgement.Verdict switch
        {
            Verdict.Correct => null,
            Verdict.Tolerated => hasRefusal || hasReset ? $"tolerated, yet {Keys(peer)}" : null,
            Verdict.Refused => hasRefusal || hasSaidSo ? null : $"refused, yet {Keys(peer)}",
        };
    }

    private static string Keys(PeerReaction peer) =>
        string.Join(' ', peer.Rules.AsSpan().ToArray().Select(r => r.Key));

    private static string Difference(string where, HashSet<Segment> expected, HashSet<Segment> correct)
    {
        IEnumerable<string> missing = expected.Except(correct).Take(5).Select(s => $"refused {SegmentText.Format(s)}");
        IEnumerable<string> extra = correct.Except(expected).Take(5).Select(s => $"correct {SegmentText.Format(s)}");
        var counts = string.Create(
            CultureInfo.InvariantCulture, $"{expected.Count} expected, {correct.Count} correct");
        return string.Join('\n', [$"{where}: {counts}", .. missing, .. extra]);
    }
}
