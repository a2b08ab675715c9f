using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Tcp.Tests.Judging;

public class JudgingTextTests
{
    [Fact]
    public void Every_code_has_a_short_text_and_a_finding()
    {
        foreach (DiagnosisCode code in DiagnosisCodes.All)
        {
            Assert.Contains($"code.{code.Id}", JudgingTexts.Keys);
            Assert.Contains($"finding.{code.Id}", JudgingTexts.Keys);
        }
    }

    [Fact]
    public void Every_text_of_a_code_belongs_to_a_code_of_the_catalogue()
    {
        foreach (string key in JudgingTexts.Keys.Where(k => k.StartsWith("code.", StringComparison.Ordinal)
            || k.StartsWith("finding.", StringComparison.Ordinal)))
        {
            Assert.NotNull(DiagnosisCodes.Find(key[(key.IndexOf('.', StringComparison.Ordinal) + 1)..]));
        }
    }

    [Fact]
    public void Every_message_that_the_judge_makes_has_a_text_whose_gaps_it_fills()
    {
        var seen = new HashSet<string>();
        foreach ((_, PlayedSide side) in Turns.All().Where(t => t.Where.Contains(" 1000/", StringComparison.Ordinal)))
        {
            foreach (Move move in SomeMoves(side))
            {
                JudgingTexts.Check(Judge.Of(side, move), seen);
            }
        }

        string[] missing = [.. JudgingTexts.Keys.Where(k => IsMadeByJudge(k) && !seen.Contains(k)).Except(NotSeenHere)];
        Assert.True(missing.Length == 0, string.Join(' ', missing));
    }

    [Fact]
    public void Every_ending_of_a_fork_has_a_text_whose_gaps_it_fills()
    {
        var seen = new HashSet<string>();
        foreach (PlayedSide side in Turns.All().Where((_, i) => i % 7 == 0).Select(t => t.Side))
        {
            foreach (Move move in SomeMoves(side))
            {
                JudgingTexts.Check(Fork.PlayOut(side, move).Sentence, seen);
            }
        }

        Assert.Contains("fork.healed-by-timer", seen);
        Assert.Contains("fork.half-open", seen);
    }

    /// <summary>
    /// Texts of situations that the scenarios do not have; <see cref="EveryCodeTests"/>, <see cref="PolicyMoveTests"/>
    /// and <see cref="CookieSumTests"/> bring them out.
    /// </summary>
    private static readonly string[] NotSeenHere =
    [
        .. CookieSumTests.Texts,
        "right.move-window-update",
        "right.move-reset-at-ack",
        "right.move-probe",
        "right.move-keep-alive",
        "right.move-two-step-syn-and-ack",
        "why.seq-again-later",
        "why.seq-keep-alive",
    ];

    private static bool IsMadeByJudge(string key) =>
        key.StartsWith("why.", StringComparison.Ordinal)
        || key.StartsWith("right.", StringComparison.Ordinal)
        || key.StartsWith("peer.", StringComparison.Ordinal);

    private static IEnumerable<Move> SomeMoves(PlayedSide side)
    {
        yield return new Move.SayNothing();
        yield return Play.DueMove(side);
        SeqNumber[] seqs = [side.Tcb.Snd.Nxt, side.Tcb.Snd.Una, side.Tcb.Rcv.Nxt, side.Tcb.Snd.Iss + 77, default];
        SeqNumber[] acks = [side.Tcb.Rcv.Nxt, side.Tcb.Rcv.Nxt - 1, side.Tcb.Rcv.Irs, side.Tcb.Snd.Nxt, new(1)];
        TcpFlags[] flags =
        [
            TcpFlags.None, TcpFlags.Syn, TcpFlags.Ack, TcpFlags.Syn | TcpFlags.Ack, TcpFlags.Fin | TcpFlags.Ack,
            TcpFlags.Rst, TcpFlags.Syn | TcpFlags.Fin, TcpFlags.Urg | TcpFlags.Ack,
        ];
        for (int i = 0; i < flags.Length * seqs.Length; i++)
        {
            yield return new Move.Send(new Segment
            {
                Flags = flags[i % flags.Length],
                Seq = seqs[i % seqs.Length],
                Ack = acks[i / flags.Length],
                DataLength = i % 3 == 0 ? 2000u : 0,
                Window = (ushort)(i % 4 == 0 ? 10 : 65535),
            });
        }
    }
}
