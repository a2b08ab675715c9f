using Tutor.Tcp.Judging;
using Tutor.Tcp.Tests.World;
using Tutor.Tcp.Wire;
using Tutor.Tcp.World;

namespace Tutor.Tcp.Tests.Judging;

public class JudgePropertyTests
{
    [Fact]
    public void What_the_machine_would_send_is_always_correct_and_required()
    {
        int turns = 0;
        foreach ((string where, PlayedSide side) in Turns.All())
        {
            Judgement judgement = Judge.Of(side, Play.DueMove(side));
            string text = $"{where}: {judgement.Move} {judgement.Verdict} {judgement.Code}";
            Assert.True(judgement.Verdict == Verdict.Correct, text);
            Assert.True(judgement.Grounds == Grounds.Required, text);
            turns++;
        }

        Assert.True(turns > 500, $"only {turns} turns");
    }

    [Fact]
    public void Every_due_segment_is_in_a_required_pattern()
    {
        foreach ((string where, PlayedSide side) in Turns.All())
        {
            if (side.Due is { } due)
            {
                SegmentPattern[] patterns = Producible.Of(side).AsSpan().ToArray();
                Assert.True(
                    patterns.Any(p => p.Fits(due) && p.Grounds == Grounds.Required),
                    $"{where}: {SegmentText.Format(due)} is in none of {string.Join<SegmentPattern>("; ", patterns)}");
            }
        }
    }

    [Fact]
    public void A_due_segment_with_one_field_changed_is_not_correct()
    {
        var wrong = new List<string>();
        foreach ((string where, PlayedSide side) in Turns.All())
        {
            foreach (Segment changed in side.Due is { } due ? Mutations(due) : [])
            {
                bool isRight = Judge.Of(side, new Move.Send(changed)).Verdict == Verdict.Correct;
                if (isRight != OtherRightMoves.Has(side, side.Due!, changed))
                {
                    wrong.Add($"{where}: {SegmentText.Format(side.Due!)} -> {SegmentText.Format(changed)}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void A_move_that_is_not_correct_has_a_leading_finding_with_a_rule_and_texts()
    {
        foreach ((string where, PlayedSide side) in Turns.All())
        {
            foreach (Segment changed in Mutations(side.Due ?? new Segment { Flags = TcpFlags.Ack, Seq = side.Tcb.Snd.Nxt }))
            {
                Judgement judgement = Judge.Of(side, new Move.Send(changed));
                if (judgement.Verdict != Verdict.Correct)
                {
                    Assert.True(judgement.Code is not null, where);
                    Assert.Equal(judgement.Findings[0].Rule, judgement.Rule);
                    Assert.Equal(2, judgement.Explanation.Count);
                    Assert.NotNull(judgement.Peer);
                    Assert.NotEqual(judgement.Code, judgement.SecondCandidate);
                }
            }
        }
    }

    [Fact]
    public void The_judge_never_fails_whatever_the_segment_is()
    {
        uint[] numbers = [0, 1, 1000, 1001, 5001, 0x7FFFFFFF, 0x80000000, uint.MaxValue];
        uint[] lengths = [0, 1, 1461, 70_000, uint.MaxValue];
        foreach (PlayedSide side in OneOfEachState())
        {
            for (int flags = 0; flags < 256; flags++)
            {
                for (int i = flags % 3; i < numbers.Length * lengths.Length; i += 3)
                {
                    var segment = new Segment
                    {
                        Flags = (TcpFlags)flags,
                        Seq = new SeqNumber(numbers[i % numbers.Length]),
                        Ack = new SeqNumber(numbers[(i + flags) % numbers.Length]),
                        DataLength = lengths[i % lengths.Length],
                        Window = (ushort)(i * 1000),
                    };
                    Judgement judgement = Judge.Of(side, new Move.Send(segment));
                    Assert.Equal(judgement.Verdict == Verdict.Correct, judgement.Code is null);
                }
            }
        }
    }

    [Fact]
    public void A_fork_always_ends_within_its_bounds()
    {
        foreach (PlayedSide side in OneOfEachState())
        {
            for (int flags = 0; flags < 64; flags++)
            {
                for (uint off = 0; off < 3; off++)
                {
                    var segment = new Segment
                    {
                        Flags = (TcpFlags)flags,
                        Seq = side.Tcb.Snd.Nxt + off - 1,
                        Ack = side.Tcb.Rcv.Nxt + off - 1,
                        DataLength = off == 2 ? 100u : 0,
                        Window = 1000,
                    };
                    ForkRun fork = Fork.PlayOut(side, new Move.Send(segment));
                    WorldState last = fork.Steps[fork.Steps.Count - 1];
                    Assert.True(last.Ladder.Count - side.World.Ladder.Count <= Fork.MaxSegments);
                    Assert.True(last.Now - side.World.Now <= Fork.MaxTime);
                    Assert.True(fork.Ending == ForkEnding.Healed || fork.Cost == SimTime.Zero);
                }
            }
        }
    }

    [Fact]
    public void However_a_learner_plays_the_due_segment_stays_right_and_the_texts_complete()
    {
        var random = new Random(4772);
        Scenario[] scenarios =
        [
            Worlds.Talk(uint.MaxValue, uint.MaxValue - 100),
            Worlds.HalfClose(uint.MaxValue - 1, 0),
            Worlds.CrossedOpen(uint.MaxValue, uint.MaxValue),
            Worlds.CrossedClose(),
            Worlds.Teardown(5000, 5000),
        ];
        for (int game = 0; game < 300; game++)
        {
            Turn turn = Worlds.Play(scenarios[game % scenarios.Length], game % 2 == 0 ? Worlds.Client : Worlds.Server);
            for (int i = 0; i < 12 && turn.Reason != StopReason.Idle; i++)
            {
                PlayedSide side = turn.Side;
                Assert.Equal(Verdict.Correct, Judge.Of(side, Play.DueMove(side)).Verdict);
                Move move = RandomMove(random, side);
                Judgement judgement = Judge.Of(side, move);
                JudgingTexts.Check(judgement, []);
                if (random.Next(4) == 0)
                {
                    JudgingTexts.Check(Fork.PlayOut(side, move).Sentence, []);
                }

                bool isMade = judgement.Verdict == Verdict.Correct || random.Next(3) == 0;
                turn = Play.Make(side, isMade ? move : Play.DueMove(side), Worlds.Never);
            }
        }
    }

    /// <summary>
    /// The due move, silence, or a segment with fields that are right, beside it, or the other host's.
    /// </summary>
    private static Move RandomMove(Random random, PlayedSide side)
    {
        SeqNumber[] numbers =
        [
            side.Tcb.Snd.Nxt, side.Tcb.Snd.Una, side.Tcb.Snd.Iss, side.Tcb.Snd.Nxt + 1, side.Tcb.Snd.Nxt - 1,
            side.Tcb.Rcv.Nxt, side.Tcb.Rcv.Irs, side.Tcb.Rcv.Nxt + 1, side.Tcb.Rcv.Nxt - 1, new(0), new(1),
        ];
        Segment right = side.Due ?? new Segment { Flags = TcpFlags.Ack, Seq = side.Tcb.Snd.Nxt, Ack = side.Tcb.Rcv.Nxt };
        return random.Next(8) switch
        {
            0 => new Move.SayNothing(),
            1 or 2 => Play.DueMove(side),
            3 => new Move.Send(right with { Seq = numbers[random.Next(numbers.Length)] }),
            4 => new Move.Send(right with { Ack = numbers[random.Next(numbers.Length)] }),
            5 => new Move.Send(right with { Flags = (TcpFlags)random.Next(256) }),
            6 => new Move.Send(right with { DataLength = (uint)random.Next(3) * 50 }),
            _ => new Move.Send(right with { Window = (ushort)random.Next(65_536) }),
        };
    }

    /// <summary>seq and ack one off, and each of SYN, ACK, FIN and RST the other way.</summary>
    private static IEnumerable<Segment> Mutations(Segment due)
    {
        yield return due with { Seq = due.Seq + 1 };
        yield return due with { Seq = due.Seq - 1 };
        yield return due with { Ack = due.Ack + 1 };
        yield return due with { Ack = due.Ack - 1 };
        foreach (TcpFlags flag in new[] { TcpFlags.Syn, TcpFlags.Ack, TcpFlags.Fin, TcpFlags.Rst })
        {
            yield return due with { Flags = due.Flags ^ flag };
        }
    }

    private static IEnumerable<PlayedSide> OneOfEachState() =>
        Turns.All().Select(t => t.Side).DistinctBy(s => (s.Tcb.State, s.Host, s.Due is null));
}
