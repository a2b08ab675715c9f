using Tutor.Study.Exercises;
using Tutor.Tcp.Judging;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Tests.Exercises;

public class ReplyPredictionTests
{
    private static readonly ExerciseRun AtFirst = Handshake.Start("client", [MoveField.Seq, MoveField.Ack]);
    private static readonly ExerciseRun AtLast = ExerciseMoves.Try(AtFirst, Play.DueMove(AtFirst.Turn.Side));

    [Fact]
    public void The_reply_that_comes_is_what_the_judge_sees_the_peer_do()
    {
        foreach (uint ack in new uint[] { 0, 4999, 5000, 5001, 5002, 70_000 })
        {
            Segment segment = Ack(ack);
            ReplyPrediction asked = ReplyPrediction.Of(AtLast, segment);

            Assert.Equal(Judge.Of(AtLast.Turn.Side, new Move.Send(segment)).Peer!.Answers, asked.Right.Whole);
            Assert.Single(asked.Options, option => option.IsRight);
            Assert.InRange(asked.Options.Count, 3, ReplyPrediction.MostOptions);
        }
    }

    [Fact]
    public void Silence_is_always_among_the_options_and_last()
    {
        Assert.True(ReplyPrediction.Of(AtLast, Ack(5000)).Options[^1].IsSilence);
        Assert.True(ReplyPrediction.Of(AtLast, Ack(5001)).Options[^1] is { IsSilence: true, IsRight: true });
        Assert.True(ReplyPrediction.Of(AtFirst, Syn).Options[^1].IsSilence);
    }

    [Fact]
    public void A_reset_and_what_the_peer_expects_are_plausible_replies()
    {
        ReplyPrediction asked = ReplyPrediction.Of(AtLast, Ack(5001));

        Assert.Contains(asked.Options, option => option.Answers is [{ Flags: TcpFlags.Rst }]);
        Assert.Contains(asked.Options, option => option.Answers is [{ Flags: TcpFlags.Ack }]);
    }

    [Fact]
    public void No_two_options_look_alike()
    {
        Segment reset = new() { Flags = TcpFlags.Rst };
        foreach (Segment segment in new[] { Ack(5000), Ack(5001), Ack(5002), Syn, reset })
        {
            ReplyPrediction asked = ReplyPrediction.Of(AtLast, segment);

            Assert.Equal(asked.Options.Count, asked.Options.Select(option => option.Answers).Distinct().Count());
        }
    }

    [Fact]
    public void Numbers_that_would_give_a_blank_away_are_hidden()
    {
        foreach (uint ack in new uint[] { 5000, 5002, 70_000 })
        {
            foreach (ReplySegment answer in ReplyPrediction.Of(AtLast, Ack(ack)).Options.SelectMany(o => o.Answers))
            {
                Assert.NotEqual(5001u, answer.Seq?.Value);
            }
        }
    }

    [Fact]
    public void Numbers_that_are_given_anyway_are_shown()
    {
        ExerciseRun run = Handshake.Start("client", [MoveField.Flags]);

        ReplyPrediction asked = ReplyPrediction.Of(run, Syn);

        Assert.Equal(5000u, asked.Right.Answers[0].Seq?.Value);
        Assert.Equal(1001u, asked.Right.Answers[0].Ack?.Value);
    }

    private static Segment Syn => new() { Flags = TcpFlags.Syn, Seq = new SeqNumber(1000), Window = 65535 };

    private static Segment Ack(uint ack) => new()
    {
        Flags = TcpFlags.Ack,
        Seq = new SeqNumber(1001),
        Ack = new SeqNumber(ack),
        Window = 65535,
    };
}
