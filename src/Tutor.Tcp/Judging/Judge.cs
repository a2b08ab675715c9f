using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Judging;

/// <summary>Judges one move: could a conforming TCP send it, and if not, what would the peer do with it?</summary>
public static class Judge
{
    /// <summary>The verdict on a move. The world is not changed. Never fails, whatever the segment is.</summary>
    /// <param name="side">The world, stopped where the learner has to move.</param>
    /// <param name="move">The move.</param>
    public static Judgement Of(PlayedSide side, Move move) => move switch
    {
        Move.Send send => OfSegment(side, send),
        Move.SayNothing silence => OfSilence(side, silence),
        _ => throw new InvalidOperationException($"Unknown move {move}."),
    };

    private static Judgement OfSilence(PlayedSide side, Move.SayNothing move)
    {
        var now = new Situation(side);
        if (side.Due is not { } due)
        {
            return new Judgement
            {
                Move = move,
                Verdict = Verdict.Correct,
                Grounds = Grounds.Required,
                Rule = MoveRules.Silence,
                Explanation = [VerdictText.OfSilence(now)],
            };
        }

        Finding finding = Explaining.Silence(DiagnosisTable.OfSilence, now, due);
        return new Judgement
        {
            Move = move,
            Verdict = Verdict.Refused,
            Findings = [finding],
            Rule = finding.Rule,
            Explanation = [finding.Text],
        };
    }

    private static Judgement OfSegment(PlayedSide side, Move.Send move)
    {
        var now = new Situation(side);
        List<SegmentPattern> patterns = Producible.Patterns(now);
        (PeerReaction peer, bool isAccepted) = PeerTrial.Ask(side, move.Segment);
        if (Producible.Find(patterns, move.Segment) is { } pattern)
        {
            return new Judgement
            {
                Move = move,
                Verdict = Verdict.Correct,
                Grounds = GroundsOf(now, move.Segment),
                Rule = pattern.Rule,
                Explanation = [VerdictText.OfRight(now, pattern, move.Segment)],
                Peer = peer,
            };
        }

        var wrong = new MoveCase(now, patterns, move.Segment);
        (List<DiagnosisRow> rows, DiagnosisCode? second) = Diagnosis.Of(wrong);
        var findings = new Finding[rows.Count];
        for (int i = 0; i < findings.Length; i++)
        {
            findings[i] = Explaining.Finding(rows[i], wrong);
        }

        Message reaction = VerdictText.OfPeer(now, peer, isAccepted);
        return new Judgement
        {
            Move = move,
            Verdict = isAccepted ? Verdict.Tolerated : Verdict.Refused,
            Findings = EquatableArray.Create<Finding>(findings),
            SecondCandidate = second,
            Rule = findings[0].Rule,
            Explanation = [findings[0].Text, reaction],
            Peer = peer,
        };
    }

    /// <summary>
    /// Required when the segment says all that a due one says (and perhaps what is due after it); allowed when only PSH
    /// or the cut of the text differs. The window is the sender's to choose and makes no difference.
    /// </summary>
    private static Grounds GroundsOf(Situation now, Segment segment)
    {
        if (now.Due.IsEmpty || !DueSegments.Covers(segment, now.Due[0]))
        {
            return Grounds.Allowed;
        }

        Segment due = now.Due[0];
        bool isSame = segment.DataLength == due.DataLength && segment.Has(TcpFlags.Psh) == due.Has(TcpFlags.Psh);
        return isSame || now.Due.Count > 1 ? Grounds.Required : Grounds.Allowed;
    }
}
