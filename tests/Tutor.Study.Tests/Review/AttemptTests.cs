using Tutor.Study.Exercises;
using Tutor.Study.Review;
using Tutor.Tcp.Judging;

namespace Tutor.Study.Tests.Review;

public sealed class AttemptTests
{
    private static readonly ExerciseRun Start = Handshake.Start("client", [MoveField.Ack]);

    [Fact]
    public void What_was_only_shown_is_not_done()
    {
        Attempt attempt = Attempt.Fresh.After(ExerciseMoves.ShowMe(ExerciseMoves.ShowMe(Start)));

        Assert.Equal((true, false, false), (attempt.IsOver, attempt.IsDone, attempt.IsRight));
        Assert.Equal(RecallGrades.Of(false, true, attempt.Sure), attempt.Grade);
    }

    [Fact]
    public void What_was_done_after_the_shown_move_was_taken_back_is_done_with_help()
    {
        ExerciseRun back = ExerciseMoves.Undo(ExerciseMoves.ShowMe(Start));
        ExerciseRun done = Right(Right(back));

        Attempt attempt = Attempt.Fresh.After(ExerciseMoves.ShowMe(Start)).After(back).After(done);

        Assert.Equal((true, true, false), (attempt.IsOver, attempt.IsDone, attempt.IsRight));
    }

    private static ExerciseRun Right(ExerciseRun run) => ExerciseMoves.Try(run, Play.DueMove(run.Turn.Side));
}
