using Tutor.Lessons.Model;
using Tutor.Study.Worked;
using Tutor.Tcp.State;
using Tutor.Tcp.Wire;

namespace Tutor.Study.Tests.Worked;

public class WorkedRunTests
{
    private static readonly LessonBlock.Worked Block = new(
        default,
        "watch",
        "hs",
        Handshake.Formula("client.state == ESTABLISHED and server.state == ESTABLISHED"),
        [
            new WorkedPart.Prose(Handshake.SomeText),
            new WorkedPart.Predict("p1", 1, Handshake.SomeText, []),
            new WorkedPart.Prose(Handshake.SomeText),
        ]);

    private static WorkedRun Start() => WorkedRun.Start(Handshake.Lesson(Block), Block);

    [Fact]
    public void It_starts_before_the_first_segment_and_ends_when_until_holds()
    {
        WorkedRun run = Start();

        Assert.True(run.World.Ladder.IsEmpty);
        Assert.Equal(3, run.Steps[^1].Ladder.Count);
        Assert.Equal(TcpState.Established, run.Steps[^1]["server"].Tcb.State);
    }

    [Fact]
    public void It_does_not_end_before_the_first_segment()
    {
        LessonBlock.Worked block = Block with { Until = Handshake.Formula("server.state == LISTEN"), Parts = [] };

        Assert.False(WorkedRun.Start(Handshake.Lesson(block), block).Steps[^1].Ladder.IsEmpty);
    }

    [Fact]
    public void A_prediction_holds_the_steps_until_it_is_answered()
    {
        WorkedRun run = Start().Forward().Forward();

        Assert.NotNull(run.Pending);
        Assert.Same(run, run.Forward());
        Assert.Null(run.Answer().Pending);
        Assert.Equal(run.At + 1, run.Answer().Forward().At);
    }

    [Fact]
    public void The_options_are_segments_of_which_only_the_one_that_comes_is_right()
    {
        Prediction prediction = Start().Forward().Forward().Pending!;

        Segment right = prediction.Options[prediction.Right].Segment!;
        Assert.Equal(TcpFlags.Syn | TcpFlags.Ack, right.Flags);
        Assert.Equal((5000u, 1001u), (right.Seq.Value, right.Ack.Value));
        Assert.Single(prediction.Options, option => option.IsRight);
        Assert.Equal(4, prediction.Options.AsSpan().ToArray().Distinct().Count());
    }

    [Fact]
    public void Where_a_bare_ack_comes_the_number_that_the_syn_used_is_an_option_too()
    {
        LessonBlock.Worked block = Block with { Parts = [new WorkedPart.Predict("p1", 2, Handshake.SomeText, [])] };

        Prediction prediction = WorkedRun.Start(Handshake.Lesson(block), block).Forward().Forward().Forward().Pending!;

        Segment right = prediction.Options[prediction.Right].Segment!;
        Assert.Equal((1001u, 5001u), (right.Seq.Value, right.Ack.Value));
        Assert.Contains(prediction.Options, option => option.Segment!.Seq.Value == 1000);
    }

    [Fact]
    public void Text_behind_a_prediction_is_hidden_until_it_is_answered()
    {
        WorkedRun run = Start().Forward().Forward();

        Assert.Single(run.VisibleText());
        Assert.Equal(2, run.Answer().VisibleText().Count);
    }

    [Fact]
    public void Stepping_back_and_forth_shows_the_same_worlds()
    {
        WorkedRun run = Start();

        Assert.Same(run, run.Back());
        Assert.Equal(run, run.Forward().Back());
    }
}
