using Tutor.Study.Exercises;
using Tutor.Tcp;
using Tutor.Tcp.Judging;
using Tutor.Tcp.World;

namespace Tutor.Study.Tests.Exercises;

public class LookingBackTests
{
    [Theory]
    [InlineData("client")]
    [InlineData("server")]
    [InlineData("both")]
    public void The_last_moment_is_now_and_the_wire_only_grows(string play)
    {
        ExerciseRun run = Handshake.Start(play, [MoveField.Ack]);
        for (int i = 0; i < 5 && !run.IsRoundDone; i++)
        {
            run = ExerciseMoves.Try(run, Play.DueMove(run.Turn.Side));
            EquatableArray<WorldState> steps = ExerciseTimeline.Of(run);

            Assert.Equal(run.Turn.Side.World, steps[^1]);
            Assert.Empty(steps[0].Ladder);
            for (int at = 1; at < steps.Count; at++)
            {
                Assert.InRange(steps[at].Sent, steps[at - 1].Sent, steps[at - 1].Sent + 1);
                Assert.True(steps[at - 1].Now <= steps[at].Now);
            }
        }

        Assert.True(run.IsRoundDone);
        Assert.Equal(3, ExerciseTimeline.Of(run)[^1].Sent);
    }

    [Fact]
    public void Before_anything_happens_there_is_one_moment_and_the_opening_of_the_server()
    {
        EquatableArray<WorldState> steps = ExerciseTimeline.Of(Handshake.Start("client", [MoveField.Ack]));

        Assert.Equal(2, steps.Count);
        Assert.Empty(steps[^1].Ladder);
    }

    [Fact]
    public void A_checklist_says_which_segment_acknowledged_what_was_used_up()
    {
        ExerciseRun run = Handshake.Start("client", [MoveField.Ack]);
        while (!run.IsRoundDone)
        {
            run = ExerciseMoves.Try(run, Play.DueMove(run.Turn.Side));
        }

        EquatableArray<ChecklistEntry> entries = Checklist.Of(run.Turn.Side.World);

        Assert.Equal([2, 3, null], entries.Select(entry => entry.AcknowledgedBy));
    }

    [Fact]
    public void What_nothing_has_acknowledged_yet_is_open()
    {
        ExerciseRun run = Handshake.Start("client", [MoveField.Ack]);
        run = ExerciseMoves.Try(run, Play.DueMove(run.Turn.Side));

        Assert.Null(Checklist.Of(run.Turn.Side.World)[^1].AcknowledgedBy);
    }
}
